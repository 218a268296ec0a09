// Hair and what may cover it: are the ears free, is there cloth on the head.
#include "engine/portrait/check/area.h"
#include "engine/portrait/check/checks.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

bool is_person(const Study& study, int x, int y) {
    return study.inside.row(y)[x] && (study.person.empty() || study.person.row(y)[x]);
}

// As the cheek beside it, but for the shade at the side of a head.
bool is_like(const Study& study, int x, int y, const Tone& skin) {
    return study.l.at(x, y) > 0.4 * skin.l && std::abs(study.a.at(x, y) - skin.a) < 9 && std::abs(study.b.at(x, y) - skin.b) < 11;
}

double ear_percent(const Study& study, double side) {
    const double near = side * 0.98, far = side * 1.25;
    const Area place = area(study, std::min(near, far), -0.05, std::max(near, far), 0.55);
    int skin = 0;
    for (int y = place.top; y < place.bottom; ++y)
        for (int x = place.left; x < place.right; ++x) skin += is_person(study, x, y) && is_like(study, x, y, study.cheeks.on(side));
    return place.empty() ? 0 : 100.0 * skin / place.count();
}

// Neither hair nor skin has that colour: both lie between red and yellow, or are grey.
bool is_dyed(float a, float b) {
    const double chroma = std::hypot(a, b), hue = std::atan2(b, a) * 57.29578;
    return chroma > 16 && (hue < 5 || hue > 110);
}

}  // namespace

Measured ears_visible(const Study& study) {
    return {std::min(ear_percent(study, -1), ear_percent(study, 1)), {}};
}

Measured head_covering(const Study& study) {
    if (study.person.empty()) return {{}, sentence("the backdrop is cluttered, so what is on the head cannot be told from it")};
    const Area top = area(study, -0.7, -1.75, 0.7, -1.05);
    int covered = 0, all = 0;
    for (int y = top.top; y < top.bottom; ++y)
        for (int x = top.left; x < top.right; ++x) {
            if (!is_person(study, x, y)) continue;
            ++all;
            covered += is_dyed(study.a.at(x, y), study.b.at(x, y));
        }
    if (all == 0) return {{}, sentence("the photograph ends above the forehead")};
    return {static_cast<double>(covered) / all, {}};
}

}  // namespace likeness
