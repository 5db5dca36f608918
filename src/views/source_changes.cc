#include "views/source_changes.h"

#include <algorithm>
#include <map>

namespace heed::views {

using ledger::Passage;

namespace {

bool is_part_of_word(unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; }

// Whole words: "5.1" does not stand in "15.1".
bool holds_words(std::string_view text, std::string_view words) {
    const std::string in = ledger::passage_words(text), what = ledger::passage_words(words);
    for (std::size_t at = in.find(what); at != std::string::npos; at = in.find(what, at + 1)) {
        const std::size_t end = at + what.size();
        if ((at == 0 || !is_part_of_word(static_cast<unsigned char>(in[at - 1]))) &&
            (end == in.size() || !is_part_of_word(static_cast<unsigned char>(in[end]))))
            return true;
    }
    return false;
}

bool words_stand(const Citing& citing, const Passage& before, const Passage& after) {
    const auto place = [&](const Passage& passage) -> std::string_view {
        if (citing.col == 0) return passage.text;
        return citing.col <= passage.cells.size() ? std::string_view(passage.cells[citing.col - 1])
                                                  : std::string_view();
    };
    if (!citing.quote.empty()) return holds_words(place(after), citing.quote);
    return citing.col > 0 && place(before) == place(after);
}

// The newest capture of the source that each statement cites.
std::unordered_map<EventNo, std::uint32_t> newest_cited(const SourceView& source) {
    std::unordered_map<EventNo, std::uint32_t> out;
    for (const Citing& citing : source.citing) {
        std::uint32_t& cap = out[citing.event];
        cap = std::max(cap, citing.cap);
    }
    return out;
}

using Fates = std::unordered_map<std::string_view, const PassageFate*>;

Fates gone_by_anchor(const PassagesCompared& compared) {
    Fates out;
    for (const PassageFate& fate : compared.passages)
        if (fate.fate == Fate::changed || fate.fate == Fate::vanished) out[fate.before->anchor] = &fate;
    return out;
}

std::optional<ToLookAt> look_at(const Citing& citing, const Fates& gone, std::uint32_t seen_in) {
    const auto found = gone.find(citing.passage);
    if (found == gone.end()) return {};
    const PassageFate& fate = *found->second;
    ToLookAt out{&citing, fate.fate, seen_in, fate.before->text, {}, false};
    if (fate.after == nullptr) return out;
    out.after = fate.after->text;
    out.words_stand = words_stand(citing, *fate.before, *fate.after);
    return out;
}

const Capture* numbered(const std::vector<Capture>& captures, std::uint32_t cap) {
    const auto found = std::find_if(captures.begin(), captures.end(),
                                    [&](const Capture& capture) { return capture.cap == cap; });
    return found == captures.end() ? nullptr : &*found;
}

} // namespace

std::vector<ToLookAt> to_look_at(const SourceView& source, PassageBook& passages) {
    std::vector<ToLookAt> out;
    const auto& captures = source.line.captures;
    if (captures.size() < 2) return out;
    const Capture& latest = captures.back();
    const auto now = passages.text(latest.passages_sha256);
    if (!now) return out;
    std::map<std::uint32_t, std::pair<PassagesCompared, Fates>> by_capture;
    const auto newest = newest_cited(source);
    for (const Citing& citing : source.citing) {
        if (citing.passage.empty() || citing.cap >= latest.cap || newest.at(citing.event) != citing.cap)
            continue;
        const auto [place, first] = by_capture.try_emplace(citing.cap);
        if (first) {
            const Capture* capture = numbered(captures, citing.cap);
            if (const auto then = capture != nullptr ? passages.text(capture->passages_sha256) : nullptr) {
                place->second.first = compare_passages(then->passages, now->passages);
                place->second.second = gone_by_anchor(place->second.first);
            }
        }
        if (auto found = look_at(citing, place->second.second, latest.cap)) out.push_back(*found);
    }
    return out;
}

std::optional<SourceChanges> source_changes(const SourceView& source, PassageBook& passages, CapturePair pair) {
    const auto& captures = source.line.captures;
    SourceChanges out;
    if (pair.to != 0)
        out.after = numbered(captures, pair.to);
    else if (!captures.empty())
        out.after = &captures.back();
    if (pair.from != 0)
        out.before = numbered(captures, pair.from);
    else if (out.after != nullptr && out.after != &captures.front())
        out.before = out.after - 1;
    if ((pair.to != 0 && out.after == nullptr) || (pair.from != 0 && out.before == nullptr)) return {};
    if (out.before == nullptr || out.after == nullptr) return out;
    if (out.before->cap >= out.after->cap) return {};
    out.before_text = passages.text(out.before->passages_sha256);
    out.after_text = passages.text(out.after->passages_sha256);
    if (!out.is_compared()) return out;
    out.compared = compare_passages(out.before_text->passages, out.after_text->passages);
    const Fates gone = gone_by_anchor(out.compared);
    const auto newest = newest_cited(source);
    for (const Citing& citing : source.citing)
        if (!citing.passage.empty() && newest.at(citing.event) == citing.cap && citing.cap <= out.before->cap)
            if (auto found = look_at(citing, gone, out.after->cap)) out.to_look_at.push_back(*found);
    // In reading order: the place of the passage as it was.
    const auto place = [&](const ToLookAt& one) { return out.before_text->by_anchor.at(one.citing->passage); };
    std::stable_sort(out.to_look_at.begin(), out.to_look_at.end(),
                     [&](const ToLookAt& a, const ToLookAt& b) { return place(a) < place(b); });
    return out;
}

} // namespace heed::views
