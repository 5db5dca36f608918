// heed watch: fetches the addresses of sources and tells what changed silently.
#include "cli/commands.h"
#include "cli/taken_told.h"
#include "cli/watching.h"
#include "post/fetch.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <fmt/format.h>

namespace heed::cli {

using Became = Watched::Became;

namespace {

struct Options {
    std::string data, review, every, report, contact;
    std::vector<std::string> sources;
    std::int64_t pause_s = 1;
    bool once = false, json = false, allow_loopback = false;
};

// "6h" in seconds.
std::int64_t seconds_of(const std::string& text) {
    constexpr std::int64_t least = 60, most = 31 * 86'400;
    const auto number = text.empty() ? std::nullopt : parse_number(text.substr(0, text.size() - 1));
    const std::int64_t unit = text.empty()         ? 0
                              : text.back() == 'm' ? 60
                              : text.back() == 'h' ? 3'600
                              : text.back() == 'd' ? 86'400
                                                   : 0;
    if (!number || unit == 0 || *number > most / unit || *number * unit < least)
        throw Exit{wrong_usage,
                   "--every takes a time such as 30m, 6h or 1d, from a minute to 31 days, not " + text};
    return *number * unit;
}

// SIGTERM and SIGINT wait until somebody asks for them, so that a pass ends between two addresses.
class Signals {
public:
    Signals() {
        sigemptyset(&m_set);
        sigaddset(&m_set, SIGTERM);
        sigaddset(&m_set, SIGINT);
        pthread_sigmask(SIG_BLOCK, &m_set, nullptr);
    }
    bool came_within(std::int64_t seconds) {
        const timespec time{seconds, 0};
        m_came = m_came || sigtimedwait(&m_set, nullptr, &time) > 0;
        return m_came;
    }

private:
    sigset_t m_set{};
    bool m_came = false;
};

bool is_of_the_web(std::string_view address) {
    return starts_with_ignoring_case(address, "http://") || starts_with_ignoring_case(address, "https://");
}

std::vector<WatchedSource> sources_to_watch(const Options& options, SourcesOfRecord& record) {
    std::vector<WatchedSource> out;
    for (const std::string& source : options.sources) {
        const std::string address(record.source(source).line.address);
        if (!is_of_the_web(address))
            throw Exit{input_refused, source + " has no address on the web in the record"};
        out.push_back({source, address});
    }
    if (!options.sources.empty()) return out;
    for (const std::string& source : record.all()) {
        if (!options.review.empty() && !source.starts_with(options.review + '/')) continue;
        const std::string address(record.source(source).line.address);
        if (is_of_the_web(address)) out.push_back({source, address});
    }
    if (out.empty())
        throw Exit{input_refused,
                   "no source " + (options.review.empty() ? "" : "of " + options.review + ' ') +
                       "has an address on the web in the record; the sheet of sources has a column "
                       "for it"};
    return out;
}

std::string said(const Watched& watched) {
    switch (watched.became) {
    case Became::first: return fmt::format("first capture, {} passages", watched.taken.reading.passages.size());
    case Became::changed: return fmt::format("changed, taken in as capture {}", watched.taken.cap);
    case Became::unchanged: return "unchanged";
    case Became::forgetful:
        return fmt::format(
            "stopped: {}. Nothing of it is taken in; look at it, and take it in with heed intake "
            "--even-so if that is what the source says now",
            watched.why);
    case Became::refused: return "refused: " + watched.why;
    case Became::gone: return fmt::format("gone: {}; the captures stay", watched.why);
    case Became::not_allowed: return "not fetched: " + watched.why;
    case Became::failed: return "failed: " + watched.why;
    }
    return {};
}

void tell(const Watched& watched, SourcesOfRecord& sources) {
    say(fmt::format("{}: {}", watched.what.source, said(watched)));
    if (watched.became == Became::forgetful) say_lines(told_examples(watched.taken.forgotten));
    if (watched.became == Became::changed) say_lines(told_changes(watched.taken, sources));
}

constexpr std::array in_order = {Became::first,   Became::changed, Became::unchanged,   Became::forgetful,
                                 Became::refused, Became::gone,    Became::not_allowed, Became::failed};

std::size_t count_of(const std::vector<Watched>& all, Became became) {
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const Watched& one) { return one.became == became; }));
}

std::string totals_told(const std::vector<Watched>& all) {
    std::vector<std::string> parts;
    for (const Became became : in_order)
        if (const std::size_t count = count_of(all, became); count > 0)
            parts.push_back(fmt::format("{} {}", count, replace_all(name(became), "_", " ")));
    return fmt::format("{} {}: {}", all.size(), all.size() == 1 ? "address" : "addresses",
                       fmt::join(parts, ", "));
}

