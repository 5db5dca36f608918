#include "probes/news_entries.h"

#include "base/text.h"
#include "probes/words.h"
#include "probes/written_dates.h"

#include <algorithm>

namespace heed::probes {

using ledger::Passage;

namespace {

// The day in front of a text and the byte behind the dash that parts them.
std::optional<std::pair<Day, std::size_t>> day_in_front(std::string_view text) {
    const auto dates = find_dates(text.substr(0, 40));
    if (dates.empty() || dates[0].at != 0 || !dates[0].date.is_day()) return {};
    std::size_t at = dates[0].size;
    while (at < text.size() && text[at] == ' ') ++at;
    const std::size_t dash = at;
    for (const std::string_view one : {"-", "\xe2\x80\x93", "\xe2\x80\x94", ":"})
        if (text.substr(at).starts_with(one)) {
            at += one.size();
            break;
        }
    if (at == dash) return {};
    while (at < text.size() && text[at] == ' ') ++at;
    return at < text.size() ? std::optional(std::pair(*dates[0].date.first(), at)) : std::nullopt;
}

} // namespace

std::vector<NewsEntry> find_news(Passages passages) {
    std::vector<NewsEntry> out;
    const auto close = [&](std::size_t at) {
        if (!out.empty() && out.back().end == no_passage) out.back().end = at;
    };
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const Passage& passage = passages[i];
        if (passage.kind == Passage::Kind::heading) {
            close(i);
        } else if (passage.kind == Passage::Kind::text || passage.kind == Passage::Kind::item) {
            const auto day = day_in_front(passage.text);
            if (!day) continue;
            close(i);
            const bool is_headed = i > 0 && passages[i - 1].kind == Passage::Kind::heading;
            out.push_back({day->first, is_headed ? i - 1 : no_passage, i, day->second, no_passage});
        }
    }
    close(passages.size());
    return out;
}

const NewsEntry* entry_of(const std::vector<NewsEntry>& news, std::size_t passage) {
    const auto behind =
        std::upper_bound(news.begin(), news.end(), passage,
                         [](std::size_t at, const NewsEntry& entry) { return at < entry.passage; });
    if (behind != news.end() && behind->heading == passage) return &*behind;
    return behind != news.begin() && passage < (behind - 1)->end ? &*(behind - 1) : nullptr;
}

std::string_view body_of(Passages passages, const NewsEntry& entry) {
    return std::string_view(passages[entry.passage].text).substr(entry.body);
}

std::string_view first_sentence(Passages passages, const NewsEntry& entry) {
    const auto sentences = sentences_of(body_of(passages, entry));
    return sentences.empty() ? std::string_view() : sentences.front();
}

std::string_view heading_of(Passages passages, const NewsEntry& entry) {
    return entry.heading == no_passage ? std::string_view() : std::string_view(passages[entry.heading].text);
}

} // namespace heed::probes
