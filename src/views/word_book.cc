#include "views/word_book.h"

#include "base/ensure.h"

#include <mutex>

namespace heed::views {
namespace {

std::shared_ptr<const EventWords> unpack(const ledger::OpenWords& open) {
    auto out = std::make_shared<EventWords>();
    for (const ledger::Disclosure& disclosure : open.words) {
        const auto value = ledger::open_disclosure(disclosure.bytes);
        if (!value)
            throw Damaged("the words of event " + std::to_string(open.number) +
                          " are damaged: " + value.error().what);
        switch (disclosure.which) {
        case ledger::WordsName::text:
            for (const auto& [name, by_language] : value->members)
                for (const auto& [language, text] : by_language.members) out->text[name][language] = text.text;
            break;
        case ledger::WordsName::person:
            for (const auto& [name, text] : value->members) out->person[name] = text.text;
            break;
        case ledger::WordsName::link:
            for (const auto& [name, text] : value->members) out->link[name] = text.text;
            break;
        case ledger::WordsName::quotes:
            for (const Json& quote : value->items) out->quotes.push_back(quote.text);
            break;
        }
    }
    return out;
}

std::string value_at(const std::map<std::string, std::string, std::less<>>& map, std::string_view name) {
    const auto found = map.find(name);
    return found == map.end() ? std::string() : found->second;
}

} // namespace

const EventWords* WordPage::find(std::uint32_t event) const {
    if (event == none) return nullptr;
    const auto found = m_words.find(event);
    ensure(found != m_words.end(), "words are fetched before they are asked for");
    return found->second.get();
}

Phrase WordPage::text(std::uint32_t event, std::string_view name, std::string_view language) const {
    const EventWords* words = find(event);
    if (words == nullptr) return {};
    const auto found = words->text.find(name);
    if (found == words->text.end()) return {};
    const auto& by_language = found->second;
    for (const std::string_view wanted : {language, std::string_view("en")})
        if (const auto one = by_language.find(std::string(wanted)); one != by_language.end())
            return {one->second, one->first};
    return {by_language.begin()->second, by_language.begin()->first};
}

std::string WordPage::person(std::uint32_t event, std::string_view name) const {
    const EventWords* words = find(event);
    return words == nullptr ? std::string() : value_at(words->person, name);
}

std::string WordPage::link(std::uint32_t event, std::string_view name) const {
    const EventWords* words = find(event);
    return words == nullptr ? std::string() : value_at(words->link, name);
}

std::string WordPage::quote(std::uint32_t event, std::size_t citation) const {
    const EventWords* words = find(event);
    return words == nullptr || citation >= words->quotes.size() ? std::string() : words->quotes[citation];
}

WordPage WordBook::fetch(std::span<const std::uint32_t> events) {
    WordPage page;
    std::vector<ledger::EventNo> missing;
    {
        const std::shared_lock lock(m_mutex);
        for (const std::uint32_t event : events) {
            if (event == none || page.m_words.contains(event)) continue;
            const auto found = m_kept.find(event);
            page.m_words[event] = found == m_kept.end() ? nullptr : found->second;
            if (found == m_kept.end()) missing.push_back(event);
        }
    }
    if (missing.empty()) return page;
    for (const ledger::OpenWords& open : m_store.words(missing)) page.m_words[open.number] = unpack(open);
    const std::unique_lock lock(m_mutex);
    if (m_kept.size() + missing.size() > m_events_max) m_kept.clear();
    for (const ledger::EventNo event : missing) m_kept[event] = page.m_words[event]; // also that there are none
    return page;
}

void WordBook::forget(std::uint32_t event) {
    const std::unique_lock lock(m_mutex);
    m_kept.erase(event);
}

} // namespace heed::views
