// For tests: what icu::MessageFormat makes of a pattern, to compare with.
#pragma once

#include "wording/message.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unicode/msgfmt.h>
#include <vector>

namespace heed::wording {

inline icu::UnicodeString icu_text(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

// Nothing when ICU refuses the pattern.
inline std::optional<std::string> said_by_icu(std::string_view pattern, std::span<const Arg> args,
                                              Language language) {
    UErrorCode error = U_ZERO_ERROR;
    UParseError place;
    const icu::MessageFormat format(icu_text(pattern), locale_of(language), place, error);
    if (U_FAILURE(error)) return std::nullopt;
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const Arg& arg : args) {
        names.push_back(icu_text(arg.name()));
        values.push_back(arg.kind() == Arg::Kind::number ? icu::Formattable(static_cast<int64_t>(arg.number()))
                                                         : icu::Formattable(icu_text(arg.text())));
    }
    icu::UnicodeString text;
    format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), text, error);
    if (U_FAILURE(error)) return std::nullopt;
    std::string out;
    return text.toUTF8String(out);
}

} // namespace heed::wording
