#include "web/server/site_edge.h"

#include <exception>

namespace heed::web {
namespace {

constexpr HttpRefusal unavailable{503, "The service is not available at the moment. Please try again soon."};
constexpr HttpRefusal program_error{500, "Something went wrong here. It has been noted."};

} // namespace

SiteEdge::SiteEdge(Application site) : m_site(std::move(site)) {
    ensure(m_site.answer != nullptr, "a site without answers");
    if (!m_site.may_wait)
        m_site.may_wait = [](const Request& request) { return request.method == Method::post; };
    if (!m_site.error_page)
        m_site.error_page = [](int status, std::string_view words, const Request*) {
            return problem(status, words);
        };
    if (!m_site.log) m_site.log = [](std::string_view) {};
}

bool SiteEdge::may_wait(const Request& request) const {
    try {
        return m_site.may_wait(request);
    } catch (const std::exception& error) {
        log(std::string("may_wait: ") + error.what());
        return true;
    }
}

Response SiteEdge::answer(const Request& request, PageCache& cache) const {
    const auto line = [&](std::string_view what) { return request.target + ": " + std::string(what); };
    try {
        return m_site.answer(request, cache);
    } catch (const Failure& failure) {
        log(line(failure.what()));
        return refuse(unavailable, &request);
    } catch (const std::exception& error) {
        log(line(error.what()));
    } catch (...) {
        log(line("something was thrown that is no exception"));
    }
    return refuse(program_error, &request);
}

Response SiteEdge::refuse(HttpRefusal refusal, const Request* request) const {
    Response response;
    try {
        response = m_site.error_page(refusal.status, refusal.words, request);
        ensure(!response.prepared, "an error page is not one to keep");
    } catch (const std::exception& error) {
        log(std::string("error page: ") + error.what());
        response = problem(refusal.status, refusal.words);
    }
    response.status = refusal.status;
    if (refusal.status == 405) response.headers.push_back({"Allow", std::string(allowed_methods)});
    if (refusal.status == 503) response.headers.push_back({"Retry-After", "5"});
    return response;
}

void SiteEdge::log(std::string_view line) const {
    try {
        m_site.log(line);
    } catch (const std::exception&) {
        // There is nowhere left to say it.
    }
}

} // namespace heed::web
