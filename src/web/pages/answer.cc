#include "web/pages/answer.h"

#include "base/digest.h"
#include "web/pages/errors.h"
#include "web/pages/parts.h"
#include "web/pages/routes.h"
#include "web/pages/shell.h"
#include "web/pages/static_files.h"
#include "web/pages/times.h"

namespace heed::web {
namespace {

constexpr std::string_view dated_pages_may_be_kept = "public, max-age=120";

Page make_page(const Site& site, const Request& request, Place place, Times times,
               std::shared_ptr<const views::Snapshot> snapshot, Audience audience = Audience::site) {
    const wording::Wording& w = site.wordings.in(place.language);
    const Day today = utc_day(site.house.clock().now());
    views::Moment moment(std::move(snapshot), times.as_of.value_or(today), times.known);
    Links links(place.language, times.as_of, times.known_text, audience);
    const std::string_view language = wording::code(place.language);
    return {site,
            request,
            w,
            std::move(place),
            views::Ask(std::move(moment), site.words, language, today),
            std::move(links),
            times.as_of,
            times.known_text};
}

std::vector<Nearest> front_door(Page& page) {
    return {{std::string(page.w.words("nav.reviews")), page.links.to("/")}};
}

// An address that was recorded wrongly once redirects to what it should have been.
std::optional<std::string> alias_of(const Page& page) {
    const views::ThingId old = page.moment().find(std::string_view(page.place.path).substr(1));
    if (old == views::none) return {};
    const auto alias = page.moment().fact(old, ledger::Type::alias_record);
    if (!alias) return {};
    return '/' + std::string(page.moment().address(
                     views::thing_of(page.moment().record(), alias->lead(), ledger::Field::to)));
}

Response answer_page(Page& page) {
    const Route* route = find_route(page.place);
    if (route == nullptr)
        return not_found(page, page.w.words("error.address", {{"path", page.place.path}}), front_door(page));
    if (route->pattern.starts_with("/{review}")) {
        page.review = page.moment().find(page.place.segments[0]);
        if (page.review == views::none) return unknown_review(page);
    }
    if (route->pattern.find('{') != std::string_view::npos)
        if (const auto moved = alias_of(page)) return redirect(301, page.links.as(page.place.form, *moved));
    const Handler handler = route->handler(page.place.form);
    if (handler == nullptr) {
        Page& p = page;
        const std::string there = p.links.to(p.place.path);
        return not_found(p, p.w.words("error.form", {{"form", row(p.place.form).suffix}}),
                         {{p.place.path, there}});
    }
    return handler(page);
}

bool takes_posts(const Request& request) {
    if (request.method != Method::post) return false;
    const Place place = parse_place(request.path);
    return place.moved_to.empty() && place.path == "/check" && place.form == Form::html;
}

std::string key_of(const Request& request, const Place& place) {
    return canonical_address(wording::path_in(place.language, place.path) + std::string(row(place.form).suffix),
                             request.query);
}

Response make(const Site& site, const Request& request, Place place,
              std::shared_ptr<const views::Snapshot> snapshot, Audience audience) {
    auto times = read_times(request.query, *snapshot);
    if (!times) {
        Page page = make_page(site, request, std::move(place), {.known = snapshot->size}, snapshot, audience);
        const Refusal& no = times.error();
        const std::string path = page.place.path;
        return bad_request(page, page.w.words({"error.", no.where}, {{"text", no.what}}),
                           {{std::string(page.w.words("asof.latest")), page.links.to(path)}});
    }
    Page page = make_page(site, request, std::move(place), std::move(*times), std::move(snapshot), audience);
    Response response = answer_page(page);
    if (response.status == 200 && page.is_past() && response.cache_control.empty())
        response.cache_control = dated_pages_may_be_kept;
    if (response.status == 200 && page.as_of_asked && page.place.form == Form::html &&
        audience == Audience::site)
        append_memento(page, response);
    return response;
}

} // namespace

Response answer(const Site& site, const Request& request, PageCache& cache) {
    if (request.method == Method::options) {
        Response response{.status = 204};
        response.headers.push_back({"Allow", std::string(allowed_methods)});
        return response;
    }
    if (takes_posts(request))
        return make(site, request, parse_place(request.path), site.house.snapshot(), Audience::site);
    if (!request.is_read()) {
        Response response = error_page(site, 405, "This address can only be read.", &request);
        response.headers.push_back({"Allow", std::string(allowed_methods)});
        return response;
    }
    if (auto file = static_file(request.path)) {
        if (file->status != 200) return std::move(*file);
        // Files never change; the cache has them packed.
        if (auto kept = cache.find(request.path, {}, request)) return std::move(*kept);
        return cache.keep(request.path, {}, request, std::move(*file));
    }
    Place place = parse_place(request.path);
    if (!place.moved_to.empty()) {
        const std::string query = canonical_query(request.query);
        return redirect(301, canonical_address(place.moved_to, {}) + (query.empty() ? "" : "?" + query));
    }
    auto snapshot = site.house.snapshot();
    const Validity validity{snapshot->size,
                            static_cast<std::uint64_t>(utc_day(site.house.clock().now()).number)};
    const std::string key = key_of(request, place);
    if (auto kept = cache.find(key, validity, request)) return std::move(*kept);
    Response response = make(site, request, std::move(place), snapshot, Audience::site);
    if (response.status != 200 || response.cache_control == "no-store") return response;
    // What the page depends on: the record, the civil day, language and form (in the key), the build.
    response.etag =
        base64url(as_text(sha256(key, std::string(as_text(snapshot->root)) + std::to_string(validity.day),
                                 site.options.build)))
            .substr(0, 22);
    return cache.keep(key, validity, request, std::move(response));
}

bool may_wait(const Request& request) {
    return request.method == Method::post || request.path.find("/desk") != std::string::npos;
}

Response answer_fresh(const Site& site, const Request& request, Audience audience) {
    if (auto file = static_file(request.path)) return std::move(*file);
    Place place = parse_place(request.path);
    if (!place.moved_to.empty()) return redirect(301, place.moved_to);
    return make(site, request, std::move(place), site.house.snapshot(), audience);
}

Response error_page(const Site& site, int status, std::string_view words, const Request* request) {
    const Request nothing = request_for("/");
    const Request& asked = request != nullptr && !request->path.empty() ? *request : nothing;
    Place place = parse_place(asked.path);
    if (place.form != Form::html) return problem(status, words);
    auto snapshot = site.house.snapshot();
    const views::EventNo known = snapshot->size;
    Page page = make_page(site, asked, std::move(place), {.known = known}, std::move(snapshot));
    Response response =
        html(page, plain_page(page, std::string(reason_phrase(status)), words, front_door(page)));
    response.status = status;
    return response;
}

} // namespace heed::web
