#include "proposals/foreign_columns.h"

#include "base/text.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace heed::proposals {
namespace {

using Cells = std::vector<std::string_view>;

std::string letters_of(std::size_t column) {
    std::string out;
    for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (n - 1) % 26));
    return out;
}

template <class Fits> std::size_t count(const Cells& cells, Fits fits) {
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), fits));
}

bool mostly(std::size_t some, std::size_t all) { return all > 0 && some * 10 >= all * 8; }

class Guess {
public:
    Guess(const Mapping& mapping, const KnownWords& words, const BodyNames& bodies)
        : m_mapping(mapping), m_words(words), m_bodies(bodies) {}

    // What is said, and heads that say just this, come before heads with such words, and those before the
    // cells.
    void settle(ForeignTable& table, const std::vector<Cells>& cells) {
        for (ForeignColumn& column : table.columns)
            if (const MappingRow* said = m_mapping.of_column(column.head, column.letters))
                take(column, *said->is, "as the mapping says");
        for (const bool sure : {true, false})
            for (ForeignColumn& column : table.columns)
                if (const auto named = meaning_of_head(column.head); !column.is && named && named->sure == sure)
                    offer(column, named->meaning, cells[column.column],
                          sure ? "its head says so" : "its head has such a word");
        for (ForeignColumn& column : table.columns)
            if (!column.is) by_cells(column, cells[column.column]);
        for (ForeignColumn& column : table.columns)
            if (column.is && is_day(*column.is)) settle_order(column, cells[column.column]);
    }

private:
    bool is_free(Meaning meaning) const {
        return meaning == Meaning::note || meaning == Meaning::ignored ||
               std::find(m_taken.begin(), m_taken.end(), meaning) == m_taken.end();
    }

    void take(ForeignColumn& column, Meaning meaning, std::string why) {
        column.is = meaning;
        column.why = std::move(why);
        m_taken.push_back(meaning);
    }

    // How many cells can be what the column is taken for; all of them where anything can be.
    std::size_t fitting(Meaning meaning, const Cells& cells) const {
        if (meaning == Meaning::number)
            return count(cells, [](std::string_view cell) { return !number_in_cell(cell).empty(); });
        if (is_day(meaning)) return look_at_dates(cells).dates;
        if (meaning == Meaning::status || meaning == Meaning::outcome)
            return count(cells, [&](std::string_view cell) { return knows(meaning, cell); });
        if (meaning == Meaning::addressed_to)
            return count(cells, [&](std::string_view cell) { return m_bodies.in(cell).unknown.empty(); });
        return cells.size();
    }

    bool knows(Meaning meaning, std::string_view cell) const {
        return m_mapping.of_words(meaning, cell) != nullptr || !m_words.meaning(meaning, cell).code.empty();
    }

    // A head can lie: where no cell fits, the column is left alone.
    void offer(ForeignColumn& column, Meaning meaning, const Cells& cells, std::string_view why) {
        if (!is_free(meaning)) return;
        const std::size_t fit = fitting(meaning, cells);
        if (fit == 0 && !cells.empty()) {
            column.why =
                fmt::format("its head says {}, and none of its cells is {}", name(meaning), holds(meaning));
            return;
        }
        take(column, meaning,
             fit == cells.size()
                 ? std::string(why)
                 : fmt::format("{}, and {} of {} cells are {}", why, fit, cells.size(), holds(meaning)));
    }

    void by_cells(ForeignColumn& column, const Cells& cells) {
        if (cells.empty()) {
            column.why = "it is empty";
            return;
        }
        for (const Meaning meaning :
             {Meaning::number, Meaning::status, Meaning::outcome, Meaning::addressed_to}) {
            const std::size_t fit = fitting(meaning, cells);
            if (!is_free(meaning) || !mostly(fit, cells.size())) continue;
            return take(column, meaning,
                        fmt::format("{} of {} cells are {}", fit, cells.size(), holds(meaning)));
        }
        if (!column.why.empty()) return;
        column.why = mostly(look_at_dates(cells).dates, cells.size())
                         ? "its cells are days; of what is not known"
                         : "it is not known what it holds";
    }

    void settle_order(ForeignColumn& column, const Cells& cells) const {
        const MappingRow* said = m_mapping.of_column(column.head, column.letters);
        const DatesOfColumn dates = look_at_dates(cells);
        column.order = said != nullptr ? date_order_named(said->becomes) : DateOrder::unknown;
        if (column.order != DateOrder::unknown) return;
        column.order = dates.order;
        if (!dates.why.empty()) column.why += "; " + dates.why;
    }

    const Mapping& m_mapping;
    const KnownWords& m_words;
    const BodyNames& m_bodies;
    std::vector<Meaning> m_taken;
};

} // namespace

std::optional<std::size_t> ForeignTable::find(Meaning meaning) const {
    for (const ForeignColumn& column : columns)
        if (column.is == meaning) return column.column;
    return {};
}

std::string number_in_cell(std::string_view cell) {
    std::string text(trim(cell));
    for (const std::string_view word : {"recommendation", "rec.", "rec", "no.", "no", "nr.", "nr", "#", "r"})
        if (starts_with_ignoring_case(text, word) && text.size() > word.size() &&
            std::string_view("0123456789 -#").find(text[word.size()]) != std::string_view::npos)
            text = trim(std::string_view(text).substr(word.size()));
    while (!text.empty() && (text.front() == '-' || text.front() == '#')) text.erase(0, 1);
    while (!text.empty() && (text.back() == '.' || text.back() == ':')) text.pop_back();
    if (text.empty() || text.size() > 16) return {};
    bool digit = false;
    for (const std::string_view part : split(text, '.')) {
        if (part.empty() || part.size() > 4) return {};
        for (const char c : part) {
            digit = digit || std::isdigit(static_cast<unsigned char>(c)) != 0;
            if (!std::isalnum(static_cast<unsigned char>(c))) return {};
        }
    }
    return digit ? text : std::string();
}

std::vector<ForeignTable> find_foreign_tables(probes::Passages passages, const Mapping& mapping,
                                              const KnownWords& words, const BodyNames& bodies) {
    std::vector<ForeignTable> out;
    ForeignTable next;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const ledger::Passage& passage = passages[i];
        if (passage.kind == ledger::Passage::Kind::heading) next = {.name = passage.text};
        if (passage.row == 0) continue;
        if (passage.table == 0) next.above.push_back(i);
        if (passage.kind == ledger::Passage::Kind::label && passage.table > 0) {
            next.header = i;
            for (std::size_t c = 0; c < passage.cells.size(); ++c)
                next.columns.push_back({.column = c, .letters = letters_of(c), .head = passage.cells[c]});
            out.push_back(std::move(next));
            next = {};
        }
        if (passage.kind == ledger::Passage::Kind::row && !out.empty()) out.back().rows.push_back(i);
    }
    for (ForeignTable& table : out) {
        std::vector<Cells> cells(table.columns.size());
        for (const std::size_t row : table.rows)
            for (std::size_t c = 0; c < cells.size() && c < passages[row].cells.size(); ++c)
                if (!passages[row].cells[c].empty()) cells[c].push_back(passages[row].cells[c]);
        Guess(mapping, words, bodies).settle(table, cells);
    }
    return out;
}

} // namespace heed::proposals
