#include "intake/read_workbook.h"

#include "base/json.h"
#include "base/text.h"

#include <map>
#include <pugixml.hpp>

namespace heed::intake {
namespace {

constexpr std::size_t sheets_max = 200;

// "xl/worksheets/sheet1.xml" by the id of the relation.
Result<std::map<std::string, std::string>> parts_by_relation(WorkbookPackage& package) {
    const std::string part = "xl/_rels/workbook.xml.rels";
    const auto bytes = package.read(part);
    if (!bytes) return bytes.refusal();
    pugi::xml_document xml;
    if (!xml.load_buffer(bytes->data(), bytes->size())) return refuse("is no XML", part);
    std::map<std::string, std::string> out;
    for (const pugi::xml_node relation : xml.child("Relationships").children("Relationship")) {
        const std::string_view target = relation.attribute("Target").value();
        out[relation.attribute("Id").value()] =
            target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
    }
    return out;
}

} // namespace

Result<std::vector<Worksheet>> read_worksheets(std::string_view raw, CellsTaken taken) {
    auto package = WorkbookPackage::open(raw);
    if (!package) return package.refusal();
    const auto book = package->read("xl/workbook.xml");
    if (!book) return book.refusal();
    pugi::xml_document xml;
    if (!xml.load_buffer(book->data(), book->size())) return refuse("is no XML", "xl/workbook.xml");
    const auto parts = parts_by_relation(*package);
    if (!parts) return parts.refusal();
    auto shared = read_shared(*package);
    if (!shared) return shared.refusal();
    const pugi::xml_node workbook = xml.child("workbook");
    shared->from_1904 = workbook.child("workbookPr").attribute("date1904").as_bool();
    std::vector<Worksheet> out;
    for (const pugi::xml_node sheet : workbook.child("sheets").children("sheet")) {
        const std::string name = sheet.attribute("name").value();
        if (first_bad_utf8(name)) return refuse("the name of a sheet is not in UTF-8");
        if (out.size() >= sheets_max) return refuse("the workbook has more than 200 sheets");
        const auto part = parts->find(sheet.attribute("r:id").value());
        if (part == parts->end()) return refuse("has no part in the package", name);
        const auto bytes = package->read(part->second);
        if (!bytes) return bytes.refusal();
        auto worksheet = read_worksheet_rows(name, *bytes, *shared, taken);
        if (!worksheet) return worksheet.refusal();
        if (std::string_view(sheet.attribute("state").value()).find("idden") != std::string_view::npos)
            worksheet->doubts.emplace_back("the sheet is hidden and read too");
        out.push_back(std::move(*worksheet));
    }
    if (out.empty()) return refuse("the workbook has no sheets");
    return out;
}

Result<Workbook> read_workbook(std::string_view raw) {
    auto worksheets = read_worksheets(raw, CellsTaken::plain);
    if (!worksheets) return worksheets.refusal();
    Workbook out;
    for (Worksheet& worksheet : *worksheets) out.sheets.push_back(csv_of(std::move(worksheet)));
    return out;
}

std::string write_workbook_answer(const Result<Workbook>& workbook) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    if (!workbook) {
        json.member("what", workbook.error().what).member("where", workbook.error().where).end_object();
        return out;
    }
    json.key("sheets").begin_array();
    for (const WorksheetText& sheet : workbook->sheets) {
        json.begin_object().member("name", sheet.name).member("csv", sheet.csv).key("lines").begin_array();
        for (const std::size_t line : sheet.lines) json.value(line);
        json.end_array().key("doubts").begin_array();
        for (const std::string& doubt : sheet.doubts) json.value(doubt);
        json.end_array().end_object();
    }
    json.end_array().end_object();
    return out;
}

Result<Workbook> read_workbook_answer(std::string_view answer) {
    const auto no_answer = [] { return refuse("the process that reads workbooks gave no answer"); };
    const auto json = parse_json(answer);
    if (!json || !json->is(Json::Kind::object)) return no_answer();
    if (const Json* what = json->find("what")) return refuse(what->text, std::string(json->text_at("where")));
    const Json* sheets = json->find("sheets");
    if (sheets == nullptr || !sheets->is(Json::Kind::array)) return no_answer();
    Workbook out;
    for (const Json& sheet : sheets->items) {
        const Json *lines = sheet.find("lines"), *doubts = sheet.find("doubts");
        if (lines == nullptr || doubts == nullptr) return no_answer();
        WorksheetText text{std::string(sheet.text_at("name")), std::string(sheet.text_at("csv")), {}, {}};
        for (const Json& line : lines->items) text.lines.push_back(static_cast<std::size_t>(line.number));
        for (const Json& doubt : doubts->items) text.doubts.push_back(doubt.text);
        out.sheets.push_back(std::move(text));
    }
    return out;
}

Result<Workbook> read_workbook_in_process(std::string_view raw) {
    if (raw.size() > workbook_bytes_max)
        return refuse("a workbook has at most " + std::to_string(workbook_bytes_max >> 20) + " MiB");
    const auto answer =
        ask_in_process(raw, {.command = {"/proc/self/exe", std::string(read_workbook_command)}});
    if (!answer) return answer.refusal();
    return read_workbook_answer(*answer);
}

int read_workbook_main() {
    return answer_in_process(workbook_bytes_max,
                             [](std::string_view raw) { return write_workbook_answer(read_workbook(raw)); });
}

} // namespace heed::intake
