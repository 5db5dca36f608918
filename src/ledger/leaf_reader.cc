#include "ledger/leaf_reader.h"

#include "base/digest.h"

namespace heed::ledger {
namespace {

// A cursor over canonical JSON. After the first mismatch nothing moves any more and `fine` stays false.
struct Cursor {
    std::string_view text;
    std::size_t at = 0;
    bool fine = true;

    bool fail() {
        fine = false;
        return false;
    }
    bool looking_at(std::string_view expected) const {
        return fine && text.substr(at, expected.size()) == expected;
    }
    bool take(std::string_view expected) {
        if (!looking_at(expected)) return fail();
        at += expected.size();
        return true;
    }
    bool take_if(std::string_view expected) {
        if (!looking_at(expected)) return false;
        at += expected.size();
        return true;
    }

    // A string without escapes: leaves hold only codes, addresses, dates and digests.
    std::string_view string() {
        if (!take("\"")) return {};
        const std::size_t start = at;
        while (at < text.size() && text[at] != '"') {
            const auto c = static_cast<unsigned char>(text[at]);
            if (c < 0x20 || c >= 0x7f || c == '\\') {
                fail();
                return {};
            }
            ++at;
        }
        if (!take("\"")) return {};
        return text.substr(start, at - 1 - start);
    }

    std::int64_t number() {
        const std::size_t start = at;
        std::int64_t value = 0;
        while (fine && at < text.size() && text[at] >= '0' && text[at] <= '9' && at - start < 17)
            value = value * 10 + (text[at++] - '0');
        const std::size_t length = at - start;
        if (length == 0 || (length > 1 && text[start] == '0') || value > (1LL << 53)) fail();
        return value;
    }

    // Zero is written by leaving the member out.
    std::uint32_t number_from_one() {
        const std::int64_t value = number();
        if (value < 1 || value > INT32_MAX) fail();
        return static_cast<std::uint32_t>(value);
    }

    EventNo event_number() {
        const std::int64_t value = number();
        if (value > INT32_MAX) fail();
        return static_cast<EventNo>(value);
    }

    std::optional<domain::Date> date() {
        const std::string_view written = string();
        if (!fine) return {};
        const auto parsed = domain::parse_date(written);
        if (!parsed || parsed->text() != written) {
            fail();
            return {};
        }
        return *parsed;
    }

    template <class Each> void array(Each each) {
        if (!take("[")) return;
        do each();
        while (take_if(","));
        take("]");
    }

