#include "intake/workbook_styles.h"

#include "base/text.h"

#include <map>
#include <pugixml.hpp>

namespace heed::intake {
namespace {

// Of the formats that every program knows, those of days (ECMA-376, part 1, 18.8.30).
bool is_known_day(unsigned format) {
    return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) ||
           (format >= 50 && format <= 58);
}

// "yyyy-mm-dd", and not "0.00" or "[Red]0": letters of days outside of quotes and brackets.
bool shows_day(std::string_view code) {
    bool quoted = false, bracketed = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '\\') {
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '[' || c == ']')) {
            bracketed = c == '[';
        } else if (!quoted && !bracketed && (c == 'y' || c == 'Y' || c == 'd' || c == 'D')) {
            return true;
        }
    }
    return false;
}

Checked read_strings(WorkbookPackage& package, std::vector<std::string>& strings) {
    if (!package.has("xl/sharedStrings.xml")) return Done{};
    const auto part = package.read("xl/sharedStrings.xml");
    if (!part) return part.refusal();
    pugi::xml_document xml;
    if (!xml.load_buffer(part->data(), part->size(), pugi::parse_default | pugi::parse_ws_pcdata_single))
        return refuse("is no XML", "xl/sharedStrings.xml");
    for (const pugi::xml_node item : xml.child("sst").children("si")) {
        std::string text = item.child("t").text().get();
        for (const pugi::xml_node run : item.children("r")) text += run.child("t").text().get();
        strings.push_back(std::move(text));
    }
    return Done{};
}

Checked read_styles(WorkbookPackage& package, std::vector<bool>& is_day) {
    if (!package.has("xl/styles.xml")) return Done{};
    const auto part = package.read("xl/styles.xml");
    if (!part) return part.refusal();
    pugi::xml_document xml;
    if (!xml.load_buffer(part->data(), part->size())) return refuse("is no XML", "xl/styles.xml");
    const pugi::xml_node sheet = xml.child("styleSheet");
    std::map<unsigned, bool> own;
    for (const pugi::xml_node format : sheet.child("numFmts").children("numFmt"))
        own[format.attribute("numFmtId").as_uint()] = shows_day(format.attribute("formatCode").value());
    for (const pugi::xml_node style : sheet.child("cellXfs").children("xf")) {
        const unsigned format = style.attribute("numFmtId").as_uint();
        const auto known = own.find(format);
        is_day.push_back(known != own.end() ? known->second : is_known_day(format));
    }
    return Done{};
}

} // namespace

Result<WorkbookShared> read_shared(WorkbookPackage& package) {
    WorkbookShared shared;
    if (auto read = read_strings(package, shared.strings); !read) return read.refusal();
    if (auto read = read_styles(package, shared.is_day); !read) return read.refusal();
    return shared;
}

} // namespace heed::intake
