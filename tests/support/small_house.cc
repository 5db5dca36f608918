#include "support/small_house.h"

#include "actions/check_change.h"
#include "base/ensure.h"
#include "ledger/leaf_reader.h"
#include "web/pages/answer.h"
#include "web/pages/proofreader.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace heed::testing_support {
namespace {

const wording::Wordings& wordings() {
    static const wording::Wordings all;
    return all;
}

// The form of the site is there, and finds nothing: reading foreign bytes is no matter of these tests.
class FindsNothing final : public web::Proofreader {
public:
    std::optional<Result<web::CheckedText>> read(std::string_view, std::string_view) override {
        return Result<web::CheckedText>(web::CheckedText{});
    }
};

web::Proofreader& proofreader() {
    static FindsNothing one;
    return one;
}

} // namespace

Instant instant_of(std::string_view text) {
    std::string whole(text);
    if (whole.size() == 10) whole += "T12:00:00.000Z";
    if (whole.size() == 20) whole.insert(19, ".000");
    const auto at = parse_instant(whole);
    if (!at) throw Failure("not a time: " + whole);
    return *at;
}

SmallHouse::SmallHouse(std::string_view now)
    : m_clock(instant_of(now)), m_site{m_house, m_words, m_passages, wordings(),
                                       nullptr, {},      &m_desk,    &proofreader()} {
    m_site.options.origin = "https://heed.example";
    m_site.options.build = "test";
}

std::string SmallHouse::try_import(const std::vector<actions::ImportFile>& files, const std::string& title) {
    auto drafted = actions::draft_import(m_house, files, title, m_chance);
    std::string problems;
    if (!drafted)
        for (const auto& problem : drafted.error()) problems += problem.text() + '\n';
    else if (const auto done = m_house.apply(drafted->change, drafted->change.id); !done)
        problems = done.error().text() + '\n';
    return problems;
}

void SmallHouse::import(const std::vector<actions::ImportFile>& files, const std::string& title) {
    const std::string problems = try_import(files, title);
    if (!problems.empty()) throw Failure(problems);
}

std::string SmallHouse::apply(ledger::Draft draft) {
    const views::Moment tip = m_house.now();
    const auto problems = actions::check_change(tip, {{&draft.event, "the draft"}});
    if (!problems.empty()) return problems.front().text() + '\n';
    std::array<std::uint8_t, 16> random{};
    m_chance.fill(random);
    std::vector<ledger::Draft> drafts;
    drafts.push_back(std::move(draft));
    auto change = ledger::draft_change(std::move(drafts), ledger::new_deed(random), tip.known(), m_chance);
    if (!change) return change.error().front().text() + '\n';
    const auto done = m_house.apply(*change, change->id);
    return done ? std::string() : done.error().text() + '\n';
}

std::string SmallHouse::correct(views::EventNo event, std::string_view on) {
    ledger::Draft draft;
    m_store.read(event, 1,
                 [&](const ledger::StoredLeaf& leaf) { draft.event = *ledger::parse_leaf(leaf.bytes); });
    draft.event.sd.clear();
    draft.event.corrects = event;
    draft.event.on = *domain::parse_date(on);
    return apply(std::move(draft));
}

std::string SmallHouse::withdraw(views::EventNo event) {
    ledger::Draft draft; // it states nothing but what it takes back, and who says so
    m_store.read(event, 1, [&](const ledger::StoredLeaf& leaf) {
        const auto withdrawn = *ledger::parse_leaf(leaf.bytes);
        draft.event.type = withdrawn.type;
        draft.event.about = withdrawn.about;
        draft.event.cites = withdrawn.cites;
    });
    draft.event.voids = event;
    return apply(std::move(draft));
}

views::Ask SmallHouse::ask(std::string_view as_of, std::optional<views::EventNo> known,
                           std::string_view language) {
    auto snapshot = m_house.snapshot();
    const Day today = utc_day(m_clock.now());
    const Day day = as_of.empty() ? today : *parse_day(as_of);
    const views::EventNo size = known.value_or(snapshot->size);
    return {views::Moment(std::move(snapshot), day, size), m_words, language, today};
}

Answer SmallHouse::get(std::string_view target) {
    const web::Response response = web::answer_fresh(m_site, web::request_for(target));
    Answer answer{response.status, response.content_type, response.body ? *response.body : std::string()};
    for (const auto& header : response.headers)
        if (header.name == "Location") answer.body = header.value;
    return answer;
}

std::vector<actions::ImportFile> sheets_in(const std::string& folder) {
    std::vector<actions::ImportFile> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".csv")
            files.push_back({entry.path().filename().string(), file_text(entry.path().string())});
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return files;
}

std::string file_text(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Failure("cannot read " + path);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return std::move(bytes).str();
}

std::string source_path(const std::string& below) { return HEED_SOURCE "/" + below; }

} // namespace heed::testing_support
