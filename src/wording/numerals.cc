#include "wording/numerals.h"

#include "base/ensure.h"

#include <charconv>
#include <unicode/numfmt.h>

namespace heed::wording {
namespace {

constexpr std::string_view form_names[] = {"zero", "one", "two", "few", "many", "other"};

std::string formatted(const icu::NumberFormat& format, double number) {
    icu::UnicodeString text;
    std::string out;
    format.format(number, text);
    return text.toUTF8String(out);
}

} // namespace

std::optional<PluralForm> parse_plural_form(std::string_view name) {
    for (std::size_t i = 0; i < std::size(form_names); ++i)
        if (form_names[i] == name) return static_cast<PluralForm>(i);
    return std::nullopt;
}

icu::Locale locale_of(Language language) {
    return icu::Locale((std::string(code(language)) + "@numbers=latn").c_str());
}

Numerals::Numerals(Language language) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Locale locale = locale_of(language);
    m_rules.reset(icu::PluralRules::forLocale(locale, error));
    const std::unique_ptr<icu::NumberFormat> format(icu::NumberFormat::createInstance(locale, error));
    ensure(U_SUCCESS(error), "ICU knows the numbers of each of the languages");
    for (std::size_t number = 0; number < m_forms.size(); ++number)
        m_forms[number] = form_from_rules(static_cast<std::int64_t>(number));
    const std::string minus = formatted(*format, -1), group = formatted(*format, 12345),
                      point = formatted(*format, 0.5);
    m_minus = minus.substr(0, minus.size() - 1);
    m_group = group.substr(2, group.size() - 5);
    m_point = point.substr(1, point.size() - 2);
    m_grouped_from = formatted(*format, 1234).size() == 4 ? 5 : 4;
}

PluralForm Numerals::form_of(std::int64_t number) const {
    const std::uint64_t size =
        number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    return size < m_forms.size() ? m_forms[size] : form_from_rules(number);
}

PluralForm Numerals::form_from_rules(std::int64_t number) const {
    std::string name;
    m_rules->select(static_cast<double>(number)).toUTF8String(name);
    return parse_plural_form(name).value_or(PluralForm::other);
}

void Numerals::append(std::string& out, std::int64_t number) const {
    char bytes[20];
    const char* const end = std::to_chars(bytes, bytes + sizeof bytes, number).ptr;
    const char* digit = bytes;
    if (number < 0) {
        out += m_minus;
        ++digit;
    }
    const auto digits = static_cast<std::size_t>(end - digit);
    if (digits < m_grouped_from) {
        out.append(digit, digits);
        return;
    }
    for (std::size_t left = digits; left > 0; --left) {
        out += *digit++;
        if (left % 3 == 1 && left > 1) out += m_group;
    }
}

void Numerals::append_tenths(std::string& out, std::int64_t tenths) const {
    ensure(tenths >= 0, "sizes are not negative");
    append(out, tenths / 10);
    if (tenths % 10 == 0) return;
    out += m_point;
    out += static_cast<char>('0' + tenths % 10);
}

} // namespace heed::wording
