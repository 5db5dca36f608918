// Where the boxes and arrows of a dependency chart stand. Laid out from left to right.
//
// Always holds: arrows enter a box from the left at places of their own, at least a line of text apart; in the
// gap before a column they first bend and then run straight to their end, under their words.
#pragma once

#include "reports/chart_dependencies.h"
#include "reports/chart_layers.h"

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

namespace heed::reports {

struct DependencyBox {
    std::vector<std::string> title, subtitle; // lines
    double words_height = 0;
    double height = 0;
};

class DependencyPlan {
public:
    static constexpr double padding = 14; // of a box, at its sides
    static constexpr double title_pitch = 19, subtitle_pitch = 17;
    static constexpr double bend_width = 44; // of an arrow, behind its column
    static constexpr double head_length = 11;
    static constexpr double words_width_max = 120;

    DependencyPlan(const DependencyChart& chart, double width);

    double width() const { return m_width; }
    double height() const;
    bool is_readable() const; // no box is too narrow for words

    const Layers& layers() const { return m_layers; }
    const DependencyBox& box(std::size_t node) const { return m_boxes[node]; }
    std::size_t column_of(std::size_t item) const { return m_layers.items[item].column; }
    double left(std::size_t column) const { return m_column_x[column]; }
    double right(std::size_t column) const { return m_column_x[column] + m_column_width[column]; }
    double gap(std::size_t column) const { return m_gap[column]; } // behind it
    double centre(std::size_t item) const { return m_centre[item]; }
    double entry_y(std::size_t item, std::size_t link) const;
    double exit_y(std::size_t item, std::size_t link) const;

private:
    struct Entry {
        double from_y = 0;
        std::size_t link = 0;
        auto operator<=>(const Entry&) const = default;
    };
    void lay_columns();
    void lay_boxes();
    void lay_items();
    void pull(std::size_t column, std::size_t side, double height);
    std::vector<Entry> entries(std::size_t item) const;
    double height_of(std::size_t item) const;

    const DependencyChart& m_chart;
    double m_width;
    Layers m_layers;
    std::vector<double> m_column_x, m_column_width, m_gap;
    std::vector<DependencyBox> m_boxes;
    std::vector<double> m_centre; // of each item
};

} // namespace heed::reports
