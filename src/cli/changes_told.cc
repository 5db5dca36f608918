#include "cli/changes_told.h"

#include <fmt/format.h>

namespace heed::cli {

using views::Fate;

SourcesOfRecord::SourcesOfRecord(OpenRecord& record)
    : m_words(record.store),
      m_passages(record.store),
      m_ask(record.house->now(), m_words, "en", record.house->now().as_of()) {}

views::SourceView SourcesOfRecord::source(std::string_view address) {
    const views::ThingId thing = m_ask.moment.find(address);
    const bool is_source =
        thing != views::none && m_ask.record().thing(thing).kind == domain::ThingKind::source;
    auto view = is_source ? views::source_view(m_ask, thing) : std::nullopt;
    if (!view)
        throw Exit{input_refused, "there is no source " + std::string(address) +
                                      " in the record; an address looks like r1/sources/s4"};
    return std::move(*view);
}

std::optional<views::SourceChanges> SourcesOfRecord::changes(const views::SourceView& source,
                                                             views::CapturePair pair) {
    return views::source_changes(source, m_passages, pair);
}

std::vector<std::string> SourcesOfRecord::all() {
    std::vector<std::string> out;
    const auto add = [&](views::ThingId review) {
        for (const views::ThingId thing : m_ask.moment.things(review, domain::ThingKind::source))
            if (m_ask.moment.is_born(thing)) out.emplace_back(m_ask.moment.address(thing));
    };
    add(views::none);
    for (const views::ThingId review : m_ask.moment.things(views::none, domain::ThingKind::review)) add(review);
    return out;
}

std::vector<SourcesOfRecord::Looks> SourcesOfRecord::to_look_at() {
    std::vector<Looks> out;
    for (const std::string& address : all()) {
        if (views::captures_of(m_ask, m_ask.moment.find(address)).size() < 2) continue;
        Looks found{source(address), {}};
        found.looks = views::to_look_at(found.source, m_passages);
        if (!found.looks.empty()) out.push_back(std::move(found));
    }
    return out;
}

std::string counts_told(const views::PassagesCompared& compared) {
    std::vector<std::string> parts;
    for (const Fate fate : {Fate::changed, Fate::vanished, Fate::fresh, Fate::moved, Fate::kept})
        if (compared.count(fate) > 0)
            parts.push_back(fmt::format("{} {}", compared.count(fate), views::name(fate)));
    return parts.empty() ? "no passages" : fmt::format("{}", fmt::join(parts, ", "));
}

std::string look_told(const views::ToLookAt& look) {
    const views::Citing& citing = *look.citing;
    std::string_view why = "the passage it cites says something else now";
    if (look.words_stand)
        why = "the passage changed, and the words it cites stand there as before";
    else if (look.fate == Fate::vanished)
        why = "the passage it cites is not there any more";
    else if (!citing.quote.empty())
        why = "the words it cites do not stand there any more";
    return fmt::format("{} of {} (event {}) #{}{}: {}", ledger::name(citing.type), citing.about.address,
                       citing.event, citing.passage,
                       citing.quote.empty() ? "" : fmt::format(" \"{}\"", citing.quote), why);
}

std::string told_to_look_at(const std::vector<views::ToLookAt>& looks, std::string_view indent) {
    constexpr std::size_t told_max = 20;
    if (looks.empty()) return {};
    std::string out =
        fmt::format("{}{} {} to look at:\n", indent, looks.size(), looks.size() == 1 ? "fact" : "facts");
    for (std::size_t i = 0; i < looks.size() && i < told_max; ++i)
        out += fmt::format("{}  {}\n", indent, look_told(looks[i]));
    if (looks.size() > told_max) out += fmt::format("{}  and {} more\n", indent, looks.size() - told_max);
    return out;
}

} // namespace heed::cli
