#include "daemon/line/calibrations.h"
#include "daemon/line/known_charts.h"
#include "daemon/line/seen_chart.h"
#include "engine/codec/jpeg_write.h"
#include "engine/codec/read.h"
#include "engine/colour/convert.h"
#include "tests/fakes/drawn_chart.h"
#include "tests/fakes/said.h"
#include "tests/job/shot_lane.h"
#include "tests/studio/dng.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

constexpr std::int64_t plenty = 100'000'000;

Bytes file_of(const DrawnChart& drawn) { return encode_jpeg(photographed(drawn).pixels, {.quality = 97}).value(); }

Result<std::optional<SeenChart>> looked_at(const Bytes& file) {
    LIKENESS_TRY(const Picture picture, read_picture(file, "DSC_0001.JPG"));
    return look_for_chart(picture, file, "DSC_0001.JPG", plenty);
}

SeenChart of_light(const Tristimulus& tint) { return *looked_at(file_of({.tint = tint})).value(); }

FrameFact recorded(FrameFact fact, const SeenChart& seen) {
    fact.seen = to_text(seen);
    return fact;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(line_charts)

BOOST_AUTO_TEST_CASE(a_photograph_without_a_chart_shows_none) {
    const auto seen = looked_at(file_of({.charts = {}}));
    BOOST_TEST(said(seen) == "");
    BOOST_TEST(!seen.value().has_value());
}

BOOST_AUTO_TEST_CASE(a_chart_that_cannot_be_used_is_one_and_says_why) {
    // One corner of it, with the white patch, lies outside.
    const auto seen = looked_at(file_of({.charts = {{{{-40, 120}, {560, 120}, {560, 520}, {-40, 520}}}}}));
    BOOST_TEST(said(seen) == "DSC_0001.JPG: the colour chart is cut by the frame");
}

BOOST_AUTO_TEST_CASE(what_was_learnt_from_a_chart_reads_back_from_the_ledger) {
    const SeenChart seen = of_light({1, 0.9, 0.7});
    const auto again = seen_chart(to_text(seen), "DSC_0001.JPG");
    BOOST_REQUIRE(said(again) == "");
    BOOST_TEST((again.value().calibration.icc == seen.calibration.icc));
    BOOST_TEST(again.value().calibration.space == seen.calibration.space);
    BOOST_TEST(std::abs(again.value().mean_de - seen.mean_de) <= 0.0005);  // three decimals are kept
}

BOOST_AUTO_TEST_CASE(a_text_that_is_not_ours_stops) {
    for (const char* text : {"", "{}", "[]", R"({"calibration":"00ff","mean_de2000":1})", R"({"calibration":"xy","mean_de2000":1})", R"({"calibration":1,"mean_de2000":1})"})
        BOOST_TEST(said(seen_chart(text, "DSC_0001.JPG")) == "DSC_0001.JPG: the ledger holds what this version does not understand");
}

BOOST_AUTO_TEST_CASE(a_lane_knows_its_charts_and_how_old_each_is) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows_chart().takes(1).waits(600).shows_chart().shows("1002").takes(1);
    lane.facts()[2] = recorded(lane.facts()[2], of_light({1, 1, 1}));
    lane.facts()[4] = recorded(lane.facts()[4], of_light({1, 0.9, 0.7}));
    const auto known = calibrations(timeline(gather(lane.facts())));
    BOOST_REQUIRE(said(known) == "");
    const auto& charts = known.value().charts;
    BOOST_REQUIRE(charts.size() == 2u);
    BOOST_TEST(charts[0].name != charts[1].name);
    BOOST_TEST(charts[0].frames_since == 4u);
    BOOST_TEST(*charts[0].ms_since == 616'000);
    BOOST_TEST(charts[1].frames_since == 2u);
    BOOST_TEST(*charts[1].ms_since == 8'000);
    BOOST_TEST(known.value().of(lane.facts()[1].id) == &charts[0]);
    BOOST_TEST(known.value().of(lane.facts()[6].id) == &charts[1]);
    BOOST_TEST(with_chart("made", &charts[1]) == "made+" + charts[1].name);
    BOOST_TEST(with_chart("made", nullptr) == "made");
}

BOOST_AUTO_TEST_CASE(a_calibration_takes_the_place_of_the_photographs_own_profile_where_it_is_for_it) {
    const LaneChart chart{.frame = {"a"}, .seen = of_light({1, 0.9, 0.7}), .name = "n"};
    Picture same = photographed({}), other = same;
    other.exposure.make = "NIKON", other.exposure.model = "Z 6";
    BOOST_TEST(english(calibrate_by(&chart, same, "")) == "");
    BOOST_TEST((same.icc == chart.seen.calibration.icc));
    BOOST_TEST(english(calibrate_by(&chart, other, "")) == "the calibration names no camera, the photograph is from NIKON Z 6");
    BOOST_TEST(other.icc.empty());
    BOOST_TEST(!other.pixels.empty());
    BOOST_TEST(english(calibrate_by(nullptr, other, "")) == "");
}

// RAW files of a camera that neither they nor LibRaw tell anything of: the chart alone gives it its colours.
BOOST_AUTO_TEST_CASE(raw_exposures_get_their_colours_from_a_raw_chart) {
    const DrawnChart scene{.size = {600, 440}, .charts = {{{{60, 60}, {540, 60}, {540, 380}, {60, 380}}}}, .exposure = 0.8};
    const Bytes file = studio::as_dng(photographed(scene).pixels, {.tells_matrix = false});
    const auto learnt = looked_at(file);
    BOOST_REQUIRE(said(learnt) == "");
    BOOST_REQUIRE(learnt.value().has_value());
    ShotLane lane;
    lane.shows("1001").shows_chart().takes(1);
    lane.facts()[1] = recorded(lane.facts()[1], *learnt.value());
    const Calibrations known = calibrations(timeline(gather(lane.facts()))).value();
    Picture exposure = read_picture(file, "DSC_0003.NEF", {.least_long_side = 0}).value();
    BOOST_TEST(!ColourConverter().to_light(exposure.deep, source_space(exposure), ""));

    BOOST_TEST(english(calibrate_by(known.of(lane.last().id), exposure, "")) == "");

    const auto light = ColourConverter().to_light(exposure.deep, source_space(exposure), "", {.intent = Intent::relative, .black_point_compensation = false});
    BOOST_REQUIRE(said(light) == "");
    const auto xyz = [&](int patch) {
        // Patches are 40 mm wide and 6 mm apart, on 270 by 178 mm.
        const int x = static_cast<int>(60 + 480 * (patch % chart_columns * 46 + 20) / 270.0), y = static_cast<int>(60 + 320 * (patch / chart_columns * 46 + 20) / 178.0);
        return xyz_of_lab(lab_of_linear(light.value().data() + 3 * (y * exposure.pixels.width() + x)));
    };
    const double exposed = xyz(white_patch)[1] / xyz_of_lab(chart_values[white_patch].lab)[1];
    double worst = 0;
    for (int patch = 0; patch < chart_patches; ++patch) worst = std::max(worst, patch_difference(xyz(patch), exposed, patch));
    BOOST_TEST(worst < 1.5);
}

BOOST_AUTO_TEST_CASE(while_files_come_the_likeliest_chart_is_the_one_before_or_else_the_first) {
    const SeenChart seen = of_light({1, 1, 1});
    KnownCharts charts;
    BOOST_TEST(!charts.likeliest("A", 5));
    for (const std::int64_t time : {300, 100, 200}) charts.add("A", {.frame = {std::to_string(time)}, .time_ms = time, .seen = seen});
    const auto likeliest = [&](std::optional<std::int64_t> time) { return charts.likeliest("A", time)->frame.text; };
    BOOST_TEST(likeliest(50) == "100");
    BOOST_TEST(likeliest(100) == "100");
    BOOST_TEST(likeliest(299) == "200");
    BOOST_TEST(likeliest(900) == "300");
    BOOST_TEST(likeliest({}) == "100");
    BOOST_TEST(!charts.likeliest("B", 50));
}

BOOST_AUTO_TEST_SUITE_END()
