#include "actions/check_change.h"

#include "actions/tip.h"

#include <algorithm>

namespace heed::actions {

using namespace ledger;
using domain::Outcome;
using views::none;

namespace {

class Checker {
public:
    Checker(const views::Moment& moment, const std::vector<Placed>& events, std::size_t problems_max)
        : m_events(events), m_tip(moment, pairs(events)), m_problems_max(problems_max) {}

    std::vector<Refusal> check() {
        std::set<std::string> items;
        for (const Placed& placed : m_events) {
            if (m_problems.size() >= m_problems_max) break;
            const Event& event = *placed.event;
            m_where = placed.where;
            check_addresses(event);
            check_replacing(event);
            if (!event.voids) check_codes(event);
            const auto kind = domain::parse_address(event.about)->kind;
            if (kind == domain::ThingKind::recommendation || kind == domain::ThingKind::part)
                items.insert(event.about);
            if (event.type == Type::round_record && (event.corrects || event.voids))
                for (std::string& item : m_tip.determined_in(event.about)) items.insert(std::move(item));
        }
        if (m_problems.empty()) check_withdrawals();
        if (m_problems.empty())
            for (const std::string& item : items) check_item(item);
        return std::move(m_problems);
    }

private:
    static std::vector<std::pair<const Event*, std::string_view>> pairs(const std::vector<Placed>& events) {
        std::vector<std::pair<const Event*, std::string_view>> out;
        for (const Placed& placed : events) out.emplace_back(placed.event, placed.where);
        return out;
    }
    static std::string parent_of(std::string_view part) { return std::string(part.substr(0, part.rfind('/'))); }
    void no(std::string_view field, std::string what) {
        if (m_problems.size() >= m_problems_max) return;
        m_problems.push_back({std::move(what), std::string(m_where) +
                                                   (m_where.empty() || field.empty() ? "" : ", column ") +
                                                   std::string(field)});
    }
    void exists(std::string_view field, std::string_view address) {
        if (!m_tip.exists(address))
            no(field, "there is no " + std::string(address) + " in the record or in this change");
    }

    void check_addresses(const Event& event) {
        const TypeRow& type = row(event.type);
        if (event.voids) return; // what it says never happened
        if (!type.creates) exists("id", event.about);
        const auto about = domain::parse_address(event.about);
        // Sources may come before the review they are collected for.
        if (!about->review.empty() && about->kind != domain::ThingKind::review) exists("id", about->review);
        if (about->kind == domain::ThingKind::part) exists("id", about->parent);
        if (about->kind == domain::ThingKind::recommendation && type.machine != Machine::identity &&
            m_tip.has_parts(event.about))
            no("id", event.about + " has parts; say which part");
        for (const Member& member : event.val) {
            if (type.find(member.field)->form == Form::address)
                exists(name(member.field), std::get<std::string>(member.value));
            if (type.find(member.field)->form == Form::addresses)
                for (const std::string& address : std::get<std::vector<std::string>>(member.value))
                    exists(name(member.field), address);
        }
        for (const Citation& cite : event.cites) exists("cites", cite.source);
    }

    void check_replacing(const Event& event) {
        const auto replaced = event.corrects ? event.corrects : event.voids;
        if (!replaced) return;
        const views::Moment& now = m_tip.moment();
        if (*replaced >= now.known()) return no("corrects", "there is no event " + std::to_string(*replaced));
        const views::EventRow& old = now.record().event(*replaced);
        if (now.record().is_replaced(old, now.known()) || !m_replaced.insert(*replaced).second)
            return no("corrects", "event " + std::to_string(*replaced) +
                                      " is already corrected; correct the event that corrects it");
        if (now.address(old.thing) != event.about || old.type != event.type)
            no("corrects", "event " + std::to_string(*replaced) + " is about another thing or of another type");
    }

