// Any bytes at all: reading ends, and names a line of the file for each problem.

#include "base/ensure.h"
#include "proposals/recipe.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed::proposals;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    Recipe recipe;
    const auto problems = read_recipe(text, recipe);
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    for (const RecipeProblem& problem : problems)
        heed::ensure(problem.line <= lines && !problem.expected.empty(), "a problem is nowhere");
    recipe.words().outcome_before(text, size);
    recipe.words().outcome_behind(text);
    for (const std::string_view rule : rule_names()) recipe.runs(rule, "S4", text);
    return 0;
}
