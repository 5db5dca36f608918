// See page.h for not_found and bad_request.
#pragma once

#include "web/pages/page.h"

namespace heed::web {
Response unknown_review(Page& page);
}
