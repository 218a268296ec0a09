// The matte on shapes and drawn sitters whose alpha is known.
#include "engine/portrait/change_backdrop.h"
#include "engine/portrait/judge_matte.h"
#include "engine/portrait/matte.h"
#include "engine/codec/exact_colour.h"
#include "engine/colour/srgb_curve.h"
#include "engine/preset/library.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <functional>

using namespace likeness;

namespace {

constexpr SizePx size{480, 640};
using Rgb = std::array<double, 3>;

/// A head (ellipse) over shoulders, anti-aliased: the truth is a formula.
double true_alpha(double x, double y) {
    const double head = (1 - std::hypot((x - 240) / 110, (y - 250) / 150)) * 110;
    const double body = (y - 430 - 0.0022 * (x - 240) * (x - 240)) / std::hypot(1, 0.0044 * (x - 240));
    return std::clamp(std::max(head, body) + 0.5, 0.0, 1.0);
}

/// As a lens does it: in linear light.
int mixed(double a, double one, double other) {
    return static_cast<int>(std::lround(255 * srgb_encoded(a * srgb_linear(one / 255) + (1 - a) * srgb_linear(other / 255))));
}

struct Scene {
    std::function<Rgb(double, double)> person, backdrop;
    Raster picture{size, 3};
    PlacedPerson placed{Raster(size, 1), {240, 240}, 110, 400};

    Scene(std::function<Rgb(double, double)> who, std::function<Rgb(double, double)> where) : person(std::move(who)), backdrop(std::move(where)) {
        for (int y = 0; y < size.height; ++y)
            for (int x = 0; x < size.width; ++x) {
                const double a = true_alpha(x + 0.5, y + 0.5);
                const Rgb one = person(x, y), other = backdrop(x, y);
                for (int c = 0; c < 3; ++c) {
                    const auto i = static_cast<std::size_t>(c);
                    picture.row(y)[3 * x + c] = static_cast<std::uint8_t>(mixed(a, one[i], other[i]));
                }
                // The outline comes from a copy of a third of the size.
                placed.person.row(y)[x] = true_alpha(x / 3 * 3 + 1.5, y / 3 * 3 + 1.5) > 0.5 ? 255 : 0;
            }
    }

