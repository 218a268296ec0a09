// What is done to backdrop, clothes, frame and file, measured on the pictures.
#include "tests/gallery/kind.h"
#include "tests/gallery/recipes.h"
#include "tests/gallery/sitter.h"
#include "tests/gallery/swatch.h"

#include "engine/colour/difference.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace studio;

namespace {

/// Pixels that changed by more than `share` of the largest change, of all, in percent.
double changed(const Plate& before, const Plate& after, float share) {
    std::vector<float> apart(before.light.values.size());
    std::ranges::transform(before.light.values, after.light.values, apart.begin(),
                           [](Rgb a, Rgb b) { return std::abs(a.r - b.r) + std::abs(a.g - b.g) + std::abs(a.b - b.b); });
    const float least = share * std::ranges::max(apart);
    return 100.0 * static_cast<double>(std::ranges::count_if(apart, [&](float v) { return v > least; })) / static_cast<double>(apart.size());
}

/// The least and the greatest light left of the backdrop's, away from the person's edge.
std::pair<float, float> light_left(const Plate& before, const Plate& after) {
    float least = 9, most = 0;
    for (std::size_t i = 0; i < before.light.values.size(); ++i) {
        if (before.known.person.values[i] > 0) continue;
        const float left = luminance(after.light.values[i]) / luminance(before.light.values[i]);
        least = std::min(least, left), most = std::max(most, left);
    }
    return {least, most};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(round_the_head)

BOOST_AUTO_TEST_CASE(in_the_shadow_the_asked_light_is_left) {
    for (const float left : {0.9f, 0.7f, 0.55f}) {
        Plate plate = good_photograph();
        cast_shadow(plate, left, 6);
        const auto [least, most] = light_left(good_photograph(), plate);
        BOOST_TEST(least >= left - 1e-3f);
        BOOST_TEST(least <= left + 0.25f * (1 - left));
        BOOST_TEST(most == 1, boost::test_tools::tolerance(0.01f));
    }
}

BOOST_AUTO_TEST_CASE(across_an_uneven_backdrop_the_lightness_differs_by_the_asked_amount) {
    const float top = lightness(luminance(backdrop_of(good_photograph())));
    for (std::uint64_t seed = 1; seed <= 6; ++seed)
        for (const float apart : {6.0f, 15.0f}) {
            Plate plate = good_photograph();
            light_backdrop_unevenly(plate, apart, seed);
            const auto [least, most] = light_left(good_photograph(), plate);
            const float dark = lightness(least * luminance_of(top)), bright = lightness(most * luminance_of(top));
            BOOST_TEST(bright - dark <= apart + 0.1f);
            BOOST_TEST(bright - dark >= 0.7f * apart);
        }
}

BOOST_AUTO_TEST_CASE(a_thing_left_there_shows_the_asked_share_of_the_frame) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed)
        for (const float percent : {1.0f, 6.0f}) {
            Plate plate = good_photograph();
            leave_object(plate, percent, seed);
            BOOST_TEST(changed(good_photograph(), plate, 0.4f) == percent, boost::test_tools::tolerance(0.15));
        }
}

BOOST_AUTO_TEST_CASE(a_second_head_shows_about_the_asked_share_of_the_frame) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed)
        for (const float percent : {1.0f, 3.0f}) {
            Plate plate = good_photograph();
            let_second_person_in(plate, percent, seed);
            BOOST_TEST(changed(good_photograph(), plate, 0.02f) == percent, boost::test_tools::tolerance(0.25));
        }
}

