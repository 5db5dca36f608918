#include "web/pages/export_site.h"

#include "base/text.h"
#include "web/pages/answer.h"
#include "web/pages/copy_address.h"
#include "web/pages/markup_links.h"
#include "web/pages/routes.h"
#include "web/pages/static_files.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace heed::web {
namespace {

// Filters and pages of one list that become files; what a list offers at once is far below it.
constexpr std::size_t variants_max = 100;
constexpr int moves_max = 5;

bool is_markup(Form form) { return form == Form::html || form == Form::atom || form == Form::svg; }

std::string_view first_segment(std::string_view path) { return path.substr(1, path.find('/', 1) - 1); }

class Copier {
public:
    Copier(const Site& site) : m_site(site), m_moment(site.house.now()) {}

    bool read(const actions::Progress& progress);
    SiteCopy write(const FileSink& write, const actions::Progress& progress);

private:
    struct Entry {
        CopyAddress address;
        bool is_file = false;
        std::string moved_to = {}; // address, perhaps with a fragment
    };

    void seed();
    void want(std::string_view text, const CopyAddress* from);
    bool is_wanted(const CopyAddress& to, const CopyAddress* from);
    void visit(Entry& entry);
    Response ask(const CopyAddress& address) const {
        return answer_fresh(m_site, request_for(address.text()), Audience::files);
    }
    const Entry* find(const CopyAddress& address) const {
        const auto at = m_entries.find(address.text());
        return at == m_entries.end() ? nullptr : &at->second;
    }
    // The link as it stands in the file; nothing when it leads nowhere.
    std::optional<std::string> link(const CopyAddress& from, std::string_view text, int moves = 0);