    double worst_alpha() const {
        const Matte cut = matte(picture, placed);
        double worst = 0;
        for (int y = 0; y < size.height; ++y)
            for (int x = 0; x < size.width; ++x) worst = std::max(worst, std::abs(cut.alpha.at(x, y) - true_alpha(x + 0.5, y + 0.5)));
        return worst;
    }
};

Rgb dark(double, double) { return {50, 40, 40}; }
Rgb blue(double, double) { return {67, 142, 219}; }

Head head_of(const Scene& scene) {
    Head head;
    head.pose.right_eye = {185, 240}, head.pose.left_eye = {295, 240};
    head.pose.crown_y = 100, head.pose.chin_y = 400;
    head.backdrop.plain = true;
    head.outline.pixels = scene.picture;
    head.outline.person = scene.placed.person;
    head.outline.scale = 1;
    return head;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(matte_)

BOOST_AUTO_TEST_CASE(a_clean_edge_is_found_within_a_tenth_of_a_pixel_whatever_the_outlines_own_steps) {
    BOOST_TEST(Scene(dark, blue).worst_alpha() < 0.1);
}

BOOST_AUTO_TEST_CASE(light_that_falls_off_and_a_shadow_beside_the_head_are_backdrop) {
    const auto lit = [](double x, double y) {
        const double fall = 1 - 0.25 * (x / 480) * (x / 480), shadow = 1 - 0.2 * std::exp(-std::pow((x - 380) / 60, 2) - std::pow((y - 300) / 90, 2));
        return Rgb{67 * fall * shadow, 142 * fall * shadow, 219 * fall * shadow};
    };
    BOOST_TEST(Scene(dark, lit).worst_alpha() < 0.12);
}

BOOST_AUTO_TEST_CASE(a_white_shirt_before_a_white_backdrop_is_not_eaten) {
    const auto shirt = [](double, double y) { return y > 415 ? Rgb{250, 250, 250} : Rgb{90, 70, 60}; };
    const auto white = [](double, double) { return Rgb{253, 253, 253}; };
    const Scene scene(shirt, white);

    const Matte cut = matte(scene.picture, scene.placed);

    for (int y = 450; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            if (scene.placed.person.row(y)[x] && scene.placed.person.row(y - 12)[x]) BOOST_REQUIRE_MESSAGE(cut.alpha.at(x, y) > 0.99F, x << "," << y << " " << cut.alpha.at(x, y));
}

BOOST_AUTO_TEST_CASE(backdrop_that_the_outline_goes_round_above_the_chin_is_opened_and_on_the_chest_it_stays) {
    Scene scene(dark, blue);
    for (const auto& [left, top] : {std::pair{312, 140}, std::pair{230, 560}})
        for (int y = top; y < top + 14; ++y)
            for (int x = left; x < left + 14; ++x) {
                const Rgb seen = blue(0, 0);
                for (int c = 0; c < 3; ++c) scene.picture.row(y)[3 * x + c] = static_cast<std::uint8_t>(seen[static_cast<std::size_t>(c)]);
                scene.placed.person.row(y)[x] = 255;
            }
    const Matte cut = matte(scene.picture, scene.placed);
    BOOST_TEST(cut.alpha.at(319, 147) < 0.1F);
    BOOST_TEST(cut.alpha.at(237, 567) == 1.0F);
}

BOOST_AUTO_TEST_CASE(a_slit_between_strands_below_the_chin_is_opened_and_a_badge_of_the_backdrops_colour_is_not) {
    Scene scene(dark, blue);
    const auto paint = [&](int left, int top, int right, int bottom, Rgb colour) {
        for (int y = top; y < bottom; ++y)
            for (int x = left; x < right; ++x) {
                for (int c = 0; c < 3; ++c) scene.picture.row(y)[3 * x + c] = static_cast<std::uint8_t>(colour[static_cast<std::size_t>(c)]);
                scene.placed.person.row(y)[x] = 255;
            }
    };
    paint(345, 250, 385, 500, dark(0, 0));  // hair that comes down to the shoulder
    paint(368, 410, 373, 450, blue(0, 0));
    paint(436, 530, 441, 560, blue(0, 0));  // on the jacket

    const Matte cut = matte(scene.picture, scene.placed);

    BOOST_TEST(cut.alpha.at(370, 430) < 0.1F);
    BOOST_TEST((cut.alpha.at(360, 430) > 0.95F && cut.alpha.at(380, 430) > 0.95F));
    BOOST_TEST(cut.alpha.at(438, 545) == 1.0F);
}

BOOST_AUTO_TEST_CASE(a_hard_shadow_is_followed_to_the_hair_that_casts_it) {
    const auto lit = [](double x, double y) {
        const double cover = std::clamp((1 - std::hypot((x - 275) / 110, (y - 260) / 150)) * 110 / 20 + 0.5, 0.0, 1.0), light = 1 - 0.25 * cover;
        return Rgb{67 * light, 142 * light, 219 * light};
    };
    BOOST_TEST(Scene(dark, lit).worst_alpha() < 0.15);
}

BOOST_AUTO_TEST_CASE(a_replaced_backdrop_has_the_colour_exactly_and_leaves_no_fringe) {
    const Scene scene(dark, blue);
    for (const Rgb8 wanted : {Rgb8{100, 197, 255}, Rgb8{255, 255, 255}, Rgb8{255, 0, 0}}) {
        const Repainted made = replace_backdrop(scene.picture, matte(scene.picture, scene.placed), wanted);
        int worst = 0, exact = 0, all = 0;
        for (int y = 0; y < size.height; ++y)
            for (int x = 0; x < size.width; ++x) {
                const double a = true_alpha(x + 0.5, y + 0.5);
                const std::array<int, 3> colour{wanted.r, wanted.g, wanted.b};
                bool same = true;
                for (int c = 0; c < 3; ++c) {
                    const auto i = static_cast<std::size_t>(c);
                    worst = std::max(worst, std::abs(made.pixels.row(y)[3 * x + c] - mixed(a, dark(0, 0)[i], colour[i])));
                    same = same && made.pixels.row(y)[3 * x + c] == colour[i];
                }
                if (a == 0) ++all, exact += same;
            }
        BOOST_TEST(worst <= 20);
        BOOST_TEST(exact >= all * 0.99);
    }
}

BOOST_AUTO_TEST_CASE(an_evened_backdrop_keeps_its_mean_and_the_person) {
    const auto lit = [](double x, double) { return Rgb{60 + x / 12, 140 + x / 12, 200 + x / 12}; };
    const Scene scene(dark, lit);

    const Repainted made = even_backdrop(scene.picture, matte(scene.picture, scene.placed));

    int least = 255, greatest = 0, person = 0;
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const int now = made.pixels.row(y)[3 * x], before = scene.picture.row(y)[3 * x];
            if (made.backdrop.row(y)[x]) least = std::min(least, now), greatest = std::max(greatest, now);
            if (true_alpha(x + 0.5, y + 0.5) == 1) person = std::max(person, std::abs(now - before));
        }
    BOOST_TEST(greatest - least <= 3);
    BOOST_TEST(std::abs((greatest + least) / 2 - 80) <= 4);
    BOOST_TEST(person <= 6);
}

BOOST_AUTO_TEST_CASE(the_backdrops_of_the_shipped_presets_are_exact_from_quality_75_on_but_the_one_that_no_jpeg_holds) {
    const PresetLibrary library({tree() / "profiles"});
    for (const std::string& name : library.photo_names()) {
        const Rgb8 wanted = library.photo(name).value().backdrop;
        const Triple rgb{wanted.r, wanted.g, wanted.b};
        const bool held = rgb != Triple{51, 143, 178};
        for (int quality = 75; quality <= 100; ++quality) BOOST_TEST((plan_colour(rgb, dc_steps(quality)).rgb == rgb) == held, name << " at quality " << quality);
    }
}

BOOST_AUTO_TEST_CASE(a_shadow_on_coloured_cloth_that_the_outline_took_in_is_given_back) {
    Scene scene(dark, blue);
    for (int y = 420; y < 470; ++y)
        for (int x = 400; x < 470; ++x) {
            if (true_alpha(x + 0.5, y + 0.5) > 0) continue;
            for (int c = 0; c < 3; ++c) scene.picture.row(y)[3 * x + c] = static_cast<std::uint8_t>(std::lround(0.8 * blue(0, 0)[static_cast<std::size_t>(c)]));
            scene.placed.person.row(y)[x] = 255;
        }
    const Matte cut = matte(scene.picture, scene.placed);
    BOOST_TEST(cut.alpha.at(435, 440) == 0.0F);
    BOOST_TEST(cut.alpha.at(240, 600) == 1.0F);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_told_for_sure_is_refused_with_its_reason) {
    const Scene scene(dark, blue);
    const Head good = head_of(scene);
    const auto says = [](const Head& head) {
        const Finding finding = judge_matte(head);
        BOOST_TEST((finding.hard && finding.limit == "matte"));
        return finding.verdict == Verdict::fail ? english(finding.says) : "";
    };
    BOOST_TEST(says(good) == "");

    Head cluttered = good;
    cluttered.backdrop.plain = false;
    cluttered.backdrop.because = sentence("something else stands before the backdrop: {} % of the frame, expected at most {} %", 1, 0.5);
    BOOST_TEST(says(cluttered) == "something else stands before the backdrop: 1 % of the frame, expected at most 0.5 %");

    Head cut = good;
    cut.outline.person.row(0)[240] = 255;
    BOOST_TEST(says(cut) == "the frame cuts the head: no backdrop can be put behind it; take it again with more room");

    Head lost = good;
    lost.pose.crown_y.reset();
    BOOST_TEST(says(lost) == "the hair cannot be told from the backdrop: no other can be put behind it");

    const Scene ghost([](double, double y) { return y > 415 ? Rgb{68, 143, 220} : Rgb{90, 70, 60}; }, blue);
    BOOST_TEST(says(head_of(ghost)) == "the shoulders melt into the backdrop: no other can be put behind them; lend the sitter a jacket of another colour");
}

BOOST_AUTO_TEST_CASE(where_too_little_of_the_shoulders_shows_it_is_not_judged_and_no_file_is_made) {
    Head close = head_of(Scene(dark, blue));
    close.pose.chin_y = 600;

    const Finding finding = judge_matte(close);

    BOOST_TEST((finding.verdict == Verdict::not_judged && !finding.measured && forbids_file({&finding, 1})));
    BOOST_TEST(english(finding.says) == "the picture shows too little of the shoulders to put another backdrop behind them; take it again from further away");
}

BOOST_AUTO_TEST_CASE(of_a_body_wider_than_the_frame_nothing_can_melt) {
    Head near = head_of(Scene(dark, blue));
    for (int y = 450; y < size.height; ++y) std::fill_n(near.outline.person.row(y), size.width, std::uint8_t{255});

    const Finding finding = judge_matte(near);

    BOOST_TEST((finding.verdict == Verdict::pass && finding.measured == 0.0));
}

BOOST_AUTO_TEST_CASE(clothes_are_held_against_the_new_backdrop_and_not_the_one_that_is_gone) {
    PhotoPreset preset;
    preset.name = "white", preset.backdrop = {255, 255, 255};
    preset.operations["replace_backdrop"] = Permission::free;
    const Permitted permitted = permit({{Operation::replace_backdrop, ""}}, preset).value();
    ColourConverter colours;
    const auto judged_in_white = [&](const Scene& scene) {
        std::vector<Finding> findings{judged("clothes_contrast", 0.5, {0, 20}, "percent", false, false)};
        const Repainted made = change_backdrop(scene.picture, scene.placed, preset, permitted);
        BOOST_TEST(said(judge_changed_backdrop(colours, made, scene.placed, 90, preset, permitted, findings)) == "");
        return findings.front();
    };

    const Finding jacket = judged_in_white(Scene(dark, blue));
    BOOST_TEST((jacket.verdict == Verdict::pass && *jacket.measured == 0));
    BOOST_TEST(english(jacket.says) == "of the replaced backdrop; the photograph's own had 0.5");

    const Finding shirt = judged_in_white(Scene([](double, double y) { return y > 415 ? Rgb{248, 248, 250} : Rgb{90, 70, 60}; }, blue));
    BOOST_TEST((shirt.verdict == Verdict::fail && *shirt.measured > 95), *shirt.measured);
    BOOST_TEST(english(shirt.says) == "the clothes are like the backdrop: lend the sitter a jacket of another colour");
}

BOOST_AUTO_TEST_CASE(findings_of_the_backdrop_speak_of_what_was_made_and_tell_what_was) {
    const Scene scene(dark, blue);
    PhotoPreset preset;
    preset.name = "red", preset.backdrop = {255, 0, 0};
    preset.operations["replace_backdrop"] = Permission::free;
    const Permitted permitted = permit({{Operation::replace_backdrop, ""}}, preset).value();
    std::vector<Finding> findings{judged("backdrop_colour", 41.25, {0, 10}, "de2000", false, false), judged("backdrop_evenness", 9, {0, 4.2}, "de2000", false, false),
                                  judged("roll", 1, {-6, 6}, "deg", false, false)};
    ColourConverter colours;

    const Repainted made = change_backdrop(scene.picture, scene.placed, preset, permitted);
    BOOST_TEST(said(judge_changed_backdrop(colours, made, scene.placed, 90, preset, permitted, findings)) == "");

    BOOST_TEST((findings[0].verdict == Verdict::pass && *findings[0].measured < 1));
    BOOST_TEST(english(findings[0].says) == "a JPEG of this quality cannot hold 255,0,0: the replaced backdrop is 254,0,0");
    BOOST_TEST(*findings[1].measured == 0.0);
    BOOST_TEST(english(findings[1].says) == "of the replaced backdrop; the photograph's own had 9");
    BOOST_TEST(*findings[2].measured == 1.0);
}

BOOST_AUTO_TEST_SUITE_END()
