// Any bytes as the file of any sheet: problems are few, readable and have a line; what is drafted can be
// written as events that heed reads again. The first byte says which sheet.
#include "actions/sheet_rows.h"
#include "base/ensure.h"
#include "base/text.h"
#include "ledger/leaf_reader.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed;
    using namespace heed::ledger;
    if (size == 0) return 0;
    const auto all = sheets();
    const Sheet& sheet = all[data[0] % all.size()];
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const actions::SourceByCode source = [](std::string_view review, std::string_view code) {
        return review.empty() || code.size() != 2 ? std::string()
                                                  : std::string(review) + "/sources/" + lower_ascii(code);
    };
    std::vector<actions::Problem> problems;
    auto drafts = actions::read_sheet({sheet.name, bytes}, source, problems);
    static_cast<void>(actions::sources_in({sheet.name, bytes}));
    ensure(problems.size() <= actions::problems_max);
    for (const auto& problem : problems)
        ensure(problem.line > 0 && is_utf8(problem.text()) && !problem.expected.empty());
    SeededChance chance(1);
    const std::string deed = new_deed(std::array<std::uint8_t, 16>{});
    const std::size_t drafted = drafts.size();
    auto change = draft_change(std::move(drafts), deed, 0, chance);
    if (!change) {
        for (const auto& problem : change.error()) ensure(is_utf8(problem.text()));
        return 0;
    }
    ensure(change->cores.size() == drafted);
    LeafView view;
    for (const Core& core : change->cores) ensure(read_leaf(leaf_bytes(core.event), view).has_value());
    return 0;
}
