#include "reports/review_json.h"

#include "reports/round_json.h"

namespace heed::reports {

using namespace views;

namespace {

void write_history(JsonWriter& json, const HistoryEntry& entry) {
    json.begin_object()
        .member("type", ledger::name(entry.type))
        .member("url", "/e/" + std::to_string(entry.event));
    write_date(json, "on", entry.on.date);
    json.member("at", iso(entry.at));
    const auto from_to = [&](std::string_view from, std::string_view to) {
        json.member_or_null("from", from).member_or_null("to", to);
    };
    if (entry.outcome)
        from_to(entry.from_outcome ? domain::name(*entry.from_outcome) : "", domain::name(*entry.outcome));
    else if (entry.status)
        from_to(entry.from_status ? domain::name(*entry.from_status) : "", domain::name(*entry.status));
    else
        from_to("", entry.code.empty() ? std::string_view(entry.thing.address) : entry.code);
    if (!entry.label.empty()) json.member("label", entry.label.text);
    if (entry.round) write_round_id(json, entry.round.address);
    if (!entry.resolutions.empty()) {
        json.key("resolutions").begin_array();
        for (const std::string_view resolution : entry.resolutions) json.value(resolution);
        json.end_array();
    }
    if (entry.thing) json.member("thing", url_of(entry.thing.address));
    if (!entry.words.empty()) json.member("words", entry.words.text);
    if (entry.disputed) json.member("disputed", true);
    write_cites(json, entry.cites);
    json.end_object();
}

} // namespace

std::string reviews_json(const std::vector<ReviewLine>& reviews, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, "/");
    json.key("items").begin_array();
    for (const ReviewLine& review : reviews) {
        json.begin_object().member("review", review.code);
        json.member_or_null("number", review.number);
        write_phrase(json, "title", review.review.name);
        json.member("recommendations", review.recommendations).member("items", review.items);
        if (review.published_recommendations)
            json.member("published_recommendations", *review.published_recommendations);
        write_counts(json, review.counts);
        write_date(json, "last_act", review.last_act);
        json.key("deferred").begin_array();
        for (const LifeEvent& event : review.deferrals) write_life(json, event);
        json.end_array().member("url", url_of(review.code)).end_object();
    }
    json.end_array().member("total", reviews.size()).key("next").null().end_object();
    return out;
}

std::string review_json(const ReviewView& review, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url_of(review.code));
    write_phrase(json, "title", review.review.name);
    json.member("recommendations", review.recommendations).member("items", review.items);
    write_counts(json, review.counts);
    json.member("unnamed", review.counts.unnamed);
    json.key("categories").begin_array();
    for (const auto& [round, category] : review.categories) {
        json.begin_object();
        write_round_id(json, round.round.address);
        json.member("outcome", domain::name(category.outcome)).member("category", category.code);
        write_phrase(json, "label", category.label);
        json.member("total", category.total.value_or(0)).member("itemised", category.items.size());
        write_cites(json, category.cites);
        json.end_object();
    }
    json.end_array();
    json.key("implementation").begin_object();
    for (const auto& row : domain::statuses()) json.member(row.name, review.counts[row.value]);
    write_date(json, "reported_for", review.reported_for);
    json.end_object();
    json.key("verification").begin_object().member("verified", review.counts.verified).end_object();
    write_date(json, "submitted", review.submitted);
    json.key("rounds").begin_array();
    for (const RoundLine& round : review.rounds) write_round(json, round);
    json.end_array().key("life").begin_array();
    for (const LifeEvent& event : review.life) write_life(json, event);
    json.end_array();
    std::size_t open = 0;
    for (const Dispute& dispute : review.disputes) open += dispute.settled_by == none;
    json.member("disagreements", open).member("sources", review.sources);
    std::vector<Cited> cites;
    for (const RoundLine& round : review.rounds)
        cites.insert(cites.end(), round.cites.begin(), round.cites.end());
    write_cites(json, cites);
    json.end_object();
    return out;
}

std::string items_json(const ItemList& list, Ask& ask, const wording::Wording& words, std::size_t first,
                       std::size_t count, std::string_view next) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, list_url(ask, list.review, "recommendations"));
    json.key("items").begin_array();
    std::size_t at = 0;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (!list.matches[i]) continue;
        if (at >= first && at < first + count) {
            json.begin_object();
            write_item(json, list.items[i], ask, words);
            json.end_object();
        }
        ++at;
    }
    json.end_array().member("total", list.matching).member_or_null("next", next);
    write_counts(json, list.counts);
    json.end_object();
    return out;
}

std::string item_json(const ItemView& item, Ask& ask, const wording::Wording& words) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_review(json, item.review.address);
    write_times(json, ask);
    write_item(json, item.line, ask, words);
    write_date(json, "issued", item.issued);
    json.member_or_null("consensus", item.consensus);
    if (item.wording) {
        json.key("wording")
            .begin_object()
            .member("text", item.wording->text)
            .member("language", item.wording->language);
        write_cites(json, {item.wording->place});
        json.end_object();
    } else {
        json.key("wording").null();
    }
    if (item.days_pending)
        json.member("days_pending", *item.days_pending);
    else
        json.key("days_pending").null();
    json.key("history").begin_array();
    for (const HistoryEntry& entry : item.history) write_history(json, entry);
    json.end_array().key("needed_by").begin_array();
    for (const ItemLine& other : item.needed_by) json.value(url_of(other.address));
    json.end_array().key("questions").begin_array();
    for (const QuestionLine& line : item.questions) {
        json.begin_object().member("url", url_of(line.question.address));
        write_phrase(json, "question", line.question.name);
        write_date(json, "asked", line.asked);
        write_date(json, "answered", line.answered);
        write_phrase(json, "answer", line.answer);
        write_cites(json, line.cites);
        json.end_object();
    }
    json.end_array().key("disagreements").begin_array();
    for (const Dispute& dispute : item.disputes) write_dispute(json, dispute);
    json.end_array().key("notes").begin_array();
    for (const Note& note : item.notes) write_note(json, note);
    json.end_array();
    std::vector<Cited> cites;
    for (const HistoryEntry& entry : item.history)
        if (entry.event == item.line.decision.event || entry.event == item.line.implementation.event)
            cites.insert(cites.end(), entry.cites.begin(), entry.cites.end());
    write_cites(json, cites);
    json.end_object();
    return out;
}

} // namespace heed::reports
