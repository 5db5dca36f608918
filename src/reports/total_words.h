// What a published total counts, and why it is not counted again, in words: the same on pages, in data and in
// the terminal.
#pragma once

#include "views/recount.h"
#include "wording/wording.h"

#include <string>

namespace heed::reports {

// "Approved", "Rejected, cannot be approved in full", "Members".
std::string words_for(const views::PublishedTotal& total, const wording::Wording& words);

// "11 of 17 are itemised here." Empty when the total is counted again.
std::string why_words(const views::Recount& recount, const wording::Wording& words);

} // namespace heed::reports
