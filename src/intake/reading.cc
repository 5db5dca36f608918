#include "intake/reading.h"

#include <array>

namespace heed::intake {
namespace {

constexpr std::array<std::string_view, 13> kind_names = {
    "web-page-text", "wiki-page-text", "news-page-text", "text-mail", "html-mail", "html", "text", "markdown",
    "pdf",           "calendar",       "delimited",      "workbook",  "unknown"};

} // namespace

std::string_view name(DocumentKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<DocumentKind> document_kind_named(std::string_view word) {
    for (std::size_t i = 0; i < kind_names.size(); ++i)
        if (kind_names[i] == word) return static_cast<DocumentKind>(i);
    return {};
}

} // namespace heed::intake
