#include "ledger/change.h"

#include "base/digest.h"

#include <algorithm>

namespace heed::ledger {
namespace {

Checked finish(Draft& draft, Chance& chance, Core& core) {
    for (auto& [which, value] : draft.words) {
        if (auto ok = check_words(draft.event, which, value); !ok) return ok;
        for (const Disclosure& before : core.words)
            if (before.which == which) return refuse("stands twice", std::string(name(which)));
        auto disclosure = disclose(which, value, chance);
        if (!disclosure) return disclosure.refusal();
        draft.event.sd.push_back(digest_of(*disclosure));
        core.words.push_back(std::move(*disclosure));
    }
    std::sort(draft.event.sd.begin(), draft.event.sd.end());
    core.event = std::move(draft.event);
    return check_form(core.event);
}

} // namespace

Result<Change, std::vector<Refusal>> draft_change(std::vector<Draft> drafts, std::string deed, EventNo base,
                                                  Chance& chance, std::size_t problems_max) {
    Change change{.id = deed, .base = base};
    change.cores.reserve(drafts.size());
    std::vector<Refusal> problems;
    for (Draft& draft : drafts) {
        draft.event.deed = deed;
        Core core;
        if (auto ok = finish(draft, chance, core); !ok) {
            const std::string& field = ok.error().where;
            problems.push_back({ok.error().what, draft.where.empty() ? field
                                                 : field.empty()     ? draft.where
                                                                     : draft.where + ", " + field});
            if (problems.size() == problems_max) break;
            continue;
        }
        change.cores.push_back(std::move(core));
    }
    if (!problems.empty()) return Unexpected<std::vector<Refusal>>{std::move(problems)};
    return change;
}

Digest digest_of(const Change& change) {
    Sha256 all;
    all.add("heed-change-v1\n");
    for (const Core& core : change.cores) all.add(as_text(sha256(core_bytes(core.event))));
    return all.finish();
}

} // namespace heed::ledger