BOOST_AUTO_TEST_CASE(clothes_are_as_near_the_backdrop_as_asked) {
    const auto lab_of = [](Rgb c) {
        likeness::Raster one({1, 1}, 3);
        Plate plate{.light = Grid<Rgb>(1, 1, c)};
        one = develop(plate);
        return likeness::lab(one.row(0)[0], one.row(0)[1], one.row(0)[2]);
    };
    for (const float apart : {15.0f, 6.0f, 0.0f}) {
        Plate plate = good_photograph();
        dress_like_backdrop(plate, apart, 1);
        std::vector<double> lights;
        for (std::size_t i = 0; i < plate.light.values.size(); ++i)
            if (plate.known.clothes.values[i] == 1.0f && plate.known.person.values[i] == 1.0f) lights.push_back(lab_of(plate.light.values[i]).l);
        std::ranges::nth_element(lights, lights.begin() + static_cast<std::ptrdiff_t>(lights.size() / 2));
        BOOST_TEST(std::abs(lab_of(backdrop_of(plate)).l - lights[lights.size() / 2] - apart) < 1.0);
    }
}

BOOST_AUTO_TEST_CASE(the_frame_cuts_the_asked_share_of_the_head) {
    const likeness::Pose& before = good_photograph().known.pose;
    const double head = before.chin_y - *before.crown_y;
    for (const float percent : {3.0f, 10.0f, 20.0f}) {
        Plate plate = good_photograph();
        cut_head(plate, percent, 1);
        BOOST_TEST(*plate.known.pose.crown_y == 0);
        BOOST_TEST(std::abs(plate.known.pose.chin_y - head * (1 - static_cast<double>(percent) / 100)) <= 0.5);
        BOOST_TEST(plate.light.height < good_photograph().light.height);
        BOOST_TEST(plate.light.at(100, 0).b == good_photograph().light.at(100, good_photograph().light.height - plate.light.height).b);
    }
}

BOOST_AUTO_TEST_CASE(too_near_the_face_is_wider_than_300_of_480_and_too_far_it_has_less_than_180_pixels) {
    for (const float beyond : {5.0f, 20.0f}) {
        Plate near = good_photograph(), far = good_photograph();
        come_too_near(near, beyond, 1);
        stay_too_far(far, beyond, 1);
        BOOST_TEST(near.known.pose.face_width() / near.light.width == 300.0 / 480 * (1 + static_cast<double>(beyond) / 100), boost::test_tools::tolerance(0.01));
        BOOST_TEST(far.known.pose.face_width() == 180 * (1 - static_cast<double>(beyond) / 100), boost::test_tools::tolerance(1e-6));
        BOOST_TEST(far.known.person.width == far.light.width);
    }
}

BOOST_AUTO_TEST_CASE(an_enlarged_picture_has_lost_its_finest_detail) {
    const auto detail = [](const Plate& plate) {
        double sum = 0;
        for (int y = 1; y + 1 < plate.light.height; ++y)
            for (int x = 1; x + 1 < plate.light.width; ++x) {
                const auto at = [&](int dx, int dy) { return static_cast<double>(luminance(plate.light.at(x + dx, y + dy))); };
                sum += std::pow(4 * at(0, 0) - at(1, 0) - at(-1, 0) - at(0, 1) - at(0, -1), 2);
            }
        return sum;
    };
    double last = detail(good_photograph());
    for (const float times : {1.25f, 2.0f, 4.0f}) {
        Plate plate = good_photograph();
        enlarge(plate, times, 1);
        BOOST_TEST(plate.light.width == good_photograph().light.width);
        BOOST_TEST(detail(plate) < 0.8 * last);
        last = detail(plate);
    }
}

BOOST_AUTO_TEST_CASE(a_badly_saved_file_says_so_or_hides_it) {
    Plate told = good_photograph(), hidden = good_photograph();
    compress(told, 30, 1);
    BOOST_TEST(told.jpeg_quality == 30);
    BOOST_TEST((develop(told) == develop(good_photograph())));

    compress_twice(hidden, 30, 1);
    BOOST_TEST(hidden.jpeg_quality == camera_quality);
    BOOST_TEST(!(develop(hidden) == develop(good_photograph())));
}

BOOST_AUTO_TEST_SUITE_END()
