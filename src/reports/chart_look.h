// How the parts of a drawing look: the chart rules of the stylesheet as a table, so that a drawing can carry
// its colours in attributes where there is no stylesheet.
//
// Always holds: one row per rule `svg .class`, in the order of the stylesheet, so that of two looks the later
// one wins in both. Colours are the tokens of the stylesheet; their contrast is tested in chart_look_test.cc.
#pragma once

#include "base/ensure.h"
#include "domain/vocabulary.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace heed::reports {

enum class Token : std::uint8_t {
    unset, // as it comes from outside
    none,  // no paint at all
    surface,
    ink,
    ink_2,
    line,
    line_strong,
    approved,
    approved_fill,
    on_approved,
    rejected,
    rejected_fill,
    on_rejected,
    pending,
    pending_fill,
    on_pending,
    unknown_bg,
    progress,
    progress_bg
};

struct TokenRow {
    Token value;
    std::string_view name; // the custom property, without its two hyphens
    std::string_view light;
    std::string_view dark;
};

std::span<const TokenRow> tokens();
inline const TokenRow& row(Token value) { return tokens()[static_cast<std::size_t>(value)]; }

enum class Look : std::uint8_t {
    plain, // nothing of its own: text in ink
    second,
    strong,
    big,
    approved_fill,
    rejected_fill,
    pending_fill,
    neutral_fill,
    empty_box,
    approved_text,
    rejected_text,
    pending_text,
    progress_text,
    on_approved,
    on_pending,
    on_rejected,
    on_progress,
    rule,
    hair,
    split,
    ribbon,
    edge,
    bar,
    bar_on,
    bar_pause,
    window,
    dot,
    on_bar,
    box,
    arrow,
    arrow_head,
    here,
    ring
};

struct Style {
    Token fill = Token::unset;
    Token stroke = Token::unset;
    double stroke_width = 0; // 0: as it comes
    double size = 0;         // of letters, in pixels
    int weight = 0;
    double spacing_em = 0;
    double opacity = 0;
    std::string_view dash;
};

struct LookRow {
    Look value;
    std::string_view css_class;
    Style style;
};

std::span<const LookRow> looks();
inline const LookRow& row(Look value) { return looks()[static_cast<std::size_t>(value)]; }

// A few looks upon one shape or text.
class Looks {
public:
    static constexpr std::size_t count_max = 4;
    Looks(std::initializer_list<Look> looks) {
        for (const Look look : looks) put(look);
    }
    Looks with(Look look) const {
        Looks more = *this;
        more.put(look);
        return more;
    }
    const Look* begin() const { return m_looks.data(); }
    const Look* end() const { return m_looks.data() + m_count; }

private:
    void put(Look look) {
        ensure(m_count < count_max, "a shape has at most four looks");
        m_looks[m_count++] = look;
    }
    std::array<Look, count_max> m_looks{};
    std::size_t m_count = 0;
};

std::string classes_of(const Looks& looks);
Style style_of(const Looks& looks);
Style text_style_of(const Looks& looks); // upon the rule for all text

// Progress has two strengths, one for what is done and one for what has begun; other tones have one.
enum class Strength : std::uint8_t { full, light };

// The fill of a band, text upon it, and text of that tone on the ground of the figure.
Look fill_of(domain::Tone tone, Strength strength = Strength::full);
Look text_on(domain::Tone tone, Strength strength = Strength::full);
Look text_of(domain::Tone tone);

// The fill of a shape that stands on the ground of the figure: straw and the neutral tone are too pale to be
// seen there without an outline.
Looks standing(domain::Tone tone, Strength strength = Strength::full);

// The faces of the stylesheet for heed's own voice.
inline constexpr std::string_view chart_faces =
    "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', "
    "'Noto Sans SC', sans-serif";

} // namespace heed::reports
