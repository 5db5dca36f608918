#include "views/body.h"

namespace heed::views::body {

using domain::Date;
using domain::Precision;
using ledger::Form;

namespace {

std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
std::int64_t unzigzag(std::uint64_t value) {
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

constexpr std::uint8_t open_first = 0x10, open_last = 0x20;

} // namespace

void Writer::number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) byte(static_cast<std::uint8_t>(value | 0x80));
    byte(static_cast<std::uint8_t>(value));
}

void Writer::date(const Date& date) {
    const auto first = date.first(), last = date.last();
    byte(static_cast<std::uint8_t>(static_cast<int>(date.precision()) | (first ? 0 : open_first) |
                                   (last ? 0 : open_last)));
    if (first) number(zigzag(first->number));
    if (last && date.precision() == Precision::range) number(zigzag(last->number));
}

Date Reader::date() {
    const std::uint8_t form = byte();
    std::optional<Day> first, last;
    if ((form & open_first) == 0) first = Day{static_cast<std::int32_t>(unzigzag(number()))};
    const auto precision = static_cast<Precision>(form & 0x0f);
    if (precision == Precision::range) {
        if ((form & open_last) == 0) last = Day{static_cast<std::int32_t>(unzigzag(number()))};
        return Date::between(first, last);
    }
    if (precision == Precision::day) return Date(*first);
    const YearMonthDay ymd = date_of(*first);
    switch (precision) {
    case Precision::month: return Date::month(ymd.year, ymd.month);
    case Precision::quarter: return Date::quarter(ymd.year, (ymd.month + 2) / 3);
    case Precision::year: return Date::year(ymd.year);
    case Precision::day:
    case Precision::range: break;
    }
    return Date(*first);
}

void Reader::skip_date() {
    const std::uint8_t form = byte();
    if ((form & open_first) == 0) number();
    if (static_cast<Precision>(form & 0x0f) == Precision::range && (form & open_last) == 0) number();
}

void Reader::skip(Form form) {
    switch (form) {
    case Form::code:
    case Form::address:
    case Form::number: number(); return;
    case Form::date: skip_date(); return;
    case Form::yes: return;
    case Form::digest: bytes(32); return;
    case Form::codes:
    case Form::addresses:
        for (std::uint64_t n = number(); n > 0; --n) number();
        return;
    case Form::dates:
        for (std::uint64_t n = number(); n > 0; --n) skip_date();
        return;
    case Form::kept: // media, digest, size
        number();
        bytes(32);
        number();
        return;
    case Form::passages:
        number();
        bytes(32);
        return;
    }
}

} // namespace heed::views::body
