#include "cli/proposed.h"

#include "base/text.h"

namespace heed::cli {

proposals::Mapping read_mapping_file(const std::string& path) {
    if (path.empty()) return {};
    auto mapping = proposals::read_mapping(read_file(path));
    if (mapping) return std::move(*mapping);
    std::string words;
    for (const Refusal& refusal : mapping.error())
        words += (words.empty() ? "" : "\n") + path + ", " + refusal.text();
    throw Exit{input_refused, words};
}

ProposedOfRecord::ProposedOfRecord(OpenRecord& record, std::string review)
    : m_record(record),
      m_review(std::move(review)),
      m_words(record.store),
      m_passages(record.store),
      m_ask(record.house->now(), m_words, "en", record.house->now().as_of()) {
    const views::ThingId thing = m_ask.moment.find(m_review);
    if (thing == views::none || m_ask.record().thing(thing).kind != domain::ThingKind::review)
        throw Exit{input_refused, "there is no review " + m_review + " in the record"};
}

std::vector<std::string> ProposedOfRecord::captured() {
    std::vector<std::string> out;
    for (const views::ThingId source :
         m_ask.moment.things(m_ask.moment.find(m_review), domain::ThingKind::source)) {
        const auto captures = views::captures_of(m_ask, source);
        if (!captures.empty() && m_passages.text(captures.back().passages_sha256))
            out.emplace_back(m_ask.moment.address(source));
    }
    return out;
}

Proposed ProposedOfRecord::of(std::string_view source, const proposals::Mapping& mapping) {
    const std::string address = source.find('/') != std::string_view::npos
                                    ? std::string(source)
                                    : m_review + "/sources/" + lower_ascii(source);
    const views::ThingId thing = m_ask.moment.find(address);
    if (thing == views::none) throw Exit{input_refused, "there is no source " + address + " in the record"};
    const auto captures = views::captures_of(m_ask, thing);
    const auto text = captures.empty() ? nullptr : m_passages.text(captures.back().passages_sha256);
    if (!text) throw Exit{input_refused, "no document is stored for " + address + "; heed intake brings it in"};
    Proposed out{{address, captures.back().cap, std::string(captures.back().lang)},
                 std::string(m_ask.mark(thing).code),
                 {}};
    out.proposals = proposals::propose(*m_record.house, m_ask, m_review, out.document, text->passages, mapping);
    if (proposals::is_spreadsheet(text->passages))
        out.sheets = proposals::read_foreign_sheets(text->passages, m_review, out.document.language,
                                                    {m_review, m_ask}, mapping, m_ask);
    return out;
}

} // namespace heed::cli
