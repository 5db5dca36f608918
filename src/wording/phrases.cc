#include "wording/phrases.h"

#include "base/ensure.h"

#include <stdexcept>
#include <utility>

namespace heed::wording {
namespace {

[[noreturn]] void cannot_say(const std::string& why) { throw std::logic_error("program error: " + why); }

} // namespace

Phrases::Phrases(Language language, Catalogue catalogue)
    : m_language(language), m_catalogue(std::move(catalogue)), m_numerals(language) {}

std::string_view Phrases::plain(const Key& key) const {
    const Catalogue::Entry& found = entry(key);
    if (!found.is_plain) [[unlikely]]
        cannot_say("message " + key.text() + " has arguments");
    return found.message.parts.front().text;
}

void Phrases::append(std::string& out, const Key& key, std::span<const Arg> args) const {
    if (const Checked said = say(out, entry(key).message, args, m_numerals); !said) [[unlikely]]
        cannot_say("message " + key.text() + " " + said.error().what);
}

void Phrases::append(Markup& out, const Key& key, std::span<const Arg> args) const {
    if (const Checked said = say(out, entry(key).message, args, m_numerals); !said) [[unlikely]]
        cannot_say("message " + key.text() + " " + said.error().what);
}

const Catalogue::Entry& Phrases::entry(const Key& key) const {
    const Catalogue::Entry* const found = m_catalogue.find(key);
    if (found == nullptr) [[unlikely]]
        cannot_say("no message " + key.text() + " in " + std::string(code(m_language)));
    return *found;
}

Catalogue load_catalogue(Language language) {
    const std::string file = std::string(code(language)) + ".properties";
    auto catalogue = parse_catalogue(catalogue_bytes(language), file);
    ensure(catalogue.has_value(), file.c_str());
    ensure(!catalogue->entries().empty(), file.c_str());
    return *std::move(catalogue);
}

} // namespace heed::wording
