// A face painted by formulas, and its study: what a check must find in it follows from them.
#pragma once

#include "engine/portrait/check/checks.h"
#include "tests/fakes/said.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <functional>
#include <optional>

namespace likeness {

/// Linear light, 1 = white.
struct Light {
    double r = 0, g = 0, b = 0;
    Light operator*(double k) const { return {r * k, g * k, b * k}; }
    Light operator*(Light k) const { return {r * k.r, g * k.g, b * k.b}; }
    Light operator+(Light o) const { return {r + o.r, g + o.g, b + o.b}; }
};

constexpr Light fair_skin{0.62, 0.36, 0.27}, deep_skin{0.16, 0.075, 0.045}, white_of_eye{0.48, 0.44, 0.41}, black{0.01, 0.01, 0.01};

inline double clamped(double v) { return v < 0 ? 0 : v > 1 ? 1 : v; }

/// IEC 61966-2-1.
inline double coded(double light) {
    return light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

/// A face with eyes whose pupils are black, of one skin, before a mid-grey: the plain case that paintings vary.
inline Light plain_face(PointPx p, Light skin) {
    const double eye = std::hypot(std::abs(p.x) - 0.5, p.y);
    if (eye < 0.05) return black;
    if (std::hypot((std::abs(p.x) - 0.5) / 0.22, p.y / 0.08) < 1) return white_of_eye;
    return std::hypot(p.x / 1.05, (p.y - 0.3) / 1.6) < 1 ? skin : Light{0.3, 0.3, 0.3};
}

/// A picture of which a painting in the face frame gives the light, as large as a degree photo unless said otherwise.
struct PaintedFace {
    Picture picture;
    Head head;
    std::optional<Study> looked_at;

    explicit PaintedFace(const std::function<Light(PointPx)>& paint, double unit = 105) : PaintedFace(unit) {
        for_each([&](std::uint8_t* pixel, PointPx place) {
            const Light light = paint(place);
            for (const auto& [c, value] : {std::pair{0, light.r}, {1, light.g}, {2, light.b}})
                pixel[c] = static_cast<std::uint8_t>(std::lround(255 * coded(clamped(value))));
        });
    }

    /// Code values instead of light.
    static PaintedFace of_codes(const std::function<double(PointPx)>& paint, double unit = 105) {
        PaintedFace face(unit);
        face.for_each([&](std::uint8_t* pixel, PointPx place) {
            pixel[0] = pixel[1] = pixel[2] = static_cast<std::uint8_t>(std::lround(std::fmin(255, std::fmax(0, paint(place)))));
        });
        return face;
    }

    const Study& study() {
        ColourConverter colours;
        auto made = likeness::study(colours, picture, "painted", head);
        BOOST_REQUIRE_MESSAGE(made.has_value(), said(made));
        looked_at.emplace(std::move(made.value()));
        return *looked_at;
    }

    double value(Measured (*check)(const Study&)) {
        const Measured found = check(study());
        BOOST_REQUIRE_MESSAGE(found.value.has_value(), english(found.says));
        return *found.value;
    }

private:
    explicit PaintedFace(double unit) {
        const double scale = unit / 105;
        picture.pixels = Raster({static_cast<int>(480 * scale), static_cast<int>(640 * scale)}, 3);
        picture.full = picture.pixels.size();
        head.pose.right_eye = {240 * scale - unit / 2, 250 * scale}, head.pose.left_eye = {240 * scale + unit / 2, 250 * scale};
    }

    void for_each(const std::function<void(std::uint8_t*, PointPx)>& fill) {
        const PointPx eyes = head.pose.eyes();
        const double unit = head.pose.eye_distance();
        for (int y = 0; y < picture.pixels.height(); ++y)
            for (int x = 0; x < picture.pixels.width(); ++x)
                fill(picture.pixels.row(y) + 3 * x, {(x + 0.5 - eyes.x) / unit, (y + 0.5 - eyes.y) / unit});
    }
};

}  // namespace likeness
