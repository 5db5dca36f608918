#include "cli/council.h"

namespace heed::testing_cli {

void Council::SetUp() {
    place.put("sheets/bodies.csv",
              "id,name.en,short.en,cites\nbodies/council,Roads council,the council,r1/sources/s1\n"
              "bodies/drivers,Roads drivers,,r1/sources/s1\n");
    place.put("sheets/reviews.csv", "id,number,title.en,cites\nr1,R1,First review,S1\n");
    place.put("sheets/sources.csv", "id,code,title.en,dated,rank\nr1/sources/s1,S1,page.txt,2024-07-01,2\n"
                                    "r1/sources/s2,S2,Another,2024-07-01,3\n");
    place.put(
        "sheets/schemes.csv",
        "id,of,body,on,code,label.en,means,cites\n"
        "schemes/status,implementation,bodies/council,2024-01-01,done,Done,declared_complete,r1/sources/"
        "s1\n"
        "schemes/status,implementation,bodies/council,2024-01-01,begun,Begun,in_progress,r1/sources/s1\n");
    place.put("docs/page.txt", page);
    run({"import", place.text("sheets")});
    const Ended taken = run({"intake", place.text("docs"), "--source", "r1/sources/s1"});
    ASSERT_EQ(taken.code, 0) << taken.err;
}

Ended Council::run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--data", place.text("record")});
    return heed(arguments);
}

Ended Council::of_source(std::string command, std::vector<std::string> more) const {
    more.insert(more.begin(), std::move(command));
    more.insert(more.end(), {"--review", "r1", "--source", "S1"});
    return run(more);
}

std::string Council::proposed() const {
    const auto json = parse_json(of_source("propose", {"--json"}).out);
    std::string out;
    for (const Json& one : json->find("items")->items.at(0).find("proposals")->items)
        out += std::string(one.text_at("standing")) + ' ' + std::string(one.text_at("sheet")) + ' ' +
               std::string(one.find("row")->text_at("id")) + '\n';
    return out;
}

std::string Council::key_of(std::string_view sheet, std::string_view id) const {
    const auto json = parse_json(of_source("propose", {"--json"}).out);
    for (const Json& one : json->find("items")->items.at(0).find("proposals")->items)
        if (one.text_at("sheet") == sheet && one.find("row")->text_at("id") == id)
            return std::string(one.text_at("key"));
    return "none";
}

} // namespace heed::testing_cli
