#include "cli/workbook_files.h"

#include "base/csv.h"
#include "cli/command.h"
#include "intake/read_workbook.h"

#include <algorithm>
#include <fmt/format.h>

namespace heed::cli {

std::vector<actions::ImportFile> WorkbookFiles::read(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    auto workbook = intake::read_workbook_in_process(read_file(file));
    if (!workbook) throw Exit{input_refused, name + ": " + workbook.error().text()};
    std::vector<actions::ImportFile> out;
    for (intake::WorksheetText& sheet : workbook->sheets) {
        for (const std::string& doubt : sheet.doubts)
            m_doubts.push_back(fmt::format("{}, sheet {}: {}", name, sheet.name, doubt));
        if (sheet.csv.empty()) continue;
        CsvReader csv(sheet.csv);
        auto header = csv.next();
        m_origins[sheet.name] = {name, std::move(sheet.lines),
                                 header ? std::move(header->cells) : std::vector<std::string>()};
        out.push_back({sheet.name + ".csv", std::move(sheet.csv)});
    }
    return out;
}

std::string WorkbookFiles::also_elsewhere(const std::vector<actions::ImportFile>& files) const {
    for (const auto& [sheet, origin] : m_origins) {
        const std::string name = sheet + ".csv";
        const auto is_it = [&](const actions::ImportFile& file) { return file.name == name; };
        if (std::count_if(files.begin(), files.end(), is_it) > 1) return name;
    }
    return {};
}

void WorkbookFiles::place(std::vector<actions::Problem>& problems) const {
    for (actions::Problem& problem : problems) {
        const auto found = m_origins.find(problem.sheet);
        if (found == m_origins.end()) continue;
        const Origin& origin = found->second;
        problem.cell = fmt::format("{}, sheet {}", origin.file, problem.sheet);
        const auto row = std::find(origin.lines.begin(), origin.lines.end(), problem.line);
        if (row == origin.lines.end()) continue;
        const auto column = std::find(origin.header.begin(), origin.header.end(), problem.column);
        const auto number = row - origin.lines.begin() + 1;
        problem.cell +=
            column == origin.header.end()
                ? fmt::format(", row {}", number)
                : fmt::format(", cell {}{}",
                              intake::column_letters(static_cast<std::size_t>(column - origin.header.begin())),
                              number);
    }
}

} // namespace heed::cli
