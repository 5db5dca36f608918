// How what can be found and what is looked for become terms of the index. Both sides in one place, so that they
// agree; the number of the form grows when they change, and older indexes are made again.
#pragma once

#include "search/findable.h"
#include "search/typed_query.h"

#include <xapian.h>

namespace heed::search {

inline constexpr std::string_view index_form = "1";

// Values of a document, four bytes each but the key.
enum Slot : Xapian::valueno { slot_since = 0, slot_event = 1, slot_day = 2, slot_key = 3 };

std::string packed(std::uint32_t number);
std::uint32_t unpacked(std::string_view bytes);

// The words also go to the list that other spellings are proposed from.
void add_document(Xapian::WritableDatabase& index, const Findable& found, WordReader& reader);

enum class Joining : std::uint8_t { all, any };
// Matches nothing when there is nothing to look for.
Xapian::Query query_of(const TypedQuery& typed, Joining joining);
Xapian::Query of_group(FindGroup group);
Xapian::Query of_review(std::string_view code);
std::string stem_term(const Word& word);

} // namespace heed::search
