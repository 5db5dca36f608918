// What changed between two captures of a source, and which statements stand on a passage that a later capture
// does not have as it was. Such a statement still holds on its own capture; somebody should look at it.
#pragma once

#include "views/passages_compared.h"
#include "views/sources.h"

namespace heed::views {

// A statement for a look. One that cites a later capture too has been looked at.
struct ToLookAt {
    const Citing* citing = nullptr; // of the view it was asked of
    Fate fate{};                    // changed or vanished
    std::uint32_t seen_in = 0;      // the later capture
    std::string_view before, after; // the passage as it was, and as it is: empty when it vanished
    bool words_stand = false;       // the quoted words, or the cited cell, are as they were
};

// Against the latest capture. Captures that are not stored here are passed over. The texts live as long as the
// source view and the book do.
std::vector<ToLookAt> to_look_at(const SourceView& source, PassageBook& passages);

struct SourceChanges {
    const Capture *before = nullptr, *after = nullptr; // of the source view; null: there is none to compare
    std::shared_ptr<const CapturedText> before_text, after_text; // null: not stored here
    PassagesCompared compared;                                   // empty unless both are stored
    std::vector<ToLookAt> to_look_at;                            // in the order of `compared`
    bool is_compared() const { return before_text && after_text; }
};

// Two captures by their numbers; 0 is the last one, and the one before it. Nothing when there is no such
// capture, or when the first is not the earlier.
struct CapturePair {
    std::uint32_t from = 0, to = 0;
};
std::optional<SourceChanges> source_changes(const SourceView& source, PassageBook& passages, CapturePair pair);

} // namespace heed::views
