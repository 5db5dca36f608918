// A file of passages is accepted only if writing it again gives the same bytes; quoting from it never fails
// otherwise than by a refusal.

#include "base/ensure.h"
#include "intake/check_quote.h"
#include "intake/reading_wire.h"
#include "ledger/passage.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed::intake;
    const std::string_view file(reinterpret_cast<const char*>(data), size);
    if (const auto passages = read_passages(file)) {
        heed::ensure(write_passages(*passages) == file,
                     "an accepted file is not the one that would be written");
        for (const Passage& passage : *passages) {
            const bool whole =
                check_quote(*passages, {.anchor = passage.anchor, .words = passage.text.substr(0, 40)})
                    .has_value();
            const bool place = check_quote(*passages, {.anchor = passage.anchor, .column = 1}).has_value();
            heed::ensure(place == !passage.cells.empty(),
                         "a row without a first column, or a column without a row");
            static_cast<void>(whole);
        }
    }
    static_cast<void>(read_reading(file, "raw"));
    return 0;
}
