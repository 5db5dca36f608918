// Small PDFs made in a test: plain bytes, one font, nothing packed.
#pragma once

#include <string>
#include <vector>

namespace heed::testing_support {

// One page for each content stream: "BT /F1 12 Tf 72 700 Td (Words) Tj ET". `author` is what the file says of
// its author. Without a table of objects: readers make it anew.
inline std::string made_pdf(const std::vector<std::string>& pages, const std::string& author = {}) {
    std::string kids, objects;
    int number = 10;
    for (const std::string& content : pages) {
        const std::string page = std::to_string(number++), stream = std::to_string(number++);
        kids += page + " 0 R ";
        objects += page + " 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + stream +
                   " 0 R /Resources << /Font << /F1 3 0 R >> >> >>\nendobj\n";
        objects += stream + " 0 obj\n<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content +
                   "\nendstream\nendobj\n";
    }
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [" +
           kids + "] /Count " + std::to_string(pages.size()) +
           " >>\nendobj\n3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n4 0 obj\n"
           "<< /Author (" +
           author + ") >>\nendobj\n" + objects + "trailer\n<< /Root 1 0 R /Info 4 0 R >>\n%%EOF\n";
}

} // namespace heed::testing_support
