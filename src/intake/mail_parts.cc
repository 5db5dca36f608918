#include "intake/mail_parts.h"

#include "base/text.h"
#include "intake/charset.h"

#include <algorithm>
#include <gmime/gmime.h>
#include <memory>

namespace heed::intake {
namespace {

constexpr std::size_t parts_max = 1000;
constexpr int depth_max = 30;
constexpr int headers_max = 2000;
constexpr std::size_t name_bytes_max = 200;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref>;

// Old programs end lines with CR alone; MIME is read with LF.
std::string with_line_feeds(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i)
        out += raw[i] == '\r' && (i + 1 == raw.size() || raw[i + 1] != '\n') ? '\n' : raw[i];
    return out;
}

// In the head, before the first empty line.
bool has_bare_returns(std::string_view raw) {
    const std::string_view head =
        raw.substr(0, std::min(std::min(raw.find("\n\n"), raw.find("\r\n\r\n")), raw.size()));
    for (std::size_t at = head.find('\r'); at != std::string_view::npos; at = head.find('\r', at + 1))
        if (at + 1 < raw.size() && raw[at + 1] != '\n') return true;
    return false;
}

std::string decoded_bytes(GMimePart* part) {
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (content == nullptr) return {};
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::string written_bytes(GMimeObject* object) {
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(object, nullptr, memory.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::string type_of(GMimeObject* object) {
    char* type = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(object));
    std::string out = lower_ascii(text_in_charset(type, {}).text);
    g_free(type);
    return out;
}

std::string charset_of(GMimeObject* object) {
    const char* charset = g_mime_object_get_content_type_parameter(object, "charset");
    return charset == nullptr ? "" : charset;
}

// As words to show: no folders, no line ends, not without end.
std::string file_name(const char* said) {
    std::string name = said == nullptr ? "" : decoded_header(said);
    name = name.substr(name.find_last_of("/\\") + 1);
    std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7f; });
    return std::string(trim(front_of(name, name_bytes_max)));
}

class Walk {
public:
    explicit Walk(MailParts& mail) : m_mail(mail) {}

    void walk(GMimeObject* object, int depth) {
        if (object == nullptr) return;
        if (depth > depth_max || ++m_parts > parts_max) {
            if (!m_cut)
                m_mail.doubts.push_back({"it has more than " + std::to_string(parts_max) +
                                             " parts, or parts nested deeper than " +
                                             std::to_string(depth_max) + "; the others are not read",
                                         {}});
            m_cut = true;
            return;
        }
        if (GMIME_IS_MULTIPART(object)) return walk_all(GMIME_MULTIPART(object), depth);
        if (GMIME_IS_MESSAGE_PART(object)) return add_inner_mail(GMIME_MESSAGE_PART(object));
        if (GMIME_IS_PART(object)) add_part(GMIME_PART(object));
    }

private:
    void walk_all(GMimeMultipart* multipart, int depth) {
        const int n = std::min(g_mime_multipart_get_count(multipart), static_cast<int>(parts_max) + 1);
        const bool alternatives = type_of(GMIME_OBJECT(multipart)) == "multipart/alternative";
        const std::size_t before = m_mail.texts.size();
        for (int i = 0; i < n; ++i) walk(g_mime_multipart_get_part(multipart, i), depth + 1);
        if (!alternatives) return;
        // Of forms of the same words one is read: the first in HTML, else the first.
        const auto forms = m_mail.texts.begin() + static_cast<std::ptrdiff_t>(before);
        const auto best =
            std::find_if(forms, m_mail.texts.end(), [](const MailText& text) { return text.is_html; });
        if (forms == m_mail.texts.end()) return;
        if (best != m_mail.texts.end()) std::iter_swap(forms, best);
        m_mail.texts.resize(before + 1);
    }

    void add_inner_mail(GMimeMessagePart* part) {
        GMimeMessage* inner = g_mime_message_part_get_message(part);
        if (inner == nullptr) return;
        std::string name =
            file_name(g_mime_object_get_content_disposition_parameter(GMIME_OBJECT(part), "filename"));
        if (name.empty()) name = file_name(g_mime_object_get_header(GMIME_OBJECT(inner), "Subject"));
        m_mail.attachments.push_back({std::move(name), "message/rfc822", written_bytes(GMIME_OBJECT(inner))});
    }

    void add_part(GMimePart* part) {
        const std::string type = type_of(GMIME_OBJECT(part));
        const bool html = type == "text/html";
        if (g_mime_part_is_attachment(part) == 0 && (html || type == "text/plain")) return add_text(part, html);
        MailAttachment attachment{file_name(g_mime_part_get_filename(part)), type, decoded_bytes(part)};
        if (type.starts_with("text/"))
            attachment.bytes = text_in_charset(attachment.bytes, charset_of(GMIME_OBJECT(part))).text;
        m_mail.attachments.push_back(std::move(attachment));
    }

    void add_text(GMimePart* part, bool html) {
        DecodedText text = text_in_charset(decoded_bytes(part), charset_of(GMIME_OBJECT(part)));
        ++m_texts;
        if (!text.doubt.empty())
            m_mail.doubts.push_back(
                {std::move(text.doubt), "text " + std::to_string(m_texts) + " of the mail"});
        if (!trim(text.text).empty()) m_mail.texts.push_back({std::move(text.text), html});
    }

    MailParts& m_mail;
    std::size_t m_parts = 0, m_texts = 0;
    bool m_cut = false;
};

} // namespace

std::string_view MailParts::header(std::string_view name) const {
    for (const auto& [known, value] : headers)
        if (known == name) return value;
    return {};
}

MailParts take_apart(std::string_view raw) {
    g_mime_init();
    MailParts mail;
    std::string mended;
    if (has_bare_returns(raw)) {
        mended = with_line_feeds(raw);
        raw = mended;
    }
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(raw.data(), raw.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), raw.starts_with("From ") ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message) {
        mail.doubts.push_back({"it looks like a mail and cannot be taken apart", {}});
        return mail;
    }
    GMimeHeaderList* headers = g_mime_object_get_header_list(GMIME_OBJECT(message.get()));
    const int n = std::min(g_mime_header_list_get_count(headers), headers_max);
    for (int i = 0; i < n; ++i) {
        GMimeHeader* header = g_mime_header_list_get_header_at(headers, i);
        const char* value = g_mime_header_get_raw_value(header);
        mail.headers.emplace_back(lower_ascii(text_in_charset(g_mime_header_get_name(header), {}).text),
                                  decoded_header(value == nullptr ? "" : value));
    }
    Walk(mail).walk(g_mime_message_get_mime_part(message.get()), 0);
    return mail;
}

} // namespace heed::intake
