#include "actions/sheet_cells.h"

#include "base/digest.h"
#include "base/text.h"

#include <algorithm>

namespace heed::actions {

using namespace ledger;

namespace {

std::string one_of(std::span<const std::string_view> allowed) {
    std::string out = "one of ";
    for (std::size_t i = 0; i < allowed.size(); ++i) out += (i > 0 ? ", " : "") + std::string(allowed[i]);
    return out;
}

Result<std::string> code(std::string_view text, const FieldRow& field) {
    if (!field.allowed.empty() &&
        std::find(field.allowed.begin(), field.allowed.end(), text) == field.allowed.end())
        return refuse(one_of(field.allowed));
    if (!is_code(text)) return refuse("a code of letters, digits and . _ : / @ , = + -, without blanks");
    return std::string(text);
}

Result<std::string> address(std::string_view text) {
    const auto parts = domain::parse_address(text);
    if (!parts) return refuse("the address of a thing, such as r1/5.4 or bodies/board");
    return std::string(text);
}

template <class Parse> Result<Value> list(std::string_view cell, Parse parse) {
    std::vector<std::string> out;
    for (const std::string_view part : split(cell, ';')) {
        auto one = parse(trim(part));
        if (!one) return one.refusal();
        out.push_back(std::move(*one));
    }
    return Value(std::move(out));
}

} // namespace

Result<Value> parse_cell(std::string_view cell, const FieldRow& field) {
    switch (field.form) {
    case Form::code: {
        auto parsed = code(cell, field);
        if (!parsed) return parsed.refusal();
        return Value(std::move(*parsed));
    }
    case Form::address: {
        auto parsed = address(cell);
        if (!parsed) return parsed.refusal();
        return Value(std::move(*parsed));
    }
    case Form::number: {
        const auto number = parse_number(cell);
        if (!number) return refuse("a whole number");
        return Value(static_cast<std::int64_t>(*number));
    }
    case Form::date: {
        const auto date = domain::parse_date(cell);
        if (!date) return refuse("a date: 2021-07-22, 2017-10, 2022-Q4, 2018 or 2024-04-01/..");
        return Value(*date);
    }
    case Form::yes:
        if (cell != "true") return refuse("true, or nothing");
        return Value(true);
    case Form::digest:
        if (!parse_hex_digest(cell)) return refuse("64 hexadecimal digits in lower case");
        return Value(std::string(cell));
    case Form::codes: return list(cell, [&](std::string_view part) { return code(part, field); });
    case Form::addresses: return list(cell, address);
    case Form::dates: {
        std::vector<domain::Date> out;
        for (const std::string_view part : split(cell, ';')) {
            const auto date = domain::parse_date(trim(part));
            if (!date) return refuse("dates parted by ;");
            out.push_back(*date);
        }
        return Value(std::move(out));
    }
    case Form::kept:
    case Form::passages: break;
    }
    return refuse("nothing here");
}

Checked set_piece(Event& event, const SheetColumn& column, std::string_view cell) {
    const auto number = parse_number(cell);
    const bool wants_number = column.word == "size" || column.word == "count";
    if (wants_number && !number) return refuse("a whole number");
    if (column.word == "sha256" && !parse_hex_digest(cell))
        return refuse("64 hexadecimal digits in lower case");
    const Value* before = event.find(column.field);
    if (column.field == Field::kept) {
        Kept kept = before != nullptr ? std::get<Kept>(*before) : Kept{};
        if (column.word == "media") kept.media = cell;
        if (column.word == "sha256") kept.sha256 = cell;
        if (column.word == "size") kept.size = *number;
        event.set(column.field, kept);
    } else {
        Passages passages = before != nullptr ? std::get<Passages>(*before) : Passages{};
        if (column.word == "sha256") passages.sha256 = cell;
        if (column.word == "count") passages.count = *number;
        event.set(column.field, passages);
    }
    return Done{};
}

Checked compare_with_id(std::string_view about, std::string_view what, std::string_view cell) {
    const auto parts = domain::parse_address(about);
    ensure(parts.has_value(), "the id was checked before");
    std::string_view expected;
    if (what == "review") expected = parts->review;
    if (what == "id") expected = about;
    if (what == "part") expected = parts->kind == domain::ThingKind::part ? parts->id : std::string_view();
    if (what == "recommendation" || what == "part_of") {
        const std::string_view recommendation = parts->kind == domain::ThingKind::part ? parts->parent : about;
        expected = recommendation.substr(recommendation.find('/') + 1);
    }
    if (lower_ascii(cell) == expected || cell == about) return Done{};
    return refuse("\"" + std::string(expected) + "\", as the id " + std::string(about) + " says");
}

Checked number_fits_id(std::string_view about, std::string_view number) {
    const std::string_view id = about.substr(about.rfind('/') + 1);
    const std::string lower = lower_ascii(number);
    const std::size_t digits = std::min(lower.find_first_of("0123456789"), lower.size());
    if (lower == id || lower.substr(digits) == id) return Done{};
    return refuse("the number \"" + std::string(id) + "\", as the id " + std::string(about) + " says");
}

std::string shorten(std::string_view text) {
    std::string out;
    for (const char c : front_of(text, 61)) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    if (const auto bad = first_bad_utf8(out)) out.resize(*bad); // what was found is not UTF-8
    if (text.size() > 60) out = std::string(front_of(out, 57)) + "...";
    return out;
}

} // namespace heed::actions
