// Seats as a table: who, in which role, from when to when, named by whom, and who says so.
#pragma once

#include "views/team.h"
#include "web/pages/page.h"

namespace heed::web {

// Which columns say something here: on a person's page the person does not.
struct SeatColumns {
    bool person = true, body = false, review = false;
};
void seat_table(Markup& m, Page& page, std::string_view caption, const std::vector<views::Seat>& seats,
                SeatColumns columns);

// "Co-chair": the word of the role scheme, else the code.
void role_text(Markup& m, Page& page, const views::Phrase& label, std::string_view role);

} // namespace heed::web
