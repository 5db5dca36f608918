#include "ledger/citation_text.h"

#include "base/text.h"

namespace heed::ledger {
namespace {

struct Cursor {
    std::string_view text;
    std::size_t at = 0;
    void blanks() {
        while (at < text.size() && text[at] == ' ') ++at;
    }
    bool end() const { return at >= text.size(); }
    bool take(char c) {
        if (end() || text[at] != c) return false;
        ++at;
        return true;
    }
    std::string_view word(std::string_view stops) {
        const std::size_t stop = std::min(text.find_first_of(stops, at), text.size());
        const std::string_view word = text.substr(at, stop - at);
        at = stop;
        return word;
    }
};

Unexpected<Refusal> no(std::string_view cell, std::size_t at, std::string expected) {
    return refuse("at character " + std::to_string(at + 1) + " of \"" + std::string(front_of(cell, 80)) +
                  "\": expected " + std::move(expected));
}

std::optional<std::uint32_t> small_number(std::string_view text) {
    const auto value = parse_number(text);
    if (!value || *value < 1 || *value > 1'000'000) return {};
    return static_cast<std::uint32_t>(*value);
}

} // namespace

Result<std::vector<CitationText>> parse_citations(std::string_view cell) {
    std::vector<CitationText> out;
    Cursor in{cell};
    in.blanks();
    if (in.end()) return out;
    for (;;) {
        CitationText cite;
        in.blanks();
        cite.source = in.word(" @#[\"|");
        if (cite.source.empty()) return no(cell, in.at, "the code of a source, such as S4");
        std::optional<std::uint32_t> cap;
        if (in.take('@') && !(cap = small_number(in.word(" #[\"|"))))
            return no(cell, in.at, "the number of a capture behind @");
        in.blanks();
        if (in.take('#')) {
            cite.passage = in.word(" [\"|");
            if (cite.passage.empty()) return no(cell, in.at, "the passage behind #, such as #c2d10b9e");
            cite.cap = cap.value_or(1);
            in.blanks();
            if (in.take('[')) {
                const auto col = small_number(in.word("]"));
                if (!col || !in.take(']')) return no(cell, in.at, "the number of a column in [ ]");
                cite.col = *col;
                in.blanks();
            }
        } else if (cap) {
            return no(cell, in.at, "the passage of that capture, such as #c2d10b9e");
        }
        if (in.take('"')) {
            for (;;) {
                cite.quote += in.word("\"");
                if (!in.take('"')) return no(cell, in.at, "a quotation mark that ends the words");
                if (!in.take('"')) break;
                cite.quote += '"';
            }
            if (cite.quote.empty()) return no(cell, in.at, "words between the quotation marks");
        }
        in.blanks();
        out.push_back(std::move(cite));
        if (in.end()) return out;
        if (!in.take('|')) return no(cell, in.at, "| before the next source");
    }
}

std::string citations_cell(const std::vector<CitationText>& citations) {
    std::string out;
    for (const CitationText& cite : citations) {
        if (!out.empty()) out += " | ";
        out += cite.source;
        if (cite.cap > 1) out += '@' + std::to_string(cite.cap);
        if (!cite.passage.empty()) out += " #" + cite.passage;
        if (cite.col > 0) out += " [" + std::to_string(cite.col) + ']';
        if (!cite.quote.empty()) out += " \"" + replace_all(cite.quote, "\"", "\"\"") + '"';
    }
    return out;
}

} // namespace heed::ledger
