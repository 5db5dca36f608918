// Time and chance come in through these two, so that tests hand in fixed ones. No rule asks for the time
// itself.
#pragma once

#include "base/civil.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace heed {

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() = 0;
};

class Chance {
public:
    virtual ~Chance() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

// The machine's clock, and the operating system's random numbers.
Clock& system_clock();
Chance& system_chance();

class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant at) : m_at(at) {}
    Instant now() override { return m_at; }
    void set(Instant at) { m_at = at; }

private:
    Instant m_at;
};

// The same numbers for the same seed; for tests only.
class SeededChance final : public Chance {
public:
    explicit SeededChance(std::uint64_t seed) : m_state(seed) {}
    void fill(std::span<std::uint8_t> bytes) override;
    std::uint64_t next();
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }

private:
    std::uint64_t m_state;
};

} // namespace heed
