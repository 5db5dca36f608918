#include "probes/written_letter.h"

#include "base/text.h"
#include "probes/phrases.h"

namespace heed::probes {
namespace {

constexpr std::size_t top = 12; // passages
constexpr std::size_t salutation_words_max = 15;

} // namespace

std::optional<WrittenLetter> find_letter(Passages passages) {
    std::optional<WrittenLetter> out;
    std::optional<std::size_t> sender;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const std::string& text = passages[i].text;
        if (i < top && !sender && has_any(text, {"sent on behalf of", "on behalf of", "letter from"}))
            sender = i;
        const bool greets = text.starts_with("Dear ") && count_words(text) <= salutation_words_max &&
                            (text.ends_with(':') || text.ends_with(','));
        if (!greets) continue;
        if (out || i >= top) return {};
        out = WrittenLetter{i, sender && *sender < i ? sender : std::nullopt};
    }
    return out;
}

} // namespace heed::probes
