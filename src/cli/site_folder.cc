#include "cli/site_folder.h"

#include "base/digest.h"
#include "base/text.h"
#include "cli/command.h"

#include <fmt/format.h>
#include <set>
#include <unistd.h>

namespace heed::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t digest_size = 64, gap = 2; // "<digest>  <name>", as sha256sum writes it

std::set<std::string> listed_in(const fs::path& list) {
    std::set<std::string> names;
    const std::string bytes = read_file(list);
    for (const std::string_view line : split(bytes, '\n'))
        if (!line.starts_with('#') && line.size() > digest_size + gap)
            names.emplace(line.substr(digest_size + gap));
    return names;
}

// A file that an earlier copy did not write; empty when there is none.
std::string foreign_file(const fs::path& folder) {
    const fs::path list = folder / SiteFolder::list_name;
    std::set<std::string> known;
    if (fs::is_regular_file(list)) {
        known = listed_in(list);
        known.emplace(SiteFolder::list_name);
    }
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_directory() && !entry.is_symlink()) continue;
        const std::string name = entry.path().lexically_relative(folder).generic_string();
        if (!known.contains(name)) return name;
    }
    return {};
}

void remove_all_of(const fs::path& folder) {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

} // namespace

SiteFolder::SiteFolder(fs::path folder) : m_folder(fs::absolute(folder).lexically_normal()) {
    if (m_folder.filename().empty()) m_folder = m_folder.parent_path();
    if (fs::exists(m_folder)) {
        if (!fs::is_directory(m_folder)) throw Exit{input_refused, m_folder.string() + " is not a folder"};
        if (const std::string foreign = foreign_file(m_folder); !foreign.empty())
            throw Exit{input_refused,
                       fmt::format("{} holds {}, which no export of a site wrote; name an empty folder, or "
                                   "one that holds such an export and nothing else",
                                   m_folder.string(), foreign)};
    }
    m_new = m_folder;
    m_new += fmt::format(".new-{}", ::getpid());
    std::error_code error;
    fs::create_directories(m_new, error);
    if (error) throw Failure("cannot make " + m_new.string() + ": " + error.message());
}

SiteFolder::~SiteFolder() { remove_all_of(m_new); }

void SiteFolder::write(const std::string& name, std::string_view bytes) {
    write_file(m_new / name, bytes);
    m_digests[name] = hex(sha256(bytes));
}

void SiteFolder::keep(std::string_view about) {
    std::string list;
    for (const std::string_view line : split(about, '\n')) list += fmt::format("# {}\n", line);
    for (const auto& [name, digest] : m_digests) list += fmt::format("{}  {}\n", digest, name);
    write_file(m_new / list_name, list);
    fs::path old = m_folder;
    old += fmt::format(".old-{}", ::getpid());
    std::error_code error;
    const bool replaces = fs::exists(m_folder);
    if (replaces) fs::rename(m_folder, old, error);
    if (!error) {
        fs::rename(m_new, m_folder, error);
        if (error && replaces) {
            std::error_code ignored;
            fs::rename(old, m_folder, ignored);
        }
    }
    if (error) throw Failure("cannot put the copy at " + m_folder.string() + ": " + error.message());
    if (replaces) remove_all_of(old);
}

} // namespace heed::cli
