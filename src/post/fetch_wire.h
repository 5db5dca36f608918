// A request to fetch and its answer, as they go between heed and the process that fetches: one line of JSON,
// and behind the answer's line the bytes of the page.
#pragma once

#include "base/result.h"
#include "post/fetch.h"

namespace heed::post {

std::string write_request(const FetchRequest& request);
Result<FetchRequest> read_request(std::string_view bytes);

std::string write_fetched(const Fetched& fetched);
// The other side is not trusted: anything but what write_fetched() writes is refused.
Result<Fetched> read_fetched(std::string_view bytes);

} // namespace heed::post
