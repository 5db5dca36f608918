// A review r1 whose owner reports on carrying out, for the tests of claims, definitions, totals and duties:
// 1 to 3 approved and 4 rejected on 1 March 2025, reported on for 30 June 2025.
#pragma once

#include "support/small_house.h"

namespace heed::testing_support {

class CarriedOutHouse : public SmallHouse {
public:
    CarriedOutHouse() : SmallHouse("2026-03-01") {
        import({
            {"reviews.csv", "id,number,title.en,cites\nr1,R1,First review,S1\n"},
            {"bodies.csv", "id,name.en,cites\n"
                           "bodies/board,Board,r1/sources/s1\n"
                           "bodies/office,Office,r1/sources/s1\n"
                           "bodies/auditor,Auditor,r1/sources/s1\n"},
            {"sources.csv", "id,code,kind,title.en,rank,dated\n"
                            "r1/sources/s1,S1,web-page,Page of the review,2,2025-07-01\n"
                            "r1/sources/s2,S2,report,Report of the auditor,5,2025-09-01\n"},
            {"schemes.csv", "id,of,body,on,code,label.en,means,demands,order,cites\n"
                            "schemes/status,implementation,bodies/"
                            "office,2025-01-01,done,Done,declared_complete,document,1,r1/sources/s1\n"
                            "schemes/status,implementation,bodies/"
                            "office,2025-01-01,begun,Begun,in_progress,work-begun,2,r1/sources/s1\n"
                            "schemes/status,implementation,bodies/"
                            "office,2025-01-01,waits,Waits,not_started,dependency,3,r1/sources/s1\n"},
            {"recommendations.csv", "id,review,number,title.en,addressed_to,on,cites\n"
                                    "r1/1,r1,1,Write it down,bodies/office,2025-01-10,S1\n"
                                    "r1/2,r1,2,Say who did it,bodies/office,2025-01-10,S1\n"
                                    "r1/3,r1,3,Say when,bodies/office,2025-01-10,S1\n"
                                    "r1/4,r1,4,Say why,bodies/office,2025-01-10,S1\n"},
            {"rounds.csv", "id,review,on,body,acts_on,cites\n"
                           "r1/actions/2025-03-01,r1,2025-03-01,bodies/board,4,S1\n"},
            {"determinations.csv", "id,recommendation,round,outcome,on,cites\n"
                                   "r1/1,1,r1/actions/2025-03-01,approved,2025-03-01,S1\n"
                                   "r1/2,2,r1/actions/2025-03-01,approved,2025-03-01,S1\n"
                                   "r1/3,3,r1/actions/2025-03-01,approved,2025-03-01,S1\n"
                                   "r1/4,4,r1/actions/2025-03-01,rejected,2025-03-01,S1\n"},
            {"implementation.csv", "id,recommendation,on,status,scheme,documentation,cites\n"
                                   "r1/1,1,2025-06-30,done,schemes/status,in-progress,S1\n"
                                   "r1/2,2,2025-06-30,waits,schemes/status,,S1\n"
                                   "r1/3,3,2025-06-30,begun,schemes/status,,S1\n"},
        });
    }

    views::ThingId review(views::Ask& ask, std::string_view code = "r1") { return ask.moment.find(code); }
};

} // namespace heed::testing_support
