#include "reports/chart_ends.h"

#include "reports/chart_room.h"
#include "reports/chart_text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace heed::reports {
namespace {

using Kind = ChartEnd::Kind;

constexpr double beside_band = 14;
constexpr double behind_leader = 16;
constexpr double behind_ring = 28;
constexpr double undated_width = 118;
constexpr double undated_pitch = 18;
constexpr double line_height = 24;
constexpr double big_height = 50;

bool is_big(const ChartEnd& end) { return end.kind == Kind::count && end.thickness >= big_height; }

std::vector<std::string> undated_lines(const ChartEnd& end, double width) {
    return wrapped(end.words, {Look::second}, width, 4);
}

double height_of(const ChartEnd& end) {
    if (end.kind == Kind::undated)
        return static_cast<double>(undated_lines(end, undated_width).size()) * undated_pitch + 10;
    return is_big(end) ? big_height : line_height;
}

void draw_big(Canvas& canvas, const ChartEnd& end, double x, double y, double width) {
    canvas.text({Look::big, text_of(end.tone)}, {x + beside_band, y + 2}, std::to_string(end.number));
    canvas.text({text_of(end.tone)}, {x + beside_band, y + 24},
                fitted(end.word, {Look::plain}, width - beside_band));
}

void draw_line(Canvas& canvas, const ChartEnd& end, double x, double y, double width) {
    const bool is_apart = end.thickness < line_height || std::abs(y - end.centre) > end.thickness / 2;
    if (is_apart) canvas.line({Look::rule}, {x + 2, end.centre}, {x + beside_band - 2, y});
    const double indent = is_apart ? behind_leader : beside_band;
    canvas.text({text_of(end.tone), Look::strong}, {x + indent, y + 5},
                fitted(end.words, {Look::strong}, width - indent));
}

void draw_undated(Canvas& canvas, const ChartEnd& end, double x, double y, double width) {
    canvas.line({Look::rule}, {x + 2, end.centre}, {x + behind_leader - 6, y}, {.dash = "2 3"});
    draw_undated_mark(canvas, {x + behind_leader, y});
    const auto lines = undated_lines(end, std::min(undated_width, width - behind_ring));
    double baseline = y + 5 - undated_pitch / 2 * (static_cast<double>(lines.size()) - 1);
    for (const std::string& line : lines) {
        canvas.text({Look::second, text_of(end.tone)}, {x + behind_ring, baseline}, line);
        baseline += undated_pitch;
    }
}

} // namespace

void draw_sample(Canvas& canvas, const ChartEnd& end, Point centre) {
    canvas.rect(standing(end.tone, end.strength), {centre.x - 6, centre.y - 6, 12, 12}, {.radius = 2});
}

void draw_undated_mark(Canvas& canvas, Point centre) { canvas.circle({Look::ring}, centre, 5); }

double ends_width(std::span<const ChartEnd> ends) {
    double width = 0;
    for (const ChartEnd& end : ends) {
        if (end.kind == Kind::undated) {
            for (const std::string& line : undated_lines(end, undated_width))
                width = std::max(width, behind_ring + text_width(line, {Look::second}));
        } else if (is_big(end)) {
            width = std::max({width, beside_band + text_width(std::to_string(end.number), {Look::big}),
                              beside_band + text_width(end.word, {Look::plain})});
        } else {
            width = std::max(width, behind_leader + text_width(end.words, {Look::strong}));
        }
    }
    return width;
}

double ends_height(std::span<const ChartEnd> ends) {
    double height = 0;
    for (const ChartEnd& end : ends) height += height_of(end);
    return height;
}

void draw_ends(Canvas& canvas, std::span<const ChartEnd> ends, EndRoom room) {
    std::vector<Wanted> wanted;
    for (const ChartEnd& end : ends) wanted.push_back({end.centre + (is_big(end) ? 4 : 0), height_of(end)});
    const std::vector<double> placed = spread(wanted, room.top, room.bottom);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (ends[i].kind == Kind::undated)
            draw_undated(canvas, ends[i], room.x, placed[i], room.width);
        else if (is_big(ends[i]))
            draw_big(canvas, ends[i], room.x, placed[i] - 4, room.width);
        else
            draw_line(canvas, ends[i], room.x, placed[i], room.width);
    }
}

} // namespace heed::reports
