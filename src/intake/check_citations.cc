#include "intake/check_citations.h"

#include "intake/check_quote.h"
#include "views/passage_book.h"
#include "views/word_book.h"

#include <map>

namespace heed::intake {

using views::EventNo;

namespace {

constexpr std::size_t words_at_once = 1000;

class Checker {
public:
    Checker(const views::Moment& moment, ledger::EventStore& store)
        : m_moment(moment), m_book(store), m_passages(store) {}

    CitationCheck check() {
        std::vector<EventNo> citing;
        const views::Record& record = m_moment.record();
        for (EventNo e = 0; e < m_moment.known(); ++e) {
            const views::EventRow& row = record.event(e);
            if ((row.flags & views::is_unknown) != 0 || record.is_replaced(row, m_moment.known())) continue;
            if (!views::EventView(record, e).cites().empty()) citing.push_back(e);
            if (row.type == ledger::Type::source_capture) keep_capture(e);
        }
        m_found.events = citing.size();
        for (std::size_t from = 0; from < citing.size(); from += words_at_once) {
            const auto some = std::span(citing).subspan(from, std::min(words_at_once, citing.size() - from));
            views::PageWords words(m_book, "en");
            words.fetch(some);
            for (const EventNo e : some) check(e, words);
        }
        return std::move(m_found);
    }

private:
    void keep_capture(EventNo e) {
        const views::EventView view(m_moment.record(), e);
        m_captures[{view.thing(), view.number(ledger::Field::cap).value_or(0)}] =
            view.digest(ledger::Field::passages);
    }

    void check(EventNo e, views::PageWords& words) {
        const views::EventView view(m_moment.record(), e);
        const auto cites = view.cites();
        for (std::size_t i = 0; i < cites.size(); ++i) {
            const views::CiteView& cite = cites[i];
            const std::string quote(words.quote(e, i));
            if (!cite.has_passage()) {
                ++m_found.not_captured;
                continue;
            }
            const auto capture = m_captures.find({cite.source, cite.cap});
            if (capture == m_captures.end()) {
                wrong(view, cite, quote, "the record names no capture " + std::to_string(cite.cap));
                continue;
            }
            const auto text = m_passages.text(capture->second);
            if (text == nullptr) {
                ++m_found.not_stored;
                continue;
            }
            const std::string anchor = cite.passage();
            const auto holds = check_quote(
                text->passages, {.anchor = anchor,
                                 .column = cite.col > 0 ? std::optional<int>(cite.col) : std::nullopt,
                                 .words = quote});
            if (holds)
                ++m_found.holding;
            else
                wrong(view, cite, quote, holds.error().text());
        }
    }

    void wrong(const views::EventView& view, const views::CiteView& cite, const std::string& quote,
               std::string why) {
        const views::Record& record = m_moment.record();
        m_found.wrong.push_back({view.number(), std::string(record.address(view.thing())),
                                 std::string(ledger::name(view.type())),
                                 std::string(record.address(cite.source)),
                                 cite.passage() + (cite.col > 0 ? " [" + std::to_string(cite.col) + "]" : ""),
                                 quote, std::move(why)});
    }

    const views::Moment& m_moment;
    views::WordBook m_book;
    views::PassageBook m_passages;
    std::map<std::pair<views::ThingId, std::int64_t>, std::string> m_captures;
    CitationCheck m_found;
};

} // namespace

CitationCheck check_citations(const views::Moment& moment, ledger::EventStore& store) {
    return Checker(moment, store).check();
}

} // namespace heed::intake
