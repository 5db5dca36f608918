#include "intake/hidden_forms.h"

#include "base/digest.h"
#include "intake/encodings.h"

#include <array>
#include <deque>
#include <set>

namespace heed::intake {
namespace {

constexpr int nesting_max = 5;

struct Decoder {
    char mark; // without it in the text there is nothing to decode; NUL: any text may hold something
    std::string (*decode)(std::string_view);
};
constexpr std::array<Decoder, 6> decoders = {{{'%', without_percent},
                                              {'&', without_entities},
                                              {'=', without_quoted_printable},
                                              {'\\', without_backslashes},
                                              {'\0', readable_in_base64},
                                              {'\0', readable_in_hex}}};

} // namespace

Checked each_form(std::string_view text, const std::function<void(std::string_view form, int nesting)>& show) {
    struct Form {
        std::string text;
        int nesting;
    };
    std::size_t left = 64 * text.size() + (1 << 16); // bytes that may be decoded
    std::deque<Form> waiting;
    std::set<Digest> seen = {sha256(text)};
    waiting.push_back({std::string(text), 0});
    while (!waiting.empty()) {
        const Form form = std::move(waiting.front());
        waiting.pop_front();
        show(form.text, form.nesting);
        if (form.nesting == nesting_max) continue;
        for (const Decoder& decoder : decoders) {
            if (decoder.mark != '\0' && form.text.find(decoder.mark) == std::string::npos) continue;
            std::string inner = decoder.decode(form.text);
            if (inner.empty() || !seen.insert(sha256(inner)).second) continue;
            if (inner.size() > left)
                return refuse("more is encoded inside the text than can be looked through");
            left -= inner.size();
            waiting.push_back({std::move(inner), form.nesting + 1});
        }
    }
    return Done{};
}

} // namespace heed::intake
