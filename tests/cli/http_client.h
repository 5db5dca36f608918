// One request to a program that serves, sent as it stands, and the whole answer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heed::testing_cli {

std::string answer_of(std::uint16_t port, std::string_view request);
// GET, with the connection closed behind the answer.
std::string get_from(std::uint16_t port, std::string_view target);
// A form as a browser sends it; `more` are further header lines, each with its end.
std::string post_to(std::uint16_t port, std::string_view target, std::string_view body,
                    std::string_view more = "");
int status_of(std::string_view answer);

} // namespace heed::testing_cli
