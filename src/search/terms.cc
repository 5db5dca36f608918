#include "search/terms.h"

#include <algorithm>

namespace heed::search {
namespace {

// Words are in lower case, so a capital in front is a name space of its own.
constexpr char a_stem = 'Z', a_code = 'N', a_group = 'K', a_review = 'R';

constexpr Xapian::termcount title_weight = 4, code_weight = 12;
constexpr Xapian::termpos gap = 100; // between two texts, so that no phrase spans them

std::string term(char what, std::string_view text) { return what + std::string(text); }

Xapian::Query words_of(const TypedPart& part) {
    if (part.words.empty()) return {};
    if (part.words.size() == 1 && !part.exact) return Xapian::Query(stem_term(part.words[0]));
    std::vector<std::string> words;
    for (const Word& word : part.words) words.push_back(word.word);
    if (words.size() == 1) return Xapian::Query(words[0]);
    return {Xapian::Query::OP_PHRASE, words.begin(), words.end(), static_cast<Xapian::termcount>(words.size())};
}

Xapian::Query query_of(const TypedPart& part) {
    const Xapian::Query words = words_of(part);
    if (part.code.empty()) return words;
    const Xapian::Query whole(term(a_code, part.code));
    return words.empty() ? whole : Xapian::Query(Xapian::Query::OP_OR, whole, words);
}

} // namespace

std::string packed(std::uint32_t number) {
    return {static_cast<char>(number >> 24), static_cast<char>(number >> 16), static_cast<char>(number >> 8),
            static_cast<char>(number)};
}

std::uint32_t unpacked(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char c : bytes.substr(0, 4)) number = number << 8 | static_cast<unsigned char>(c);
    return number;
}

std::string stem_term(const Word& word) { return term(a_stem, word.stem); }

void add_document(Xapian::WritableDatabase& index, const Findable& found, WordReader& reader) {
    Xapian::Document document;
    Xapian::termpos position = 0;
    for (const FoundText& text : found.texts) {
        const Xapian::termcount weight = is_title(text.name) ? title_weight : 1;
        for (const Word& word : reader.words(text.words)) {
            document.add_posting(word.word, ++position, weight);
            document.add_term(stem_term(word), weight);
            if (word.word.find_first_of("0123456789") == word.word.npos) index.add_spelling(word.word);
        }
        for (const Code& code : reader.codes(text.words)) document.add_term(term(a_code, code.code), weight);
        position += gap;
    }
    for (const std::string& code : found.codes) document.add_term(term(a_code, code), code_weight);
    for (const std::string& words : found.as_words)
        for (const Word& word : reader.words(words)) document.add_term(stem_term(word));
    document.add_boolean_term(term(a_group, name(found.group)));
    if (!found.review.empty()) document.add_boolean_term(term(a_review, found.review));
    document.add_value(slot_since, packed(found.since));
    document.add_value(slot_event, packed(found.event));
    document.add_value(slot_day, packed(static_cast<std::uint32_t>(found.day)));
    document.add_value(slot_key, found.key);
    document.set_data(static_cast<char>(found.from) + found.passage);
    index.add_document(document);
}

Xapian::Query query_of(const TypedQuery& typed, Joining joining) {
    std::vector<Xapian::Query> wanted, welcome, unwanted;
    for (const TypedPart& part : typed.parts) {
        Xapian::Query one = query_of(part);
        if (one.empty()) continue;
        (part.without ? unwanted : part.plain ? welcome : wanted).push_back(std::move(one));
    }
    if (wanted.empty()) return {};
    Xapian::Query query(joining == Joining::all ? Xapian::Query::OP_AND : Xapian::Query::OP_OR, wanted.begin(),
                        wanted.end());
    if (!welcome.empty())
        query = {Xapian::Query::OP_AND_MAYBE, query,
                 Xapian::Query(Xapian::Query::OP_OR, welcome.begin(), welcome.end())};
    if (!unwanted.empty())
        query = {Xapian::Query::OP_AND_NOT, query,
                 Xapian::Query(Xapian::Query::OP_OR, unwanted.begin(), unwanted.end())};
    return query;
}

Xapian::Query of_group(FindGroup group) { return Xapian::Query(term(a_group, name(group))); }
Xapian::Query of_review(std::string_view code) { return Xapian::Query(term(a_review, code)); }

} // namespace heed::search
