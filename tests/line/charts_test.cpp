#include "daemon/line/calibrations.h"
#include "daemon/line/known_charts.h"
#include "daemon/line/seen_chart.h"
#include "engine/codec/jpeg_write.h"
#include "engine/codec/read.h"
#include "tests/fakes/drawn_chart.h"
#include "tests/fakes/said.h"
#include "tests/job/shot_lane.h"

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
