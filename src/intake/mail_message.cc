#include "intake/mail_message.h"

#include "base/text.h"
#include "intake/foreign_bytes.h"
#include "intake/mail_head.h"

#include <gmime/gmime.h>
#include <memory>

namespace heed::intake {
namespace {

constexpr int parts_max = 1000;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref>;

struct FreePartIter {
    void operator()(GMimePartIter* iter) const { g_mime_part_iter_free(iter); }
};

std::string decoded_words(const char* value) {
    char* text = g_mime_utils_header_decode_text(nullptr, value == nullptr ? "" : value);
    std::string out(text == nullptr ? "" : text);
    g_free(text);
    return is_utf8(out) ? out : std::string();
}

// The first part that is read by a person; HTML before plain text. The message keeps it.
GMimePart* part_to_read(GMimeMessage* message) {
    GMimePart* plain = nullptr;
    const std::unique_ptr<GMimePartIter, FreePartIter> iter(g_mime_part_iter_new(GMIME_OBJECT(message)));
    for (int n = 0; n < parts_max && g_mime_part_iter_is_valid(iter.get());
         ++n, g_mime_part_iter_next(iter.get())) {
        GMimeObject* object = g_mime_part_iter_get_current(iter.get());
        if (object == nullptr || !GMIME_IS_PART(object) || g_mime_part_is_attachment(GMIME_PART(object)) != 0)
            continue;
        GMimeContentType* type = g_mime_object_get_content_type(object);
        if (g_mime_content_type_is_type(type, "text", "html") != 0) return GMIME_PART(object);
        if (plain == nullptr && g_mime_content_type_is_type(type, "text", "plain") != 0)
            plain = GMIME_PART(object);
    }
    return plain;
}

std::string decoded_bytes(GMimePart* part) {
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (content == nullptr) return {};
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

bool is_utf8_name(std::string_view charset) {
    const std::string lower = lower_ascii(charset);
    return lower.empty() || lower == "utf-8" || lower == "utf8" || lower == "us-ascii" || lower == "ascii";
}

} // namespace

bool is_encoded_mail(std::string_view raw) {
    const auto lines = lines_of(raw.substr(0, 256 << 10));
    const std::size_t head = head_lines(lines);
    for (const std::string& header : headers_of(std::span(lines).first(head))) {
        const std::string lower = lower_ascii(header);
        if (lower.starts_with("content-type:") &&
            (lower.find("multipart/") != std::string::npos || lower.find("text/html") != std::string::npos))
            return true;
        if (lower.starts_with("content-transfer-encoding:") &&
            (lower.find("quoted-printable") != std::string::npos || lower.find("base64") != std::string::npos))
            return true;
    }
    return false;
}

Result<MailMessage> open_mail(std::string_view raw) {
    g_mime_init();
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(raw.data(), raw.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), raw.starts_with("From ") ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message) return refuse("this looks like a mail and cannot be read as one");
    GMimePart* part = part_to_read(message.get());
    if (part == nullptr) return refuse("the mail has no part with text to read");
    const char* charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    if (!is_utf8_name(charset == nullptr ? "" : charset))
        return refuse("the text of the mail is in another encoding than UTF-8; convert it");
    MailMessage mail{.headers = {}, .body = decoded_bytes(part), .is_html = false};
    if (const auto sound = check_foreign_bytes(mail.body); !sound)
        return refuse(sound.error().what, "text of the mail, " + sound.error().where);
    mail.is_html =
        g_mime_content_type_is_type(g_mime_object_get_content_type(GMIME_OBJECT(part)), "text", "html") != 0;
    for (const char* name : {"From", "To", "Cc", "Subject", "Date"})
        if (auto kept =
                cleaned_header(std::string(name) + ": " +
                               decoded_words(g_mime_object_get_header(GMIME_OBJECT(message.get()), name))))
            mail.headers.push_back(std::move(*kept));
    return mail;
}

} // namespace heed::intake
