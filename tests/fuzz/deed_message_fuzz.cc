// Any bytes at all: a message of a command is read or refused, and what is read comes back the same.

#include "base/ensure.h"
#include "cli/deed_message.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed::cli;
    const std::string_view raw(reinterpret_cast<const char*>(data), size);
    const auto promised = read_deed_head(raw.substr(0, deed_head_bytes));
    heed::ensure(!promised || *promised <= deed_bytes_max, "more is taken than may be");
    const auto message = read_deed_values(raw.size() > deed_head_bytes ? raw.substr(deed_head_bytes) : raw);
    if (!message) return 0;
    const auto written = write_deed_message(*message);
    heed::ensure(written.has_value(), "what is read can be written");
    const auto back = read_deed_values(std::string_view(*written).substr(deed_head_bytes));
    heed::ensure(back && *back == *message, "the message does not come back the same");
    return 0;
}
