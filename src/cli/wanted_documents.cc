#include "cli/wanted_documents.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <set>

namespace heed::cli {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> files_of(const std::vector<std::string>& paths) {
    std::vector<fs::path> files;
    for (const fs::path path : paths) {
        if (!fs::exists(path)) throw Exit{input_refused, "there is no file or folder " + path.string()};
        if (!fs::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(path))
            if (entry.is_regular_file() && !entry.path().filename().string().starts_with('.'))
                found.push_back(entry.path());
        std::sort(found.begin(), found.end());
        if (found.empty()) throw Exit{input_refused, "there is no document in " + path.string()};
        files.insert(files.end(), found.begin(), found.end());
    }
    return files;
}

void add_messages(const ChosenMessages& choice, const fs::path& file, std::vector<Wanted>& wanted) {
    const intake::MailList list = list_mailbox(file);
    if (!choice.any() && list.messages.size() == 1 && list.unreadable.empty() && list.copies.empty()) {
        wanted.push_back({file}); // one mail that was kept with the line in front of it
        return;
    }
    if (!choice.any()) {
        wanted.push_back(
            {file,
             {},
             fmt::format("it is a mailbox of {} messages: say which with --message, --thread or --all; "
                         "heed mail lists them",
                         list.messages.size())});
        return;
    }
    std::set<std::size_t> chosen;
    const auto choose = [&](const intake::MailEntry& message) {
        chosen.insert(static_cast<std::size_t>(&message - list.messages.data()));
    };
    for (const std::string& key : choice.messages) choose(message_by_key(list, key));
    for (const std::string& key : choice.threads)
        for (const std::size_t i : thread_by_key(list, key).messages) chosen.insert(i);
    for (std::size_t i = 0; choice.all && i < list.messages.size(); ++i) chosen.insert(i);
    for (const std::size_t i : chosen) wanted.push_back({file, list.messages[i]});
    for (const intake::MailEntry& one : list.unreadable)
        if (choice.all)
            std::fprintf(stderr, "heed: bytes %llu to %llu of %s are left out: %s\n",
                         static_cast<unsigned long long>(one.at),
                         static_cast<unsigned long long>(one.at + one.size), file.c_str(), one.problem.c_str());
}

} // namespace

std::vector<Wanted> wanted_documents(const std::vector<std::string>& paths, const ChosenMessages& chosen) {
    std::vector<Wanted> wanted;
    for (const fs::path& file : files_of(paths)) {
        if (is_mailbox_file(file))
            add_messages(chosen, file, wanted);
        else if (chosen.any() && paths.size() == 1 && !fs::is_directory(paths.front()))
            throw Exit{wrong_usage, file.string() + " is no mailbox of which messages could be chosen"};
        else
            wanted.push_back({file});
    }
    return wanted;
}

} // namespace heed::cli