    // A thing is withdrawn with all that is said of it, or not at all.
    void check_withdrawals() {
        for (const Placed& placed : m_events) {
            const Event& event = *placed.event;
            if (!event.voids || !row(event.type).creates || event.type == Type::alias_record) continue;
            m_where = placed.where;
            // Another event that brings it into the record holds too: then nothing but a claim is withdrawn.
            if (m_tip.is_brought_by_another(event.about)) continue;
            if (const auto speaker = m_tip.speaks_of(event.about))
                no("", *speaker + " still speaks of " + event.about + "; withdraw that too");
        }
    }

    void check_in_scheme(std::string_view field, std::string_view scheme, std::string_view code) {
        if (scheme.empty() || code.empty()) return;
        const auto& codes = m_tip.codes(std::string(scheme));
        if (codes.contains(std::string(code))) return;
        std::string choices;
        for (const auto& [known, means] : codes) choices += (choices.empty() ? "" : ", ") + known;
        no(field, "\"" + std::string(code) + "\" is no code of " + std::string(scheme) + ", which has " +
                      (choices.empty() ? "none" : choices));
    }

    void check_codes(const Event& event) {
        switch (event.type) {
        case Type::determination_record: {
            const std::string_view category = event.text(Field::category);
            if (category.empty()) return;
            const std::string scheme = m_tip.scheme_of_round(std::string(event.text(Field::round)));
            if (scheme.empty())
                return no("category", "the round of " + event.about + " names no scheme of categories");
            check_in_scheme("category", scheme, category);
            const auto& codes = m_tip.codes(scheme);
            const auto found = codes.find(std::string(category));
            const auto meaning = found == codes.end() ? std::nullopt : domain::parse_meaning(found->second);
            const auto outcome = domain::parse_outcome(event.text(Field::outcome));
            if (meaning && meaning->outcome && outcome && !domain::agree(*meaning->outcome, *outcome))
                no("outcome", "the category \"" + std::string(category) + "\" means " + found->second +
                                  ", not " + std::string(event.text(Field::outcome)));
            return;
        }
        case Type::implementation_report: {
            const std::string_view status = event.text(Field::status), scheme = event.text(Field::scheme);
            check_in_scheme("status", scheme, status);
            if (scheme.empty() && !domain::parse_status(status))
                no("status", "without a scheme the status is one of heed's own: not_started, in_progress, "
                             "declared_complete, on_hold, reopened, retired");
            return;
        }
        case Type::priority_assign:
            if (event.text(Field::level).empty() == event.text(Field::no_level).empty())
                no("level", "a level, or the reason why there is none, and not both");
            check_in_scheme("level", event.text(Field::scheme), event.text(Field::level));
            return;
        case Type::verification_record:
            check_in_scheme("question", event.text(Field::scheme), event.text(Field::question));
            if (m_tip.owners_of(event.about).contains(std::string(event.text(Field::verifier))))
                no("verifier",
                   std::string(event.text(Field::verifier)) + " owns " + event.about + " and cannot verify it");
            return;
        case Type::total_publish: {
            const std::string_view what = event.text(Field::what);
            if (what.substr(0, 9) == "category:") {
                if (event.text(Field::scheme).empty()) no("scheme", "the scheme that has this category");
                check_in_scheme("what", event.text(Field::scheme), what.substr(9));
            }
            if (what.substr(0, 9) == "decision:" && !domain::parse_outcome(what.substr(9)))
                no("what", "an outcome of heed's behind decision:");
            if (what.substr(0, 15) == "implementation:" && !domain::parse_status(what.substr(15)))
                no("what", "a status of heed's behind implementation:");
            return;
        }
        case Type::scheme_define: {
            const std::string_view means = event.text(Field::means);
            if (!means.empty() && !domain::parse_meaning(means))
                no("means", "an outcome, pending: with a signal, or a status of heed's");
            return;
        }
        case Type::source_name:
            if (const auto rank = event.number(Field::rank); rank && (*rank < 1 || *rank > 5))
                no("rank", "1 to 5");
            return;
        case Type::disagreement_settle: {
            const auto prefers = event.number(Field::prefers);
            if (prefers &&
                !m_tip.is_claim(static_cast<EventNo>(*prefers), event.about, event.text(Field::slot)))
                no("prefers", "a claim of " + event.about + " in the slot " +
                                  std::string(event.text(Field::slot)) + " that holds and names its source");
            return;
        }
        case Type::part_issue:
            if (const auto claim = m_tip.claim_about_whole(parent_of(event.about)))
                no("id", *claim + " speaks of " + parent_of(event.about) +
                             " as a whole; withdraw that, or leave its parts out");
            return;
        case Type::dependency_record:
            if (event.text(Field::to).empty() == (event.find(Field::outside) == nullptr))
                no("to", "a thing of the record, or something outside it, and not both");
            return;
        default: return;
        }
    }

