// Outside the outline, stray strands apart, is backdrop; well inside it is person. Between lies a band, in which a pixel is
// placed on the line from the backdrop's colour there to the person's: how far along it lies is how much of it is the
// person. A shadow is no question here: what is smooth and outside the outline is backdrop, whatever light falls on it.
#include "engine/portrait/matte.h"

#include "engine/portrait/mixing.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace likeness {

namespace {

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
        mark_slits();
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
        keep_badges(chest, chest_from);
        person_.setTo(0, like);
    }

    // What lies within the chest, neither at its edge nor below hair, is something that is worn.
    void keep_badges(cv::Mat& chest, int top) const {
        if (cv::countNonZero(chest) == 0) return;
        cv::Mat labels, beside;
        const int count = cv::connectedComponents(chest, labels, 8);
        cv::dilate(person_.rowRange(top, srgb_.height()) == 0, beside, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
        std::vector<bool> worn(static_cast<std::size_t>(count), true);
        for (int y = 0; y < chest.rows; ++y)
            for (int x = 0; x < chest.cols; ++x)
                if (chest.at<std::uint8_t>(y, x) && (beside.at<std::uint8_t>(y, x) || below_hair(x))) worn[static_cast<std::size_t>(labels.at<int>(y, x))] = false;
        for (int i = 1; i < count; ++i)
            if (worn[static_cast<std::size_t>(i)]) chest.setTo(0, labels == i);
    }

    bool in_face(int x, int y) const {
        const double across = (x - placed_.eyes.x) / (1.1 * placed_.eye_distance), down = (y - placed_.eyes.y - 0.4 * placed_.eye_distance) / (1.5 * placed_.eye_distance);
        return across * across + down * down <= 1;
    }

    // Nearer to the person each time, as far as what is there goes on as what is known does, or is a shade of it and smooth, as
    // hair is not: so a shadow beside the head is followed to the hair.
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
                    const Colour known = before->at(x, y), off = minus(colour(pixel(x, y)), known);
                    if (dot(off, off) > most * most && !(is_shade_of(known, colour(pixel(x, y))) && is_smooth(x, y))) continue;
                }
                field.know(x, y, pixel(x, y));
            }
        }
        field.settle();
        return field;
    }

    bool is_smooth(int x, int y) const {
        const float most = 4 * noise_ + 8;
        const int far = 2, left = std::max(0, x - far), right = std::min(srgb_.width() - 1, x + far), top = std::max(0, y - far), bottom = std::min(srgb_.height() - 1, y + far);
        const Colour across = minus(colour(pixel(right, y)), colour(pixel(left, y))), down = minus(colour(pixel(x, bottom)), colour(pixel(x, top)));
        return dot(across, across) < most * most && dot(down, down) < most * most;
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
    SmoothField person_field(Left left_out, int lowest = 1 << 20) const {
        SmoothField field(srgb_.size());
        for (int y = 0; y < std::min(srgb_.height(), lowest); ++y) {
            const float* row = inside_.ptr<float>(y);
            for (int x = 0; x < srgb_.width(); ++x) {
                if (row[x] <= 3 || row[x] >= 20) continue;
                const bool open = may_open(x, y);
                if (open && left_out(x, y)) continue;
                if (!open && chest(y) && row[x] < band_.into_body && has_hue_of_backdrop(x, y)) continue;  // the outline is a little wide
                field.know(x, y, pixel(x, y));
            }
        }
        field.settle();
        return field;
    }

    // Above the chin and away from the face, what shows the very backdrop is backdrop, seen through a loop of hair, beside an
    // ear or between strands, though the outline goes round it. On the chest it is a shirt, but in a slit between strands.
    bool may_open(int x, int y) const { return !in_face(x, y) && (!chest(y) || slit_.row(y)[x]); }

    // Hair may come down to the chest where at the chin's height the person is right above: not on a shoulder beside short hair.
    bool below_hair(int x) const {
        const int chin = std::clamp(static_cast<int>(placed_.chin_y), 0, srgb_.height() - 1), reach = std::max(2, srgb_.width() / 24);
        const std::uint8_t* row = person_.ptr(chin);
        return std::any_of(row + std::max(0, x - reach), row + std::min(srgb_.width(), x + reach + 1), [](std::uint8_t sample) { return sample != 0; });
    }

    // A slit is narrow, shows the very backdrop, and has hair's colour about it, as the hair has it above the chin.
    void mark_slits() {
        slit_ = Raster(srgb_.size(), 1);
        const int chin = static_cast<int>(placed_.chin_y), rim = std::max(1, srgb_.width() / 160);
        if (chin < 1 || chin >= srgb_.height()) return;
        const SmoothField hair = person_field([&](int x, int y) { return is_like_backdrop(x, y); }, chin);
        if (hair.empty()) return;
        for (int y = chin + 1; y < std::min<double>(srgb_.height(), chin + 2 * placed_.eye_distance); ++y)
            for (int x = 0; x < srgb_.width(); ++x) {
                const float in = inside(x, y);
                if (in <= 0 || in >= band_.holes || in_face(x, y) || opened(backdrop_, x, y) < 0.5F || !below_hair(x) || !lies_in_hair(hair, x, y)) continue;
                for (int v = std::max(chin + 1, y - rim); v <= std::min(srgb_.height() - 1, y + rim); ++v)
                    for (int u = std::max(0, x - rim); u <= std::min(srgb_.width() - 1, x + rim); ++u) slit_.row(v)[u] = 255;
            }
    }

    // Looks about in two rings: what is outside the person says nothing.
    bool lies_in_hair(const SmoothField& hair, int x, int y) const {
        constexpr float farthest = 60;  // code values: locks are lighter and darker
        constexpr std::array<std::pair<int, int>, 8> ways{{{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}}};
        constexpr int least_hair = 6, most_else = 6;  // of 16 places
        int is_hair = 0, is_else = 0;
        for (const int far : {srgb_.width() / 80, srgb_.width() / 48})
            for (const auto& [dx, dy] : ways) {
                const int u = x + dx * far, v = y + dy * far;
                if (u < 0 || v < 0 || u >= srgb_.width() || v >= srgb_.height() || inside(u, v) <= 0) continue;
                const Colour off = minus(colour(pixel(u, v)), hair.at(u, v));
                ++(dot(off, off) < farthest * farthest && !is_like_backdrop(u, v) ? is_hair : is_else);
            }
        return is_hair >= least_hair && is_else <= most_else;
    }

    // Too like the backdrop to say what colour the hair has.
    bool is_like_backdrop(int x, int y) const {
        const Colour behind = backdrop_.at(x, y), off = minus(colour(pixel(x, y)), behind);
        const float least = 4 * noise_ + 24;
        return dot(off, off) < least * least || has_hue_of_backdrop(x, y);
    }

    bool has_hue_of_backdrop(int x, int y) const { return share_by_hue(light_, backdrop_.at(x, y), {}, colour(pixel(x, y))) < 0.97F; }

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
        const bool near = in > 0 && in < band_.holes && !in_face(x, y), open = near && may_open(x, y);
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
        value = share_in_light(light_, value, behind, line);
        // A badge of the backdrop's colour is no slit.
        if (out > 0 || (near && (!chest(y) || in < deep || below_hair(x)))) value = std::min(value, share_by_hue(light_, behind, matte.person.at(x, y), colour(pixel(x, y))));
        if (!strand_.row(y)[x]) value *= 1 - smoothstep(band_.outside * 0.5F, band_.outside, out);
        return value;
    }

    const Raster& srgb_;
    const PlacedPerson& placed_;
    const Band band_;
    cv::Mat person_;            // 255 where the person is
    cv::Mat inside_, outside_;  // distance to the outline, pixels
    SmoothField backdrop_{{}};
    Raster slit_, strand_;
    LightOfCodes light_;
    float noise_ = 1;
};

}  // namespace

Matte matte(const Raster& srgb, const PlacedPerson& placed) {
    return Cutter(srgb, placed).cut();
}

}  // namespace likeness
