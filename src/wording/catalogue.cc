#include "wording/catalogue.h"

#include "base/embedded.h"
#include "base/text.h"

#include <bit>

namespace heed::embedded {
std::span<const File> wording();
}

namespace heed::wording {
namespace {

bool is_key(std::string_view key) {
    if (key.empty() || key.front() == '.' || key.back() == '.') return false;
    for (const char c : key)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.'))
            return false;
    return key.find("..") == std::string_view::npos;
}

} // namespace

const Catalogue::Entry* Catalogue::find(const Key& key) const {
    if (m_slots.empty()) return nullptr;
    const Slot& slot = m_slots[slot_of(key)];
    return slot.entry == 0 ? nullptr : &m_entries[slot.entry - 1];
}

// Where the key is, or the free slot where it would be.
std::size_t Catalogue::slot_of(const Key& key) const {
    const std::uint64_t hash = key.hash();
    for (std::size_t at = hash ^ hash >> 32;; ++at) {
        at &= m_slots.size() - 1;
        const Slot& slot = m_slots[at];
        if (slot.entry == 0 || (slot.hash == hash && key.is(m_entries[slot.entry - 1].key))) return at;
    }
}

Result<Catalogue> parse_catalogue(std::string_view text, std::string_view file) {
    if (!is_utf8(text)) return refuse("not valid UTF-8", std::string(file));
    if (!is_nfc(text)) return refuse("not in Unicode normalisation form C", std::string(file));
    Catalogue catalogue;
    std::size_t number = 0;
    for (const std::string_view whole : split(text, '\n')) {
        ++number;
        const std::string_view line = trim(whole);
        if (line.empty() || line.front() == '#') continue;
        std::string where = std::string(file) + ":" + std::to_string(number);
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) return refuse("a line is `key = words`", std::move(where));
        const std::string_view key = trim(line.substr(0, equals)), pattern = trim(line.substr(equals + 1));
        where += " " + std::string(key);
        if (!is_key(key)) return refuse("a key is lower-case words parted by dots", std::move(where));
        if (pattern.empty()) return refuse("the message has no words", std::move(where));
        auto message = parse_message(pattern);
        if (!message) return refuse(message.error().text(), std::move(where));
        const bool is_plain = message->parts.size() == 1 && message->parts[0].kind == Part::Kind::literal;
        catalogue.m_entries.push_back({std::string(key), std::string(pattern), *std::move(message), is_plain});
    }
    catalogue.m_slots.resize(std::bit_ceil(catalogue.m_entries.size() * 2 + 1));
    for (std::size_t i = 0; i < catalogue.m_entries.size(); ++i) {
        const Key key("", catalogue.m_entries[i].key);
        Catalogue::Slot& slot = catalogue.m_slots[catalogue.slot_of(key)];
        if (slot.entry != 0) return refuse("the message " + key.text() + " is there twice", std::string(file));
        slot = {key.hash(), static_cast<std::uint32_t>(i + 1)};
    }
    return catalogue;
}

std::string_view catalogue_bytes(Language language) {
    return embedded::find(embedded::wording(),
                          "assets/messages/" + std::string(code(language)) + ".properties");
}

} // namespace heed::wording
