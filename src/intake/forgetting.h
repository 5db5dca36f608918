// Whether a new capture of a source has lost most of what the last one said: a page cut short, a wall that asks
// for consent or a password, a table whose cells went blank. A source may forget; the record does not, so
// somebody is asked before such a capture is taken in.
//
// A passage is gone when it vanished, or when it is a row most of whose cells are empty now. A passage that
// changed or moved is not gone. Asked about is more than half of the passages that facts cite; or of the rows
// of tables, or of all passages, where there were at least three.
#pragma once

#include "ledger/passage.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

struct Share {
    std::size_t gone = 0, of = 0;
    bool is_most() const { return 2 * gone > of; }
};

struct Forgotten {
    Share cited, rows, passages;
    std::vector<std::string> examples; // beginnings of passages that are gone, cited ones first

    bool asks() const;
    // "14 of 16 rows of tables, 20 of 31 passages": what is asked about.
    std::string words() const;
};

Forgotten what_is_forgotten(std::span<const ledger::Passage> before, std::span<const ledger::Passage> after,
                            const std::function<bool(std::string_view anchor)>& is_cited);

} // namespace heed::intake