    // Any value, for members of types that this build does not know. Depth is bounded.
    void skip_value(int depth_left) {
        if (depth_left == 0) {
            fail();
        } else if (take_if("{")) {
            if (take_if("}")) return;
            do {
                skip_string();
                take(":");
                skip_value(depth_left - 1);
            } while (take_if(","));
            take("}");
        } else if (take_if("[")) {
            if (take_if("]")) return;
            do skip_value(depth_left - 1);
            while (take_if(","));
            take("]");
        } else if (looking_at("\"")) {
            skip_string();
        } else if (!take_if("true") && !take_if("false") && !take_if("null")) {
            take_if("-");
            number();
        }
    }
    void skip_string() {
        if (!take("\"")) return;
        while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
        take("\"");
    }
};

void read_member(Cursor& in, LeafView& out, const FieldRow& field) {
    LeafView::MemberView member{.field = field.field, .form = field.form};
    const auto strings = [&] {
        member.first = static_cast<std::uint32_t>(out.strings.size());
        in.array([&] { out.strings.push_back(in.string()); });
        member.count = static_cast<std::uint32_t>(out.strings.size()) - member.first;
    };
    switch (field.form) {
    case Form::code:
    case Form::address: member.text = in.string(); break;
    case Form::digest:
        member.text = in.string();
        if (!is_digest(member.text)) in.fail();
        break;
    case Form::number: member.number = in.number(); break;
    case Form::date: {
        const std::size_t start = in.at + 1;
        if (const auto date = in.date()) member.date = *date;
        if (in.fine) member.text = in.text.substr(start, in.at - 1 - start);
        break;
    }
    case Form::yes: in.take("true"); break;
    case Form::codes:
    case Form::addresses: strings(); break;
    case Form::dates:
        member.first = static_cast<std::uint32_t>(out.dates.size());
        in.array([&] { out.dates.push_back(in.date().value_or(domain::Date())); });
        member.count = static_cast<std::uint32_t>(out.dates.size()) - member.first;
        break;
    case Form::kept:
        in.take("{\"media\":");
        member.text = in.string();
        in.take(",\"sha256\":");
        member.digest = in.string();
        if (!is_digest(member.digest)) in.fail();
        in.take(",\"size\":");
        member.number = in.number();
        in.take("}");
        break;
    case Form::passages:
        in.take("{\"count\":");
        member.number = in.number();
        in.take(",\"sha256\":");
        member.digest = in.string();
        if (!is_digest(member.digest)) in.fail();
        in.take("}");
        break;
    }
    out.val.push_back(member);
}

void read_val(Cursor& in, LeafView& out) {
    const TypeRow& type = row(out.type);
    if (!in.take("{")) return;
    int last = -1;
    do {
        const auto field = parse_field(in.string());
        const FieldRow* found = field ? type.find(*field) : nullptr;
        if (found == nullptr || static_cast<int>(*field) <= last || !in.take(":")) {
            in.fail();
            return;
        }
        last = static_cast<int>(*field);
        read_member(in, out, *found);
    } while (in.take_if(","));
    in.take("}");
}

void read_cite(Cursor& in, LeafView& out) {
    LeafView::CitationView cite;
    if (!in.take("{")) return;
    if (in.take_if("\"cap\":")) {
        cite.cap = in.number_from_one();
        in.take(",");
    }
    if (in.take_if("\"col\":")) {
        cite.col = in.number_from_one();
        in.take(",");
    }
    if (in.take_if("\"p\":")) {
        cite.passage = in.string();
        in.take(",");
    }
    in.take("\"src\":");
    cite.source = in.string();
    in.take("}");
    if ((cite.cap == 0) != cite.passage.empty() || (cite.cap > 0 && !is_anchor(cite.passage))) in.fail();
    out.cites.push_back(cite);
}

void clear(LeafView& out) {
    out.known = false;
    out.on.reset();
    out.to.reset();
    out.corrects.reset();
    out.voids.reset();
    out.val.clear();
    out.cites.clear();
    out.ok.clear();
    out.sd.clear();
    out.strings.clear();
    out.dates.clear();
}

void read_event(Cursor& in, LeafView& out) {
    in.take("{");
    if (in.take_if("\"_sd\":")) {
        in.array([&] { out.sd.push_back(in.string()); });
        in.take(",\"_sd_alg\":\"sha-256\",");
    }
    in.take("\"about\":");
    out.about = in.string();
    in.take(",\"at\":");
    const auto at = parse_instant(in.string());
    if (!at) in.fail();
    out.at = at.value_or(Instant{});
    in.take(",\"by\":");
    out.by = in.string();
    if (in.take_if(",\"cites\":")) in.array([&] { read_cite(in, out); });
    if (in.take_if(",\"corrects\":")) out.corrects = in.event_number();
    in.take(",\"deed\":");
    out.deed = in.string();
    if (in.take_if(",\"ok\":")) in.array([&] { out.ok.push_back(in.string()); });
    if (in.take_if(",\"on\":")) out.on = in.date();
    if (in.take_if(",\"to\":")) out.to = in.date();
    in.take(",\"type\":");
    out.type_name = in.string();
    const auto type = parse_type(out.type_name);
    in.take(",\"v\":");
    out.known = in.number() == 1 && type.has_value();
    if (out.known) out.type = *type;
    if (in.take_if(",\"val\":")) out.known ? read_val(in, out) : in.skip_value(7);
    if (in.take_if(",\"voids\":")) out.voids = in.event_number();
    in.take("}");
    if (in.at != in.text.size()) in.fail();
}

} // namespace

Checked read_leaf(std::string_view leaf, LeafView& out) {
    clear(out);
    Cursor in{leaf};
    read_event(in, out);
    if (!in.fine)
        return refuse("the bytes are not an event in canonical form, from byte " + std::to_string(in.at));
    return Done{};
}

Result<Event> parse_leaf(std::string_view leaf) {
    LeafView view;
    if (auto ok = read_leaf(leaf, view); !ok) return ok.refusal();
    if (!view.known)
        return refuse("an event of a kind this version does not know: " + std::string(view.type_name));
    Event event;
    event.type = view.type;
    event.about = view.about;
    event.on = view.on;
    event.to = view.to;
    event.corrects = view.corrects;
    event.voids = view.voids;
    event.deed = view.deed;
    event.by = view.by;
    event.at = view.at;
    event.ok.assign(view.ok.begin(), view.ok.end());
    event.sd.assign(view.sd.begin(), view.sd.end());
    for (const auto& cite : view.cites)
        event.cites.push_back({std::string(cite.source), std::string(cite.passage), cite.cap, cite.col});
    for (const auto& member : view.val) {
        const auto strings =
            std::span(view.strings)
                .subspan(member.first,
                         member.form == Form::codes || member.form == Form::addresses ? member.count : 0);
        Value value;
        switch (member.form) {
        case Form::code:
        case Form::address:
        case Form::digest: value = std::string(member.text); break;
        case Form::number: value = member.number; break;
        case Form::date: value = member.date; break;
        case Form::yes: value = true; break;
        case Form::codes:
        case Form::addresses: value = std::vector<std::string>(strings.begin(), strings.end()); break;
        case Form::dates:
            value = std::vector<domain::Date>(view.dates.begin() + member.first,
                                              view.dates.begin() + member.first + member.count);
            break;
        case Form::kept:
            value = Kept{std::string(member.text), std::string(member.digest), member.number};
            break;
        case Form::passages: value = Passages{member.number, std::string(member.digest)}; break;
        }
        event.val.push_back({member.field, std::move(value)});
    }
    if (auto ok = check_form(event); !ok) return ok.refusal();
    return event;
}

} // namespace heed::ledger
