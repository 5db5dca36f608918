// How a reading travels from the process that read a document to the one that asked: JSON lines, then bytes.
//
//     {"doubts":1,"kept":3825,"kind":"html-mail","lang":"en","media":"text/html","passages":9114,"rules":1,..}
//     {"where":"table 1","words":".."}      as many lines as `doubts` says
//     {"kind":"text","p":"..","text":".."}  the file of passages, as many bytes as `passages` says
//     the kept bytes, as many as `kept` says; the member is absent when they are the bytes received
//
// or {"refused":"..","where":".."}. The asking side believes nothing: sizes, codes, anchors and tags are
// checked.
#pragma once

#include "base/result.h"
#include "intake/reading.h"

#include <string>
#include <string_view>

namespace heed::intake {

std::string write_reading(const Result<Reading>& reading, std::string_view raw);

// The refusal is the reader's own, or says that the answer is not to be believed.
Result<Reading> read_reading(std::string_view answer, std::string_view raw);

} // namespace heed::intake
