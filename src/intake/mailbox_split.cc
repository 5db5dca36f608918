#include "intake/mailbox_split.h"

#include "base/text.h"
#include "intake/foreign_bytes.h"

#include <algorithm>

namespace heed::intake {
namespace {

constexpr std::size_t piece_bytes = 4 << 20;
constexpr std::size_t postmark_bytes_max = 1000;

bool is_number(std::string_view text, std::size_t digits) {
    return text.size() == digits &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_time(std::string_view word) {
    const auto parts = split(word, ':');
    return parts.size() >= 2 && parts.size() <= 3 &&
           std::all_of(parts.begin(), parts.end(), [](std::string_view part) { return is_number(part, 2); });
}

bool is_postmark(std::string_view line) {
    if (!line.starts_with("From ") || line.size() > postmark_bytes_max) return false;
    bool time = false, year = false;
    for (const std::string_view word : split(line.substr(5), ' ')) {
        time = time || is_time(word);
        year = year || is_number(word, 4);
    }
    return time && year;
}

// "From " behind one ">" or more.
bool is_marked(std::string_view line) {
    const std::size_t marks = std::min(line.find_first_not_of('>'), line.size());
    return marks > 0 && line.substr(marks).starts_with("From ");
}

// The line with its end; nothing behind it when there is none.
std::string_view line_at(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_of("\r\n", at);
    if (end == std::string_view::npos) return text.substr(at);
    return text.substr(at, end - at + (text.substr(end, 2) == "\r\n" ? 2 : 1));
}

std::string_view without_end(std::string_view line) { return line.substr(0, line.find_first_of("\r\n")); }

// An empty line, or nothing, stands in front of the byte.
bool is_behind_blank(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    return at == 0 || before.ends_with("\n\n") || before.ends_with("\n\r\n") || before.ends_with("\r\r");
}

} // namespace

bool is_mailbox(std::string_view start) { return is_postmark(without_end(start)); }

std::vector<std::size_t> message_starts(std::string_view text) {
    std::vector<std::size_t> starts;
    for (std::size_t at = text.find("From "); at != std::string_view::npos; at = text.find("From ", at + 5)) {
        const std::string_view line = line_at(text, at);
        if (is_behind_blank(text, at) && without_end(line).size() < line.size() &&
            is_postmark(without_end(line)))
            starts.push_back(at);
    }
    return starts;
}

std::string message_of(std::string_view stored) {
    std::string out;
    out.reserve(stored.size());
    for (std::size_t at = 0; at < stored.size();) {
        std::string_view line = line_at(stored, at);
        const bool first = at == 0;
        at += line.size();
        if (first && is_postmark(without_end(line))) continue;
        if (is_marked(line)) line.remove_prefix(1);
        out += line;
    }
    for (const std::string_view blank : {"\r\n\r\n", "\n\n", "\r\r"})
        if (out.ends_with(blank)) {
            out.resize(out.size() - blank.size() / 2);
            break;
        }
    return out;
}

std::optional<MailboxPiece> MailboxPieces::next() {
    for (;;) {
        const bool more = fill();
        if (m_bytes.empty()) return {};
        if (!more) return take(m_bytes.size());
        const auto starts = message_starts(m_bytes);
        // What stands behind the last beginning may go on.
        if (!starts.empty() && starts.back() > 0) return take(starts.back());
        if (m_bytes.size() > document_bytes_max) return skip_message();
    }
}

// Whether there may be more in the file.
bool MailboxPieces::fill() {
    const std::size_t before = m_bytes.size();
    m_bytes.resize(before + piece_bytes);
    m_file.read(m_bytes.data() + before, piece_bytes);
    m_bytes.resize(before + static_cast<std::size_t>(m_file.gcount()));
    return m_file.gcount() == static_cast<std::streamsize>(piece_bytes);
}

MailboxPiece MailboxPieces::take(std::size_t size) {
    MailboxPiece piece{m_at, size, m_bytes.substr(0, size)};
    m_bytes.erase(0, size);
    m_at += size;
    return piece;
}

// The longest line that begins a message is kept of what is passed over, with the line end in front of it.
MailboxPiece MailboxPieces::skip_message() {
    MailboxPiece piece{m_at, 0, {}};
    for (bool more = true;;) {
        const std::string_view behind_first = std::string_view(m_bytes).substr(1);
        const auto starts = message_starts(behind_first);
        if (!starts.empty() || !more) {
            const std::size_t size = starts.empty() ? m_bytes.size() : starts.front() + 1;
            piece.size += size;
            m_bytes.erase(0, size);
            m_at += piece.size;
            return piece;
        }
        const std::size_t passed = m_bytes.size() - std::min(m_bytes.size(), postmark_bytes_max + 8);
        piece.size += passed;
        m_bytes.erase(0, passed);
        more = fill();
    }
}

} // namespace heed::intake
