#include "ledger/passage.h"

#include "base/digest.h"
#include "base/json.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <unordered_map>

namespace heed::ledger {
namespace {

constexpr std::array<std::string_view, 6> kind_names = {"heading", "text", "item", "row", "label", "quote"};

constexpr int rows_max = 1 << 20; // what a spreadsheet can have

std::optional<Passage::Kind> kind_named(std::string_view word) {
    for (std::size_t i = 0; i < kind_names.size(); ++i)
        if (kind_names[i] == word) return static_cast<Passage::Kind>(i);
    return {};
}

// A row keeps its TABs: every cell by itself is in the form of passage_words().
bool is_row_text(std::string_view text) {
    for (const std::string_view cell : split(text, '\t'))
        if (passage_words(cell) != cell) return false;
    return true;
}

class AnchorCounter {
public:
    std::string next(std::string_view text) {
        const std::string anchor = anchor_of(text);
        const int n = ++m_seen[anchor];
        return n == 1 ? anchor : anchor + '-' + std::to_string(n);
    }

private:
    std::unordered_map<std::string, int> m_seen;
};

Result<std::vector<std::string>> read_cells(const Json& value) {
    if (!value.is(Json::Kind::array) || value.items.empty()) return refuse("cells is a list that is not empty");
    if (value.items.size() > columns_max) return refuse("more cells than a table may have columns");
    std::vector<std::string> cells;
    for (const Json& item : value.items) {
        if (!item.is(Json::Kind::string) || passage_words(item.text) != item.text)
            return refuse("a cell is text in NFC with single spaces");
        cells.push_back(item.text);
    }
    return cells;
}

Result<Passage> read_passage(std::string_view line) {
    const auto json = parse_json(line, 2);
    if (!json) return json.refusal();
    if (!json->is(Json::Kind::object) || canonical(*json) != line)
        return refuse("not one object in canonical form");
    Passage passage;
    std::size_t required = 0;
    for (const auto& [key, value] : json->members) {
        if (key == "cells") {
            auto cells = read_cells(value);
            if (!cells) return cells.refusal();
            passage.cells = std::move(*cells);
        } else if (key == "table" || key == "page") {
            if (!value.is(Json::Kind::integer) || value.number < 1 || value.number > 1'000'000)
                return refuse(key + " is a number from 1");
            (key == "table" ? passage.table : passage.page) = static_cast<int>(value.number);
        } else if (key == "row") {
            if (!value.is(Json::Kind::integer) || value.number < 1 || value.number > rows_max)
                return refuse("row is a number from 1 to " + std::to_string(rows_max));
            passage.row = static_cast<int>(value.number);
        } else if (key == "kind" || key == "p" || key == "text") {
            if (!value.is(Json::Kind::string) || value.text.empty())
                return refuse(key + " is text that is not empty");
            ++required;
        } else {
            return refuse("a member that no passage has: " + key);
        }
    }
    if (required != 3) return refuse("kind, p and text must be there");
    const auto kind = kind_named(json->text_at("kind"));
    if (!kind) return refuse("an unknown kind of passage");
    passage.kind = *kind;
    passage.anchor = json->text_at("p");
    passage.text = json->text_at("text");
    if (passage.kind == Passage::Kind::row && (passage.cells.empty() || passage.table == 0))
        return refuse("a row has cells and the number of its table");
    const bool sound =
        passage.cells.empty() ? passage_words(passage.text) == passage.text : is_row_text(passage.text);
    if (!sound) return refuse("text is in NFC with single spaces");
    return passage;
}

} // namespace

std::string_view name(Passage::Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::string passage_words(std::string_view text) { return collapse_space(to_nfc(text)); }

std::string row_text(std::span<const std::string> printed_cells) {
    std::string text;
    for (std::size_t i = 0; i < printed_cells.size(); ++i) {
        if (i > 0) text += '\t';
        text += passage_words(printed_cells[i]);
    }
    return text;
}

std::string anchor_of(std::string_view text) { return hex(sha256(text)).substr(0, 8); }

std::vector<Passage> own_words(std::span<const Passage> passages) {
    std::vector<Passage> own;
    std::copy_if(passages.begin(), passages.end(), std::back_inserter(own),
                 [](const Passage& one) { return one.kind != Passage::Kind::quote; });
    return own;
}

void give_anchors(std::vector<Passage>& passages) {
    AnchorCounter counter;
    for (Passage& passage : passages) passage.anchor = counter.next(passage.text);
}

std::string write_passages(std::span<const Passage> passages) {
    std::string out;
    for (const Passage& passage : passages) {
        JsonWriter json(out);
        json.begin_object();
        if (!passage.cells.empty()) {
            json.key("cells").begin_array();
            for (const std::string& cell : passage.cells) json.value(cell);
            json.end_array();
        }
        json.member("kind", name(passage.kind)).member("p", passage.anchor);
        if (passage.page > 0) json.member("page", passage.page);
        if (passage.row > 0) json.member("row", passage.row);
        if (passage.table > 0) json.member("table", passage.table);
        json.member("text", passage.text).end_object();
        out += '\n';
    }
    return out;
}

Result<std::vector<Passage>> read_passages(std::string_view file) {
    if (file.size() > passages_file_bytes_max) return refuse("larger than a file of passages may be");
    if (!file.empty() && file.back() != '\n') return refuse("the last line has no end");
    std::vector<Passage> passages;
    AnchorCounter counter;
    for (std::size_t start = 0; start < file.size();) {
        const std::string where = "line " + std::to_string(passages.size() + 1);
        if (passages.size() == passages_max) return refuse("more passages than a file may have", where);
        const std::size_t end = file.find('\n', start);
        auto passage = read_passage(file.substr(start, end - start));
        if (!passage) return refuse(passage.error().text(), where);
        if (passage->anchor != counter.next(passage->text))
            return refuse("the anchor is not the one that the text gives", where);
        passages.push_back(std::move(*passage));
        start = end + 1;
    }
    return passages;
}

} // namespace heed::ledger
