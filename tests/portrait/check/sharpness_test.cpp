#include "engine/portrait/check/edges.h"
#include "engine/portrait/check/rank.h"
#include "engine/preset/finding_limits.h"
#include "tests/portrait/check/painted_face.h"

#include <numbers>

using namespace likeness;

namespace {

constexpr double unit = 105;

/// A dark disc in each eye's place, blurred by a deviation in pixels: along its rim edges in every direction.
double discs(PointPx p, double deviation) {
    const double off = (std::hypot(std::abs(p.x) - 0.5, p.y) - 0.2) * unit;
    return 0.1 + 0.5 * 0.5 * (1 + std::erf(off / (deviation * std::numbers::sqrt2)));
}

Light grey_light(double y) {
    return {y, y, y};
}

/// Sharp discs, of a picture that was taken with `times` fewer pixels and made so much larger, straight lines between them.
double enlarged_discs(PointPx p, double times) {
    const double small = unit / times;  // pixels per eye distance before
    const auto sample = [&](double x, double y) {
        double sum = 0;
        constexpr int fine = 6;
        for (int j = 0; j < fine; ++j)
            for (int i = 0; i < fine; ++i) sum += discs({(x + (i + 0.5) / fine) / small, (y + (j + 0.5) / fine) / small}, 0.2);
        return sum / (fine * fine);
    };
    const double x = std::floor(p.x * small - 0.5), y = std::floor(p.y * small - 0.5), fx = p.x * small - 0.5 - x, fy = p.y * small - 0.5 - y;
    return (sample(x, y) * (1 - fx) + sample(x + 1, y) * fx) * (1 - fy) + (sample(x, y + 1) * (1 - fx) + sample(x + 1, y + 1) * fx) * fy;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sharpness)

BOOST_AUTO_TEST_CASE(an_edge_tells_how_far_it_is_blurred_whatever_its_contrast_and_direction) {
    for (const double deviation : {0.8, 1.2, 2.0, 3.0})
        for (const double contrast : {0.05, 0.6})
            for (const double angle : {0.0, 0.4, 1.1, std::numbers::pi / 2}) {
                Plane light({80, 80});
                for (int y = 0; y < 80; ++y)
                    for (int x = 0; x < 80; ++x) {
                        const double off = (x - 40) * std::cos(angle) + (y - 40) * std::sin(angle);
                        light.row(y)[x] = static_cast<float>(0.2 + contrast * 0.5 * (1 + std::erf(off / (deviation * std::numbers::sqrt2))));
                    }
                std::vector<float> widths, angles;
                for (const BlurredEdge& edge : blurred_edges(light, 0.8, 1.2, 0.35)) widths.push_back(edge.width), angles.push_back(edge.angle);
                BOOST_REQUIRE(widths.size() > 30U);
                BOOST_TEST_CONTEXT(deviation << " px, contrast " << contrast << ", angle " << angle) {
                    BOOST_TEST(median(widths) == deviation, boost::test_tools::tolerance(0.1));
                    BOOST_TEST(std::abs(std::sin(median(angles) - angle)) < 0.1);
                }
            }
}

BOOST_AUTO_TEST_CASE(focus_is_the_blur_of_the_eyes_edges) {
    for (const double deviation : {0.8, 1.2, 2.0, 3.0}) {
        PaintedFace face([&](PointPx p) { return grey_light(discs(p, deviation)); });
        BOOST_TEST(face.value(focus) == deviation, boost::test_tools::tolerance(0.1));
    }
}

BOOST_AUTO_TEST_CASE(focus_is_told_at_the_certificates_scale_however_large_the_photograph) {
    PaintedFace face([&](PointPx p) { return grey_light(discs(p, 2)); }, 4 * unit);
    BOOST_TEST(face.value(focus) == 2, boost::test_tools::tolerance(0.1));
}

BOOST_AUTO_TEST_CASE(motion_is_the_blur_along_one_direction_and_focus_none) {
    for (const double deviation : {1.2, 2.0})
        for (const double angle : {0.0, std::numbers::pi / 4, std::numbers::pi / 2}) {
            PaintedFace face([&](PointPx p) {
                double sum = 0, all = 0;
                for (double at = -3 * deviation; at <= 3 * deviation; at += 0.25) {
                    const double weight = std::exp(-0.5 * at * at / (deviation * deviation));
                    sum += weight * discs({p.x - at / unit * std::cos(angle), p.y - at / unit * std::sin(angle)}, 0.8), all += weight;
                }
                return grey_light(sum / all);
            });
            BOOST_TEST_CONTEXT(deviation << " px at " << angle) {
                BOOST_TEST(face.value(motion) == deviation, boost::test_tools::tolerance(0.1));
            }
        }
    PaintedFace unfocused([&](PointPx p) { return grey_light(discs(p, 2)); });
    BOOST_TEST(unfocused.value(motion) < 0.5);
}

BOOST_AUTO_TEST_CASE(a_picture_that_was_made_twice_as_large_lacks_resolution) {
    const Bounds allowed = finding_limit("resolution")->bounds;
    const auto of = [](double times) { return PaintedFace([&](PointPx p) { return grey_light(enlarged_discs(p, times)); }).value(resolution); };
    BOOST_TEST(of(1) > allowed.warn);
    BOOST_TEST(of(2) < allowed.fail);
}

BOOST_AUTO_TEST_CASE(a_blurred_picture_has_the_resolution_that_its_blur_leaves) {
    // Deviation s: an edge's gradient has a power of exp(-(2π f s)²), 97 % of it below f = 2.17 / √2 / (2π s) of a turn a
    // pixel (half a normal distribution); and half the contrast is left at 0.375 / s of Nyquist's frequency.
    for (const double deviation : {1.2, 2.0}) {
        PaintedFace face([&](PointPx p) { return grey_light(discs(p, deviation)); });
        const double highest = 2 * 2.17 / std::numbers::sqrt2 / (2 * std::numbers::pi * deviation), passed = 0.375 / deviation;
        BOOST_TEST(face.value(resolution) == (highest + passed) / 2, boost::test_tools::tolerance(0.15));
    }
}

BOOST_AUTO_TEST_CASE(a_face_without_edges_is_not_judged) {
    PaintedFace flat([](PointPx) { return grey_light(0.4); });
    for (Measured (*check)(const Study&) : {focus, motion, resolution}) {
        const Measured found = check(flat.study());
        BOOST_TEST(!found.value.has_value());
        BOOST_TEST(!found.says.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
