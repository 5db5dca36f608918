// One date has one text: what is accepted is written the same again, runs forward, and lies in itself.
#include "base/ensure.h"
#include "base/text.h"
#include "domain/date.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto date = domain::parse_date(text)) {
        ensure(date->text() == text, "a date has two texts");
        ensure(!date->first() || !date->last() || *date->first() <= *date->last());
        ensure(date->lies_in(*date) && domain::agree(*date, *date));
    } else {
        ensure(!is_utf8(text) || is_utf8(date.error().text()), "a refusal cuts a character in two");
    }
    if (const auto day = parse_day(text)) ensure(iso(*day) == text);
    if (const auto at = parse_instant(text)) ensure(iso(*at) == text);
    return 0;
}
