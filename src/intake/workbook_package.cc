#include "intake/workbook_package.h"

#include <zip.h>

namespace heed::intake {
namespace {

constexpr std::size_t piece_bytes = 64 << 10;

} // namespace

struct WorkbookPackage::Zip {
    zip_t* archive = nullptr;
    ~Zip() {
        if (archive != nullptr) zip_discard(archive);
    }
};

WorkbookPackage::WorkbookPackage(std::unique_ptr<Zip> zip) : m_zip(std::move(zip)) {}
WorkbookPackage::WorkbookPackage(WorkbookPackage&&) noexcept = default;
WorkbookPackage::~WorkbookPackage() = default;

Result<WorkbookPackage> WorkbookPackage::open(std::string_view raw) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(raw.data(), raw.size(), 0, &error);
    auto zip = std::make_unique<Zip>();
    if (source != nullptr) zip->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (zip->archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        return refuse("no workbook (XLSX): " + why);
    }
    zip_error_fini(&error);
    const zip_int64_t entries = zip_get_num_entries(zip->archive, 0);
    if (entries < 0 || static_cast<std::uint64_t>(entries) > package_entries_max)
        return refuse("the package has " + std::to_string(entries) + " entries, and at most " +
                      std::to_string(package_entries_max) + " are read");
    return WorkbookPackage(std::move(zip));
}

bool WorkbookPackage::has(const std::string& part) const {
    return zip_name_locate(m_zip->archive, part.c_str(), 0) >= 0;
}

Result<std::string> WorkbookPackage::read(const std::string& part) {
    const zip_int64_t at = zip_name_locate(m_zip->archive, part.c_str(), 0);
    if (at < 0) return refuse("the workbook has no part " + part);
    zip_file_t* file = zip_fopen_index(m_zip->archive, static_cast<zip_uint64_t>(at), 0);
    if (file == nullptr)
        return refuse("cannot be unpacked: " + std::string(zip_strerror(m_zip->archive)), part);
    std::string out;
    std::string piece(piece_bytes, '\0');
    for (;;) {
        const zip_int64_t got = zip_fread(file, piece.data(), piece.size());
        if (got < 0) {
            zip_fclose(file);
            return refuse("is damaged", part);
        }
        if (got == 0) break;
        out.append(piece.data(), static_cast<std::size_t>(got));
        m_read += static_cast<std::size_t>(got);
        if (out.size() > part_bytes_max || m_read > package_bytes_max) {
            zip_fclose(file);
            return refuse("unpacks to more than a workbook may hold", part);
        }
    }
    if (zip_fclose(file) != 0) return refuse("is damaged", part);
    return out;
}

} // namespace heed::intake
