// From a request to an answer: the one way into the site. The server, `heed export --site` and the tests all
// use it.
#pragma once

#include "web/pages/page.h"
#include "web/server/page_cache.h"

namespace heed::web {

// From any thread. Throws only what the server turns into 503 or 500.
Response answer(const Site& site, const Request& request, PageCache& cache);

// Whether the answer may take long, so that nobody else should wait behind it.
bool may_wait(const Request& request);

// The same without a cache.
Response answer_fresh(const Site& site, const Request& request, Audience audience = Audience::site);

// The page for an error that the server itself found.
Response error_page(const Site& site, int status, std::string_view words, const Request* request);

} // namespace heed::web
