// The day and time in the head of a mail (RFC 5322 section 3.3), as mail programs write them and miswrite them.
#pragma once

#include "base/civil.h"

#include <optional>
#include <string_view>

namespace heed::intake {

struct MailDate {
    Instant at;
    int offset_minutes = 0; // of the sender's clock
    bool operator==(const MailDate&) const = default;
};

// Nothing when it is not there, is no day that exists, or lies before 1970 or beyond 2100.
std::optional<MailDate> read_mail_date(std::string_view words);

} // namespace heed::intake
