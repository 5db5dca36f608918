#include "intake/read_mailbox.h"

#include "intake/foreign_bytes.h"
#include "intake/mailbox_split.h"
#include "intake/reader_process.h"

namespace heed::intake {
namespace {

// The messages of a piece that could not be listed as a whole, one by one.
std::vector<MailEntry> one_by_one(std::string_view piece, const ListMails& list) {
    std::vector<MailEntry> out;
    std::vector<std::size_t> starts = message_starts(piece);
    if (starts.empty() || starts.front() > 0) starts.insert(starts.begin(), 0);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : piece.size();
        const auto listed = list(piece.substr(starts[i], end - starts[i]));
        MailEntry entry{.size = end - starts[i]};
        if (listed && listed->size() == 1)
            entry = listed->front();
        else
            entry.problem = listed ? "it is not one message" : listed.error().text();
        entry.at = starts[i];
        out.push_back(std::move(entry));
    }
    return out;
}

std::vector<MailEntry> listed(const MailboxPiece& piece, const ListMails& list) {
    if (piece.bytes.size() != piece.size) {
        MailEntry entry{.size = piece.size};
        entry.problem = "it has " + std::to_string(piece.size) + " bytes; at most " +
                        std::to_string(document_bytes_max) + " are read";
        return {std::move(entry)};
    }
    auto entries = list(piece.bytes);
    return entries ? std::move(*entries) : one_by_one(piece.bytes, list);
}

} // namespace

std::vector<MailEntry> read_mailbox(std::istream& file, std::uint64_t size, const ListMails& list,
                                    const MailboxProgress& progress) {
    std::vector<MailEntry> out;
    MailboxPieces pieces(file);
    while (const auto piece = pieces.next()) {
        for (MailEntry& entry : listed(*piece, list)) {
            entry.at += piece->at;
            out.push_back(std::move(entry));
        }
        if (progress) progress(piece->at + piece->size, size);
    }
    return out;
}

std::vector<MailEntry> list_mails(std::string_view piece) {
    std::vector<MailEntry> out;
    std::vector<std::size_t> starts = message_starts(piece);
    if (starts.empty() || starts.front() > 0) starts.insert(starts.begin(), 0);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : piece.size();
        out.push_back(list_mail(piece.substr(starts[i], end - starts[i])));
        out.back().at = starts[i];
    }
    return out;
}

Result<std::vector<MailEntry>> list_mails_in_process(std::string_view piece) {
    const auto answer = ask_in_process(piece, {.command = {"/proc/self/exe", std::string(list_mails_command)}});
    if (!answer) return answer.refusal();
    return read_entries(*answer);
}

int list_mails_main() {
    return answer_in_process(2 * document_bytes_max,
                             [](std::string_view piece) { return write_entries(list_mails(piece)); });
}

} // namespace heed::intake
