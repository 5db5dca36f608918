#include "intake/read_attachments.h"

#include "base/json.h"
#include "intake/document_kind.h"
#include "intake/foreign_bytes.h"
#include "intake/mail_message.h"

namespace heed::intake {

std::vector<MailAttachment> attachments_of(std::string_view raw) {
    return is_encoded_mail(raw) ? take_apart(raw).attachments : std::vector<MailAttachment>();
}

bool is_readable(std::string_view bytes) {
    return !bytes.empty() && check_document(bytes) && family_of(bytes) != Family::unknown;
}

std::string write_attachments_answer(const std::vector<MailAttachment>& attachments) {
    std::string out;
    JsonWriter json(out);
    json.begin_array();
    for (const MailAttachment& one : attachments)
        json.begin_object()
            .member("bytes", one.bytes.size())
            .member("name", one.name)
            .member("type", one.type)
            .end_object();
    json.end_array();
    out += '\n';
    for (const MailAttachment& one : attachments) out += one.bytes;
    return out;
}

Result<std::vector<MailAttachment>> read_attachments_answer(std::string_view answer) {
    const auto no_answer = [] { return refuse("the process that takes mails apart gave no answer"); };
    const std::size_t end = answer.find('\n');
    const auto json = parse_json(answer.substr(0, end), 3);
    if (end == std::string_view::npos || !json || !json->is(Json::Kind::array)) return no_answer();
    answer.remove_prefix(end + 1);
    std::vector<MailAttachment> out;
    for (const Json& one : json->items) {
        const Json* size = one.find("bytes");
        if (size == nullptr || !size->is(Json::Kind::integer) || size->number < 0 ||
            static_cast<std::size_t>(size->number) > answer.size())
            return no_answer();
        const auto bytes = static_cast<std::size_t>(size->number);
        out.push_back({std::string(one.text_at("name")), std::string(one.text_at("type")),
                       std::string(answer.substr(0, bytes))});
        answer.remove_prefix(bytes);
    }
    return answer.empty() ? Result<std::vector<MailAttachment>>(std::move(out)) : no_answer();
}

Result<std::vector<MailAttachment>> read_attachments_in_process(std::string_view raw) {
    if (raw.size() > document_bytes_max || !is_encoded_mail(raw)) return std::vector<MailAttachment>();
    const auto answer =
        ask_in_process(raw, {.command = {"/proc/self/exe", std::string(read_attachments_command)}});
    if (!answer) return answer.refusal();
    return read_attachments_answer(*answer);
}

int read_attachments_main() {
    return answer_in_process(
        document_bytes_max, [](std::string_view raw) { return write_attachments_answer(attachments_of(raw)); });
}

} // namespace heed::intake
