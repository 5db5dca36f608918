// What the owner claims beside what somebody else found: two facts, never one. For each item declared complete
// the report, the documentation it names, the evidence attached, and who verified it; beside them the findings
// about the review, the totals that sources publish, and the owner's own reports.
#pragma once

#include "views/totals.h"

#include "views/item_line.h"

namespace heed::views {

struct Evidence {
    Named document;
    std::optional<domain::Date> on;
    std::vector<Cited> cites;
};

// One answer of a verifier to one question.
struct VerificationLine {
    Named verifier;
    std::string_view question, answer;
    Phrase question_label, text;
    When on;
    std::vector<Cited> cites;
};

struct ClaimLine {
    ThingId item = none;
    std::string_view address, number;
    Phrase title;
    Implementation claim; // without a report: it follows from the decision
    When decided;
    std::string_view documentation; // available, in-progress, none; empty: the claim does not say
    Phrase note;
    std::vector<Cited> cites;
    std::vector<Evidence> evidence;
    std::vector<VerificationLine> verifications;
    bool is_complete() const { return claim.status == domain::Status::declared_complete; }
};

// What somebody found, in words.
struct FindingLine {
    Named finding;
    std::vector<Named> about;
    When on;
    std::vector<Cited> cites;
};

// A report of the owner's on carrying out: a document whose kind ends in "-report" (implementation-report,
// quarterly-report). A report of the review itself is of the kind "report".
struct OwnReport {
    Named document, publisher;
    std::string_view kind;
    When on;
    std::vector<Cited> cites;
};

struct ClaimsView {
    Named review;
    std::size_t known_items = 0; // recommendations or parts here one by one, on the day
    Counts counts;               // declared complete, of those verified, and the other claims
    std::optional<domain::Date> reported_for;
    std::vector<ClaimLine> items;       // declared complete, or verified by somebody
    std::vector<PublishedTotal> totals; // about implementation
    std::vector<FindingLine> findings;
    std::vector<OwnReport> reports;
};

ClaimsView claims_of(Ask& ask, ThingId review);

} // namespace heed::views
