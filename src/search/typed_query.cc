#include "search/typed_query.h"

#include "base/text.h"

#include <algorithm>

namespace heed::search {
namespace {

struct Run {
    std::string_view text;
    bool exact = false, without = false;
};

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0'; }

// “ ” « » and " are one thing to those who type them.
std::string with_plain_quotes(std::string_view typed) {
    std::string out(typed);
    for (const std::string_view mark : {"“", "”", "„", "«", "»"}) out = replace_all(out, mark, "\"");
    return out;
}

std::vector<Run> runs_of(std::string_view typed) {
    std::vector<Run> out;
    for (std::size_t at = 0; at < typed.size();) {
        if (is_blank(typed[at])) {
            ++at;
            continue;
        }
        Run run;
        if (typed[at] == '-' && at + 1 < typed.size() && !is_blank(typed[at + 1])) run.without = true, ++at;
        std::size_t end = at;
        if (typed[at] == '"') {
            ++at;
            end = std::min(typed.find('"', at), typed.size()); // one that never closes reaches to the end
            run.exact = true;
        } else {
            while (end < typed.size() && !is_blank(typed[end]) && typed[end] != '"') ++end;
        }
        run.text = typed.substr(at, end - at);
        out.push_back(run);
        at = end + (run.exact ? 1 : 0);
    }
    return out;
}

} // namespace

TypedQuery read_typed(std::string_view typed, WordReader& reader) {
    TypedQuery query;
    if (typed.size() > typed_bytes_max) {
        std::size_t end = typed_bytes_max;
        while (end > 0 && (static_cast<unsigned char>(typed[end]) & 0xC0) == 0x80) --end;
        typed = typed.substr(0, end);
        query.cut = true;
    }
    const std::string text = with_plain_quotes(typed);
    std::size_t words = 0;
    bool all_plain = true;
    for (const Run& run : runs_of(text)) {
        TypedPart part{.words = reader.words(run.text), .exact = run.exact, .without = run.without};
        if (!run.exact || part.words.size() == 1)
            if (const auto codes = reader.codes(run.text); codes.size() == 1) part.code = codes.front().code;
        if (part.words.empty() && part.code.empty()) continue;
        if (words + part.words.size() > typed_words_max) {
            query.cut = true;
            break;
        }
        words += part.words.size();
        part.plain =
            !part.exact && !part.without && part.words.size() == 1 && is_plain_word(part.words[0].word);
        all_plain = all_plain && (part.plain || part.without);
        query.parts.push_back(std::move(part));
    }
    if (all_plain)
        for (TypedPart& part : query.parts) part.plain = false;
    return query;
}

} // namespace heed::search
