// Two captures of any words: every passage is told once, and the words that differ make both texts again.

#include "base/ensure.h"
#include "base/text.h"
#include "views/passages_compared.h"
#include "views/word_runs.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

std::vector<heed::ledger::Passage> passages_of(std::string_view text) {
    using heed::ledger::Passage;
    std::vector<Passage> out;
    for (const std::string_view line : heed::split(text, '\n')) {
        const bool is_row = line.find('\t') != std::string_view::npos;
        out.push_back({.kind = is_row ? Passage::Kind::row : Passage::Kind::text, .text = std::string(line)});
    }
    heed::ledger::give_anchors(out);
    return out;
}

std::string without_blanks(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\t' && c != '\n') out += c;
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed::views;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (!heed::is_utf8(bytes)) return 0;
    const std::size_t middle = std::min(bytes.find('\0'), bytes.size());
    const std::string_view first = bytes.substr(0, middle),
                           second = middle < bytes.size() ? bytes.substr(middle + 1) : std::string_view();
    const auto before = passages_of(first), after = passages_of(second);
    const auto compared = compare_passages(before, after);
    std::size_t were = 0, are = 0;
    for (const PassageFate& fate : compared.passages) {
        were += fate.before != nullptr;
        are += fate.after != nullptr;
        if (fate.after != nullptr)
            heed::ensure(fate.after == &after[are - 1], "the later capture is not told in its order");
    }
    heed::ensure(were == before.size() && are == after.size(), "a passage is not told once");
    std::string taken, put;
    for (const WordRun& run : word_runs(first, second)) {
        if (run.is != WordRun::Is::put) taken += run.text;
        if (run.is != WordRun::Is::taken) put += run.text;
    }
    heed::ensure(without_blanks(taken) == without_blanks(first) &&
                     without_blanks(put) == without_blanks(second),
                 "words are lost");
    return 0;
}
