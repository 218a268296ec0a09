#include "plugin/gimp/common/codes.h"

#include "engine/base/json.h"
#include "engine/code/decode.h"

#include <algorithm>

namespace likeness {

namespace js = boost::json;

namespace {

js::array corners(const Quad& quad) {
    js::array out;
    for (const PointPx& corner : quad) out.push_back({corner.x, corner.y});
    return out;
}

// A letter or a few, then figures: what a job gives (A-0143), or a desk writes on a card.
bool is_number(std::string_view text) {
    constexpr std::size_t most = 12, most_letters = 3;
    const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto figure = [](char c) { return c >= '0' && c <= '9'; };
    const std::size_t letters = static_cast<std::size_t>(std::ranges::find_if_not(text, letter) - text.begin());
    if (letters == 0 || letters > most_letters || text.size() > most) return false;
    text.remove_prefix(letters);
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && std::ranges::all_of(text, figure);
}

Fault nameless(const std::string& about, Sentence says) {
    return {Remedy::aside, Step::identify, about, std::move(says), sentence("give the number yourself")};
}

}  // namespace

Result<Scanned> scan(Workshop& workshop, HostImage image, const OnStep& on_step) {
    tell(on_step, 0.1, sentence("Looking for codes"));
    LIKENESS_TRY(const Photograph photograph, photograph_of(std::move(image), workshop.reading));
    LIKENESS_TRY(Seen seen, identify(workshop.finder, photograph.picture));
    Scanned out{.unread = std::move(seen.unread)};
    for (Mark& mark : seen.marks) {
        Shown says = decode_alone({mark.format, mark.text, mark.bytes});
        out.codes.push_back({std::move(mark), std::move(says)});
    }
    return out;
}

std::string json_of(const Scanned& scanned) {
    js::array codes, unread;
    for (const Code& code : scanned.codes)
        codes.push_back({{"format", code.mark.format}, {"text", code.mark.text}, {"kind", name(code.says.kind)}, {"verdict", name(code.says.verdict)}, {"corners", corners(code.mark.corners)}});
    for (const Quad& quad : scanned.unread) unread.push_back(corners(quad));
    return line(js::object{{"codes", codes}, {"unread", unread}});
}

Result<std::string> number_in(const Scanned& scanned, const std::string& about) {
    if (!scanned.unread.empty()) return nameless(about, sentence("the picture shows a code that cannot be read"));
    if (scanned.codes.empty()) return nameless(about, sentence("the picture shows no code"));
    if (scanned.codes.size() > 1) return nameless(about, sentence("the picture shows {} codes, expected one", scanned.codes.size()));
    const std::string& text = scanned.codes.front().mark.text;
    if (!is_number(text)) return nameless(about, sentence("the code says no number like A-0143, and a person's own text is written into no picture"));
    return text;
}

std::vector<Entry> entries(const Label& label) {
    std::vector<Entry> out;
    if (!label.identifier.empty()) out.push_back({"Xmp.dc.identifier", label.identifier});
    if (!label.description.empty()) {
        out.push_back({"Xmp.dc.description", label.description});
        out.push_back({"Iptc.Application2.Caption", label.description});
        out.push_back({"Iptc.Envelope.CharacterSet", "\x1B%G"});  // ISO 2022: UTF-8 from here on
    }
    return out;
}

}  // namespace likeness
