#include "probes/news_milestones.h"

#include "base/text.h"
#include "probes/phrases.h"
#include "probes/written_dates.h"

namespace heed::probes {
namespace {

constexpr std::string_view announced = "announced", decided = "decided", extended = "extended", held = "held",
                           published = "published", start = "start";

std::string_view what_of(std::string_view heading, std::string_view sentence, std::string_view body) {
    const bool is_together = has_any(sentence, {"webinar", "meeting", "meetings", "session", "sessions"});
    if (has_any(sentence, {"presented", "showed"}) && is_together && !has_phrase(sentence, "will")) return held;
    if (has_any(body, {"updated its scope", "updated its terms of reference"})) return announced;
    if (has_any(sentence, {"will", "would"}) && is_together) return {};
    if (is_together || !find_dates(sentence).empty()) return {};
    if (has_any(sentence, {"published its", "released its", "has published", "has released"})) return published;
    if (has_any(sentence, {"submit comments", "comments", "public comment"})) return {};
    const bool is_announced = has_any(sentence, {"announce", "announces", "announced"});
    if (has_phrase(heading, "extension") || (is_announced && has_phrase(sentence, "extension")))
        return extended;
    if (is_announced && has_any(sentence, {"restart", "start", "launch"})) return start;
    if (is_announced) return announced;
    if (has_any(sentence, {"is seeking volunteers", "seeks volunteers", "call for volunteers"})) return start;
    if (has_any(sentence, {"approved", "adopted"})) return decided;
    if (starts_with_ignoring_case(sentence, "read the blog")) return published;
    if (has_any(heading, {"appointment", "appoints", "appointed"})) return announced;
    return {};
}

} // namespace

std::vector<NewsMilestone> find_news_milestones(Passages passages, const std::vector<NewsEntry>& news) {
    std::vector<NewsMilestone> out;
    for (std::size_t i = 0; i < news.size(); ++i) {
        const std::string_view heading = heading_of(passages, news[i]),
                               sentence = first_sentence(passages, news[i]);
        const std::string_view what = what_of(heading, sentence, body_of(passages, news[i]));
        if (!what.empty())
            out.push_back({i, std::string(what), heading.empty() ? sentence : heading, news[i].body});
    }
    return out;
}

} // namespace heed::probes
