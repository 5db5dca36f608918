// What the process that fetches may do.
#pragma once

namespace heed::post {

// Gives up all that fetching does not need. What the system does not offer is passed over.
void keep_rights_to_fetch();

} // namespace heed::post
