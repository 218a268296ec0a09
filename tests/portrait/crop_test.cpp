#include "engine/portrait/crop.h"
#include "engine/portrait/uncertainty.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace likeness;

namespace {

PhotoPreset degree() {
    PhotoPreset preset;
    preset.size = {480, 640};
    preset.limit(Geometry::crown_from_top) = Limit{{50, 110}};
    preset.limit(Geometry::eyes_from_top) = Limit{{200, 300}};
    preset.limit(Geometry::face_width) = Limit{{180, 300}};
    return preset;
}

/// A pose whose certificate photo, cut at (left, top) and scaled, has these rows and widths.
Pose posed(double scale, double left, double top, double crown, double eyes, double width, double aside = 0) {
    Pose pose;
    const double middle = left + (240 + aside) / scale, eye_row = top + eyes / scale, apart = width / 2.18 / scale;
    pose.right_eye = {middle - apart / 2, eye_row}, pose.left_eye = {middle + apart / 2, eye_row};
    pose.crown_y = top + crown / scale;
    pose.chin_y = eye_row + 1.8 * apart;
    pose.face_left_x = middle - width / 2 / scale, pose.face_right_x = middle + width / 2 / scale;
    return pose;
}

Backdrop plain_backdrop() {
    Backdrop backdrop;
    backdrop.plain = true;
    return backdrop;
}

const Finding& finding(const std::vector<Finding>& findings, const std::string& limit) {
    const auto found = std::ranges::find(findings, limit, &Finding::limit);
    BOOST_REQUIRE_MESSAGE(found != findings.end(), "no finding " << limit);
    return *found;
}

double row_in(const BoxPx& box, double y) {
    return (y - box.y) * 640 / box.height;
}

void is_inside(const BoxPx& box, SizePx photograph) {
    BOOST_TEST((box.x >= -1e-6 && box.y >= -1e-6 && box.right() <= photograph.width + 1e-6 && box.bottom() <= photograph.height + 1e-6),
               "box " << box.x << " " << box.y << " " << box.width << " " << box.height << " leaves " << photograph.width << "×" << photograph.height);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cropping)

BOOST_AUTO_TEST_CASE(wherever_a_crop_exists_one_is_found_that_holds_every_limit) {
    std::mt19937 random(3);
    const auto between = [&](double least, double greatest) { return std::uniform_real_distribution(least, greatest)(random); };
    const PhotoPreset preset = degree();
    for (int i = 0; i < 500; ++i) {
        const double scale = between(0.12, 0.99), left = between(0, 500), top = between(0, 300);
        const SizePx photograph{static_cast<int>(std::ceil(left + 480 / scale + between(0, 300))), static_cast<int>(std::ceil(top + 640 / scale + between(0, 900)))};
        const Pose pose = posed(scale, left, top, between(51, 109), between(201, 299), between(181, 299), between(-14, 14));

        const Crop crop = plan_crop(pose, plain_backdrop(), photograph, preset);

        BOOST_REQUIRE_MESSAGE(crop.box.has_value(), "pose " << i << ": " << english(crop.findings[0].says));
        const BoxPx& box = *crop.box;
        is_inside(box, photograph);
        BOOST_TEST(std::abs(box.width / box.height - 0.75) < 1e-9);
        BOOST_TEST(box.width >= 480 - 1e-6);  // never enlarged
        BOOST_TEST((row_in(box, *pose.crown_y) > 49.98 && row_in(box, *pose.crown_y) < 110.02));
        BOOST_TEST((row_in(box, pose.eyes().y) > 199.98 && row_in(box, pose.eyes().y) < 300.02));
        const double width = pose.face_width() * 480 / box.width;
        BOOST_TEST((width > 179.98 && width < 300.02));
        BOOST_TEST(std::abs(pose.eyes().x - box.centre().x) <= 0.03 * box.width + 1e-6);
        for (const Finding& one : crop.findings) BOOST_TEST((one.verdict == Verdict::pass), english(one.says));
    }
}

BOOST_AUTO_TEST_CASE(limits_may_be_counted_from_the_bottom_edge) {
    std::mt19937 random(9);
    const auto between = [&](double least, double greatest) { return std::uniform_real_distribution(least, greatest)(random); };
    PhotoPreset preset;
    preset.size = {480, 640};
    preset.limit(Geometry::eyes_from_bottom) = Limit{{360, 400}};
    preset.limit(Geometry::head_height) = Limit{{300, 420}};
    for (int i = 0; i < 100; ++i) {
        const Pose pose = posed(between(0.2, 0.9), between(0, 200), between(0, 200), between(40, 60), between(241, 279), 240);

        const Crop crop = plan_crop(pose, plain_backdrop(), {3000, 4000}, preset);

        BOOST_REQUIRE(crop.box.has_value());
        const double from_bottom = 640 - row_in(*crop.box, pose.eyes().y);
        BOOST_TEST((from_bottom > 359.98 && from_bottom < 400.02), "eyes " << from_bottom << " above the bottom edge");
        BOOST_TEST(*finding(crop.findings, "eyes_from_bottom").measured == from_bottom, boost::test_tools::tolerance(1e-6));
    }
}

BOOST_AUTO_TEST_CASE(any_pose_gets_a_box_that_holds_or_a_sentence_that_says_what_collides) {
    std::mt19937 random(5);
    const auto between = [&](double least, double greatest) { return std::uniform_real_distribution(least, greatest)(random); };
    int refused = 0;
    for (int i = 0; i < 500; ++i) {
        const SizePx photograph{static_cast<int>(between(600, 3000)), static_cast<int>(between(800, 4000))};
        const Pose pose = posed(between(0.1, 1.2), between(-100, 400), between(-200, 300), between(0, 200), between(150, 350), between(120, 380));

        const Crop crop = plan_crop(pose, plain_backdrop(), photograph, degree());

        if (crop.box) {
            is_inside(*crop.box, photograph);
            BOOST_TEST(crop.box->width >= 480 - 1e-6);
            BOOST_TEST((overall(crop.findings) == Verdict::pass));
        } else {
            ++refused;
            BOOST_TEST(crop.findings.size() == 1U);
            BOOST_TEST(crop.findings[0].limit == "crop");
            BOOST_TEST((crop.findings[0].verdict == Verdict::fail && crop.findings[0].hard));
            BOOST_TEST(english(crop.findings[0].says).find("no crop holds all") != std::string::npos);
        }
    }
    BOOST_TEST((refused > 50 && refused < 490));
}

BOOST_AUTO_TEST_CASE(what_collides_is_named) {
    const SizePx photograph{3000, 4000};
    const auto says = [&](const Pose& pose, SizePx size) { return english(plan_crop(pose, plain_backdrop(), size, degree()).findings[0].says); };

    // Hair 1000 rows above the eyes and a face 400 wide: no scale gives both.
    Pose tall = posed(1, 1000, 1000, 0, 1000, 400);
    BOOST_TEST(says(tall, photograph) == "take the bun down or flatten tall hair: no crop holds all of crown_from_top, eyes_from_top, face_width");
    // A face of 150 pixels cannot have 180 without enlarging.
    BOOST_TEST(says(posed(1, 1000, 1000, 80, 200, 150), photograph) == "come nearer or zoom in, for enlarging is not allowed: no crop holds all of face_width, the photograph's resolution");
    // Hair 20 pixels below the top edge, and 50 demanded at a scale below 1.
    BOOST_TEST(says(posed(0.5, 1000, 0, 10, 220, 220), photograph).find("the photograph's top edge") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(soft_limits_are_given_up_in_their_order_and_no_further_than_needed) {
    // Hair 1000 rows above the eyes, or a little more by the eyes' uncertainty, for their limit is hard: with the crown they allow
    // a scale of 0.25 at most, the face then has 100.
    const Pose tall = posed(1, 1000, 1000, 0, 1000, 400);
    const double apart = 1000 + uncertainty(Geometry::eyes_from_top, tall);
    PhotoPreset width_first = degree(), crown_first = degree();
    width_first.soft = {"face_width", "crown_from_top"};
    crown_first.soft = {"crown_from_top", "face_width"};

    const Crop narrow = plan_crop(tall, plain_backdrop(), {3000, 4000}, width_first);
    BOOST_REQUIRE(narrow.box.has_value());
    BOOST_TEST((finding(narrow.findings, "face_width").verdict == Verdict::warn));
    BOOST_TEST(*finding(narrow.findings, "face_width").measured == 400 * 250 / apart, boost::test_tools::tolerance(1e-6));
    BOOST_TEST((finding(narrow.findings, "crown_from_top").verdict == Verdict::pass));
    BOOST_TEST((finding(narrow.findings, "eyes_from_top").verdict == Verdict::pass));

    const Crop high = plan_crop(tall, plain_backdrop(), {3000, 4000}, crown_first);
    BOOST_REQUIRE(high.box.has_value());
    BOOST_TEST((finding(high.findings, "crown_from_top").verdict == Verdict::warn));
    // 180 wide is a scale of 0.45, eyes at most at 300: the hair top at 300 − 450.
    BOOST_TEST(*finding(high.findings, "crown_from_top").measured == 300 - 0.45 * apart, boost::test_tools::tolerance(1e-6));
    BOOST_TEST((finding(high.findings, "face_width").verdict == Verdict::pass));
}

// Heads of 4 widths in a certificate photo where 3 would do: the soft width presses the head against its upper limit.
BOOST_AUTO_TEST_CASE(a_hard_limit_that_a_soft_one_presses_against_holds_for_whatever_the_head_may_truly_be) {
    PhotoPreset preset;
    preset.size = {480, 640};
    preset.limit(Geometry::head_height) = Limit{{400, 480}};
    preset.limit(Geometry::face_width) = Limit{{200, 240}};
    preset.soft = {"face_width"};
    Pose narrow = posed(0.4, 500, 500, 80, 300, 130);
    narrow.chin_y = *narrow.crown_y + 1300;

    const Crop crop = plan_crop(narrow, plain_backdrop(), {3000, 4000}, preset);

    BOOST_REQUIRE(crop.box.has_value());
    const double off = uncertainty(Geometry::head_height, narrow);
    BOOST_TEST((off > 0.029 * 1300 && off < 0.032 * 1300));
    BOOST_TEST((1300 + off) * 640 / crop.box->height == 480.0, boost::test_tools::tolerance(1e-6));
    BOOST_TEST((finding(crop.findings, "face_width").verdict == Verdict::warn));
}

BOOST_AUTO_TEST_CASE(where_the_limits_leave_no_room_for_all_the_uncertainty_they_hold_by_a_part_of_it) {
    PhotoPreset preset;
    preset.size = {480, 640};
    preset.limit(Geometry::head_height) = Limit{{400, 420}};  // 410 ± 10, and the head's uncertainty is 3 %
    preset.limit(Geometry::eyes_from_top) = Limit{{200, 300}};
    Pose pose = posed(0.4, 500, 500, 80, 250, 200);
    pose.chin_y = *pose.crown_y + 1000;
    const double off = uncertainty(Geometry::head_height, pose);

    const Crop crop = plan_crop(pose, plain_backdrop(), {3000, 4000}, preset);

    BOOST_REQUIRE(crop.box.has_value());
    const double scale = 640 / crop.box->height;
    BOOST_TEST(((1000 + off) * scale > 420 || (1000 - off) * scale < 400));
    BOOST_TEST(((1000 + off / 2) * scale <= 420 && (1000 - off / 2) * scale >= 400));
    for (const Finding& one : crop.findings) BOOST_TEST((one.verdict == Verdict::pass), english(one.says));
}

BOOST_AUTO_TEST_CASE(a_soft_limit_whose_giving_up_did_not_help_is_kept) {
    // Eye distance 70 at most is a face of 153 where 180 is wanted; the chin's limit has nothing to do with it.
    PhotoPreset preset;
    preset.size = {480, 640};
    preset.limit(Geometry::eye_distance) = Limit{{60, 70}};
    preset.limit(Geometry::face_width) = Limit{{180, 300}};
    preset.limit(Geometry::eyes_from_top) = Limit{{262, 400}};
    preset.limit(Geometry::chin_from_bottom) = Limit{{250, 300}};
    preset.soft = {"chin_from_bottom", "face_width"};

    const Crop crop = plan_crop(posed(0.4, 800, 800, 80, 300, 160), plain_backdrop(), {3000, 4000}, preset);

    BOOST_REQUIRE(crop.box.has_value());
    BOOST_TEST((finding(crop.findings, "face_width").verdict == Verdict::warn));
    BOOST_TEST((finding(crop.findings, "eyes_from_top").verdict == Verdict::pass));
    BOOST_TEST((finding(crop.findings, "chin_from_bottom").verdict == Verdict::pass), english(finding(crop.findings, "chin_from_bottom").says));
}

BOOST_AUTO_TEST_CASE(enlarging_must_be_asked_for_and_permitted) {
    PhotoPreset preset = degree();
    preset.operations["enlarge"] = Permission::free;
    const Pose near = posed(1.5, 20, 20, 80, 250, 240);  // a crop of 320 × 427 pixels
    const Permitted enlarge = permit({{Operation::enlarge, ""}}, preset).value();

    BOOST_TEST(!plan_crop(near, plain_backdrop(), {400, 500}, preset).box.has_value());
    const Crop crop = plan_crop(near, plain_backdrop(), {400, 500}, preset, enlarge);

    BOOST_REQUIRE(crop.box.has_value());
    BOOST_TEST(enlarges(*crop.box, preset.size));
    BOOST_TEST(crop.box->width < 400);
    BOOST_TEST((overall(crop.findings) == Verdict::pass));
    is_inside(*crop.box, {400, 500});
}

BOOST_AUTO_TEST_CASE(what_may_be_enlarged_is_enlarged_by_no_more_than_the_limits_need) {
    PhotoPreset preset = degree();
    preset.operations["enlarge"] = Permission::free;
    const Permitted enlarge = permit({{Operation::enlarge, ""}}, preset).value();

    const Crop roomy = plan_crop(posed(0.9, 50, 50, 80, 250, 240), plain_backdrop(), {1000, 1200}, preset, enlarge);
    BOOST_REQUIRE(roomy.box.has_value());
    BOOST_TEST(!enlarges(*roomy.box, preset.size));

    // A face of 150 pixels, at least 180 wanted: 1.2 times, no more.
    const Crop small = plan_crop(posed(1, 300, 300, 50, 180, 150), plain_backdrop(), {1000, 1200}, preset, enlarge);
    BOOST_REQUIRE(small.box.has_value());
    BOOST_TEST(480 / small.box->width == 1.2, boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(without_a_hair_top_its_limit_is_not_judged_and_while_it_is_hard_there_is_no_file) {
    Pose pose = posed(0.4, 300, 300, 80, 250, 240);
    pose.crown_y.reset();
    Backdrop cluttered;
    cluttered.because = sentence("the backdrop is cluttered: it deviates by {} from one smooth surface, expected at most {}", 7.25, 2);
    PhotoPreset soft = degree();
    soft.soft = {"crown_from_top"};

    const Crop crop = plan_crop(pose, cluttered, {3000, 4000}, degree());
    BOOST_TEST((finding(crop.findings, "crown_from_top").verdict == Verdict::not_judged));
    BOOST_TEST(english(finding(crop.findings, "crown_from_top").says) == "the backdrop is cluttered: it deviates by 7.25 from one smooth surface, expected at most 2");
    BOOST_TEST(forbids_file(crop.findings));
    BOOST_TEST(!forbids_file(plan_crop(pose, cluttered, {3000, 4000}, soft).findings));
    BOOST_TEST(english(finding(plan_crop(pose, plain_backdrop(), {3000, 4000}, degree()).findings, "crown_from_top").says) == "the hair top cannot be measured");
}

BOOST_AUTO_TEST_CASE(limits_of_a_print_are_measured_in_its_unit) {
    PhotoPreset preset;
    preset.size = {413, 531};
    preset.print = {Mm{35}, Mm{45}};
    preset.limit(Geometry::head_height) = Limit{{28, 33}, LimitUnit::mm};
    preset.limit(Geometry::eyes_from_bottom) = Limit{{0.5, 0.7}, LimitUnit::of_height};
    Pose pose = posed(1, 100, 100, 60, 220, 200);
    pose.crown_y = 100 + 59, pose.chin_y = 100 + 59 + 354;  // 354 of 531 rows: 30 mm of 45
    pose.left_eye.y = pose.right_eye.y = 100 + 531 * 0.4;

    const auto findings = judge_geometry(pose, plain_backdrop(), {100, 100, 413, 531}, preset);

    BOOST_TEST(*finding(findings, "head_height").measured == 30.0, boost::test_tools::tolerance(1e-3));
    BOOST_TEST(finding(findings, "head_height").unit == "mm");
    BOOST_TEST(*finding(findings, "eyes_from_bottom").measured == 0.6, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(finding(findings, "eyes_from_bottom").unit == "of_height");
}

BOOST_AUTO_TEST_CASE(roll_and_centring_are_judged_but_never_forbid_a_file) {
    const auto judge = [](double aside, double roll) {
        Pose pose = posed(1, 0, 0, 80, 250, 240, aside);
        pose.roll_deg = roll;
        return judge_geometry(pose, plain_backdrop(), {0, 0, 480, 640}, degree());
    };

    BOOST_TEST((finding(judge(14, 0), "off_centre").verdict == Verdict::pass));  // 14 of 480 is 0.029
    BOOST_TEST((finding(judge(-15, 0), "off_centre").verdict == Verdict::fail));
    BOOST_TEST((finding(judge(0, 2.9), "roll").verdict == Verdict::pass));
    BOOST_TEST((finding(judge(0, -3.1), "roll").verdict == Verdict::warn));
    BOOST_TEST((finding(judge(0, -6.1), "roll").verdict == Verdict::fail));
    BOOST_TEST(!forbids_file(judge(-40, -20)));
}

BOOST_AUTO_TEST_CASE(the_decoder_is_asked_for_no_more_than_the_crop_needs) {
    BOOST_TEST(needed_long_side({0, 0, 960, 1280}, {4000, 6000}, {480, 640}) == 3000);
    BOOST_TEST(needed_long_side({0, 0, 480, 640}, {4000, 6000}, {480, 640}) == 6000);
    BOOST_TEST(needed_long_side({0, 0, 240, 320}, {4000, 6000}, {480, 640}) == 6000);  // never more than there is
}

// What an editor's user sets.
BOOST_AUTO_TEST_CASE(a_crop_that_is_set_is_judged_as_the_planned_one_is) {
    const Pose pose = posed(0.4, 300, 200, 80, 250, 240);
    const SizePx photograph{3000, 4000};
    const Crop planned = plan_crop(pose, plain_backdrop(), photograph, degree());

    const Crop set = crop_at(*planned.box, pose, plain_backdrop(), photograph, degree());

    BOOST_TEST((set.box == planned.box));
    BOOST_TEST(set.findings.size() == planned.findings.size());
    for (std::size_t i = 0; i < set.findings.size(); ++i) BOOST_TEST(english(set.findings[i].says) == english(planned.findings[i].says));
}

BOOST_AUTO_TEST_CASE(a_crop_that_is_set_stays_where_it_is_and_says_what_it_breaks) {
    const Pose pose = posed(0.5, 400, 200, 80, 250, 240);
    // Twenty rows of the certificate photo lower: 40 of the photograph's.
    const Crop low = crop_at({400, 260, 960, 1}, pose, plain_backdrop(), {3000, 4000}, degree());

    BOOST_TEST((low.box == BoxPx{400, 260, 960, 1280}));  // the preset's shape
    BOOST_TEST(*finding(low.findings, "crown_from_top").measured == 50, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(*finding(low.findings, "eyes_from_top").measured == 220, boost::test_tools::tolerance(1e-9));
    BOOST_TEST((overall(low.findings) == Verdict::pass));

    const Crop lower = crop_at({400, 262, 960, 1280}, pose, plain_backdrop(), {3000, 4000}, degree());
    BOOST_TEST(english(finding(lower.findings, "crown_from_top").says) == "crown_from_top: expected 50 to 110 px, measured 49");
    BOOST_TEST(forbids_file(lower.findings));
}

BOOST_AUTO_TEST_CASE(a_crop_that_is_set_shows_nothing_from_outside_and_is_not_enlarged) {
    const Pose pose = posed(0.5, 400, 200, 80, 250, 240);
    const SizePx photograph{3000, 4000};
    PhotoPreset preset = degree();
    const auto says = [&](BoxPx box, const Permitted& permitted = {}) {
        const Crop crop = crop_at(box, pose, plain_backdrop(), photograph, preset, permitted);
        const auto found = std::ranges::find(crop.findings, "crop", &Finding::limit);
        if (found == crop.findings.end()) return std::string();
        BOOST_TEST((found->hard && found->verdict == Verdict::fail));
        return english(found->says);
    };

    BOOST_TEST(says({0, 0, 960, 1280}) == "");
    BOOST_TEST(says({2040, 2720, 960, 1280}) == "");
    BOOST_TEST(says({-1, 0, 960, 1280}) == "the crop reaches beyond the photograph's left edge");
    BOOST_TEST(says({2041, 0, 960, 1280}) == "the crop reaches beyond the photograph's right edge");
    BOOST_TEST(says({0, -0.5, 960, 1280}) == "the crop reaches beyond the photograph's top edge");
    BOOST_TEST(says({0, 2721, 960, 1280}) == "the crop reaches beyond the photograph's bottom edge");
    BOOST_TEST(says({500, 500, 240, 320}) == "make the crop larger: 240 pixels across would have to become 480, and enlarging is not allowed");

    preset.operations["enlarge"] = preset.operations["rotate"] = Permission::free;
    BOOST_TEST(says({500, 500, 240, 320}, permit({{Operation::enlarge, ""}}, preset).value()) == "");

    // Turned by 30° it is 960·sin + 1280·cos high, and its corners no longer lie where the box's do.
    Pose tilted = pose;
    tilted.roll_deg = 30;
    const Permitted rotate = permit({{Operation::rotate, ""}}, preset).value();
    const auto turned = [&](double y) { return crop_at({1000, y, 960, 1280}, tilted, plain_backdrop(), photograph, preset, rotate).findings.front().limit; };
    const double above = (960 * 0.5 + 1280 * std::sqrt(0.75) - 1280) / 2;
    BOOST_TEST(turned(above + 0.1) != "crop");
    BOOST_TEST(turned(above - 0.1) == "crop");
}

BOOST_AUTO_TEST_SUITE_END()
