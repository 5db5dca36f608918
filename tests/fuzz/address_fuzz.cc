// Addresses of things and of pages, queries and days in them: what is accepted is its own canonical form, and a
// page that has moved has moved once.
#include "base/ensure.h"
#include "base/text.h"
#include "domain/address.h"
#include "web/pages/place.h"
#include "web/pages/times.h"
#include "web/server/target.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto parts = domain::parse_address(text)) {
        ensure(text.ends_with(parts->id));
        ensure(parts->review.empty() || (text.starts_with(parts->review) && domain::is_segment(parts->review)));
        ensure(parts->kind != domain::ThingKind::part || domain::parse_address(parts->parent).has_value());
    }
    static_cast<void>(web::read_day(text));
    const auto target = web::parse_target(text);
    if (!target) return 0;
    const std::string address = web::canonical_address(target->path, target->query);
    if (address.size() <= web::target_bytes_max_default) {
        const auto again = web::parse_target(address);
        ensure(again && web::canonical_address(again->path, again->query) == address);
    }
    if (!target->path.starts_with('/')) return 0;
    const web::Place place = web::parse_place(target->path);
    ensure(place.path.starts_with('/'));
    if (place.moved_to.empty()) return 0;
    ensure(web::parse_place(place.moved_to).moved_to.empty(), "a moved page has moved again");
    return 0;
}
