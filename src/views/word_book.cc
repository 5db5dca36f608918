#include "views/word_book.h"

#include "base/ensure.h"

#include <mutex>

namespace heed::views {
namespace {

WordBook::Words unpack(const ledger::OpenWords& open) {
    auto out = std::make_shared<EventWords>();
    for (const ledger::Disclosure& disclosure : open.words) {
        const auto value = ledger::open_disclosure(disclosure.bytes);
        if (!value)
            throw Damaged("the words of event " + std::to_string(open.number) +
                          " are damaged: " + value.error().what);
        switch (disclosure.which) {
        case ledger::WordsName::text:
            for (const auto& [name, by_language] : value->members)
                for (const auto& [language, text] : by_language.members)
                    out->texts.push_back({name, language, text.text});
            break;
        case ledger::WordsName::person:
            for (const auto& [name, text] : value->members) out->persons.push_back({name, {}, text.text});
            break;
        case ledger::WordsName::link:
            for (const auto& [name, text] : value->members) out->links.push_back({name, {}, text.text});
            break;
        case ledger::WordsName::quotes:
            for (const Json& quote : value->items) out->quotes.push_back(quote.text);
            break;
        }
    }
    return out;
}

std::string_view find(const std::vector<EventWords::Text>& texts, std::string_view name) {
    for (const auto& text : texts)
        if (text.name == name) return text.words;
    return {};
}

} // namespace

std::vector<WordBook::Words> WordBook::fetch(std::span<const std::uint32_t> events) {
    std::vector<Words> out(events.size());
    std::vector<ledger::EventNo> missing;
    {
        const std::shared_lock lock(m_mutex);
        for (std::size_t i = 0; i < events.size(); ++i) {
            const auto found = m_kept.find(events[i]);
            if (found != m_kept.end())
                out[i] = found->second;
            else
                missing.push_back(events[i]);
        }
    }
    if (missing.empty()) return out;
    std::unordered_map<std::uint32_t, Words> fresh;
    for (const ledger::EventNo event : missing) fresh[event] = nullptr; // also that there are none
    for (const ledger::OpenWords& open : m_store.words(missing)) fresh[open.number] = unpack(open);
    for (std::size_t i = 0; i < events.size(); ++i)
        if (const auto found = fresh.find(events[i]); found != fresh.end()) out[i] = found->second;
    const std::unique_lock lock(m_mutex);
    if (m_kept.size() + fresh.size() > m_events_max) m_kept.clear();
    m_kept.insert(fresh.begin(), fresh.end());
    return out;
}

void WordBook::forget(std::uint32_t event) {
    const std::unique_lock lock(m_mutex);
    m_kept.erase(event);
}

void PageWords::fetch(std::span<const std::uint32_t> events) {
    std::vector<std::uint32_t> wanted;
    wanted.reserve(events.size());
    for (const std::uint32_t event : events)
        if (event != none && !m_words.contains(event)) wanted.push_back(event);
    if (wanted.empty()) return;
    auto words = m_book->fetch(wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i) m_words[wanted[i]] = std::move(words[i]);
}

const EventWords* PageWords::all(std::uint32_t event) {
    if (event == none) return nullptr;
    auto found = m_words.find(event);
    if (found == m_words.end()) {
        fetch(std::span(&event, 1));
        found = m_words.find(event);
    }
    return found->second.get();
}

Phrase PageWords::text(std::uint32_t event, std::string_view name) {
    const EventWords* words = all(event);
    if (words == nullptr) return {};
    const EventWords::Text *english = nullptr, *any = nullptr;
    for (const EventWords::Text& text : words->texts) {
        if (text.name != name) continue;
        if (text.language == m_language) return {text.words, text.language};
        if (text.language == "en") english = &text;
        if (any == nullptr) any = &text;
    }
    const EventWords::Text* chosen = english != nullptr ? english : any;
    return chosen == nullptr ? Phrase{} : Phrase{chosen->words, chosen->language};
}

std::string_view PageWords::person(std::uint32_t event, std::string_view name) {
    const EventWords* words = all(event);
    return words == nullptr ? std::string_view() : find(words->persons, name);
}

std::string_view PageWords::link(std::uint32_t event, std::string_view name) {
    const EventWords* words = all(event);
    return words == nullptr ? std::string_view() : find(words->links, name);
}

std::string_view PageWords::quote(std::uint32_t event, std::size_t citation) {
    const EventWords* words = all(event);
    return words == nullptr || citation >= words->quotes.size() ? std::string_view()
                                                                : std::string_view(words->quotes[citation]);
}

} // namespace heed::views
