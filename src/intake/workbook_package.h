// The parts of a workbook file: a zip package (ECMA-376, part 2), read from memory within bounds.
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace heed::intake {

inline constexpr std::size_t package_entries_max = 2'000;
inline constexpr std::size_t part_bytes_max = 64 << 20;     // unpacked
inline constexpr std::size_t package_bytes_max = 128 << 20; // of all parts that are read

class WorkbookPackage {
public:
    // Refuses what is no zip, is encrypted, or has more entries than a workbook needs.
    static Result<WorkbookPackage> open(std::string_view raw);
    WorkbookPackage(WorkbookPackage&&) noexcept;
    ~WorkbookPackage();

    bool has(const std::string& part) const;
    // The part's bytes. Refuses a part that is missing, damaged, encrypted or too large; the size is measured
    // while it is unpacked, whatever the package claims.
    Result<std::string> read(const std::string& part);

private:
    struct Zip;
    explicit WorkbookPackage(std::unique_ptr<Zip> zip);
    std::unique_ptr<Zip> m_zip;
    std::size_t m_read = 0;
};

} // namespace heed::intake
