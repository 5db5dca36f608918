// Reads a document from outside: bytes in, what may be kept of them and the passages out.
//
// Always holds for what is returned: no private mail address, id of a reader or tracker that the bytes received
// hold stands in the kept bytes or in the passages, in any encoding that absence.h looks through. Where that
// cannot be shown the document is refused and nothing of it may be stored.
//
// A pure function, bounded in size, number of passages, columns and depth. Time is bounded by the process it
// runs in: use reader_process.h for bytes from strangers.
#pragma once

#include "base/result.h"
#include "intake/reading.h"

#include <string>
#include <string_view>

namespace heed::intake {

struct Hints {
    std::string language = {}; // BCP 47, where somebody knows; else the document's own statement, else a guess
};

// Whether they may be read at all: not too many, and text in UTF-8, or a mail, which says what it is in, or a
// spreadsheet in any of its forms.
Checked check_document(std::string_view raw);

Result<Reading> read_document(std::string_view raw, const Hints& hints = {});

} // namespace heed::intake
