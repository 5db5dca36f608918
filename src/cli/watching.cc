#include "cli/watching.h"

#include "cli/seen_marks.h"
#include "cli/version.h"
#include "intake/reader_process.h"
#include "post/fetch_process.h"
#include "post/fetch_wire.h"

#include <algorithm>
#include <thread>

namespace heed::cli {

using Became = Watched::Became;

namespace {

// council.example-roads-status: a name for the file that came, which no other address has by accident.
std::string file_of(const std::string& address) {
    constexpr std::size_t bytes_max = 100;
    std::string out;
    for (const char c : std::string_view(address).substr(address.find("//") + 2)) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
        if (plain)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    out.resize(std::min(out.size(), bytes_max));
    while (out.ends_with('-')) out.pop_back();
    return out;
}

std::string host_of(const std::string& address) {
    const std::size_t from = address.find("//") + 2;
    return address.substr(from, address.find_first_of("/?#", from) - from);
}

post::Fetched fetch_in_process(const post::FetchRequest& request) {
    const intake::ReaderProcess process{
        .command = {"/proc/self/exe", std::string(post::fetch_address_command)},
        .limits = {.deadline = std::chrono::milliseconds(request.deadline_ms + 5'000)}};
    const auto answer = intake::ask_in_process(post::write_request(request), process);
    auto fetched = answer ? post::read_fetched(*answer) : Result<post::Fetched>(answer.refusal());
    return fetched ? std::move(*fetched) : post::Fetched{.why = fetched.error().text()};
}

class Watcher {
public:
    Watcher(OpenRecord& record, const Manners& manners)
        : m_record(record), m_manners(manners), m_marks(SeenMarks::read(record.folder.path())) {}

    Watched watch(const WatchedSource& what) {
        Watched out{.what = what};
        const post::Fetched fetched = fetch_in_process(request_for(what));
        out.why = fetched.why;
        switch (fetched.became) {
        case post::Fetched::Became::page: take(out, fetched); break;
        case post::Fetched::Became::not_modified: out.became = Became::unchanged; break;
        case post::Fetched::Became::gone: out.became = Became::gone; break;
        case post::Fetched::Became::not_allowed: out.became = Became::not_allowed; break;
        case post::Fetched::Became::failed: out.became = Became::failed; break;
        }
        return out;
    }

private:
    post::FetchRequest request_for(const WatchedSource& what) {
        post::FetchRequest request{.address = what.address, .allow_loopback = m_manners.allow_loopback};
        request.user_agent = "heed/" + std::string(version());
        if (!m_manners.contact.empty()) request.user_agent += " (" + m_manners.contact + ")";
        const auto mark = m_marks.find(what.address);
        if (mark && mark->cap == last_capture(what.source)) {
            request.etag = mark->etag;
            request.last_modified = mark->last_modified;
        }
        return request;
    }

    std::int64_t last_capture(const std::string& source) {
        const views::Moment now = m_record.house->now();
        std::int64_t last = 0;
        for (const views::Fact& fact :
             now.facts(now.find(source), views::Machine::identity, ledger::Type::source_capture))
            last = std::max(last,
                            views::EventView(now.record(), fact.lead()).number(ledger::Field::cap).value_or(0));
        return last;
    }

    void take(Watched& out, const post::Fetched& fetched) {
        using As = intake::Taken::As;
        const intake::Reader read = [](std::string_view raw, const intake::Hints& hints) {
            return intake::read_in_process(raw, hints);
        };
        out.taken = intake::take_in(*m_record.house,
                                    {{.file = file_of(out.what.address),
                                      .bytes = fetched.body,
                                      .source = out.what.source,
                                      .when_changed = true}},
                                    read)
                        .front();
        switch (out.taken.as) {
        case As::refused:
            out.became = Became::refused;
            out.why = out.taken.problem.text();
            return;
        case As::forgetful:
            out.became = Became::forgetful;
            out.why = "gone or blank since the last capture: " + out.taken.forgotten.words();
            return;
        case As::unchanged:
        case As::known:
        case As::restored: out.became = Became::unchanged; break;
        case As::capture:
        case As::source_capture: out.became = out.taken.cap > 1 ? Became::changed : Became::first; break;
        }
        // Only of what the record holds: what was not taken in is to come again.
        m_marks.keep(out.what.address, {last_capture(out.what.source), fetched.etag, fetched.last_modified});
        m_marks.write();
    }

    OpenRecord& m_record;
    const Manners& m_manners;
    SeenMarks m_marks;
};

} // namespace

std::string_view name(Became became) {
    switch (became) {
    case Became::first: return "first";
    case Became::changed: return "changed";
    case Became::unchanged: return "unchanged";
    case Became::forgetful: return "forgetful";
    case Became::refused: return "refused";
    case Became::gone: return "gone";
    case Became::not_allowed: return "not_allowed";
    case Became::failed: return "failed";
    }
    return {};
}

void watch_once(OpenRecord& record, const std::vector<WatchedSource>& sources, const Manners& manners,
                const std::function<void(Watched)>& done, const std::function<bool()>& stopped) {
    Watcher watcher(record, manners);
    std::string host_before;
    for (const WatchedSource& source : sources) {
        const std::string host = host_of(source.address);
        if (host == host_before) std::this_thread::sleep_for(manners.pause);
        host_before = host;
        if (stopped()) return;
        done(watcher.watch(source));
    }
}

} // namespace heed::cli
