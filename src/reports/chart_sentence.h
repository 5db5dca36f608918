// Descriptions put together from labels and numbers: "22 Jul 2021: 13 approved, 34 pending. 1 May 2022: ...".
// They need no grammar and so no language but the sign between two things.
#pragma once

#include "reports/chart.h"

#include <string>
#include <string_view>

namespace heed::reports {

class ChartSentences {
public:
    explicit ChartSentences(Reading reading) : m_comma(reading == Reading::right_to_left ? "، " : ", ") {}

    // Begins the next one; the label may be empty.
    ChartSentences& sentence(std::string_view label) {
        if (!m_text.empty() && !m_text.ends_with(' ')) m_text += ". ";
        m_text += label;
        m_between = label.empty() ? "" : ": ";
        return *this;
    }
    ChartSentences& add(std::string_view words) {
        if (words.empty()) return *this;
        m_text += m_between;
        m_text += words;
        m_between = m_comma;
        return *this;
    }
    std::string text() const { return m_text.empty() ? m_text : m_text + '.'; }

private:
    std::string_view m_comma;
    std::string_view m_between;
    std::string m_text;
};

} // namespace heed::reports
