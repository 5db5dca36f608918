#include "intake/mail_message.h"

#include "base/escape.h"
#include "base/text.h"
#include "intake/mail_date.h"
#include "intake/mail_head.h"

#include <algorithm>

namespace heed::intake {
namespace {

constexpr std::size_t head_bytes_max = 256 << 10;

bool says_something_encoded(const std::string& header) {
    const std::string lower = lower_ascii(header);
    const auto has = [&](std::string_view word) { return lower.find(word) != std::string::npos; };
    if (lower.starts_with("content-type:"))
        return !has("text/plain") || (has("charset") && !has("utf-8") && !has("us-ascii"));
    if (lower.starts_with("content-transfer-encoding:")) return has("quoted-printable") || has("base64");
    return has("=?") && has("?=");
}

void doubt_head(const MailParts& parts, std::vector<Doubt>& doubts) {
    const std::string_view date = parts.header("date");
    if (date.empty())
        doubts.push_back({"the mail has no date", {}});
    else if (!read_mail_date(date))
        doubts.push_back(
            {"the date of the mail cannot be read: \"" + std::string(front_of(date, 80)) + '"', {}});
    if (parts.header("message-id").empty())
        doubts.push_back({"the mail has no message id; a copy of it is known by its bytes alone", {}});
}

void doubt_attachments(const MailParts& parts, std::vector<Doubt>& doubts) {
    for (const MailAttachment& one : parts.attachments) {
        const std::string what = one.name.empty() ? "without a name" : '"' + one.name + '"';
        const std::string form = " (" + one.type + ", " + std::to_string(one.bytes.size()) + " bytes)";
        if (one.type == "message/rfc822")
            doubts.push_back(
                {"another mail is attached: " + what + form + "; this one does not say what it says", {}});
        else
            doubts.push_back({"something is attached and not read with the mail: " + what + form, {}});
    }
}

// Plain text beside HTML: a paragraph for each of its own, quoted lines apart.
std::string as_html(std::string_view text) {
    std::string out;
    bool open = false, quoted = false;
    const auto close = [&] {
        if (open) out += quoted ? "</blockquote>\n" : "</p>\n";
        open = false;
    };
    for (const Line& line : lines_of(text)) {
        const bool quotes = line.text.starts_with('>');
        if (line.blank() || quotes != quoted) close();
        if (line.blank()) continue;
        out += open ? "\n" : quotes ? "<blockquote>" : "<p>";
        open = true;
        quoted = quotes;
        out += escaped(line.text.substr(std::min(line.text.find_first_not_of("> "), line.text.size())),
                       Place::text);
    }
    close();
    return out;
}

} // namespace

bool is_encoded_mail(std::string_view raw) {
    const auto lines = lines_of(raw.substr(0, head_bytes_max));
    const std::size_t head = head_lines(lines);
    if (head == 0) return false;
    const auto headers = headers_of(std::span(lines).first(head));
    return std::any_of(headers.begin(), headers.end(), says_something_encoded) || !is_utf8(raw) ||
           raw.find('\0') != std::string_view::npos;
}

MailMessage open_mail(std::string_view raw) {
    MailParts parts = take_apart(raw);
    MailMessage mail{.headers = {}, .body = {}, .is_html = false, .doubts = std::move(parts.doubts)};
    for (const char* name : {"From", "To", "Cc", "Subject", "Date"})
        if (auto kept = cleaned_header(std::string(name) + ": " + std::string(parts.header(lower_ascii(name)))))
            mail.headers.push_back(std::move(*kept));
    mail.is_html =
        std::any_of(parts.texts.begin(), parts.texts.end(), [](const MailText& one) { return one.is_html; });
    for (const MailText& text : parts.texts) {
        if (!mail.body.empty()) mail.body += "\n\n";
        mail.body += mail.is_html && !text.is_html ? as_html(text.words) : text.words;
    }
    if (parts.texts.empty()) mail.doubts.push_back({"there is no text in the mail to read", {}});
    doubt_head(parts, mail.doubts);
    doubt_attachments(parts, mail.doubts);
    return mail;
}

} // namespace heed::intake
