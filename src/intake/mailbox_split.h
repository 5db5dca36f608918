// The messages of a mailbox in one file (mbox), found as the file is read: memory is bounded by one message and
// not by the file.
//
// A message begins with a line "From somebody Mon Mar  4 10:11:12 2024", at the start of the file or behind an
// empty line. Lines of mails that begin with "From " otherwise bear a ">" (mboxo, mboxrd), and one is taken off
// again; those of programs that mark none are told apart by the day and time that they lack. Lines end with LF,
// CRLF or CR.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

// Whether the file, of which this is the beginning, is a mailbox: its first line begins a message.
bool is_mailbox(std::string_view start);

// Where messages begin, in order. Requires the beginning of a file or of a message. A line that has no end is
// not looked at.
std::vector<std::size_t> message_starts(std::string_view text);

// One message, from its line "From " to the next one, as the bytes that were sent: without that line, the marks
// in front of "From " and the empty line behind.
std::string message_of(std::string_view stored);

// Some messages after one another, or, where bytes are missing, one that is longer than a document may be.
struct MailboxPiece {
    std::uint64_t at = 0, size = 0; // in the file
    std::string bytes;
};

class MailboxPieces {
public:
    // Outlives the reader.
    explicit MailboxPieces(std::istream& file) : m_file(file) {}

    // Nothing at the end.
    std::optional<MailboxPiece> next();

private:
    bool fill();
    MailboxPiece take(std::size_t size);
    MailboxPiece skip_message();

    std::istream& m_file;
    std::string m_bytes; // read and not yet given, from the beginning of a message on
    std::uint64_t m_at = 0;
};

} // namespace heed::intake
