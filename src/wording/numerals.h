// Numbers as a language writes them, in Western digits everywhere, so that 5.4 is 5.4 in Arabic too; and which
// plural form a number takes. Everything is learned from ICU once, when made, and never changes.
#pragma once

#include "wording/language.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unicode/locid.h>
#include <unicode/plurrule.h>

namespace heed::wording {

// The plural categories of Unicode CLDR.
enum class PluralForm : std::uint8_t { zero, one, two, few, many, other };
std::optional<PluralForm> parse_plural_form(std::string_view name);

// A language for ICU, with Western digits.
icu::Locale locale_of(Language language);

class Numerals {
public:
    explicit Numerals(Language language);

    PluralForm form_of(std::int64_t number) const;

    void append(std::string& out, std::int64_t number) const;        // 63, 1,234
    void append_tenths(std::string& out, std::int64_t tenths) const; // 12 is 1.2

private:
    PluralForm form_from_rules(std::int64_t number) const;

    std::unique_ptr<const icu::PluralRules> m_rules;
    std::array<PluralForm, 1000> m_forms; // of 0 to 999, which is nearly every count
    std::string m_minus;
    std::string m_group;
    std::string m_point;
    std::size_t m_grouped_from = 4; // digits
};

} // namespace heed::wording
