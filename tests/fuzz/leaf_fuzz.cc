// A leaf is accepted only if it is, byte for byte, what writing its event again gives; and the two readers
// agree.
#include "base/ensure.h"
#include "ledger/leaf_reader.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed;
    using namespace heed::ledger;
    const std::string_view leaf(reinterpret_cast<const char*>(data), size);
    static LeafView view; // used again for every leaf, as the fold does
    const auto read = read_leaf(leaf, view);
    const auto event = parse_leaf(leaf);
    if (!read) {
        ensure(!read.error().what.empty() && !event);
        return 0;
    }
    if (!view.known || !event) return 0; // of a later version, or canonical and without the form of its type
    ensure(leaf_bytes(*event) == leaf, "an accepted leaf is not the one that would be written");
    ensure(check_form(*event).has_value(), "an accepted leaf does not have the form of its type");
    ensure(event->type == view.type && event->about == view.about && event->val.size() == view.val.size());
    return 0;
}
