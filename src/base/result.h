// Result<T> is a value, or the reason why there is none, for every "no" that a caller can expect: a rule, bad
// input, a permission. Member names are those of std::expected, so that an alias can replace it. Program errors
// use ensure(); the world failing (disk, network) throws Failure.
#pragma once

#include "base/ensure.h"

#include <string>
#include <utility>
#include <variant>

namespace heed {

// An expected no. `where` names the place (a field, a cell, a line) and `what` says what was found and
// expected.
struct Refusal {
    std::string what;
    std::string where = {};
    bool operator==(const Refusal&) const = default;
    std::string text() const { return where.empty() ? what : where + ": " + what; }
};

template <class E> struct Unexpected { E error; };
template <class E> Unexpected(E) -> Unexpected<E>;

inline Unexpected<Refusal> refuse(std::string what, std::string where = {}) {
    return {Refusal{std::move(what), std::move(where)}};
}

template <class T, class E = Refusal> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Unexpected<E> no) : m_state(std::in_place_index<1>, std::move(no.error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T& value() const& { return ensure(has_value()), std::get<0>(m_state); }
    T& value() & { return ensure(has_value()), std::get<0>(m_state); }
    T&& value() && { return ensure(has_value()), std::get<0>(std::move(m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const E& error() const { return ensure(!has_value()), std::get<1>(m_state); }
    T value_or(T other) const { return has_value() ? std::get<0>(m_state) : std::move(other); }

    // The refusal of this result, to return from a function with another value type.
    Unexpected<E> refusal() const { return {error()}; }

private:
    std::variant<T, E> m_state;
};

struct Done {};
using Checked = Result<Done>; // nothing to hand back but "yes" or the reason for "no"

} // namespace heed
