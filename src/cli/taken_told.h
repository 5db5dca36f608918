// What became of a document that was to be taken in: what it changed, or what would have been lost. For the
// commands that take in and watch.
#pragma once

#include "base/json.h"
#include "cli/changes_told.h"
#include "intake/take_in.h"

namespace heed::cli {

bool is_taken(const intake::Taken& taken);

// What became of a document, in lines that end, and as one object.
std::string told(const intake::Taken& taken, SourcesOfRecord& sources);
std::string told_json(const intake::Taken& taken, SourcesOfRecord& sources);

// "  since capture 1: 2 changed, 12 kept", and the facts to look at; every line ends. Nothing for a first
// capture. `sources` was made after the capture was recorded.
std::string told_changes(const intake::Taken& taken, SourcesOfRecord& sources);
std::string told_examples(const intake::Forgotten& forgotten);

// Members of the object that tells of the document.
void write_changes(JsonWriter& json, const intake::Taken& taken, SourcesOfRecord& sources);
void write_forgotten(JsonWriter& json, const intake::Taken& taken);

} // namespace heed::cli
