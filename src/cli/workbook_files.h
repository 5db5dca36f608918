// A workbook as the sheets of an import, and problems told by the addresses of its cells.
#pragma once

#include "actions/import_sheets.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace heed::cli {

class WorkbookFiles {
public:
    // The sheets of a workbook, read in a process without rights. Exits when it cannot be read.
    std::vector<actions::ImportFile> read(const std::filesystem::path& file);
    // Says in problems of sheets that came from a workbook where they stand in it.
    void place(std::vector<actions::Problem>& problems) const;
    // A sheet of a workbook that is among the files more than once, "rounds.csv"; empty when there is none. Its
    // problems could not be told apart.
    std::string also_elsewhere(const std::vector<actions::ImportFile>& files) const;
    // What a person should look at.
    const std::vector<std::string>& doubts() const { return m_doubts; }

private:
    struct Origin {
        std::string file;
        std::vector<std::size_t> lines;  // of each row
        std::vector<std::string> header; // by column
    };
    std::map<std::string, Origin> m_origins; // by sheet
    std::vector<std::string> m_doubts;
};

} // namespace heed::cli
