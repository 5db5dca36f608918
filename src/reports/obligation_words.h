// What became of a duty, in neutral words: what happened how many days before or after each date that somebody
// counts. heed does not judge.
#pragma once

#include "views/obligations.h"
#include "wording/wording.h"

#include <string>

namespace heed::reports {

// Days from the act to the due date: 3 is three days before it, -8 eight days after. Nothing where either is
// not known to the day.
std::optional<std::int32_t> days_before(const std::optional<domain::Date>& act,
                                        const std::optional<domain::Date>& due);

// "3 days before 25 July 2021", "within March 2022".
std::string distance_words(const std::optional<domain::Date>& act, const domain::Date& due,
                           const wording::Wording& words);

// "Acted on 22 July 2021: 3 days before 25 July 2021 and 43 days before 3 September 2021; 29 of 63 had a final
// outcome then, 34 did not." Empty when there is nothing to say.
std::string obligation_words(const views::ObligationView& duty, Day as_of, const wording::Wording& words);

// "The submission": what a due date is counted from; the code itself where heed has no word for it.
std::string_view base_words(std::string_view base, const wording::Wording& words);

} // namespace heed::reports
