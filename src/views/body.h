// How the rest of an event is packed in the arena: its dates, members and citations, with strings as names.
// Private to the folder; views/event_view.h reads it.
#pragma once

#include "domain/date.h"
#include "ledger/event_types.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace heed::views::body {

enum Part : std::uint8_t { has_on = 1, has_to = 2, has_members = 4, has_cites = 8 };

class Writer {
public:
    explicit Writer(std::vector<char>& out) : m_out(out) { m_out.clear(); }
    void byte(std::uint8_t value) { m_out.push_back(static_cast<char>(value)); }
    void number(std::uint64_t value); // 7 bits a byte, least first
    void date(const domain::Date& date);
    void bytes(std::string_view bytes) { m_out.insert(m_out.end(), bytes.begin(), bytes.end()); }

private:
    std::vector<char>& m_out;
};

class Reader {
public:
    explicit Reader(const char* at) : m_at(at) {}
    std::uint8_t byte() { return static_cast<std::uint8_t>(*m_at++); }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const std::uint8_t b = byte();
            value |= static_cast<std::uint64_t>(b & 0x7f) << shift;
            if (b < 0x80) return value;
        }
    }
    domain::Date date();
    void skip_date();
    std::string_view bytes(std::size_t size) {
        const char* from = m_at;
        m_at += size;
        return {from, size};
    }
    const char* at() const { return m_at; }
    void skip(ledger::Form form); // over one member's value

private:
    const char* m_at;
};

} // namespace heed::views::body
