// Any bytes as the mapping of a spreadsheet: refusals name their place, and what is read comes back the same.
#include "base/ensure.h"
#include "proposals/sheet_mapping.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed;
    const auto mapping = proposals::read_mapping({reinterpret_cast<const char*>(data), size});
    if (!mapping) {
        for (const Refusal& refusal : mapping.error()) ensure(!refusal.where.empty() && !refusal.what.empty());
        return 0;
    }
    const auto again = proposals::read_mapping(proposals::write_mapping(*mapping));
    ensure(again && again->rows == mapping->rows, "a mapping does not come back the same");
    return 0;
}
