// Citations of a cell: what is accepted is written as a cell that says the same. A blank cell cites nothing.
#include "base/ensure.h"
#include "base/text.h"
#include "ledger/citation_text.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed;
    const std::string_view cell(reinterpret_cast<const char*>(data), size);
    const auto citations = ledger::parse_citations(cell);
    if (!citations) {
        ensure(!is_utf8(cell) || is_utf8(citations.error().text()), "a refusal cuts a character in two");
        return 0;
    }
    const auto again = ledger::parse_citations(ledger::citations_cell(*citations));
    ensure(again && *again == *citations, "a written cell says something else");
    return 0;
}
