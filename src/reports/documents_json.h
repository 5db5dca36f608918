// Documents as JSON and CSV, and any other thing of the record with what is said about it.
#pragma once

#include "reports/json_parts.h"
#include "views/documents.h"
#include "views/statements.h"

namespace heed::reports {

std::string documents_json(views::ThingId review, const views::DocumentList& list, const views::Ask& ask);
std::string documents_csv(const views::DocumentList& list);
std::string document_json(const views::DocumentView& document, const views::Ask& ask);

// What the record says about a thing that has no form of its own: a seat, a total, a scheme.
std::string thing_json(const views::ThingView& thing, const views::Ask& ask);

void write_statement(JsonWriter& json, const views::Statement& statement);
void write_namings(JsonWriter& json, const std::vector<views::NamingGroup>& groups); // "named_by": [...]

} // namespace heed::reports
