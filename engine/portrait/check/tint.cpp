#include "engine/portrait/check/checks.h"

#include "engine/portrait/check/rank.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace likeness {

namespace {

struct Tint {
    double a = 0, b = 0;
};

// Usual colours under light that the camera is balanced for: skin of all tones, and the white of the eye, which is a
// little rosy and seen beside skin.
constexpr Tint usual_skin{14, 18}, usual_white{3, 3};

std::optional<Tint> of_skin(const Study& study) {
    std::vector<float> a, b;
    for (int y = 0; y < study.skin.height(); ++y)
        for (int x = 0; x < study.skin.width(); ++x)
            if (study.skin.row(y)[x]) a.push_back(study.a.at(x, y)), b.push_back(study.b.at(x, y));
    if (a.size() < 200) return {};
    return Tint{median(a), median(b)};
}

// The white of the eyes: of the lighter half of the eyes' boxes the eighth that is least like skin.
std::optional<Tint> of_white(const Study& study, Tint skin) {
    struct Pixel {
        float l, a, b, like_skin;
    };
    std::vector<Pixel> pixels;
    for (const double side : {-0.5, 0.5}) {
        const BoxPx box = study.box(side - 0.27, -0.13, side + 0.27, 0.13);
        for (int y = static_cast<int>(box.y); y < static_cast<int>(box.bottom()); ++y)
            for (int x = static_cast<int>(box.x); x < static_cast<int>(box.right()); ++x) {
                if (!study.inside.row(y)[x]) continue;
                const float a = study.a.at(x, y), b = study.b.at(x, y);
                pixels.push_back({study.l.at(x, y), a, b, static_cast<float>(a * skin.a + b * skin.b)});
            }
    }
    if (pixels.size() < 200) return {};
    std::ranges::sort(pixels, std::greater{}, &Pixel::l);
    pixels.resize(pixels.size() / 2);
    std::ranges::sort(pixels, {}, &Pixel::like_skin);
    pixels.resize(pixels.size() / 8);
    std::vector<float> a, b;
    for (const Pixel& pixel : pixels) a.push_back(pixel.a), b.push_back(pixel.b);
    return Tint{median(a), median(b)};
}

Sentence cure(Tint cast) {
    if (std::abs(cast.b) > std::abs(cast.a))
        return cast.b > 0 ? sentence("the colours are too warm: set the white balance with the grey card")
                          : sentence("the colours are too cold: set the white balance with the grey card");
    return cast.a > 0 ? sentence("the colours are too red: set the white balance with the grey card")
                      : sentence("the colours are too green: set the white balance with the grey card");
}

}  // namespace

Measured natural_colour(const Study& study) {
    const std::optional<Tint> skin = of_skin(study);
    if (!skin) return {{}, sentence("too little skin shows")};
    Tint cast{skin->a - usual_skin.a, skin->b - usual_skin.b};
    if (const std::optional<Tint> white = of_white(study, *skin))
        cast = {(cast.a + white->a - usual_white.a) / 2, (cast.b + white->b - usual_white.b) / 2};
    const bool colourless = std::hypot(skin->a, skin->b) < 1;
    // People differ more from yellow to blue than from red to green.
    return {std::hypot(cast.a, cast.b / 1.5), colourless ? sentence("the picture is black and white: take it in colour") : cure(cast)};
}

Measured red_eye(const Study& study) {
    constexpr double radius = 0.045;                     // of a pupil that is wide open in the dark
    constexpr float redder = 6, red = 22, light = 12;    // a* beyond the skin's, a* and L* at least
    const std::optional<Tint> skin = of_skin(study);
    const float least = std::max(red, skin ? static_cast<float>(skin->a) + redder : red);
    double worst = 0;
    bool seen = false;
    for (const double side : {-0.5, 0.5}) {
        const PointPx middle = study.at(side, 0);
        const double r = radius * study.unit;
        int all = 0, found = 0;
        for (int y = static_cast<int>(middle.y - r); y <= static_cast<int>(middle.y + r); ++y)
            for (int x = static_cast<int>(middle.x - r); x <= static_cast<int>(middle.x + r); ++x) {
                if (std::hypot(x + 0.5 - middle.x, y + 0.5 - middle.y) > r || !study.inside.row(y)[x]) continue;
                ++all;
                found += study.a.at(x, y) > least && study.l.at(x, y) > light;
            }
        if (all) seen = true, worst = std::max(worst, 100.0 * found / all);
    }
    if (!seen) return {{}, sentence("the eyes are not in the frame")};
    return {worst, {}};
}

}  // namespace likeness
