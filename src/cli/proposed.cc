#include "cli/proposed.h"

#include "base/text.h"

namespace heed::cli {

void add_guidance(const std::string& recipe, const std::string& mapping, DeedMessage& asked) {
    for (const auto& [name, file] : {std::pair("recipe", &recipe), std::pair("mapping", &mapping)}) {
        if (file->empty()) continue;
        asked.add(name, read_file(*file));
        asked.add(std::string(name) + "-file", *file);
    }
}

proposals::Guidance guidance_of(const DeedMessage& asked) {
    proposals::Guidance out;
    std::string told;
    const auto tell = [&](std::string_view file, const std::string& problem) {
        told.append(told.empty() ? "" : "\n").append(asked.text(file)).append(", ").append(problem);
    };
    if (asked.has("recipe"))
        for (const proposals::RecipeProblem& problem :
             proposals::read_recipe(std::string(asked.text("recipe")), out.recipe))
            tell("recipe-file", problem.text());
    if (asked.has("mapping")) {
        auto read = proposals::read_mapping(asked.text("mapping"));
        if (read)
            out.mapping = std::move(*read);
        else
            for (const Refusal& refusal : read.error()) tell("mapping-file", refusal.text());
    }
    if (!told.empty()) throw Exit{input_refused, told};
    return out;
}

ProposedOfRecord::ProposedOfRecord(OpenRecord& record, std::string review, proposals::Guidance guidance)
    : m_record(record),
      m_review(std::move(review)),
      m_guidance(std::move(guidance)),
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

Proposed ProposedOfRecord::of(std::string_view source) {
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
    out.proposals =
        proposals::propose(*m_record.house, m_ask, m_review, out.document, text->passages, m_guidance);
    if (proposals::is_spreadsheet(text->passages))
        out.sheets = proposals::read_foreign_sheets(text->passages, m_review, out.document.language,
                                                    {m_review, m_ask}, m_guidance.mapping, m_ask);
    return out;
}

} // namespace heed::cli
