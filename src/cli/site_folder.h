// A folder that holds a copy of the site, written as a whole or not at all.
//
// Files go to a new folder beside it; keep() then puts it in the place of the old one. An earlier copy is
// replaced only when every file in the folder is one that it lists, so that nothing of somebody else's is lost.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace heed::cli {

class SiteFolder {
public:
    // Throws Exit(input_refused) when the folder holds anything but an earlier copy, Failure when it cannot be
    // written.
    explicit SiteFolder(std::filesystem::path folder);
    ~SiteFolder(); // without keep(), nothing stays
    SiteFolder(const SiteFolder&) = delete;
    SiteFolder& operator=(const SiteFolder&) = delete;

    void write(const std::string& name, std::string_view bytes);
    // Adds the list of digests, which is what says that this is a copy.
    void keep(std::string_view about);

    // In each copy: `sha256sum -c heed-site.sha256` checks it.
    static constexpr std::string_view list_name = "heed-site.sha256";

private:
    std::filesystem::path m_folder, m_new;
    std::map<std::string, std::string> m_digests; // by name
};

} // namespace heed::cli
