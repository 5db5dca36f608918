#include "cli/serving.h"

#include "base/text.h"
#include "cli/deed.h"
#include "cli/deed_socket.h"
#include "cli/page_check.h"
#include "cli/version.h"
#include "proposals/desk.h"
#include "search/follower.h"
#include "web/pages/answer.h"
#include "web/server/server.h"

#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <fmt/format.h>

namespace heed::cli {
namespace {

std::atomic<web::Server*> running{nullptr};

void stop_running(int) {
    if (web::Server* server = running.load()) server->stop();
}

// Signals end the server while this lives; before and after, they do what they always do.
class StopsOnSignal {
public:
    explicit StopsOnSignal(web::Server& server) {
        running = &server;
        struct sigaction action {};
        action.sa_handler = stop_running;
        sigaction(SIGTERM, &action, &m_term);
        sigaction(SIGINT, &action, &m_int);
    }
    ~StopsOnSignal() {
        sigaction(SIGTERM, &m_term, nullptr);
        sigaction(SIGINT, &m_int, nullptr);
        running = nullptr;
    }
    StopsOnSignal(const StopsOnSignal&) = delete;
    StopsOnSignal& operator=(const StopsOnSignal&) = delete;

private:
    struct sigaction m_term {
    }, m_int{};
};

struct Listen {
    std::string address;
    std::uint16_t port;
};

// "127.0.0.1:8080", "[::1]:8080", ":8080".
Listen parse_listen(std::string_view text) {
    const auto colon = text.rfind(':');
    const auto port = colon == text.npos ? std::nullopt : parse_number(text.substr(colon + 1));
    if (!port || *port > 65'535)
        throw Exit{wrong_usage, "--listen takes an address and a port, such as 127.0.0.1:8080 or [::1]:0"};
    std::string_view address = text.substr(0, colon);
    if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
    std::array<char, 16> parsed;
    const std::string written(address);
    if (!address.empty() && ::inet_pton(AF_INET, written.c_str(), parsed.data()) != 1 &&
        ::inet_pton(AF_INET6, written.c_str(), parsed.data()) != 1)
        throw Exit{wrong_usage,
                   "--listen takes an address in digits, such as 127.0.0.1:8080 or [::1]:0, not \"" + written +
                       "\""};
    return {std::string(address.empty() ? "127.0.0.1" : address), static_cast<std::uint16_t>(*port)};
}

std::string url_of(const Listen& listen, std::uint16_t port) {
    const bool six = listen.address.find(':') != std::string::npos;
    return fmt::format("http://{}{}{}:{}", six ? "[" : "", listen.address, six ? "]" : "", port);
}

void complain(std::string_view line) {
    std::fprintf(stderr, "heed: %.*s\n", static_cast<int>(line.size()), line.data());
}

} // namespace

void add_serving_options(CLI::App& command, ServingOptions& options) {
    command.add_option("--listen", options.listen, "address and port; port 0 takes one that is free")
        ->capture_default_str();
    command.add_option("--origin", options.origin,
                       "how readers reach this server, such as https://heed.example; for feeds and citations");
    command.add_option("--host", options.hosts, "answer only to these host names");
    command.add_option("--frame-ancestors", options.frame_ancestors,
                       "who may embed pages in theirs, such as https://example.org; nobody when absent");
    command.add_option("--threads", options.threads, "threads that serve; one for each core when absent");
}

void serve(OpenRecord& record, const ServingOptions& options) {
    const Listen listen = parse_listen(options.listen);
    std::string origin = options.origin;
    while (origin.ends_with('/')) origin.pop_back();

    views::WordBook words(record.store);
    views::PassageBook passages(record.store);
    const wording::Wordings wordings;
    search::WordIndex index(record.folder.search(), *record.house, passages);
    std::timed_mutex changing; // whoever changes the record, or tries what a change would do
    proposals::DeskOfRecord desk(*record.house, words, passages, changing);
    SiteProofreader proofreader(*record.house, words);
    web::Site site{*record.house, words, passages, wordings, &index, {}, &desk, &proofreader};
    site.options = {origin, options.frame_ancestors, std::string(build_id())};

    web::Application application;
    application.answer = [&](const web::Request& request, web::PageCache& cache) {
        return web::answer(site, request, cache);
    };
    application.may_wait = web::may_wait;
    application.error_page = [&](int status, std::string_view said, const web::Request* request) {
        return web::error_page(site, status, said, request);
    };
    application.log = complain;
    web::ServerOptions server_options;
    server_options.address = listen.address;
    server_options.port = listen.port;
    server_options.hosts = options.hosts;
    server_options.threads = options.threads;
    web::Server server(server_options, application, record.house->clock());
    // Without an address of its own the site is known by the one it listens on.
    if (site.options.origin.empty()) site.options.origin = url_of(listen, server.port());
    const StopsOnSignal stops(server);
    const DeedSocket commands(
        record.folder.path(),
        [&](const DeedMessage& asked) {
            const std::lock_guard lock(changing);
            return message_of(answer_to(record, asked));
        },
        complain);
    // Whoever comes first finds the pages; words are found as soon as the index is read or made.
    const search::Follower follower(index, *record.house, complain);
    say("listening on " + url_of(listen, server.port()));
    std::fflush(stdout);
    server.run();
}

} // namespace heed::cli
