// One event of the record, unpacked: what its members say, with addresses and codes as names of the record.
#pragma once

#include "views/record.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace heed::views {

struct CiteView {
    ThingId source = none;
    std::uint32_t cap = 0;
    std::uint32_t col = 0;
    std::uint32_t anchor = 0; // the 8 hexadecimal digits
    std::uint32_t repeat = 0; // 2, 3, ... for passages of equal text; 0 otherwise
    bool has_passage() const { return cap > 0; }
    std::string passage() const; // "3f9a1c02-2"; empty without one
    bool operator==(const CiteView&) const = default;
};

class EventView {
public:
    EventView(const Record& record, EventNo number);

    EventNo number() const { return m_number; }
    const EventRow& row() const { return m_record.event(m_number); }
    Type type() const { return row().type; }
    ThingId thing() const { return row().thing; }

    const std::optional<domain::Date>& on() const { return m_on; }
    const std::optional<domain::Date>& to() const { return m_to; }
    bool has(Field field) const { return find(field) != nullptr; }
    std::string_view code(Field field) const; // empty when absent
    CodeId code_id(Field field) const;        // `none` when absent
    ThingId thing(Field field) const;         // `none` when absent
    std::optional<std::int64_t> number(Field field) const;
    std::optional<domain::Date> date(Field field) const;
    std::vector<std::string_view> codes(Field field) const;
    std::vector<ThingId> things(Field field) const;
    std::vector<domain::Date> dates(Field field) const;
    CodeId media(Field field) const;       // of `kept`
    std::string digest(Field field) const; // hex; of a digest, `kept` or `passages`
    std::vector<CiteView> cites() const;

    // The value of a member as text, to compare and to show: lists joined by "; ".
    std::string text(Field field) const;
    std::vector<Field> fields() const;

private:
    struct Member {
        Field field{};
        ledger::Form form{};
        const char* at = nullptr;
    };
    const Member* find(Field field) const {
        for (std::size_t i = 0; i < m_count; ++i)
            if (m_members[i].field == field) return &m_members[i];
        return nullptr;
    }

    const Record& m_record;
    EventNo m_number;
    std::optional<domain::Date> m_on, m_to;
    std::array<Member, 16> m_members;
    std::size_t m_count = 0;
    const char* m_cites = nullptr;
};

// One member without unpacking the rest; the hot paths of folds and lists.
bool has_member(const Record& record, EventNo number, Field field);
ThingId thing_of(const Record& record, EventNo number, Field field);
CodeId code_of(const Record& record, EventNo number, Field field);
std::vector<ThingId> things_of(const Record& record, EventNo number, Field field);
std::optional<std::int64_t> number_of(const Record& record, EventNo number, Field field);
std::optional<domain::Date> on_of(const Record& record, EventNo number);

} // namespace heed::views
