#include "cli/deed_message.h"

#include <cstdint>

namespace heed::cli {
namespace {

constexpr std::string_view magic("heed 1\n\0", 8);
constexpr std::size_t values_max = 100'000;

void put_number(std::string& out, std::uint64_t number, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(number >> shift);
}

std::uint64_t take_number(std::string_view& bytes, std::size_t count) {
    std::uint64_t out = 0;
    for (const char c : bytes.substr(0, count)) out = out << 8 | static_cast<unsigned char>(c);
    bytes.remove_prefix(count);
    return out;
}

} // namespace

std::string_view DeedMessage::text(std::string_view name) const {
    for (const auto& [key, value] : values)
        if (key == name) return value;
    return {};
}

std::vector<std::string> DeedMessage::all(std::string_view name) const {
    std::vector<std::string> out;
    for (const auto& [key, value] : values)
        if (key == name) out.push_back(value);
    return out;
}

bool DeedMessage::has(std::string_view name) const {
    for (const auto& one : values)
        if (one.first == name) return true;
    return false;
}

Result<std::string> write_deed_message(const DeedMessage& message) {
    std::size_t size = 0;
    for (const auto& [name, value] : message.values) size += 8 + name.size() + value.size();
    if (size > deed_bytes_max || message.values.size() > values_max)
        return refuse("more than " + std::to_string(deed_bytes_max >> 20) +
                      " MiB at once; hand it over in several parts, or end the serving process meanwhile");
    std::string out(magic);
    out.reserve(deed_head_bytes + size);
    put_number(out, size, 8);
    for (const auto& [name, value] : message.values) {
        put_number(out, name.size(), 4);
        put_number(out, value.size(), 4);
        out.append(name).append(value);
    }
    return out;
}

Result<std::size_t> read_deed_head(std::string_view head) {
    if (head.size() != deed_head_bytes || !head.starts_with(magic))
        return refuse("this is not what another heed of this version says");
    head.remove_prefix(magic.size());
    const std::uint64_t size = take_number(head, 8);
    if (size > deed_bytes_max)
        return refuse("more than the " + std::to_string(deed_bytes_max >> 20) + " MiB that are taken at once");
    return static_cast<std::size_t>(size);
}

Result<DeedMessage> read_deed_values(std::string_view bytes) {
    DeedMessage out;
    while (!bytes.empty()) {
        if (bytes.size() < 8 || out.values.size() == values_max)
            return refuse("the message ends within a value");
        const std::uint64_t name = take_number(bytes, 4), value = take_number(bytes, 4);
        if (name + value > bytes.size()) return refuse("the message ends within a value");
        out.add(bytes.substr(0, name), bytes.substr(name, value));
        bytes.remove_prefix(name + value);
    }
    return out;
}

} // namespace heed::cli
