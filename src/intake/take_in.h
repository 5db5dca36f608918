// Documents taken into the record: each is read, tied to the source it is a capture of, and stored with its
// passages.
//
// A file whose bytes have been captured before only brings back what is stored of them; one that bears the name
// of an earlier capture's file is a further capture of that source; any other names a source by its digest,
// unless somebody says which source of the record it is.
// What the record says of a capture is never changed: where reading gives something else than what was
// recorded, the file is refused. A capture that has lost most of what the last one of its source said
// (forgetting.h) is not taken in unless somebody says so.
#pragma once

#include "actions/house.h"
#include "intake/forgetting.h"
#include "intake/read_document.h"

#include <functional>
#include <string>
#include <vector>

namespace heed::intake {

struct Document {
    std::string file; // its name, without folders
    std::string bytes;
    std::string source = {};   // address of the source that it is a capture of, where somebody says so
    bool even_so = false;      // take it in even if most of what the last capture said is gone
    bool when_changed = false; // record nothing when its passages are those of the last capture
};

// What became of one document.
struct Taken {
    enum class As : std::uint8_t {
        refused,       // `problem` says why; nothing of it is stored
        forgetful,     // `forgotten` says what it lost; nothing of it is stored
        unchanged,     // other bytes with the passages of the last capture; nothing of it is stored
        known,         // captured before, and all of it is stored already
        restored,      // captured before; what was missing is stored again
        capture,       // a further capture of a source
        source_capture // a source named by its digest, and its first capture
    };
    std::string file;
    As as = As::refused;
    Refusal problem;
    std::string source;   // address
    std::int64_t cap = 0; // of what was not stored: the last one
    Forgotten forgotten;
    Reading reading; // without the kept bytes
};

using Reader = std::function<Result<Reading>(std::string_view raw, const Hints& hints)>;

// Reads every document, stores what may be kept, and records new captures in one change. A refused document
// hinders no other. `read` is read_in_process outside of tests. Throws Failure when the world fails.
std::vector<Taken> take_in(actions::House& house, const std::vector<Document>& documents, const Reader& read,
                           const actions::Progress& progress = {});

} // namespace heed::intake
