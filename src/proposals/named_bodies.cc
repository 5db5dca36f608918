#include "proposals/named_bodies.h"

#include "base/text.h"

#include <cctype>

namespace heed::proposals {

NamedBodies::NamedBodies(views::Ask& ask) {
    const auto add = [&](std::string_view words, std::string_view body) {
        if (!words.empty()) m_names.push_back({lower_ascii(words), std::string(body)});
    };
    for (const views::ThingId thing : ask.moment.things(views::none, domain::ThingKind::body)) {
        const std::string_view address = ask.moment.address(thing);
        const std::string_view name = ask.named(thing).name.text;
        add(name, address);
        add(ask.word_of(thing, "short").text, address);
        if (const auto blank = name.rfind(' '); blank != std::string_view::npos)
            add("the " + std::string(name.substr(blank + 1)), address);
    }
}

// Of names that lie in one another the longest counts.
template <class Fits> std::string NamedBodies::only(std::string_view text, Fits fits) const {
    const std::string lower = lower_ascii(text);
    const auto is_word_end = [&](std::size_t at) {
        return at >= lower.size() || !(std::isalnum(static_cast<unsigned char>(lower[at])) || lower[at] == '-');
    };
    std::size_t longest = 0;
    std::string body;
    for (const Name& name : m_names)
        for (std::size_t at = lower.find(name.words); at != std::string::npos;
             at = lower.find(name.words, at + 1)) {
            const std::size_t end = at + name.words.size();
            if ((at > 0 && !is_word_end(at - 1)) || !is_word_end(end) ||
                !fits(std::string_view(lower).substr(end)))
                continue;
            if (name.words.size() > longest)
                longest = name.words.size(), body = name.body;
            else if (name.words.size() == longest && name.body != body)
                body.clear();
        }
    return body;
}

std::string NamedBodies::in(std::string_view text) const {
    return only(text, [](std::string_view) { return true; });
}

std::string NamedBodies::acting_in(std::string_view text) const {
    return only(text, [](std::string_view behind) {
        for (const std::string_view verb :
             {" took ", " resolved ", " acted ", " approved ", " decided ", " adopted "})
            if (behind.starts_with(verb)) return true;
        return false;
    });
}

} // namespace heed::proposals
