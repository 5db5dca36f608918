#include "search/marks.h"

#include "base/text.h"

#include <algorithm>

namespace heed::search {
namespace {

constexpr std::size_t excerpt_bytes = 260;
constexpr std::size_t before_bytes = 60; // of what stands before the first mark

bool begins_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// The next place, from `at` on, where a text may be cut: behind a blank, else between letters.
std::size_t cut_after(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    const auto blank = text.find(' ', at);
    if (blank != text.npos && blank < at + 40) return blank + 1;
    while (at < text.size() && !begins_letter(text[at])) ++at;
    return at;
}

std::size_t cut_before(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    const auto blank = text.rfind(' ', at);
    if (blank != text.npos && blank + 40 > at) return blank;
    while (at > 0 && !begins_letter(text[at])) --at;
    return at;
}

void add(views::Pieces& pieces, std::string_view text, bool marked) {
    if (text.empty()) return;
    if (!pieces.empty() && pieces.back().marked == marked)
        pieces.back().text += text;
    else
        pieces.push_back({std::string(text), marked});
}

// Cells of a row are parted by TAB, paragraphs by line ends; empty cells are left out.
std::string in_one_line(std::string_view full) {
    std::string out;
    for (const std::string_view cell : split(full, '\t')) {
        const std::string words = collapse_space(cell);
        if (words.empty()) continue;
        if (!out.empty()) out += " · ";
        out += words;
    }
    return out;
}

} // namespace

Marker::Marker(const TypedQuery& query, WordReader& reader) : m_reader(reader) {
    std::size_t number = 0;
    for (const TypedPart& part : query.parts) {
        if (part.without || part.plain) continue;
        if (!part.code.empty()) m_codes.emplace(part.code, number);
        for (const Word& word : part.words) {
            m_words.emplace(word.word, number);
            if (!part.exact && part.words.size() == 1) m_stems.emplace(word.stem, number);
            ++number;
        }
        number += part.words.empty();
    }
}

std::vector<Marker::Place> Marker::places(std::string_view text) const {
    std::vector<Place> out;
    for (const Word& word : m_reader.words(text)) {
        auto found = m_words.find(word.word);
        if (found == m_words.end()) {
            found = m_stems.find(word.stem);
            if (found == m_stems.end()) continue;
        }
        out.push_back({word.begin, word.end, found->second});
    }
    if (m_codes.empty()) return out;
    for (const Code& code : m_reader.codes(text)) {
        const auto found = m_codes.find(code.code);
        if (found == m_codes.end()) continue;
        // The words within a code give way to it.
        std::erase_if(out, [&](const Place& p) { return p.begin >= code.begin && p.end <= code.end; });
        out.push_back({code.begin, code.end, found->second});
    }
    std::sort(out.begin(), out.end(), [](const Place& a, const Place& b) { return a.begin < b.begin; });
    // A code may begin within a word of other rules; marks never overlap.
    std::size_t end = 0;
    std::erase_if(out, [&](const Place& p) {
        if (p.begin < end) return true;
        end = p.end;
        return false;
    });
    return out;
}

Marker::Marked Marker::whole(std::string_view text) const {
    Marked out;
    std::vector<std::size_t> different;
    std::size_t at = 0;
    for (const Place& place : places(text)) {
        add(out.pieces, text.substr(at, place.begin - at), false);
        add(out.pieces, text.substr(place.begin, place.end - place.begin), true);
        at = place.end;
        if (std::find(different.begin(), different.end(), place.word) == different.end())
            different.push_back(place.word);
    }
    add(out.pieces, text.substr(at), false);
    out.different = different.size();
    return out;
}

Marker::Marked Marker::excerpt(std::string_view full) const {
    const std::string text = in_one_line(full);
    const auto found = places(text);
    Marked out;
    std::vector<std::size_t> all;
    for (const Place& place : found)
        if (std::find(all.begin(), all.end(), place.word) == all.end()) all.push_back(place.word);
    out.different = all.size();
    // The mark from which on most different words stand within the length.
    std::size_t best = 0, best_count = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        std::vector<std::size_t> different;
        for (std::size_t j = i;
             j < found.size() && found[j].end <= found[i].begin + excerpt_bytes - before_bytes; ++j)
            if (std::find(different.begin(), different.end(), found[j].word) == different.end())
                different.push_back(found[j].word);
        if (different.size() > best_count) best = i, best_count = different.size();
        if (best_count == all.size() || i > 2000) break;
    }
    std::size_t from = 0, to = text.size();
    if (text.size() > excerpt_bytes + 40) {
        if (!found.empty() && found[best].begin > before_bytes)
            from = cut_after(text, found[best].begin - before_bytes);
        if (!found.empty() && from > found[best].begin) from = found[best].begin;
        if (from + excerpt_bytes < text.size()) to = std::max(cut_before(text, from + excerpt_bytes), from);
    }
    if (from > 0) add(out.pieces, "… ", false);
    std::size_t at = from;
    for (const Place& place : found) {
        if (place.begin < at || place.end > to) continue;
        add(out.pieces, std::string_view(text).substr(at, place.begin - at), false);
        add(out.pieces, std::string_view(text).substr(place.begin, place.end - place.begin), true);
        at = place.end;
    }
    add(out.pieces, std::string_view(text).substr(at, to - at), false);
    if (to < text.size()) add(out.pieces, " …", false);
    return out;
}

} // namespace heed::search
