#include "reports/chart_look.h"

#include <algorithm>
#include <iterator>

namespace heed::reports {
namespace {

constexpr TokenRow token_rows[] = {
    {Token::unset, "", "", ""},
    {Token::none, "", "none", "none"},
    {Token::surface, "surface", "#ffffff", "#1b1f23"},
    {Token::ink, "ink", "#1b1d20", "#eceae5"},
    {Token::ink_2, "ink-2", "#54585d", "#b0b4b9"},
    {Token::line, "line", "#dedad1", "#32383e"},
    {Token::line_strong, "line-strong", "#85888a", "#7d858c"},
    {Token::approved, "approved", "#0d6466", "#6fcac2"},
    {Token::approved_fill, "approved-fill", "#136c6d", "#1f7d7a"},
    {Token::on_approved, "on-approved", "#ffffff", "#ffffff"},
    {Token::rejected, "rejected", "#93382a", "#f2a793"},
    {Token::rejected_fill, "rejected-fill", "#c47f6b", "#c98a77"},
    {Token::on_rejected, "on-rejected", "#2a0f08", "#2a0f08"},
    {Token::pending, "pending", "#6f4e00", "#ecc860"},
    {Token::pending_fill, "pending-fill", "#ecc868", "#e3bf5c"},
    {Token::on_pending, "on-pending", "#2a2005", "#2a2005"},
    {Token::unknown_bg, "unknown-bg", "#eeece6", "#262b30"},
    {Token::progress, "progress", "#2f4a8a", "#a9bff5"},
    {Token::progress_bg, "progress-bg", "#e7ecf8", "#1d2740"},
};

constexpr Style text_style = {.fill = Token::ink, .size = 15};

constexpr LookRow look_rows[] = {
    {Look::plain, "", {}},
    {Look::second, "t2", {.fill = Token::ink_2, .size = 13.5}},
    {Look::strong, "t3", {.size = 16, .weight = 640}},
    {Look::big, "big", {.size = 26, .weight = 680, .spacing_em = -.02}},
    {Look::approved_fill, "fa", {.fill = Token::approved_fill}},
    {Look::rejected_fill, "fr", {.fill = Token::rejected_fill}},
    {Look::pending_fill, "fp", {.fill = Token::pending_fill}},
    {Look::neutral_fill, "fu", {.fill = Token::line}},
    {Look::empty_box, "fn", {.fill = Token::unknown_bg, .stroke = Token::line_strong}},
    {Look::approved_text, "ta", {.fill = Token::approved}},
    {Look::rejected_text, "tr", {.fill = Token::rejected}},
    {Look::pending_text, "tp", {.fill = Token::pending}},
    {Look::progress_text, "tg", {.fill = Token::progress}},
    {Look::on_approved, "ona", {.fill = Token::on_approved}},
    {Look::on_pending, "onp", {.fill = Token::on_pending}},
    {Look::on_rejected, "onr", {.fill = Token::on_rejected}},
    {Look::on_progress, "ong", {.fill = Token::surface}},
    {Look::rule, "rule", {.stroke = Token::line_strong, .stroke_width = 1}},
    {Look::hair, "hair", {.stroke = Token::line, .stroke_width = 1}},
    {Look::split, "split", {.fill = Token::none, .stroke = Token::surface, .stroke_width = 1.5}},
    {Look::ribbon, "ribbon", {.opacity = .45}},
    {Look::edge, "edge", {.stroke = Token::pending, .stroke_width = 1}},
    {Look::bar, "bar", {.fill = Token::progress_bg, .stroke = Token::progress, .stroke_width = 1}},
    {Look::bar_on, "bar on", {.fill = Token::progress, .stroke = Token::progress, .stroke_width = 1}},
    {Look::bar_pause,
     "bar pause",
     {.fill = Token::none, .stroke = Token::progress, .stroke_width = 1, .dash = "4 4"}},
    {Look::window, "win", {.fill = Token::pending_fill, .stroke = Token::pending}},
    {Look::dot, "dot", {.fill = Token::surface, .stroke = Token::progress, .stroke_width = 1.5}},
    {Look::on_bar, "onbar", {.fill = Token::surface, .size = 13.5, .weight = 560}},
    {Look::box, "box", {.fill = Token::surface, .stroke = Token::line_strong}},
    {Look::arrow, "arrow", {.fill = Token::none, .stroke = Token::ink_2, .stroke_width = 1.5}},
    {Look::arrow_head, "head", {.fill = Token::ink_2}},
    {Look::here, "here", {.stroke = Token::ink, .stroke_width = 2}},
    {Look::ring,
     "ring",
     {.fill = Token::surface, .stroke = Token::ink_2, .stroke_width = 1.5, .dash = "3 2.4"}},
};
static_assert(std::size(look_rows) == static_cast<std::size_t>(Look::ring) + 1);

void put(Style& style, const Style& over) {
    if (over.fill != Token::unset) style.fill = over.fill;
    if (over.stroke != Token::unset) style.stroke = over.stroke;
    if (over.stroke_width != 0) style.stroke_width = over.stroke_width;
    if (over.size != 0) style.size = over.size;
    if (over.weight != 0) style.weight = over.weight;
    if (over.spacing_em != 0) style.spacing_em = over.spacing_em;
    if (over.opacity != 0) style.opacity = over.opacity;
    if (!over.dash.empty()) style.dash = over.dash;
}

// As a stylesheet does it: by the order of the rules, not by the order in which the classes are named.
Style put_all(Style style, const Looks& chosen) {
    for (const LookRow& rule : look_rows)
        if (std::find(chosen.begin(), chosen.end(), rule.value) != chosen.end()) put(style, rule.style);
    return style;
}

} // namespace

std::span<const TokenRow> tokens() { return token_rows; }
std::span<const LookRow> looks() { return look_rows; }

std::string classes_of(const Looks& chosen) {
    std::string names;
    for (const Look look : chosen) {
        if (row(look).css_class.empty()) continue;
        if (!names.empty()) names += ' ';
        names += row(look).css_class;
    }
    return names;
}

Style style_of(const Looks& chosen) { return put_all({}, chosen); }
Style text_style_of(const Looks& chosen) { return put_all(text_style, chosen); }

Look fill_of(domain::Tone tone, Strength strength) {
    switch (tone) {
    case domain::Tone::unknown: return Look::neutral_fill;
    case domain::Tone::approved: return Look::approved_fill;
    case domain::Tone::rejected: return Look::rejected_fill;
    case domain::Tone::pending: return Look::pending_fill;
    case domain::Tone::progress: return strength == Strength::full ? Look::bar_on : Look::bar;
    }
    return Look::plain;
}

Look text_on(domain::Tone tone, Strength strength) {
    switch (tone) {
    case domain::Tone::unknown: return Look::plain;
    case domain::Tone::approved: return Look::on_approved;
    case domain::Tone::rejected: return Look::on_rejected;
    case domain::Tone::pending: return Look::on_pending;
    case domain::Tone::progress: return strength == Strength::full ? Look::on_progress : Look::progress_text;
    }
    return Look::plain;
}

Look text_of(domain::Tone tone) {
    switch (tone) {
    case domain::Tone::unknown: return Look::plain;
    case domain::Tone::approved: return Look::approved_text;
    case domain::Tone::rejected: return Look::rejected_text;
    case domain::Tone::pending: return Look::pending_text;
    case domain::Tone::progress: return Look::progress_text;
    }
    return Look::plain;
}

Looks standing(domain::Tone tone, Strength strength) {
    if (tone == domain::Tone::pending) return {Look::pending_fill, Look::edge};
    if (tone == domain::Tone::unknown) return {Look::empty_box};
    return {fill_of(tone, strength)};
}

} // namespace heed::reports