std::string json_of(const std::vector<Watched>& all, OpenRecord& record) {
    SourcesOfRecord sources(record);
    std::string out;
    JsonWriter json(out);
    json.begin_object().member("at", iso(record.house->clock().now())).key("counts").begin_object();
    for (const Became became : in_order) json.member(name(became), count_of(all, became));
    json.end_object().key("items").begin_array();
    for (const Watched& watched : all) {
        json.begin_object().member("source", watched.what.source).member("address", watched.what.address);
        json.member("became", name(watched.became)).member_or_null("why", watched.why);
        if (watched.became == Became::first || watched.became == Became::changed)
            json.member("capture", watched.taken.cap).member("passages", watched.taken.reading.passages.size());
        if (watched.became == Became::changed) write_changes(json, watched.taken, sources);
        if (watched.became == Became::forgetful) write_forgotten(json, watched.taken);
        json.end_object();
    }
    json.end_array().member("total", all.size()).end_object();
    return out;
}

// One pass; true when somebody has to look at something.
bool pass(const Options& options, Signals& signals) {
    const auto record = open_record(options.data, Folder::Missing::refuse);
    const auto sources = [&] {
        SourcesOfRecord of_record(*record);
        return sources_to_watch(options, of_record);
    }();
    const Manners manners{options.contact, std::chrono::seconds(options.pause_s), options.allow_loopback};
    std::vector<Watched> all;
    watch_once(
        *record, sources, manners,
        [&](Watched watched) {
            if (!options.json) {
                SourcesOfRecord now(*record);
                tell(watched, now);
            }
            all.push_back(std::move(watched));
        },
        [&] { return signals.came_within(0); });
    if (!options.json) say(totals_told(all));
    if (options.json || !options.report.empty()) {
        const std::string json = json_of(all, *record);
        if (options.json) say(json);
        if (!options.report.empty()) write_file(options.report, json + '\n');
    }
    return std::any_of(all.begin(), all.end(), [](const Watched& one) { return one.needs_a_look(); });
}

int run(const Options& options) {
    const bool is_plain = std::all_of(options.contact.begin(), options.contact.end(), [](unsigned char c) {
        return c >= 0x20 && c < 0x7f && c != '(' && c != ')';
    });
    if (!is_plain || options.contact.size() > 200)
        throw Exit{wrong_usage, "--contact takes at most 200 plain letters, such as an address of the web"};
    if (options.once && !options.every.empty()) throw Exit{wrong_usage, "either --once or --every"};
    const std::int64_t interval = options.every.empty() ? 0 : seconds_of(options.every);
    Signals signals;
    if (interval == 0) return pass(options, signals) ? input_refused : ok;
    do {
        try {
            pass(options, signals);
        } catch (const Exit& exit) {
            if (exit.code != busy) throw;
            say(exit.words + "; the next pass is in " + options.every);
        }
        std::fflush(stdout); // whoever reads along need not wait for the next pass
    } while (!signals.came_within(interval));
    return ok;
}

} // namespace

void add_watch(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command =
        program.command("watch", "fetch the addresses of sources and tell what changed silently");
    command.add_option("--data", options->data, "the folder of the record")->required();
    command.add_option("--source", options->sources,
                       "only this source, such as r1/sources/s4; can be repeated");
    command.add_option("--review", options->review, "only the sources of this review");
    command.add_flag("--once", options->once, "one pass, and end; that is what it does without --every");
    command.add_option("--every", options->every, "keep running, a pass every 30m, 6h or 1d");
    command.add_option("--report", options->report, "write what came of each pass to this file, as JSON");
    command.add_option("--contact", options->contact, "say to the sites whom to ask about this program");
    command.add_option("--pause", options->pause_s, "seconds between two addresses of one host; 1 when absent")
        ->check(CLI::Range(0, 3'600));
    command.add_flag("--json", options->json, "answer in JSON");
    command.add_flag("--allow-loopback", options->allow_loopback,
                     "fetch also from this machine itself; for tests, never for a site of others");
    command.footer(
        "Only http and https, from addresses that everybody can reach; robots.txt is followed, no cookie is\n"
        "kept. What changed becomes a further capture; what has not records nothing. A page that has lost\n"
        "most of what it said is reported and not taken in. Ends with 0 when every address was answered and\n"
        "read, with 1 when one was not, with 4 when another process has the folder.\n"
        "Example:  heed watch --data record --review r1 --every 6h --report watched.json");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
