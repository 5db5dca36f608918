#include "cli/page_check.h"

#include "intake/reader_process.h"
#include "probes/record_probe.h"

#include <iterator>

namespace heed::cli {

std::vector<probes::Finding> findings_beside(const views::Moment& now, views::WordBook& words,
                                             std::string_view review, probes::Passages passages) {
    return probes::compare_with_record(passages, review, [&](Day day) {
        return std::make_unique<views::Ask>(now.at(day), words, "en", now.as_of());
    });
}

std::optional<Result<web::CheckedText>> SiteProofreader::read(std::string_view bytes, std::string_view review) {
    if (!m_room.try_acquire()) return {};
    struct Leave {
        std::counting_semaphore<2>& room;
        ~Leave() { room.release(); }
    } leave{m_room};
    intake::ReaderProcess process;
    process.limits.cpu = std::chrono::seconds(5);
    process.limits.deadline = std::chrono::seconds(10);
    const auto reading = intake::read_in_process(bytes, {}, process);
    if (!reading) return Result<web::CheckedText>(reading.refusal());
    auto findings = probes::proofread(reading->passages);
    if (!review.empty()) {
        auto more = findings_beside(m_house.now(), m_words, review, reading->passages);
        std::move(more.begin(), more.end(), std::back_inserter(findings));
    }
    web::CheckedText out{.passages = reading->passages.size(), .findings = {}};
    for (const probes::Finding& finding : findings) {
        web::PageFinding& one = out.findings.emplace_back(web::PageFinding{
            std::string(name(finding.rule)), finding.about, finding.stated, finding.found, finding.on, {}});
        for (const probes::Finding::Place& place : finding.places)
            one.places.push_back({place.anchor, place.words});
    }
    return Result<web::CheckedText>(std::move(out));
}

} // namespace heed::cli
