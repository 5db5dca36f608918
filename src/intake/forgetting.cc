#include "intake/forgetting.h"

#include "base/text.h"
#include "views/passages_compared.h"

#include <algorithm>
#include <fmt/format.h>

namespace heed::intake {

using ledger::Passage;

namespace {

constexpr std::size_t few = 3; // less says little
constexpr std::size_t examples_max = 5, example_bytes_max = 100;

bool is_gone(const views::PassageFate& fate) {
    return fate.fate == views::Fate::vanished ||
           (fate.fate == views::Fate::changed && views::is_blanked(*fate.before, *fate.after));
}

std::string beginning_of(const Passage& passage) {
    const std::string text = replace_all(passage.text, "\t", " | ");
    const std::string_view front = front_of(text, example_bytes_max);
    return std::string(front) + (front.size() < text.size() ? "…" : "");
}

bool asks_about(const Share& share) { return share.of >= few && share.is_most(); }

} // namespace

bool Forgotten::asks() const { return cited.is_most() || asks_about(rows) || asks_about(passages); }

std::string Forgotten::words() const {
    std::vector<std::string> parts;
    if (cited.is_most())
        parts.push_back(fmt::format("{} of {} passages that facts cite", cited.gone, cited.of));
    if (asks_about(rows)) parts.push_back(fmt::format("{} of {} rows of tables", rows.gone, rows.of));
    if (asks_about(passages)) parts.push_back(fmt::format("{} of {} passages", passages.gone, passages.of));
    return fmt::format("{}", fmt::join(parts, ", "));
}

Forgotten what_is_forgotten(std::span<const Passage> before, std::span<const Passage> after,
                            const std::function<bool(std::string_view anchor)>& is_cited) {
    Forgotten out;
    std::vector<const Passage*> cited, others;
    const views::PassagesCompared compared = views::compare_passages(before, after);
    for (const views::PassageFate& fate : compared.passages) {
        if (fate.before == nullptr) continue;
        const bool gone = is_gone(fate), counts = is_cited(fate.before->anchor);
        const auto count = [&](Share& share) {
            ++share.of;
            share.gone += gone;
        };
        count(out.passages);
        if (fate.before->kind == Passage::Kind::row) count(out.rows);
        if (counts) count(out.cited);
        if (gone) (counts ? cited : others).push_back(fate.before);
    }
    for (const auto* list : {&cited, &others})
        for (const Passage* passage : *list)
            if (out.examples.size() < examples_max) out.examples.push_back(beginning_of(*passage));
    return out;
}

} // namespace heed::intake
