// The edge between the server and the pages: whatever a page throws ends here,
// as an answer and a line in the log.
#pragma once

#include "web/server/server.h"

namespace heed::web {

// Called from all threads at once. No function here throws for what a page did.
class SiteEdge {
public:
    explicit SiteEdge(Application site);

    bool may_wait(const Request& request) const;
    Response answer(const Request& request, PageCache& cache) const;
    // An answer that the server gives itself. The request is null where none could be read.
    Response refuse(HttpRefusal refusal, const Request* request) const;
    void log(std::string_view line) const;

private:
    Application m_site;
};

} // namespace heed::web
