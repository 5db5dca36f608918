#include "proposals/named_reviews.h"

#include "base/text.h"
#include "probes/phrases.h"
#include "probes/words.h"

#include <algorithm>
#include <set>

namespace heed::proposals {
namespace {

bool speaks_of_another(std::string_view text) {
    return probes::has_any(text,
                           {"previous review", "earlier review", "prior review", "last review", "other review",
                            "first review", "second review", "third review", "fourth review"});
}

} // namespace

NamedReviews::NamedReviews(views::Ask& ask, std::string_view own) : m_own(own) {
    for (const views::ThingId review : ask.moment.things(views::none, domain::ThingKind::review)) {
        const auto fact = ask.moment.fact(review, ledger::Type::review_open);
        const views::EventNo claim =
            fact ? views::claim_with(ask.record(), *fact, ledger::Field::number) : views::none;
        m_names.push_back({std::string(ask.moment.address(review)),
                           claim == views::none
                               ? std::string()
                               : lower_ascii(views::EventView(ask.record(), claim).code(ledger::Field::number)),
                           probes::stems_of(ask.named(review).name.text)});
    }
}

std::string NamedReviews::in(std::string_view text) const {
    const auto stems = probes::stems_of(text);
    std::set<std::string> titled, numbered;
    for (const Name& name : m_names) {
        if (name.title.size() > 1 &&
            std::all_of(name.title.begin(), name.title.end(), [&](const std::string& stem) {
                return std::find(stems.begin(), stems.end(), stem) != stems.end();
            }))
            titled.insert(name.address);
        if (!name.number.empty() && probes::has_phrase(text, name.number)) numbered.insert(name.address);
    }
    const auto& found = titled.empty() ? numbered : titled;
    if (found.empty()) return speaks_of_another(text) ? std::string() : m_own;
    if (found.size() == 1) return *found.begin();
    return found.contains(m_own) && numbered.contains(m_own) ? m_own : std::string();
}

} // namespace heed::proposals
