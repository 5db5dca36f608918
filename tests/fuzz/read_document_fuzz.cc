// Any bytes at all: reading ends, stays in its bounds, and what it gives holds what the headers promise.

#include "base/ensure.h"
#include "intake/absence.h"
#include "intake/clean_html_check.h"
#include "intake/read_document.h"
#include "intake/reading_wire.h"
#include "probes/activity_table.h"
#include "probes/comment_periods.h"
#include "probes/named_documents.h"
#include "probes/news_milestones.h"
#include "probes/review_events.h"
#include "probes/stated_decisions.h"
#include "probes/stated_forecasts.h"
#include "probes/stated_meetings.h"
#include "probes/stated_recommendations.h"
#include "probes/stated_sums.h"
#include "probes/status_table.h"
#include "probes/status_words.h"
#include "probes/written_letter.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed::intake;
    const std::string_view raw(reinterpret_cast<const char*>(data), size);
    const auto reading = read_document(raw);
    if (!reading) return 0;
    const auto passages = read_passages(write_passages(reading->passages));
    heed::ensure(passages && *passages == reading->passages, "passages do not come back the same");
    const auto answer = read_reading(write_reading(reading, raw), raw);
    heed::ensure(answer && *answer == *reading, "the reading does not come back the same");
    if (reading->media == "text/html")
        heed::ensure(check_clean_html(reading->kept).has_value(), "kept HTML is not clean");
    heed::probes::proofread(reading->passages);
    heed::probes::find_decisions(reading->passages);
    heed::probes::find_actions(reading->passages);
    heed::probes::find_status_tables(reading->passages);
    heed::probes::find_activity_tables(reading->passages);
    heed::probes::find_meetings(reading->passages);
    heed::probes::find_comment_periods(reading->passages);
    heed::probes::find_forecasts(reading->passages);
    heed::probes::find_documents(reading->passages);
    heed::probes::find_review_events(reading->passages);
    heed::probes::find_news_milestones(reading->passages, heed::probes::find_news(reading->passages));
    heed::probes::find_status_words(reading->passages);
    heed::probes::find_priority_levels(reading->passages);
    heed::probes::find_stated_sums(reading->passages);
    heed::probes::find_areas(reading->passages);
    heed::probes::find_letter(reading->passages);
    heed::probes::find_recommendations(reading->passages);
    if (reading->kind == DocumentKind::pdf) return 0; // its words are packed; see pdf_fuzz.cc
    // Addresses may stay where they are visible, which this cannot tell; ids of readers never stay.
    auto tokens = collect_tokens(raw, raw);
    heed::ensure(tokens.has_value(), "what could be read once cannot be read again");
    std::erase_if(*tokens, [](const HiddenToken& token) { return token.kind != HiddenToken::Kind::reader_id; });
    const TokenSearch search(std::move(*tokens));
    heed::ensure(reading->kind == DocumentKind::unknown ||
                     search.prove_absent(reading->kept, "kept").has_value(),
                 "something that follows a reader is kept");
    return 0;
}
