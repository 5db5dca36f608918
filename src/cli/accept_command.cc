// heed accept: proposals that somebody agrees to become one change.
#include "cli/amended.h"
#include "cli/commands.h"
#include "cli/deed.h"
#include "cli/import_told.h"
#include "cli/proposed.h"

#include <algorithm>
#include <fmt/format.h>

namespace heed::cli {

using proposals::Proposal;
using proposals::Standing;

namespace {

struct Options {
    std::string data, review, source, title, mapping, recipe;
    std::vector<std::string> keys, all_that, except, amended;
    bool dry_run = false, json = false;
};

bool has(const std::vector<std::string>& list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

// Those that somebody agrees to, as amended. An amended one is agreed to.
class Agreed {
public:
    Agreed(const Proposed& proposed, const DeedMessage& asked)
        : m_proposed(proposed),
          m_keys(asked.all("key")),
          m_all_that(asked.all("all")),
          m_except(asked.all("except")) {
        for (const std::string& text : asked.all("set")) m_amendments.push_back(read_amendment(text));
    }

    std::vector<Proposal> proposals(Answer& answer) const {
        std::vector<Proposal> out;
        std::vector<std::string> unknown = m_keys;
        unknown.insert(unknown.end(), m_except.begin(), m_except.end());
        for (const Amendment& amendment : m_amendments) unknown.push_back(amendment.key);
        for (const Proposal& proposal : m_proposed.proposals) {
            const std::string key = key_of(proposal, m_proposed.document);
            std::erase(unknown, key);
            const bool is_amended = std::any_of(m_amendments.begin(), m_amendments.end(),
                                                [&](const Amendment& one) { return one.key == key; });
            const bool is_named = is_amended || has(m_keys, key);
            if (is_named && !is_amended && proposal.standing == Standing::unreadable)
                throw Exit{input_refused, "proposal " + key + " cannot be recorded: " + proposal.against +
                                              "; --set " + key + ":column=value amends it"};
            if ((is_named || has(m_all_that, name(proposal.standing))) && !has(m_except, key))
                out.push_back(is_amended ? amended(proposal, key, answer) : proposal);
        }
        if (!unknown.empty())
            throw Exit{input_refused, m_proposed.document.source + " has no proposal " + unknown.front() +
                                          "; heed propose lists them"};
        return out;
    }

private:
    Proposal amended(Proposal proposal, const std::string& key, Answer& answer) const {
        answer.say(fmt::format("{}  {}", key, row_text(proposal)));
        for (const Amendment& amendment : m_amendments)
            if (amendment.key == key) amend(proposal, amendment);
        answer.say(fmt::format("amended   {}\n", row_text(proposal)));
        return proposal;
    }

    const Proposed& m_proposed;
    std::vector<std::string> m_keys, m_all_that, m_except;
    std::vector<Amendment> m_amendments;
};

// A row of the sheet that is made of proposals is told by the proposal's key.
void place(actions::Problem& problem, const std::vector<const Proposal*>& rows,
           const proposals::Document& document) {
    std::size_t line = 1;
    for (const Proposal* row : rows)
        if (row->sheet == problem.sheet && ++line == problem.line)
            problem.cell =
                fmt::format("proposal {}, {} {}", key_of(*row, document), row->sheet, row->cell("id"));
}

int run(const Options& options) {
    DeedMessage asked;
    asked.add("command", "accept");
    asked.add("review", options.review);
    asked.add("source", options.source);
    asked.add("title", options.title);
    asked.add_all("key", options.keys);
    asked.add_all("all", options.all_that);
    asked.add_all("except", options.except);
    asked.add_all("set", options.amended);
    add_guidance(options.recipe, options.mapping, asked);
    asked.add_if("dry-run", options.dry_run);
    asked.add_if("json", options.json);
    return tell(do_in_folder(options.data, Folder::Missing::refuse, asked));
}

} // namespace

Answer accept_deed(OpenRecord& record, const DeedMessage& asked) {
    const bool json = asked.has("json");
    const Proposed proposed = ProposedOfRecord(record, std::string(asked.text("review")), guidance_of(asked))
                                  .of(asked.text("source"));
    Answer amended;
    const auto chosen = Agreed(proposed, asked).proposals(amended);
    std::vector<const Proposal*> rows;
    for (const Proposal& proposal : chosen) rows.push_back(&proposal);
    const std::string_view title = asked.text("title");
    auto import = actions::draft_import(*record.house, sheets_of(rows, proposed.document),
                                        title.empty() ? fmt::format("Proposals from {}", proposed.code)
                                                      : std::string(title),
                                        record.house->chance());
    std::vector<actions::Problem> problems;
    if (!import) problems = import.error();
    for (actions::Problem& problem : problems) place(problem, rows, proposed.document);
    Answer answer =
        import ? carry_out(*record.house, *import, asked.has("dry-run"), json) : refused_import(problems, json);
    if (!json) answer.out.insert(0, amended.out);
    return answer;
}

void add_accept(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("accept", "record proposals that you agree to, as one change");
    command.add_option("KEY", options->keys, "proposals by their keys, as heed propose shows them");
    command.add_option("--data", options->data, "the folder of the record")->required();
    command.add_option("--review", options->review, "the review that the document is about")->required();
    command.add_option("--source", options->source, "the source, by its code or address")->required();
    command.add_option("--all", options->all_that, "all that are new, confirm, or contradict")
        ->check(CLI::IsMember({"new", "confirms", "contradicts"}));
    command.add_option("--except", options->except, "but not these, by their keys");
    command.add_option("--mapping", options->mapping, "what the columns and words of a spreadsheet mean (CSV)");
    command.add_option("--set", options->amended, "amend a cell of one, as KEY:column=value, and agree to it");
    command.add_option("--title", options->title, "what the list of changes calls this");
    command.add_option("--recipe", options->recipe, "the recipe with which they were proposed");
    command.add_flag("--dry-run", options->dry_run, "check everything and tell the effect, record nothing");
    command.add_flag("--json", options->json, "answer in JSON");
    command.footer("The rules of an import hold: all is recorded, or nothing and why. An amended proposal "
                   "keeps its citation.\n"
                   "While heed serve has the folder, that process records it and shows it at once.\n"
                   "Example:  heed accept --data record --review r1 --source S4 --all new --except 4f6e8f73");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
