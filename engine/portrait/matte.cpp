// Outside the outline, stray strands apart, is backdrop; well inside it is person. Between lies a band, in which a pixel is
// placed on the line from the backdrop's colour there to the person's: how far along it lies is how much of it is the
// person. A shadow is no question here: what is smooth and outside the outline is backdrop, whatever light falls on it.
#include "engine/portrait/matte.h"

#include "engine/portrait/light_of_codes.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace likeness {

namespace {

float dot(const Colour& a, const Colour& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
Colour minus(const Colour& a, const Colour& b) {
    return {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
}
Colour colour(const std::uint8_t* rgb) {
    return {static_cast<float>(rgb[0]), static_cast<float>(rgb[1]), static_cast<float>(rgb[2])};
}
float smoothstep(float from, float to, float value) {
    const float t = std::clamp((value - from) / (to - from), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

// Lengths in shares of the photo's width: 480 pixels give 12, 10, 6, 69 and 24.
struct Band {
    float outside, into_hair, into_body, strands, holes;
    explicit Band(int width)
        : outside(static_cast<float>(width) / 40), into_hair(static_cast<float>(width) / 48), into_body(static_cast<float>(width) / 80), strands(static_cast<float>(width) / 7), holes(static_cast<float>(width) / 20) {}
};

class Cutter {
public:
    Cutter(const Raster& srgb, const PlacedPerson& placed) : srgb_(srgb), placed_(placed), band_(srgb.width()) {
        person_ = cv::Mat(srgb.height(), srgb.width(), CV_8UC1, const_cast<std::uint8_t*>(placed.person.samples().data())).clone();
        cv::distanceTransform(~person_, outside_, cv::DIST_L2, 3);
        backdrop_ = told(band_.outside, nullptr);
        give_back();
        cv::distanceTransform(person_, inside_, cv::DIST_L2, 3);
        cv::distanceTransform(~person_, outside_, cv::DIST_L2, 3);
    }

    Matte cut() {
        follow_backdrop();
        SmoothField person = person_field([&](int x, int y) { return is_like_backdrop(x, y); });
        // Once more without the pale rim of hair that the outline takes in.
        person = person_field([&](int x, int y) { return is_like_backdrop(x, y) || along(person, x, y) < 0.7F; });
        Matte matte{Plane(srgb_.size()), std::move(backdrop_), std::move(person), noise_};
        mark_strands(matte);
        for (int y = 0; y < srgb_.height(); ++y)
            for (int x = 0; x < srgb_.width(); ++x) matte.alpha.row(y)[x] = alpha(matte, x, y);
        return matte;
    }

private:
    const std::uint8_t* pixel(int x, int y) const { return srgb_.row(y) + 3 * x; }
    float outside(int x, int y) const { return outside_.ptr<float>(y)[x]; }
    float inside(int x, int y) const { return inside_.ptr<float>(y)[x]; }
    bool chest(int y) const { return y > placed_.chin_y; }

    // A coloured backdrop is known by its colour even where the outline took it in: between hair and shoulder, or where a
    // shadow falls on it, which takes the same share of light from all three channels. Patches, not the dark rims of hair;
    // and nothing on the chest where the clothes or a tie have that colour, too.
    void give_back() {
        cv::Mat like = cv::Mat::zeros(person_.size(), CV_8U);
        for (int y = 0; y < srgb_.height(); ++y) {
            const std::uint8_t* person = person_.ptr(y);
            for (int x = 0; x < srgb_.width(); ++x)
                if (person[x] && !in_face(x, y) && has_colour_of(backdrop_.at(x, y), colour(pixel(x, y)))) like.ptr(y)[x] = 255;
        }
        const int patch = std::max(3, srgb_.width() / 96) | 1;
        cv::morphologyEx(like, like, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_ELLIPSE, {patch, patch}));
        const int chest_from = std::clamp(static_cast<int>(placed_.chin_y), 0, srgb_.height() - 1);
        const int left = std::clamp(static_cast<int>(placed_.eyes.x - placed_.eye_distance), 0, srgb_.width() - 2);
        const int right = std::clamp(static_cast<int>(placed_.eyes.x + placed_.eye_distance), left + 1, srgb_.width());
        constexpr double most = 0.05;  // of the chest
        cv::Mat chest = like.rowRange(chest_from, srgb_.height());
        const int all = cv::countNonZero(person_.rowRange(chest_from, srgb_.height()));
        if (cv::countNonZero(chest) > most * all) chest.setTo(0);
        chest.colRange(left, right).setTo(0);  // a tie
        person_.setTo(0, like);
    }

    static bool has_colour_of(const Colour& behind, const Colour& seen) {
        constexpr float least_colour = 40, darkest = 0.45F, lightest = 1.08F, farthest = 12;  // code values; shares of the light's code
        const auto [low, high] = std::ranges::minmax(behind);
        if (high - low < least_colour) return false;
        const float light = dot(seen, behind) / dot(behind, behind);
        if (light < darkest || light > lightest) return false;
        const Colour off = minus(seen, {light * behind[0], light * behind[1], light * behind[2]});
        return dot(off, off) < farthest * farthest;
    }

    bool in_face(int x, int y) const {
        const double across = (x - placed_.eyes.x) / (1.1 * placed_.eye_distance), down = (y - placed_.eyes.y - 0.4 * placed_.eye_distance) / (1.5 * placed_.eye_distance);
        return across * across + down * down <= 1;
    }

    // Nearer to the person each time, as far as what is there goes on as what is known does: so a shadow beside the neck is
    // followed to the neck.
    void follow_backdrop() {
        for (const float near : {band_.outside / 2, 2.5F}) {
            noise_ = noise(backdrop_);
            backdrop_ = told(near, &backdrop_);
        }
    }

    SmoothField told(float least_outside, const SmoothField* before) const {
        SmoothField field(srgb_.size());
        const float most = 3 * noise_ + 3;
        for (int y = 0; y < srgb_.height(); ++y) {
            const float* row = outside_.ptr<float>(y);
            for (int x = 0; x < srgb_.width(); ++x) {
                if (row[x] <= least_outside) continue;
                if (before && row[x] < 3 * band_.outside) {
                    const Colour off = minus(colour(pixel(x, y)), before->at(x, y));
                    if (dot(off, off) > most * most) continue;
                }
                field.know(x, y, pixel(x, y));
            }
        }
        field.settle();
        return field;
    }

    float noise(const SmoothField& field) const {
        std::vector<float> distances;
        for (int y = 0; y < srgb_.height(); y += 3)
            for (int x = 0; x < srgb_.width(); x += 3) {
                if (outside(x, y) <= band_.outside) continue;
                const Colour off = minus(colour(pixel(x, y)), field.at(x, y));
                distances.push_back(dot(off, off));
            }
        if (distances.empty()) return 1;
        const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
        std::ranges::nth_element(distances, middle);
        return std::max(0.7F, std::sqrt(*middle));
    }

    // Just inside the edge, as deep as hair lets light through, and a little deeper where there is room.
    template <class Left>
    SmoothField person_field(Left left_out) const {
        SmoothField field(srgb_.size());
        for (int y = 0; y < srgb_.height(); ++y) {
            const float* row = inside_.ptr<float>(y);
            for (int x = 0; x < srgb_.width(); ++x)
                if (row[x] > 3 && row[x] < 20 && !(may_open(x, y) && left_out(x, y))) field.know(x, y, pixel(x, y));
        }
        field.settle();
        return field;
    }

    // Above the chin and away from the face, what shows the very backdrop is backdrop, seen through a loop of hair, beside an
    // ear or between strands, though the outline goes round it. Never on the chest, where it is a shirt.
    bool may_open(int x, int y) const { return !chest(y) && !in_face(x, y); }

    // Too like the backdrop to say what colour the hair has.
    bool is_like_backdrop(int x, int y) const {
        const Colour behind = backdrop_.at(x, y), off = minus(colour(pixel(x, y)), behind);
        const float least = 4 * noise_ + 24;
        return dot(off, off) < least * least || by_hue(behind, {}, colour(pixel(x, y))) < 0.97F;
    }

    // How far along the line from the backdrop to the person.
    float along(const SmoothField& person, int x, int y) const {
        const Colour behind = backdrop_.at(x, y), line = minus(person.at(x, y), behind);
        return dot(minus(colour(pixel(x, y)), behind), line) / std::max(1.0F, dot(line, line));
    }

    // 1 where a pixel cannot be told from the backdrop, 0 where it clearly can.
    float opened(const SmoothField& backdrop, int x, int y) const {
        const Colour off = minus(colour(pixel(x, y)), backdrop.at(x, y));
        return 1 - smoothstep(2 * noise_ + 4, 4 * noise_ + 12, std::sqrt(dot(off, off)));
    }

    // Strands beyond the band: darker or lighter than the backdrop by more than noise is, and hanging on to the person.
    void mark_strands(const Matte& matte) {
        strand_ = Raster(srgb_.size(), 1);
        std::vector<std::pair<int, int>> reached;
        const float least = 4 * noise_ + 3;
        const auto try_one = [&](int x, int y) {
            if (x < 0 || y < 0 || x >= srgb_.width() || y >= srgb_.height() || strand_.row(y)[x]) return;
            const float away = outside(x, y);
            if (away <= 0 || away > band_.strands || y > placed_.chin_y + placed_.eye_distance) return;
            const Colour behind = matte.backdrop.at(x, y), line = minus(matte.person.at(x, y), behind), off = minus(colour(pixel(x, y)), behind);
            const float along = dot(off, line);
            if (along <= 0 || along * along < least * least * dot(line, line)) return;
            strand_.row(y)[x] = 255;
            reached.emplace_back(x, y);
        };
        for (int y = 0; y < srgb_.height(); ++y)
            for (int x = 0; x < srgb_.width(); ++x)
                if (outside(x, y) > 0 && outside(x, y) < 1.5F) try_one(x, y);
        while (!reached.empty()) {
            const auto [x, y] = reached.back();
            reached.pop_back();
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx) try_one(x + dx, y + dy);
        }
    }

    float alpha(const Matte& matte, int x, int y) const {
        const float in = inside(x, y), out = outside(x, y), deep = chest(y) ? band_.into_body : band_.into_hair;
        const bool near = in > 0 && in < band_.holes && !in_face(x, y), open = near && !chest(y);
        if (in >= deep && !near) return 1;
        if (out >= band_.outside && !strand_.row(y)[x]) return 0;
        const Colour behind = matte.backdrop.at(x, y), line = minus(matte.person.at(x, y), behind), off = minus(colour(pixel(x, y)), behind);
        const float length = std::sqrt(dot(line, line));
        // By the outline alone where person and backdrop have one colour.
        const float edge = std::clamp(0.5F + (in - out) / 3, 0.0F, 1.0F);
        const float trust = smoothstep(3 * noise_ + 4, 6 * noise_ + 16, length);
        float along = 0;
        if (length > 1) {
            const float least = std::min(0.25F, 2 * noise_ / length);
            along = std::clamp((dot(off, line) / (length * length) - least) / (1 - 2 * least), 0.0F, 1.0F);
        }
        float value = edge + trust * (along - edge);
        const float sure = smoothstep(deep / 2, deep, in);
        // Thin hair that the outline takes in lets the backdrop through, too: what lies on the line between the two colours.
        float through = 0;
        if (open && sure > 0) {
            const float aside = std::sqrt(std::max(0.0F, dot(off, off) - dot(off, line) * dot(off, line) / std::max(1.0F, length * length)));
            through = std::max(opened(matte.backdrop, x, y), trust * (1 - smoothstep(2 * noise_ + 16, 4 * noise_ + 48, aside)) * (1 - smoothstep(0.5F, 0.95F, along)));
        }
        value = std::max(value, sure * (1 - through));
        value = in_light(value, behind, line);
        if (near || out > 0) value = std::min(value, by_hue(behind, matte.person.at(x, y), colour(pixel(x, y))));
        if (!strand_.row(y)[x]) value *= 1 - smoothstep(band_.outside * 0.5F, band_.outside, out);
        return value;
    }

    // How far apart colours are is told in codes, as it is seen; how much of each there is in light, which is what a lens mixes.
    float in_light(float share, const Colour& behind, const Colour& line) const {
        const Colour from = light_.of(behind);
        const Colour whole = minus(light_.of({behind[0] + line[0], behind[1] + line[1], behind[2] + line[2]}), from);
        const Colour part = minus(light_.of({behind[0] + share * line[0], behind[1] + share * line[1], behind[2] + share * line[2]}), from);
        const float length = dot(whole, whole);
        return length > 1e-6F ? dot(part, whole) / length : share;
    }

    // Before a coloured backdrop its hue tells how much of it shines through, however light or dark a lock of hair is. Says 1
    // where the person has that hue, too.
    float by_hue(const Colour& behind, const Colour& person, const Colour& seen) const {
        constexpr float least = 40;  // code values of chroma
        if (chroma_along(behind, behind) < least || chroma_along(behind, behind) - chroma_along(person, behind) < least) return 1;
        const Colour far = light_.of(behind), here = light_.of(seen);
        const Colour beside = light_.of(person);
        const float of_person = std::max(0.0F, chroma_along(beside, far) - tinge(beside[1])), left = chroma_along(far, far) - of_person;
        const float through = std::clamp((chroma_along(here, far) - of_person) / left, 0.0F, 1.0F);
        const float own = std::max(0.0F, here[1] - through * far[1]);
        return std::clamp((1 - through) * (1 + tinge(own) / left), 0.0F, 1.0F);
    }

    // What no one calls a hue: a sheen on hair, a grey cloth. 6 code values, which are the less light the darker it is.
    static float tinge(float light) {
        return 6 * 2.2F / 255 * std::sqrt(light);
    }

    // How much of the hue of one colour another has: 0 for a grey.
    static float chroma_along(const Colour& of, const Colour& hue) {
        const float grey = (hue[0] + hue[1] + hue[2]) / 3;
        const Colour direction{hue[0] - grey, hue[1] - grey, hue[2] - grey};
        return dot(of, direction) / std::max(1e-6F, std::sqrt(dot(direction, direction)));
    }

    const Raster& srgb_;
    const PlacedPerson& placed_;
    const Band band_;
    cv::Mat person_;            // 255 where the person is
    cv::Mat inside_, outside_;  // distance to the outline, pixels
    SmoothField backdrop_{{}};
    Raster strand_;
    LightOfCodes light_;
    float noise_ = 1;
};

}  // namespace

Matte matte(const Raster& srgb, const PlacedPerson& placed) {
    return Cutter(srgb, placed).cut();
}

}  // namespace likeness