    void check_item(const std::string& item) {
        std::vector<ItemClaim> claims = m_tip.claims_about(item);
        std::stable_sort(claims.begin(), claims.end(),
                         [](const ItemClaim& a, const ItemClaim& b) { return a.sure < b.sure; });
        check_same_source(item, claims);
        check_after_final(item, claims);
        check_reports(item, claims);
    }

    void say(const ItemClaim& a, const ItemClaim& b, std::string_view field, std::string what) {
        m_where = a.is_new ? a.where : b.where;
        no(field, std::move(what));
    }

    void check_same_source(const std::string& item, const std::vector<ItemClaim>& claims) {
        for (std::size_t i = 0; i < claims.size(); ++i)
            for (std::size_t j = i + 1; j < claims.size(); ++j) {
                const ItemClaim &a = claims[i], &b = claims[j];
                if (a.type != Type::determination_record || a.type != b.type || a.slot != b.slot || a.odd ||
                    b.odd || (!a.is_new && !b.is_new))
                    continue;
                for (const std::string& source : b.sources)
                    if (a.sources.contains(source)) {
                        say(b, a, "cites", source + " determines " + item + " twice in one round");
                        break;
                    }
            }
    }

    // In the order of time: what a final outcome is followed by, and what each report follows.
    void check_after_final(const std::string& item, const std::vector<ItemClaim>& claims) {
        const ItemClaim* final_one = nullptr;
        for (const ItemClaim& claim : claims) {
            if (claim.type != Type::determination_record) continue;
            const auto outcome = domain::parse_outcome(claim.code);
            if (final_one != nullptr && claim.round != final_one->round && !claim.odd &&
                (claim.is_new || final_one->is_new) &&
                m_tip.day_of_round(claim.round) <= m_tip.day_of_round(final_one->round))
                say(claim, *final_one, "round",
                    item + " was " + final_one->code + " in " + final_one->round +
                        "; only a later round can change that");
            if (outcome && domain::is_final(*outcome)) final_one = &claim;
        }
    }

    void check_reports(const std::string& item, const std::vector<ItemClaim>& claims) {
        for (const ItemClaim& report : claims) {
            if (report.type != Type::implementation_report || report.odd) continue;
            const ItemClaim* decision = nullptr;
            bool any_new = report.is_new;
            for (const ItemClaim& claim : claims) {
                if (claim.type != Type::determination_record || claim.sure > report.sure) continue;
                decision = &claim;
                any_new = any_new || claim.is_new;
            }
            const auto outcome = decision == nullptr ? std::nullopt : domain::parse_outcome(decision->code);
            if (!any_new || (outcome && domain::is_approved(*outcome))) continue;
            m_where = report.is_new ? report.where : decision != nullptr ? decision->where : std::string_view();
            no("on", item + " was not approved on the day of the report" +
                         (outcome ? ": it was " + decision->code : std::string()));
        }
    }

    const std::vector<Placed>& m_events;
    Tip m_tip;
    std::size_t m_problems_max;
    std::string_view m_where;
    std::vector<Refusal> m_problems;
    std::set<EventNo> m_replaced;
};

} // namespace

std::vector<Refusal> check_change(const views::Moment& tip, const std::vector<Placed>& events,
                                  std::size_t problems_max) {
    return Checker(tip, events, problems_max).check();
}

} // namespace heed::actions
