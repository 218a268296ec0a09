#include "engine/portrait/judge_matte.h"

#include "engine/portrait/check/melted.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

// A shirt that differs less than this from the cloth behind it has no edge to be found.
constexpr double least_difference = 2.5;
constexpr Interval allowed{0, 25};

// At the top, or at the sides down to the mouth: further down long hair may leave the frame.
bool cut_by_frame(const Head& head) {
    const Raster& person = head.outline.person;
    const auto is_person = [](std::uint8_t sample) { return sample != 0; };
    if (std::any_of(person.row(0), person.row(0) + person.width(), is_person)) return true;
    const double lowest = (head.pose.eyes().y + head.pose.eye_distance()) * head.outline.scale;
    for (int y = 0; y < std::clamp(static_cast<int>(lowest), 0, person.height()); ++y)
        if (is_person(person.row(y)[0]) || is_person(person.row(y)[person.width() - 1])) return true;
    return false;
}

Finding refused(Sentence why) {
    Finding finding = unjudged(matte_limit, allowed, "percent", true, std::move(why));
    finding.verdict = Verdict::fail;
    return finding;
}

}  // namespace

Finding judge_matte(const Head& head) {
    if (!head.backdrop.plain || head.outline.person.empty())
        return refused(head.backdrop.because.empty() ? sentence("the person's outline cannot be told from the backdrop") : head.backdrop.because);
    if (cut_by_frame(head)) return refused(sentence("the frame cuts the head: no backdrop can be put behind it; take it again with more room"));
    if (!head.pose.crown_y) return refused(sentence("the hair cannot be told from the backdrop: no other can be put behind it"));
    const std::optional<double> melted = melted_share(head, least_difference);
    if (!melted && !body_leaves_frame(head)) return unjudged(matte_limit, allowed, "percent", true, sentence("the picture shows too little of the shoulders to put another backdrop behind them; take it again from further away"));
    Finding finding = judged(matte_limit, 100 * melted.value_or(0), allowed, "percent", false, true);
    if (finding.verdict == Verdict::fail)
        finding.says = sentence("the shoulders melt into the backdrop: no other can be put behind them; lend the sitter a jacket of another colour");
    return finding;
}

}  // namespace likeness
