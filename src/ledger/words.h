// Words: everything in a natural language, every name of a person, every outside address. They stand in
// disclosures (RFC 9901, object disclosure): the leaf holds only their salted digests, so that words can be
// erased and every proof still holds.
#pragma once

#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"
#include "ledger/event.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::ledger {

inline constexpr std::size_t words_bytes_max = 65'535;

// The four fixed names.
enum class WordsName : std::uint8_t { text, person, link, quotes };
std::string_view name(WordsName which);
std::optional<WordsName> parse_words_name(std::string_view name);

// One disclosure of one event, open: `bytes` is the JSON array [salt, name, value] in canonical form.
struct Disclosure {
    WordsName which{};
    std::string bytes;
    bool operator==(const Disclosure&) const = default;
};

// base64url(SHA-256(base64url(bytes))), as it stands in `_sd`. RFC 9901 section 4.2.3.
std::string digest_of(const Disclosure& disclosure);

// Makes the disclosure with a new salt of 128 bits. Refuses words that are too long.
Result<Disclosure> disclose(WordsName which, const Json& value, Chance& chance);

// The value of a stored disclosure. Refuses what is not one.
Result<Json> open_disclosure(std::string_view bytes);

// Checks words against what the type may hold: `text` an object by name, each an object by language; `person`
// and `link` objects of strings; `quotes` an array beside the citations, at most twelve words each, "" for
// none.
Checked check_words(const Event& event, WordsName which, const Json& value);

// A language tag as heed uses it: two or three letters, perhaps with subtags.
bool is_language(std::string_view tag);

} // namespace heed::ledger
