// Any bytes at all as a PDF, and as words anywhere on pages: reading ends, stays in its bounds, and its answer
// comes back the same.

#include "base/ensure.h"
#include "intake/read_document.h"
#include "intake/read_pdf.h"
#include "intake/reading_wire.h"
#include "probes/stated_recommendations.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace heed::intake;

void comes_back(Reading reading, std::string_view raw) {
    give_anchors(reading.passages);
    const auto answer = read_reading(write_reading(reading, raw), raw);
    heed::ensure(answer && *answer == reading, "the reading does not come back the same");
    heed::probes::find_recommendations(reading.passages);
}

// Six bytes a word: where it stands, how wide and high, how bold, which word. A page ends where the first is
// 255.
PrintedPages words_from(const std::uint8_t* data, std::size_t size) {
    constexpr const char* words[] = {"bridge",
                                     "5.4",
                                     "in-",
                                     "spection",
                                     "Owner:",
                                     "\xe2\x80\xa2",
                                     "Recommendation",
                                     "should",
                                     "\xd9\x85\xd8\xaf",
                                     "12",
                                     "of",
                                     "Title.",
                                     "a@b.example",
                                     "High",
                                     "x",
                                     "Reason"};
    PrintedPages out;
    out.pages.emplace_back().width = 256;
    for (std::size_t i = 0; i + 6 <= size; i += 6) {
        if (data[i] == 255) out.pages.emplace_back().width = 256;
        const double left = data[i], top = data[i + 1] * 2.0, width = data[i + 2] / 4.0,
                     high = data[i + 3] / 8.0;
        out.pages.back().words.push_back({.text = words[data[i + 5] % std::size(words)],
                                          .left = left,
                                          .right = left + width,
                                          .top = top,
                                          .bottom = top + high,
                                          .size = high,
                                          .bold = data[i + 4] % 2 == 1});
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view raw(reinterpret_cast<const char*>(data), size);
    comes_back(read_printed(words_from(data, size)).reading, raw);
    if (!is_pdf(raw)) return 0;
    if (auto reading = read_document(raw)) comes_back(std::move(*reading), raw);
    return 0;
}
