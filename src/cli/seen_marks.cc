#include "cli/seen_marks.h"

#include "base/digest.h"
#include "base/json.h"
#include "cli/command.h"

namespace heed::cli {

SeenMarks SeenMarks::read(const std::filesystem::path& folder) {
    SeenMarks out;
    out.m_file = folder / "watch.json";
    if (!std::filesystem::exists(out.m_file)) return out;
    const auto json = parse_json(read_file(out.m_file));
    if (!json) return out;
    for (const auto& [digest, mark] : json->members) {
        const Json* cap = mark.find("capture");
        if (cap != nullptr)
            out.m_marks[digest] = {cap->number, std::string(mark.text_at("etag")),
                                   std::string(mark.text_at("last_modified"))};
    }
    return out;
}

std::optional<SeenMarks::Mark> SeenMarks::find(const std::string& address) const {
    const auto found = m_marks.find(hex(sha256(address)));
    return found == m_marks.end() ? std::nullopt : std::optional(found->second);
}

void SeenMarks::keep(const std::string& address, Mark mark) { m_marks[hex(sha256(address))] = std::move(mark); }

void SeenMarks::write() const {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    for (const auto& [digest, mark] : m_marks)
        json.key(digest)
            .begin_object()
            .member("capture", mark.cap)
            .member("etag", mark.etag)
            .member("last_modified", mark.last_modified)
            .end_object();
    json.end_object();
    // Whole or not at all, whenever the machine stops.
    std::filesystem::path half = m_file;
    half += ".new";
    write_file(half, out);
    std::filesystem::rename(half, m_file);
}

} // namespace heed::cli
