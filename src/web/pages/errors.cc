// Answers for what is not there, in words and with what is nearest.
#include "web/pages/errors.h"

#include "base/json.h"
#include "web/pages/shell.h"

namespace heed::web {
namespace {

Response no(Page& page, int status, std::string words, const std::vector<Nearest>& nearest) {
    if (page.place.form == Form::html) {
        const std::string title(status == 404 ? page.w.words("error.404") : page.w.words("error.400"));
        Response response = html(page, plain_page(page, title, words, nearest));
        response.status = status;
        return response;
    }
    std::string body;
    JsonWriter json(body);
    json.begin_object()
        .member("type", "about:blank")
        .member("title", reason_phrase(status))
        .member("status", status)
        .member("detail", words);
    json.key("nearest").begin_array();
    for (const Nearest& near : nearest)
        json.begin_object().member("words", near.words).member("url", near.href).end_object();
    json.end_array().end_object();
    Response response{
        .status = status, .content_type = "application/problem+json", .body = body_of(std::move(body))};
    response.sharing = Sharing::public_data;
    return response;
}

} // namespace

Response not_found(Page& page, std::string words, const std::vector<Nearest>& nearest) {
    return no(page, 404, std::move(words), nearest);
}

Response bad_request(Page& page, std::string words, const std::vector<Nearest>& nearest) {
    return no(page, 400, std::move(words), nearest);
}

Response unknown_review(Page& page) {
    std::vector<Nearest> nearest;
    for (const views::ThingId review : page.moment().things(views::none, domain::ThingKind::review))
        nearest.push_back({std::string(page.ask.named(review).name.text), page.link(review)});
    return not_found(page, page.w.words("error.review", {{"code", page.place.segments[0]}}), nearest);
}

Response html(Page& page, std::string body) {
    Response response{.content_type = std::string(row(Form::html).media), .body = body_of(std::move(body))};
    if (page.is_embedded()) response.frame_ancestors = page.site.options.frame_ancestors;
    return response;
}

Response data(Page& page, std::string body) {
    Response response{.content_type = std::string(row(page.place.form).media),
                      .body = body_of(std::move(body))};
    response.sharing = Sharing::public_data;
    return response;
}

} // namespace heed::web