    const Site& m_site;
    views::Moment m_moment;
    std::map<std::string, Entry> m_entries; // by address, so that files come in one order
    std::deque<Entry*> m_queue;
    std::map<std::string, std::set<Day>, std::less<>> m_days; // by review: the days its home offers
    std::map<std::string, std::size_t> m_variants;
    std::set<std::string> m_left_out;
};

std::string_view without_fragment(std::string_view text) { return text.substr(0, text.find('#')); }

// "/path?query" of what a page names; empty for other places. A page may name its own list by a query alone.
std::string site_address(const CopyAddress& from, std::string_view text) {
    text = without_fragment(text);
    if (text.starts_with('?')) return wording::path_in(from.language, from.path) + std::string(text);
    return text.starts_with('/') && !text.starts_with("//") ? std::string(text) : std::string();
}

void Copier::seed() {
    // The reviews first: their homes say which days there are.
    want("/", nullptr);
    const auto reviews = m_moment.things(views::none, domain::ThingKind::review);
    const auto wanted_in_all = [&](const std::string& path) {
        for (const wording::Language language : wording::available_languages())
            want(wording::path_in(language, path), nullptr);
        for (const FormRow& form : forms()) {
            if (form.value == Form::html) continue;
            const std::string address = (path == "/" ? "/reviews" : path) + std::string(form.suffix);
            const Route* route = find_route(parse_place(address));
            if (route != nullptr && route->handler(form.value) != nullptr) want(address, nullptr);
        }
    };
    for (const views::ThingId review : reviews) wanted_in_all('/' + std::string(m_moment.address(review)));
    for (const Route& route : routes()) {
        std::string path(route.pattern);
        if (path.find('{') == path.npos) {
            wanted_in_all(path);
            continue;
        }
        constexpr std::string_view review_part = "/{review}";
        if (!path.starts_with(review_part) || path.find('{', review_part.size()) != path.npos) continue;
        for (const views::ThingId review : reviews)
            wanted_in_all('/' + std::string(m_moment.address(review)) + path.substr(review_part.size()));
    }
    for (const views::ThingId review : reviews)
        for (const auto kind : {domain::ThingKind::recommendation, domain::ThingKind::part})
            for (const views::ThingId thing : m_moment.things(review, kind))
                wanted_in_all('/' + std::string(m_moment.address(thing)));
}

bool Copier::is_wanted(const CopyAddress& to, const CopyAddress* from) {
    const std::string_view first = first_segment(to.path);
    if (m_site.options.origin.empty() && (to.path == "/sitemap.xml" || to.path == "/robots"))
        return false; // they would name no host
    if (to.day) {
        if (from != nullptr && !from->day && from->path == to.path && from->query.empty() &&
            first == to.path.substr(1))
            m_days[std::string(first)].insert(*to.day);
        if (to.path == "/")
            return std::ranges::any_of(m_days, [&](const auto& of) { return of.second.contains(*to.day); });
        const auto days = m_days.find(first);
        if (days == m_days.end() || !days->second.contains(*to.day)) return false;
    }
    if (to.query.empty()) return true;
    // A list's filters, and further pages of the same list; not every filter of every filter.
    if (from != nullptr && !from->query.empty() && (from->path != to.path || from->keys() != to.keys()))
        return false;
    CopyAddress list = to;
    list.query.clear();
    return ++m_variants[list.text()] <= variants_max;
}

void Copier::want(std::string_view text, const CopyAddress* from) {
    const auto address = read_copy_address(text);
    if (!address) return;
    std::string key = address->text();
    if (m_entries.contains(key) || !is_wanted(*address, from)) return;
    Entry& entry = m_entries[std::move(key)];
    entry.address = *address;
    m_queue.push_back(&entry);
}

void Copier::visit(Entry& entry) {
    const Response response = ask(entry.address);
    if (response.status == 301 || response.status == 302) {
        for (const HeaderLine& header : response.headers)
            if (header.name == "Location") entry.moved_to = header.value;
        want(site_address(entry.address, entry.moved_to), &entry.address);
        return;
    }
    entry.is_file = response.status == 200;
    if (!entry.is_file || !is_markup(entry.address.form)) return;
    each_link(*response.body, [&](std::string_view text) {
        if (const std::string address = site_address(entry.address, text); !address.empty())
            want(address, &entry.address);
    });
}

bool Copier::read(const actions::Progress& progress) {
    seed();
    std::uint64_t done = 0;
    for (; !m_queue.empty(); m_queue.pop_front()) {
        if (m_entries.size() > copy_files_max) return false;
        visit(*m_queue.front());
        ++done;
        if (progress) progress(done, done + m_queue.size() - 1);
    }
    return true;
}

std::optional<std::string> Copier::link(const CopyAddress& from, std::string_view text, int moves) {
    const std::string address = site_address(from, text);
    if (address.empty()) {
        const bool elsewhere = text.starts_with('#') || text.find(':') != text.npos || text.starts_with("//");
        return elsewhere ? std::optional(std::string(text)) : std::nullopt;
    }
    const std::string fragment(text.substr(without_fragment(text).size()));
    if (address.starts_with("/static/")) return relative_link(from.file(), address.substr(1));
    auto to = read_copy_address(address);
    const Entry* entry = to ? find(*to) : nullptr;
    // A page of the past leads to the past; where that was not copied, to the present.
    if (to && to->day && to->day == from.day &&
        (entry == nullptr || !(entry->is_file || !entry->moved_to.empty()))) {
        to->day.reset();
        entry = find(*to);
    }
    if (entry != nullptr && !entry->moved_to.empty() && moves < moves_max)
        return link(from, entry->moved_to, moves + 1);
    if (entry == nullptr || !entry->is_file) {
        m_left_out.insert(address);
        return {};
    }
    return relative_link(from.file(), entry->address.file()) + fragment;
}

SiteCopy Copier::write(const FileSink& sink, const actions::Progress& progress) {
    SiteCopy copy;
    const auto put = [&](const std::string& name, std::string_view bytes) {
        sink(name, bytes);
        ++copy.files;
        copy.bytes += bytes.size();
    };
    for (const StaticFile& file : static_files()) put("static/" + file.name, file.bytes);
    std::uint64_t done = 0;
    for (const auto& [text, entry] : m_entries) {
        if (progress) progress(++done, m_entries.size());
        if (!entry.is_file) continue;
        const CopyAddress& here = entry.address;
        const Response response = ask(here);
        if (!is_markup(here.form)) {
            put(here.file(), *response.body);
            continue;
        }
        put(here.file(), relinked(*response.body, [&](std::string_view address) {
                auto to = link(here, address);
                // A feed's link cannot be left out: what has no file keeps its address on the site.
                return to || here.form != Form::atom ? to : std::string(address);
            }));
    }
    copy.left_out = m_left_out.size();
    return copy;
}

} // namespace

Result<SiteCopy> copy_site(const Site& site, const FileSink& write, const CopyProgress& progress) {
    Copier copier(site);
    if (!copier.read(progress.reading))
        return refuse("the site has more than " + std::to_string(copy_files_max) + " pages", "site");
    return copier.write(write, progress.writing);
}

} // namespace heed::web
