#include "views/passage_book.h"

#include "base/digest.h"

#include <algorithm>

namespace heed::views {

const ledger::Passage* CapturedText::find(std::string_view anchor) const {
    const auto found = by_anchor.find(std::string(anchor));
    return found == by_anchor.end() ? nullptr : &passages[found->second];
}

std::vector<Capture> captures_of(Ask& ask, ThingId source) {
    std::vector<Capture> out;
    for (const Fact& fact : ask.moment.facts(source, Machine::identity, Type::source_capture)) {
        const EventView view(ask.record(), fact.lead());
        Capture capture{.event = fact.lead(),
                        .cap = static_cast<std::uint32_t>(view.number(Field::cap).value_or(0)),
                        .on = view.on()};
        capture.raw_sha256 = view.digest(Field::raw_sha256);
        capture.kept_sha256 = view.digest(Field::kept);
        capture.passages_sha256 = view.digest(Field::passages);
        if (const CodeId media = view.media(Field::kept); media != none)
            capture.media = ask.record().code(media);
        capture.lang = view.code(Field::lang);
        capture.size = view.number(Field::kept).value_or(0);
        capture.count = view.number(Field::passages).value_or(0);
        capture.rules = view.number(Field::rules).value_or(0);
        capture.stripped = view.codes(Field::stripped);
        capture.file = ask.words.link(fact.lead(), "file");
        out.push_back(std::move(capture));
    }
    std::sort(out.begin(), out.end(), [](const Capture& a, const Capture& b) { return a.cap < b.cap; });
    return out;
}

std::shared_ptr<const CapturedText> PassageBook::text(std::string_view passages_sha256) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_kept.find(std::string(passages_sha256));
    if (found != m_kept.end()) return found->second;
    const auto digest = parse_hex_digest(passages_sha256);
    const auto file = digest ? m_store.get_file(*digest) : std::nullopt;
    if (!file) return nullptr; // asked again next time: a capture may come
    auto passages = ledger::read_passages(*file);
    if (!passages)
        throw Damaged("the passages " + std::string(passages_sha256) +
                      " are damaged: " + passages.error().text());
    auto text = std::make_shared<CapturedText>();
    text->passages = std::move(*passages);
    for (std::size_t i = 0; i < text->passages.size(); ++i) text->by_anchor[text->passages[i].anchor] = i;
    m_kept[std::string(passages_sha256)] = text;
    return text;
}

std::optional<Quoted> PassageBook::place(Ask& ask, const Cited& cite) {
    if (cite.passage.empty()) return {};
    for (const Capture& capture : captures_of(ask, cite.source.thing)) {
        if (capture.cap != cite.cap) continue;
        const auto captured = text(capture.passages_sha256);
        const ledger::Passage* passage = captured ? captured->find(cite.passage) : nullptr;
        if (passage == nullptr) return {};
        if (cite.col == 0 || cite.col > passage->cells.size()) return Quoted{passage->text, cite, capture.lang};
        return Quoted{passage->cells[cite.col - 1], cite, capture.lang};
    }
    return {};
}

} // namespace heed::views
