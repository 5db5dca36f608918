// The pieces that every JSON answer shares: addresses, dates, citations, the two times and the record's size.
#pragma once

#include "base/json.h"
#include "views/disputes.h"
#include "views/item_line.h"
#include "wording/wording.h"

namespace heed::reports {

// Path of a thing on the site: "r1/5.4" -> "/r1/5.4".
std::string url_of(std::string_view address);
// "/r1/sources"; "/sources" above reviews.
std::string list_url(const views::Ask& ask, views::ThingId review, std::string_view list);

void write_date(JsonWriter& json, std::string_view key, const std::optional<domain::Date>& date);
void write_number(JsonWriter& json, std::string_view key, const std::optional<std::int64_t>& number); // or null
void write_phrase(JsonWriter& json, std::string_view key, const views::Phrase& phrase); // null when empty
void write_cites(JsonWriter& json, const std::vector<views::Cited>& cites);             // "cites": [...]
void write_named(JsonWriter& json, std::string_view key, const views::Named& named); // {"url","name"} or null
// "as_of", "known" (instant of the last known event), "record": {"size","root"}; the root only for what is
// known now.
void write_times(JsonWriter& json, const views::Ask& ask);
// "review": its code, null for what stands above reviews.
void write_review(JsonWriter& json, std::string_view code);
// How an answer begins: "review" of its address, "url", and both times.
void write_head(JsonWriter& json, const views::Ask& ask, std::string_view url);
// "round": the last part of the address of an act, "2022-05-01"; or null.
void write_round_id(JsonWriter& json, std::string_view address);
void write_note(JsonWriter& json, const views::Note& note);
void write_dispute(JsonWriter& json, const views::Dispute& dispute);
std::string fact_of(const views::Dispute& dispute);               // "r1/comments/draft comment.extend"
std::string_view member_of(const views::Dispute& dispute);        // "on", "outcome"
void write_counts(JsonWriter& json, const views::Counts& counts); // "decisions" and "implementation"

// The fields of one item as lists show it, without the braces.
void write_item(JsonWriter& json, const views::ItemLine& item, views::Ask& ask, const wording::Wording& words);

} // namespace heed::reports
