#include "reports/chart_feet.h"

#include "reports/chart_text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace heed::reports {
namespace {

using Kind = ChartEnd::Kind;

constexpr double line_height = 24;
constexpr double first_baseline = 20;
constexpr double behind_sample = 20;
constexpr double hanging_max = 30; // a leader marks a thin band; a thick one would look cut in two

struct Span {
    double low = 0;
    double high = 0;
};

// Where words stand under their band: the outermost bands have theirs at their outer edge.
struct Under {
    double x = 0;
    Anchor anchor = Anchor::middle;
    Span words;
};

const std::string& under_band(const ChartEnd& end) { return end.word.empty() ? end.words : end.word; }

class Feet {
public:
    Feet(std::span<const ChartEnd> ends, FootRoom room) : m_ends(ends), m_room(room) {
        for (const Look look : {Look::strong, Look::second}) {
            m_look = look;
            choose();
            if (m_others.empty() || m_hanging != nullptr) break;
        }
    }

    // Lays the words out and, when there is a canvas, draws them. Returns where they end.
    double lay_out(Canvas* canvas) const;

private:
    void choose();
    Under under(const ChartEnd& end) const;
    std::vector<bool> under_their_bands() const;
    std::vector<std::string> row_lines(const ChartEnd& end) const;
    void draw_row(Canvas& canvas, const ChartEnd& end, double baseline) const;

    std::span<const ChartEnd> m_ends;
    FootRoom m_room;
    Look m_look = Look::strong;
    std::vector<const ChartEnd*> m_under;
    const ChartEnd* m_hanging = nullptr;
    std::vector<const ChartEnd*> m_others; // counts that have to stand in rows
};

Under Feet::under(const ChartEnd& end) const {
    const double half = end.thickness / 2, width = text_width(under_band(end), {m_look});
    if (end.centre - half <= m_room.low + 1)
        return {m_room.low, Anchor::start, {m_room.low, m_room.low + width}};
    if (end.centre + half >= m_room.high - 1)
        return {m_room.high, Anchor::end, {m_room.high - width, m_room.high}};
    return {end.centre, Anchor::middle, {end.centre - width / 2, end.centre + width / 2}};
}

// Words may stand under their own band; those of the outermost bands may reach under their neighbours, as long
// as these have no words or leader there.
std::vector<bool> Feet::under_their_bands() const {
    std::vector<bool> fits;
    std::vector<Span> taken;
    for (const ChartEnd& end : m_ends) {
        const Span words = under(end).words;
        fits.push_back(end.kind == Kind::count && words.high - words.low <= end.thickness - 4);
        taken.push_back(fits.back() ? words : Span{end.centre - 4, end.centre + 4});
    }
    for (std::size_t i = 0; i < m_ends.size(); ++i) {
        const Under placed = under(m_ends[i]);
        if (m_ends[i].kind != Kind::count || placed.anchor == Anchor::middle) continue;
        bool is_free = placed.words.low >= m_room.low && placed.words.high <= m_room.high;
        for (std::size_t other = 0; other < m_ends.size(); ++other)
            is_free &= other == i || m_ends[other].kind != Kind::count ||
                       taken[other].high + 8 <= placed.words.low || placed.words.high + 8 <= taken[other].low;
        if (!is_free) continue;
        fits[i] = true;
        taken[i] = placed.words;
    }
    return fits;
}

void Feet::choose() {
    m_under.clear();
    m_others.clear();
    m_hanging = nullptr;
    const std::vector<bool> fits = under_their_bands();
    for (std::size_t i = 0; i < m_ends.size(); ++i)
        if (m_ends[i].kind == Kind::count) (fits[i] ? m_under : m_others).push_back(&m_ends[i]);
    if (m_others.size() != 1 || m_others[0]->thickness >= hanging_max) return;
    m_hanging = m_others[0];
    m_others.clear();
}

std::vector<std::string> Feet::row_lines(const ChartEnd& end) const {
    const double width = m_room.high - behind_sample;
    if (end.kind == Kind::undated) return wrapped(end.words, {Look::second}, width, 3);
    return {fitted(end.words, {m_look}, width)};
}

void Feet::draw_row(Canvas& canvas, const ChartEnd& end, double baseline) const {
    const bool is_undated = end.kind == Kind::undated;
    const Point centre{7, baseline - 5};
    is_undated ? draw_undated_mark(canvas, centre) : draw_sample(canvas, end, centre);
    for (const std::string& line : row_lines(end)) {
        canvas.text({text_of(end.tone), is_undated ? Look::second : m_look}, {behind_sample, baseline}, line);
        baseline += line_height - 5;
    }
}

double Feet::lay_out(Canvas* canvas) const {
    double baseline = m_room.y, bottom = m_room.y;
    if (!m_under.empty()) {
        baseline += first_baseline;
        bottom = baseline + 6;
    }
    for (const ChartEnd* end : m_under)
        if (canvas != nullptr)
            canvas->text({text_of(end->tone), m_look}, {under(*end).x, baseline}, under_band(*end),
                         under(*end).anchor);
    if (m_hanging != nullptr) {
        baseline += m_under.empty() ? first_baseline + 14 : line_height;
        bottom = baseline + 6;
        const std::string text = fitted(m_hanging->words, {m_look}, m_room.high);
        const double half = text_width(text, {m_look}) / 2, x = m_hanging->centre;
        if (canvas != nullptr) {
            canvas->line({Look::rule}, {x, m_room.y + 4}, {x, baseline - 16});
            canvas->text({text_of(m_hanging->tone), m_look},
                         {std::clamp(x, half, m_room.high - half), baseline}, text, Anchor::middle);
        }
    }
    const auto add_row = [&](const ChartEnd& end) {
        const std::size_t lines = row_lines(end).size();
        if (lines == 0) return;
        baseline += line_height + (bottom == m_room.y ? 0 : 2);
        if (canvas != nullptr) draw_row(*canvas, end, baseline);
        baseline += (line_height - 5) * static_cast<double>(lines - 1);
        bottom = baseline + 6;
    };
    for (const ChartEnd* end : m_others) add_row(*end);
    for (const ChartEnd& end : m_ends)
        if (end.kind == Kind::undated) add_row(end);
    return bottom;
}

} // namespace

double feet_bottom(std::span<const ChartEnd> ends, FootRoom room) { return Feet(ends, room).lay_out(nullptr); }

void draw_feet(Canvas& canvas, std::span<const ChartEnd> ends, FootRoom room) {
    Feet(ends, room).lay_out(&canvas);
}

} // namespace heed::reports
