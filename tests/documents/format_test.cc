// docs/format.md against the table of event types: every type, every member, every kind of thing.
#include "documents/document.h"
#include "domain/address.h"
#include "domain/vocabulary.h"
#include "ledger/event_types.h"

#include <gtest/gtest.h>
#include <set>

namespace heed::testing_support {
namespace {

using namespace ledger;

const Document& format() {
    static const Document document = read_document("docs/format.md");
    return document;
}

std::string quoted(std::string_view text) { return '`' + std::string(text) + '`'; }

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out.empty() ? "-" : out;
}

std::string_view word(Presence presence) {
    switch (presence) {
    case Presence::never: return "-";
    case Presence::optional: return "may";
    case Presence::required: return "must";
    }
    return {};
}

std::string_view word(Form form) {
    switch (form) {
    case Form::code: return "code";
    case Form::number: return "number";
    case Form::date: return "date";
    case Form::address: return "address";
    case Form::yes: return "true";
    case Form::digest: return "digest";
    case Form::codes: return "codes";
    case Form::addresses: return "addresses";
    case Form::dates: return "dates";
    case Form::kept: return "kept";
    case Form::passages: return "passages";
    }
    return {};
}

std::string_view word(domain::ThingKind kind) {
    switch (kind) {
    case domain::ThingKind::review: return "review";
    case domain::ThingKind::recommendation: return "recommendation";
    case domain::ThingKind::part: return "part";
    default: return domain::segment_of(kind);
    }
}

// | `round.open` | actions | must | - | `acts_on` number, ... | | `title` |
std::string row_of(const TypeRow& type) {
    std::vector<std::string> about, members, slot, words;
    for (const auto kind : type.about) about.emplace_back(word(kind));
    for (const FieldRow& field : type.fields) {
        std::string member = quoted(name(field.field)) + ' ' + std::string(word(field.form));
        if (field.presence == Presence::required) member += '!';
        members.push_back(std::move(member));
    }
    for (const Field field : type.slot) slot.push_back(quoted(name(field)));
    if (type.slot_on) slot.push_back("`on`");
    for (const std::string_view text : type.text) words.push_back(quoted(text));
    if (type.person) words.emplace_back("person");
    if (type.link) words.emplace_back("link");
    return "| " + quoted(type.name) + (type.creates ? " \\*" : "") + (type.writable ? "" : " (reserved)") +
           " | " + (about.empty() ? "any" : joined(about)) + " | " + std::string(word(type.on)) + " | " +
           std::string(word(type.to)) + " | " + joined(members) + " | " + joined(slot) + " | " + joined(words) +
           " |";
}

bool is_bare(const TypeRow& type) { return type.house && !type.writable; }

} // namespace

TEST(format_document, has_every_event_type_as_the_code_has_it) {
    for (const TypeRow& type : types()) {
        if (is_bare(type))
            EXPECT_NE(format().text.find(quoted(type.name)), std::string::npos) << type.name;
        else
            EXPECT_TRUE(format().has_line(row_of(type))) << "docs/format.md lacks the row\n" << row_of(type);
    }
}

TEST(format_document, has_no_event_type_that_the_code_lacks) {
    for (const std::string& line : format().section("## 7. Event types")) {
        if (!line.starts_with("| `")) continue;
        const std::string first = line.substr(3, line.find('`', 3) - 3);
        if (first.find('.') != std::string::npos) {
            EXPECT_TRUE(parse_type(first)) << line;
        } else {
            EXPECT_TRUE(parse_field(first)) << line;
        }
    }
}

TEST(format_document, says_of_every_member_what_it_holds) {
    std::set<std::string> said;
    for (const std::string& line : format().lines_with("| `")) said.insert(table_cells(line).front());
    for (std::size_t i = 0; i <= static_cast<std::size_t>(Field::zone); ++i) {
        const std::string member = quoted(name(static_cast<Field>(i)));
        EXPECT_TRUE(said.contains(member)) << "docs/format.md, part 7, lacks a row for " << member;
    }
}

TEST(format_document, names_the_codes_that_a_member_may_have) {
    for (const TypeRow& type : types())
        for (const FieldRow& field : type.fields)
            for (const std::string_view code : field.allowed)
                EXPECT_NE(format().text.find(quoted(code)), std::string::npos)
                    << code << " of " << name(field.field) << " in " << type.name;
}

TEST(format_document, names_every_kind_of_thing_and_every_outcome_and_status) {
    for (const auto& row : domain::kinds())
        if (!row.segment.empty()) {
            EXPECT_NE(format().text.find(quoted(row.segment)), std::string::npos) << row.segment;
        }
    for (const auto& row : domain::outcomes())
        EXPECT_NE(format().text.find(quoted(row.name)), std::string::npos) << row.name;
    for (const auto& row : domain::statuses())
        EXPECT_NE(format().text.find(quoted(row.name)), std::string::npos) << row.name;
}

TEST(format_document, says_which_facts_need_no_source) {
    for (const TypeRow& type : types()) {
        if (type.house || type.cites) continue;
        bool said = false;
        for (const std::string& line : format().section("## 1. An event"))
            said = said || line.find(quoted(type.name)) != std::string::npos;
        EXPECT_TRUE(said) << type.name;
    }
}

} // namespace heed::testing_support
