#include "proposals/cell_words.h"

#include "base/text.h"
#include "domain/vocabulary.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace heed::proposals {
namespace {

struct CommonWord {
    std::string_view words, means;
};

constexpr std::array<CommonWord, 22> common_statuses = {{
    {"done", "declared_complete"},
    {"complete", "declared_complete"},
    {"completed", "declared_complete"},
    {"implemented", "declared_complete"},
    {"closed", "declared_complete"},
    {"finished", "declared_complete"},
    {"in progress", "in_progress"},
    {"in-progress", "in_progress"},
    {"ongoing", "in_progress"},
    {"on-going", "in_progress"},
    {"under way", "in_progress"},
    {"underway", "in_progress"},
    {"started", "in_progress"},
    {"begun", "in_progress"},
    {"not started", "not_started"},
    {"not begun", "not_started"},
    {"not yet started", "not_started"},
    {"to do", "not_started"},
    {"planned", "not_started"},
    {"on hold", "on_hold"},
    {"paused", "on_hold"},
    {"reopened", "reopened"},
}};

constexpr std::array<CommonWord, 20> common_outcomes = {{
    {"approved", "approved"},
    {"accepted", "approved"},
    {"agreed", "approved"},
    {"adopted", "approved"},
    {"approved in part", "approved_in_part"},
    {"accepted in part", "approved_in_part"},
    {"partly accepted", "approved_in_part"},
    {"partially accepted", "approved_in_part"},
    {"partly approved", "approved_in_part"},
    {"accepted in principle", "in_principle"},
    {"agreed in principle", "in_principle"},
    {"approved in principle", "in_principle"},
    {"rejected", "rejected"},
    {"declined", "rejected"},
    {"not accepted", "rejected"},
    {"not approved", "rejected"},
    {"pending", "pending"},
    {"deferred", "pending"},
    {"under consideration", "pending"},
    {"withdrawn", "withdrawn"},
}};

std::string_view common(Meaning of, std::string_view lower) {
    const auto find = [&](const auto& words) -> std::string_view {
        for (const CommonWord& word : words)
            if (word.words == lower) return word.means;
        return {};
    };
    if (of == Meaning::status) return find(common_statuses);
    return of == Meaning::outcome ? find(common_outcomes) : std::string_view();
}

std::string_view of_scheme(Meaning of) {
    switch (of) {
    case Meaning::status: return "implementation";
    case Meaning::outcome: return "decision";
    case Meaning::priority: return "priority";
    default: return {};
    }
}

} // namespace

KnownWords::KnownWords(std::string_view review, views::Ask& ask)
    : m_words(views::all_definitions(views::definitions_of(ask, ask.moment.find(review)))) {}

// Of several with that label, the one that came into force last.
const views::Definition* KnownWords::word(std::string_view of, std::string_view label) const {
    const views::Definition* best = nullptr;
    for (const views::Definition& one : m_words)
        if (one.of == of && (lower_ascii(one.label.text) == label || lower_ascii(one.code) == label) &&
            (best == nullptr || one.begins > best->begins))
            best = &one;
    return best;
}

WordMeaning KnownWords::meaning(Meaning of, std::string_view cell) const {
    const std::string lower = lower_ascii(collapse_space(cell));
    const std::string_view scheme = of_scheme(of);
    if (const views::Definition* own = word(scheme, lower))
        return {std::string(own->code), std::string(own->scheme_address),
                "a word of " + std::string(own->scheme_address)};
    const std::string_view means = is_code(of, lower) ? std::string_view(lower) : common(of, lower);
    if (means.empty()) return {};
    const views::Definition* same = nullptr;
    bool has_scheme = false, several = false;
    for (const views::Definition& one : m_words) {
        if (one.of != scheme) continue;
        has_scheme = true;
        if (one.means != means) continue;
        several = several || (same != nullptr && same->code != one.code);
        same = &one;
    }
    if (same != nullptr && !several)
        return {std::string(same->code), std::string(same->scheme_address),
                "means \"" + std::string(same->label.text) + "\" of " + std::string(same->scheme_address)};
    if (has_scheme && of == Meaning::status) return {}; // the scheme has no such word, or several
    return {std::string(means), {}, "means " + std::string(means)};
}

std::string KnownWords::means(Meaning of, std::string_view code) const {
    const views::Definition* own = word(of_scheme(of), lower_ascii(code));
    return own != nullptr ? std::string(own->means) : std::string();
}

bool KnownWords::is_code(Meaning of, std::string_view code) const {
    if (word(of_scheme(of), code) != nullptr) return true;
    if (of == Meaning::outcome) return domain::parse_outcome(code).has_value();
    return of == Meaning::status && domain::parse_status(code).has_value();
}

BodyNames::BodyNames(views::Ask& ask) {
    for (const views::ThingId thing : ask.moment.things(views::none, domain::ThingKind::body)) {
        const std::string_view address = ask.moment.address(thing);
        add(ask.named(thing).name.text, address);
        add(ask.word_of(thing, "short").text, address);
        add(address, address);
        add(address.substr(address.rfind('/') + 1), address);
    }
}

void BodyNames::add(std::string_view words, std::string_view body) {
    if (words.empty()) return;
    m_names.push_back({lower_ascii(collapse_space(words)), std::string(body)});
    std::stable_sort(m_names.begin(), m_names.end(),
                     [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
}

NamedInCell BodyNames::in(std::string_view cell) const {
    NamedInCell out;
    const std::string lower = lower_ascii(cell);
    const std::string_view text = lower;
    const auto ends_word = [&](std::size_t at) {
        return at >= text.size() || !std::isalnum(static_cast<unsigned char>(text[at]));
    };
    for (std::size_t at = 0; at < text.size();) {
        if (std::string_view(" ,;/&+").find(text[at]) != std::string_view::npos) {
            ++at;
            continue;
        }
        if (text.substr(at).starts_with("and ") || text.substr(at).starts_with("the ")) {
            at += 4;
            continue;
        }
        const auto name = std::find_if(m_names.begin(), m_names.end(), [&](const Name& one) {
            return text.substr(at).starts_with(one.words) && ends_word(at + one.words.size());
        });
        if (name == m_names.end()) {
            const std::size_t end = std::min(text.find_first_of(",;/&+", at), text.size());
            out.unknown = trim(cell.substr(at, end - at));
            return out;
        }
        if (std::find(out.bodies.begin(), out.bodies.end(), name->body) == out.bodies.end())
            out.bodies.push_back(name->body);
        at += name->words.size();
    }
    return out;
}

} // namespace heed::proposals
