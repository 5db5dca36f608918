#include "intake/mail_entry.h"

#include "base/digest.h"
#include "base/json.h"
#include "base/text.h"
#include "intake/clean_text.h"
#include "intake/mail_head.h"
#include "intake/mail_parts.h"
#include "intake/mailbox_split.h"
#include "ledger/passage.h"

#include <algorithm>

namespace heed::intake {
namespace {

constexpr std::size_t key_digits = 12;
constexpr std::size_t answers_max = 50; // the nearest ones
constexpr std::size_t shown_bytes_max = 300;
constexpr std::size_t attachments_max = 100;
constexpr std::size_t doubts_max = 5;
constexpr std::size_t id_bytes_max = 1000;

std::string key_for(std::string_view what) { return hex(sha256(what)).substr(0, key_digits); }

// What stands between angle brackets; ids without them are read where a header holds nothing else.
std::vector<std::string_view> ids_in(std::string_view header) {
    std::vector<std::string_view> ids;
    for (std::size_t at = header.find('<'); at != std::string_view::npos; at = header.find('<', at + 1)) {
        const std::size_t end = header.find('>', at);
        if (end == std::string_view::npos) break;
        const std::string_view id = trim(header.substr(at + 1, end - at - 1));
        if (!id.empty() && id.size() <= id_bytes_max) ids.push_back(id);
    }
    const std::string_view bare = trim(header);
    if (ids.empty() && !bare.empty() && bare.size() <= id_bytes_max &&
        bare.find(' ') == std::string_view::npos && bare.find('@') != std::string_view::npos)
        ids.push_back(bare);
    return ids;
}

std::string shown(std::string_view words) {
    return ledger::passage_words(front_of(clean_words(words).text, shown_bytes_max));
}

// The name alone: "Jo Doe" of "Jo Doe <jo@example.org>" and of "jo at example.org (Jo Doe)".
std::string sender_in(std::string_view from) {
    const auto header = cleaned_header("From: " + std::string(from));
    if (!header) return {};
    std::string name = header->substr(std::string_view("From: ").size());
    if (name.starts_with('(') && name.ends_with(')')) name = name.substr(1, name.size() - 2);
    std::erase(name, '"');
    return shown(name);
}

void add_answers(MailEntry& entry, const MailParts& mail) {
    for (const char* name : {"references", "in-reply-to"})
        for (const std::string_view id : ids_in(mail.header(name))) {
            std::string key = key_for(id);
            if (key != entry.key &&
                std::find(entry.answers.begin(), entry.answers.end(), key) == entry.answers.end())
                entry.answers.push_back(std::move(key));
        }
    if (entry.answers.size() > answers_max)
        entry.answers.erase(entry.answers.begin(),
                            entry.answers.end() - static_cast<std::ptrdiff_t>(answers_max));
}

// Copies of one mail differ in line ends, blanks and the headers of their ways.
std::string words_of(const MailParts& mail) {
    std::string words;
    for (const char* name : {"from", "date", "subject"}) words += std::string(mail.header(name)) + '\n';
    for (const MailText& text : mail.texts) words += collapse_space(text.words) + '\n';
    for (const MailAttachment& one : mail.attachments) words += hex(sha256(one.bytes)) + '\n';
    return words;
}

} // namespace

MailEntry list_mail(std::string_view stored) {
    const std::string message = message_of(stored);
    const MailParts mail = take_apart(message);
    MailEntry entry{.size = stored.size()};
    if (mail.headers.empty()) {
        entry.problem = "it has no head that a mail has";
        return entry;
    }
    entry.bytes = key_for(replace_all(replace_all(message, "\r\n", "\n"), "\r", "\n"));
    const auto ids = ids_in(mail.header("message-id"));
    entry.has_id = !ids.empty();
    entry.key = entry.has_id ? key_for(ids.front()) : entry.bytes;
    entry.words = key_for(words_of(mail));
    add_answers(entry, mail);
    entry.date = read_mail_date(mail.header("date"));
    entry.sender = sender_in(mail.header("from"));
    entry.subject = shown(mail.header("subject"));
    for (const MailAttachment& one : mail.attachments)
        if (entry.attachments.size() < attachments_max)
            entry.attachments.push_back({shown(one.name), shown(one.type), one.bytes.size()});
    if (!entry.has_id) entry.doubts.emplace_back("it has no message id; its key is made of its bytes");
    if (!entry.date)
        entry.doubts.emplace_back(mail.header("date").empty() ? "it has no date" : "its date cannot be read");
    for (const Doubt& doubt : mail.doubts)
        if (entry.doubts.size() < doubts_max) entry.doubts.push_back(doubt.where + ": " + doubt.words);
    return entry;
}

std::string write_entries(const std::vector<MailEntry>& entries) {
    std::string out;
    for (const MailEntry& entry : entries) {
        JsonWriter json(out);
        json.begin_object().member("at", static_cast<std::int64_t>(entry.at));
        json.member("size", static_cast<std::int64_t>(entry.size)).member("problem", entry.problem);
        json.member("key", entry.key).member("has_id", entry.has_id);
        json.member("bytes", entry.bytes).member("words", entry.words);
        json.member("sender", entry.sender).member("subject", entry.subject);
        if (entry.date) json.member("date", entry.date->at.ms).member("offset", entry.date->offset_minutes);
        json.key("answers").begin_array();
        for (const std::string& key : entry.answers) json.value(key);
        json.end_array().key("attachments").begin_array();
        for (const ListedAttachment& one : entry.attachments)
            json.begin_object()
                .member("name", one.name)
                .member("type", one.type)
                .member("size", static_cast<std::int64_t>(one.size))
                .end_object();
        json.end_array().key("doubts").begin_array();
        for (const std::string& doubt : entry.doubts) json.value(doubt);
        json.end_array().end_object();
        out += '\n';
    }
    return out;
}

Result<std::vector<MailEntry>> read_entries(std::string_view lines) {
    const auto no_answer = [] { return refuse("the process that lists mails gave no answer"); };
    const auto number = [](const Json& json, std::string_view name) {
        const Json* value = json.find(name);
        return value != nullptr && value->is(Json::Kind::integer) ? value->number : 0;
    };
    std::vector<MailEntry> out;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        const auto json = parse_json(lines.substr(at, end - at), 3);
        at = end + 1;
        if (!json || !json->is(Json::Kind::object)) return no_answer();
        const Json *answers = json->find("answers"), *attachments = json->find("attachments"),
                   *doubts = json->find("doubts"), *has_id = json->find("has_id");
        if (answers == nullptr || attachments == nullptr || doubts == nullptr || has_id == nullptr)
            return no_answer();
        MailEntry entry{.at = static_cast<std::uint64_t>(number(*json, "at")),
                        .size = static_cast<std::uint64_t>(number(*json, "size")),
                        .key = std::string(json->text_at("key")),
                        .has_id = has_id->yes,
                        .bytes = std::string(json->text_at("bytes")),
                        .words = std::string(json->text_at("words")),
                        .sender = std::string(json->text_at("sender")),
                        .subject = std::string(json->text_at("subject")),
                        .problem = std::string(json->text_at("problem"))};
        if (json->find("date") != nullptr)
            entry.date = MailDate{{number(*json, "date")}, static_cast<int>(number(*json, "offset"))};
        for (const Json& key : answers->items) entry.answers.push_back(key.text);
        for (const Json& one : attachments->items)
            entry.attachments.push_back({std::string(one.text_at("name")), std::string(one.text_at("type")),
                                         static_cast<std::uint64_t>(number(one, "size"))});
        for (const Json& doubt : doubts->items) entry.doubts.push_back(doubt.text);
        out.push_back(std::move(entry));
    }
    return out;
}

} // namespace heed::intake
