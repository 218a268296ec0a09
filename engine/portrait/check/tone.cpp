#include "engine/portrait/check/tone.h"

#include "engine/portrait/check/area.h"
#include "engine/portrait/check/study.h"

#include <cmath>

namespace likeness {

namespace {

constexpr double cheek_x = 0.5, cheek_y = 0.62, cheek_half = 0.15;

Tone tone(const Study& study, double x) {
    const Area cheek = area(study, x - cheek_half, cheek_y - cheek_half, x + cheek_half, cheek_y + cheek_half);
    return {median(study.light, cheek), median(study.l, cheek), median(study.a, cheek), median(study.b, cheek)};
}

}  // namespace

double Tone::chroma() const {
    return std::hypot(a, b);
}

Cheeks cheeks(const Study& study) {
    return {tone(study, -cheek_x), tone(study, cheek_x)};
}

}  // namespace likeness
