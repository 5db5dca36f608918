// How the parts of a drawing look: the chart rules of the stylesheet as a table, so that a drawing can carry
// its colours in attributes where there is no stylesheet.
//
// Always holds: one row per rule `svg .class`, in the order of the stylesheet, so that of two looks the later
// one wins in both. Colours are the tokens of the stylesheet; their contrast is tested in chart_look_test.cc.
#pragma once

#include "domain/vocabulary.h"

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

using Looks = std::initializer_list<Look>;

std::string classes_of(Looks looks);
Style style_of(Looks looks);
Style text_style_of(Looks looks); // upon the rule for all text

// The fill of a band, text upon it, and text of that tone on the ground of the figure.
Look fill_of(domain::Tone tone);
Look text_on(domain::Tone tone);
Look text_of(domain::Tone tone);

// The faces of the stylesheet for heed's own voice.
inline constexpr std::string_view chart_faces =
    "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', "
    "'Noto Sans SC', sans-serif";

} // namespace heed::reports
