// The messages of one language, ready to be said with its numbers. What Wording and Dates stand on.
//
// A key that is not in the catalogue, or a message that is not given what it needs, is a program error. It ends
// the one answer that needed it (std::logic_error, which names the key), since a reader's address may have led
// there; other readers go on. script/messages and the tests find these before anybody reads a page.
#pragma once

#include "wording/catalogue.h"
#include "wording/numerals.h"

#include <span>
#include <string>
#include <string_view>

namespace heed::wording {

class Phrases {
public:
    Phrases(Language language, Catalogue catalogue);

    Language language() const { return m_language; }
    const Catalogue& catalogue() const { return m_catalogue; }
    const Numerals& numerals() const { return m_numerals; }

    std::string_view plain(const Key& key) const; // a message without arguments; kept by the catalogue
    void append(std::string& out, const Key& key, std::span<const Arg> args) const;
    void append(Markup& out, const Key& key, std::span<const Arg> args) const;

private:
    const Catalogue::Entry& entry(const Key& key) const;

    Language m_language;
    Catalogue m_catalogue;
    Numerals m_numerals;
};

// The catalogue in the binary. A file that cannot be read is a program error too, found by every test.
Catalogue load_catalogue(Language language);

} // namespace heed::wording
