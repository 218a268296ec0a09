#include "engine/identify/identify.h"

#include "engine/codec/read.h"
#include "engine/picture/resample.h"
#include "tests/fakes/drawn_code.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace likeness;

namespace {

Picture picture(Raster grey, double scale = 1) {
    Picture made;
    made.full = {static_cast<int>(grey.width() / scale), static_cast<int>(grey.height() / scale)};
    made.pixels = std::move(grey);
    made.format = "JPEG";
    return made;
}

Seen seen(const Picture& frame, IdentifyOptions options = {}) {
    static FaceFinder finder;
    auto result = identify(finder, frame, options);
    BOOST_REQUIRE_MESSAGE(result.has_value(), said(result));
    return result.value();
}

/// A portrait with a code held up beside the face; spoiled, a quarter of its modules is wrong, more than level M can mend (15 %).
std::optional<Picture> portrait_with_code(bool spoiled = false) {
    const auto folder = shared("data/portraits");
    if (!folder) return {};
    Picture portrait = read_picture(*folder / "grey-2.png").value();
    Raster wide({portrait.pixels.width() + 300, portrait.pixels.height()}, 3);
    std::ranges::fill(wide.samples(), std::uint8_t{210});
    for (int y = 0; y < wide.height(); ++y) std::copy_n(portrait.pixels.row(y), portrait.pixels.stride(), wide.row(y));
    Raster code = plain({300, wide.height()}, 210);
    draw_code(code, "A-0143", {{150, 250}, 200});
    for (int y = 200; spoiled && y < 300; ++y)
        for (int x = 100; x < 200; ++x) code.row(y)[x] = static_cast<std::uint8_t>(255 - code.row(y)[x]);
    for (int y = 0; y < wide.height(); ++y)
        for (int x = 0; x < 300; ++x) std::fill_n(wide.row(y) + 3 * (portrait.pixels.width() + x), 3, code.row(y)[x]);
    return picture(std::move(wide));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(identifying)

BOOST_AUTO_TEST_CASE(a_previews_code_is_told_without_looking_for_faces) {
    Raster grey = plain({1200, 800}, 180);
    BOOST_TEST(!keyframe_in(picture(grey)).has_value());
    draw_code(grey, "LK1:A7F3", {{600, 400}, 300, 10});

    const auto frame = keyframe_in(picture(std::move(grey), 0.5));

    BOOST_REQUIRE(frame.has_value());
    BOOST_TEST((frame->kind == FrameKind::keyframe_read));
    BOOST_TEST(frame->marks.front().text == "LK1:A7F3");
    BOOST_TEST(std::abs(frame->marks.front().corners[0].x + frame->marks.front().corners[2].x - 2400) < 20);  // of the full photograph
}

BOOST_AUTO_TEST_CASE(a_frame_with_a_code_is_a_keyframe_that_was_read) {
    Raster grey = plain({1200, 800}, 180);
    draw_code(grey, "LK1:A7F3", {{600, 400}, 300, 10});

    const Seen frame = seen(picture(std::move(grey), 0.5));

    BOOST_TEST((frame.kind == FrameKind::keyframe_read));
    BOOST_REQUIRE(frame.marks.size() == 1U);
    BOOST_TEST(frame.marks[0].text == "LK1:A7F3");
    // In the whole photograph, twice as large.
    const PointPx a = frame.marks[0].corners[0], b = frame.marks[0].corners[2];
    BOOST_TEST(std::hypot((a.x + b.x) / 2 - 1200, (a.y + b.y) / 2 - 800) < 20);
    BOOST_TEST(frame.faces.empty());
    BOOST_TEST(!frame.head.has_value());
}

BOOST_AUTO_TEST_CASE(a_code_that_only_the_thorough_effort_reads_still_makes_a_keyframe) {
    Raster grey = plain({1200, 800}, 30);
    draw_code(grey, "A-0143", {{600, 400}, 300, 0, 240, 10});

    BOOST_TEST((seen(picture(std::move(grey))).kind == FrameKind::keyframe_read));
}

BOOST_AUTO_TEST_CASE(a_frame_of_nobody_without_a_code_is_a_keyframe_nobody_could_read) {
    Raster torn = plain({1200, 800}, 180);
    draw_code(torn, "A-0143", {{600, 400}, 300});
    for (int y = 240; y < 400; ++y) std::fill_n(torn.row(y) + 440, 160, std::uint8_t{180});

    BOOST_TEST((seen(picture(std::move(torn))).kind == FrameKind::keyframe_unread));
    BOOST_TEST((seen(picture(plain({1200, 800}, 180))).kind == FrameKind::keyframe_unread));
    BOOST_TEST((seen(picture(plain({1, 1}, 180))).kind == FrameKind::keyframe_unread));
}

BOOST_AUTO_TEST_CASE(a_frame_of_a_person_is_an_exposure_with_a_head) {
    const auto folder = shared("data/portraits");
    LIKENESS_NEEDS(folder);

    const Seen frame = seen(read_picture(*folder / "grey-1.png").value());

    BOOST_TEST((frame.kind == FrameKind::exposure));
    BOOST_TEST(frame.marks.empty());
    BOOST_TEST(frame.faces.size() == 1U);
    BOOST_REQUIRE(frame.head.has_value());
    BOOST_TEST(std::hypot(frame.head->pose.eyes().x - 205.6, frame.head->pose.eyes().y - 242.9) < 8);
}

BOOST_AUTO_TEST_CASE(a_person_who_holds_a_code_makes_a_keyframe_and_faces_are_looked_for_when_asked) {
    const auto frame = portrait_with_code();
    LIKENESS_NEEDS(frame);

    const Seen quick = seen(*frame), asked = seen(*frame, {.faces_in_keyframes = true});

    BOOST_TEST((quick.kind == FrameKind::keyframe_read));
    BOOST_TEST((quick.faces.empty() && !quick.head));
    BOOST_TEST((asked.kind == FrameKind::keyframe_read));
    BOOST_TEST((asked.faces.size() == 1 && asked.head));
}

// The worst failure there is would be to take it for a portrait of the person before.
BOOST_AUTO_TEST_CASE(a_person_who_holds_a_code_that_nobody_can_read_makes_an_unread_keyframe) {
    const auto frame = portrait_with_code(true);
    LIKENESS_NEEDS(frame);

    const Seen found = seen(*frame);

    BOOST_TEST((found.kind == FrameKind::keyframe_unread));
    BOOST_TEST(found.marks.empty());
    BOOST_REQUIRE(found.unread.size() == 1U);
    BOOST_TEST(found.faces.size() == 1U);
    const PointPx a = found.unread[0][0], b = found.unread[0][2];  // the portrait is 413 pixels wide
    BOOST_TEST(std::hypot((a.x + b.x) / 2 - (413 + 150), (a.y + b.y) / 2 - 250) < 10);
}

BOOST_AUTO_TEST_CASE(two_people_are_an_exposure_without_a_head) {
    const auto folder = shared("data/portraits");
    LIKENESS_NEEDS(folder);
    const Raster one = read_picture(*folder / "grey-1.png").value().pixels;
    Raster both({2 * one.width(), one.height()}, 3);
    for (int y = 0; y < one.height(); ++y)
        for (const int x0 : {0, one.width()}) std::copy_n(one.row(y), one.stride(), both.row(y) + 3 * x0);

    const Seen frame = seen(picture(std::move(both)));

    BOOST_TEST((frame.kind == FrameKind::exposure));
    BOOST_TEST(frame.faces.size() == 2U);
    BOOST_TEST(!frame.head.has_value());
}

BOOST_AUTO_TEST_CASE(kinds_have_the_contracts_names) {
    BOOST_TEST(name(FrameKind::keyframe_read) == "keyframe-read");
    BOOST_TEST(name(FrameKind::keyframe_unread) == "keyframe-unread");
    BOOST_TEST(name(FrameKind::exposure) == "exposure");
}

BOOST_AUTO_TEST_CASE(missing_data_stops_the_house) {
    FaceFinder nowhere("/nowhere");
    const auto result = identify(nowhere, picture(plain({100, 100}, 90)));

    BOOST_TEST(said(result) == "/nowhere: expected OpenCV's face and eye cascades here, found none (install the package opencv-data)");
}

BOOST_AUTO_TEST_SUITE_END()
