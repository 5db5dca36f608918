#include "base/clock.h"

#include "base/ensure.h"

#include <chrono>
#include <sys/random.h>

namespace heed {
namespace {

class SystemClock final : public Clock {
    Instant now() override {
        using namespace std::chrono;
        return Instant{duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
    }
};

class SystemChance final : public Chance {
    void fill(std::span<std::uint8_t> bytes) override {
        while (!bytes.empty()) {
            const ssize_t got = ::getrandom(bytes.data(), bytes.size() < 256 ? bytes.size() : 256, 0);
            if (got < 0) throw Failure("the operating system gives no random numbers");
            bytes = bytes.subspan(static_cast<std::size_t>(got));
        }
    }
};

} // namespace

Clock& system_clock() {
    static SystemClock clock;
    return clock;
}

Chance& system_chance() {
    static SystemChance chance;
    return chance;
}

// SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t SeededChance::next() {
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

void SeededChance::fill(std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(next());
}

} // namespace heed
