#include "web/server/target.h"

#include "base/text.h"

#include <algorithm>

namespace heed::web {
namespace {

constexpr HttpRefusal bad_escape{400, "A percent sign is not followed by two hexadecimal digits."};
constexpr HttpRefusal bad_character{400, "A character stands bare that must be percent-encoded."};
constexpr HttpRefusal bad_control{400, "There is a control character."};
constexpr HttpRefusal bad_utf8{400, "The escaped bytes are not valid UTF-8."};
constexpr HttpRefusal bad_slash{400, "The path has an encoded slash or a backslash."};
constexpr HttpRefusal bad_segment{400, "The path has an empty, '.' or '..' segment."};
constexpr HttpRefusal bad_start{400, "The path does not begin with a slash."};
constexpr HttpRefusal too_many_parts{400, "There are too many fields."};
constexpr HttpRefusal too_long{414, "The address is too long."};

enum class Where { path, query, form };

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// Some characters that RFC 3986 leaves out of addresses are sent bare by
// browsers all the same, such as '|' and '{'.
bool may_stand_bare(unsigned char c) {
    return c > 0x20 && c < 0x7f && c != '"' && c != '<' && c != '>' && c != '#';
}

bool is_control(unsigned char c, Where where) {
    if (where == Where::form && (c == '\t' || c == '\r' || c == '\n')) return false;
    return c < 0x20 || c == 0x7f;
}

// U+0080 to U+009F, which some terminals obey.
bool has_c1_control(std::string_view utf8) {
    for (std::size_t at = utf8.find('\xc2'); at != std::string_view::npos; at = utf8.find('\xc2', at + 1))
        if (at + 1 < utf8.size() && static_cast<unsigned char>(utf8[at + 1]) < 0xa0) return true;
    return false;
}

std::optional<HttpRefusal> decode(std::string_view raw, Where where, std::string& out) {
    out.clear();
    bool foreign = false;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        char c = raw[i];
        if (!may_stand_bare(static_cast<unsigned char>(c))) return bad_character;
        if (c == '\\' && where == Where::path) return bad_slash;
        if (c == '+' && where != Where::path) c = ' ';
        if (c == '%') {
            if (i + 2 >= raw.size()) return bad_escape;
            const int high = hex_value(raw[i + 1]);
            const int low = hex_value(raw[i + 2]);
            if (high < 0 || low < 0) return bad_escape;
            c = static_cast<char>(high * 16 + low);
            if (where == Where::path && (c == '/' || c == '\\')) return bad_slash;
            if (is_control(static_cast<unsigned char>(c), where)) return bad_control;
            foreign = foreign || static_cast<unsigned char>(c) >= 0x80;
            i += 2;
        }
        out += c;
    }
    if (foreign && !is_utf8(out)) return bad_utf8;
    if (foreign && has_c1_control(out)) return bad_control;
    return {};
}

// An empty last segment is the path's own trailing slash and may stay.
bool has_bad_segment(std::string_view path) {
    std::size_t start = 1;
    while (start <= path.size()) {
        const std::size_t slash = std::min(path.find('/', start), path.size());
        const std::string_view segment = path.substr(start, slash - start);
        if (segment == "." || segment == ".." || (segment.empty() && slash != path.size())) return true;
        start = slash + 1;
    }
    return false;
}

std::optional<HttpRefusal> read_parts(std::string_view raw, Where where, std::size_t parts_max, Query& into) {
    into.parts.clear();
    while (!raw.empty()) {
        const std::size_t end = std::min(raw.find('&'), raw.size());
        const std::string_view piece = raw.substr(0, end);
        raw.remove_prefix(std::min(end + 1, raw.size()));
        if (piece.empty()) continue;
        if (into.parts.size() == parts_max) return too_many_parts;
        const std::size_t equals = std::min(piece.find('='), piece.size());
        QueryPart& part = into.parts.emplace_back();
        if (const auto no = decode(piece.substr(0, equals), where, part.key)) return no;
        if (equals == piece.size()) continue;
        if (const auto no = decode(piece.substr(equals + 1), where, part.value)) return no;
    }
    return {};
}

} // namespace

std::optional<std::string_view> Query::first(std::string_view key) const {
    for (const QueryPart& part : parts)
        if (part.key == key) return part.value;
    return {};
}

std::string_view Query::first_or(std::string_view key, std::string_view other) const {
    return first(key).value_or(other);
}

std::vector<std::string_view> Query::all(std::string_view key) const {
    std::vector<std::string_view> found;
    for (const QueryPart& part : parts)
        if (part.key == key) found.push_back(part.value);
    return found;
}

Result<Target, HttpRefusal> parse_target(std::string_view raw, std::size_t bytes_max) {
    Target target;
    if (const auto no = read_target(raw, bytes_max, target.path, target.query))
        return Unexpected<HttpRefusal>{*no};
    return target;
}

std::optional<HttpRefusal> read_target(std::string_view raw, std::size_t bytes_max, std::string& path,
                                       Query& query) {
    if (raw.size() > bytes_max) return too_long;
    if (raw.empty() || raw.front() != '/') return bad_start;
    const std::size_t mark = std::min(raw.find('?'), raw.size());
    if (const auto no = decode(raw.substr(0, mark), Where::path, path)) return no;
    if (has_bad_segment(path)) return bad_segment;
    raw.remove_prefix(std::min(mark + 1, raw.size()));
    return read_parts(raw, Where::query, query_parts_max, query);
}

Result<Query, HttpRefusal> parse_form(std::string_view body, std::size_t parts_max) {
    Query form;
    if (const auto no = read_parts(body, Where::form, parts_max, form)) return Unexpected<HttpRefusal>{*no};
    return form;
}

std::string canonical_query(const Query& query) {
    std::vector<const QueryPart*> sorted;
    for (const QueryPart& part : query.parts) sorted.push_back(&part);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const QueryPart* a, const QueryPart* b) { return a->key < b->key; });
    std::string out;
    for (const QueryPart* part : sorted) {
        if (!out.empty()) out += '&';
        out += percent_encode(part->key);
        out += '=';
        out += percent_encode(part->value);
    }
    return out;
}

std::string canonical_address(std::string_view path, const Query& query) {
    std::string out;
    bool first = true;
    for (const std::string_view segment : split(path, '/')) {
        if (!first) out += '/';
        first = false;
        out += percent_encode(segment);
    }
    if (!query.parts.empty()) out.append("?").append(canonical_query(query));
    return out;
}

} // namespace heed::web
