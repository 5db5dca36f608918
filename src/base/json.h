// JSON: one writer and one small value type for reading.
//
// The writer gives the canonical form of RFC 8785 as FORMAT narrows it when the caller adds keys in byte order:
// no spaces, minimal escapes, integers only. The same writer makes the answers of the API.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed {

// Appends the string as JSON with the escapes of RFC 8785 section 3.2.2.2. Requires valid UTF-8.
void append_json_string(std::string& out, std::string_view text);

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : m_out(out) {}

    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(std::uint32_t number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(bool yes);
    JsonWriter& null();
    JsonWriter& raw(std::string_view json); // a complete value, already JSON

    template <class T> JsonWriter& member(std::string_view name, const T& v) { return key(name).value(v); }
    JsonWriter& member_or_null(std::string_view name, std::string_view text) {
        return text.empty() ? key(name).null() : key(name).value(text);
    }

private:
    JsonWriter& open(char c);
    JsonWriter& close(char c);
    void comma();

    std::string& m_out;
    bool m_first = true;
    bool m_after_key = false;
};

// A parsed value. Objects keep the order of their members as written.
struct Json {
    enum class Kind { null, boolean, integer, string, array, object };
    using Member = std::pair<std::string, Json>;

    Kind kind = Kind::null;
    bool yes = false;
    std::int64_t number = 0;
    std::string text;
    std::vector<Json> items;
    std::vector<Member> members;

    static Json of(std::string_view text);
    static Json of(std::int64_t number);
    static Json array(std::vector<Json> items = {});
    static Json object(std::vector<Member> members = {});

    bool is(Kind k) const { return kind == k; }
    const Json* find(std::string_view name) const; // nullptr when absent or not an object
    Json& set(std::string_view name, Json value);  // adds or replaces a member
    std::string_view text_at(std::string_view name) const;
    bool operator==(const Json&) const = default;
};

// Limits on what is read: `depth_max` nested arrays and objects. Refuses floats, integers beyond 2^53,
// duplicate keys, invalid UTF-8 and anything behind the value, and says at which byte or key.
Result<Json> parse_json(std::string_view text, int depth_max = 8);

// Canonical form: keys sorted by bytes.
std::string canonical(const Json& value);
void append_canonical(std::string& out, const Json& value);

} // namespace heed
