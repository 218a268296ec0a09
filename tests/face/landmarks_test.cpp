#include "engine/face/landmarks.h"

#include "engine/base/measure.h"
#include "engine/codec/read.h"
#include "engine/face/pose.h"
#include "engine/picture/channels.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace likeness;

namespace {

// Where Debian's libdlib-data puts it. What follows passes without it.
const std::filesystem::path installed = "/usr/share/dlib/shape_predictor_68_face_landmarks.dat";

Landmarks model() {
    static const Landmarks one = Landmarks::open(installed).value();
    return one;
}

// Iris centres measured by eye on a six-fold enlargement, and the chin's lowest row where its skin or short beard ends.
struct Truth {
    const char* file;
    PointPx left, right;
    Interval chin;
    friend std::ostream& operator<<(std::ostream& out, const Truth& truth) { return out << truth.file; }
};

const Truth truths[] = {
    {"grey-1.png", {259.7, 243}, {151.5, 242.8}, {425, 446}},
    {"grey-2.png", {263.8, 224.5}, {157.5, 225.3}, {392, 414}},
};

Pose pose(FaceFinder& finder, const char* file) {
    const Picture picture = read_picture(*shared("data/portraits") / file).value();
    const Raster luma = grey(picture.pixels);
    const auto faces = finder.find(luma, 1);
    BOOST_REQUIRE((faces.has_value() && faces.value().size() == 1));
    const auto head = measure_head(finder, picture.pixels, luma, 1, faces.value()[0]);
    BOOST_REQUIRE_MESSAGE(head.has_value(), said(head));
    BOOST_REQUIRE(head.value().has_value());
    return head.value()->pose;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(face_landmarks)

BOOST_AUTO_TEST_CASE(a_model_that_is_not_there_stops_before_anything_starts) {
    const auto none = Landmarks::open("/nowhere/model.dat");

    BOOST_REQUIRE(!none.has_value());
    BOOST_TEST(said(none) == "/nowhere/model.dat: expected a landmark model here, found none (install it, or take landmarks out of the machine's settings)");
    BOOST_TEST((none.error().remedy == Remedy::stop));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_model_stops_when_the_first_face_is_looked_for) {
    const TempFolder folder;
    folder.with("model.dat", std::string("no model"));
    FaceFinder finder({.landmarks = Landmarks::open(folder.path() / "model.dat").value()});

    for (int again = 0; again < 2; ++again) {
        const auto faces = finder.find(Raster({64, 64}, 1), 1);
        BOOST_REQUIRE(!faces.has_value());
        BOOST_TEST(said(faces, folder.path()) ==
                   "model.dat: this is no landmark model of 68 points, or it is damaged (install it again, or take landmarks out of the machine's settings)");
        BOOST_TEST((faces.error().remedy == Remedy::stop));
    }
}

BOOST_AUTO_TEST_CASE(files_that_differ_in_size_beginning_or_end_have_fingerprints_that_differ) {
    const TempFolder folder;
    std::string text(200'000, 'a');
    const auto fingerprint = [&](const std::string& of) {
        folder.with("model.dat", of);
        return Landmarks::open(folder.path() / "model.dat").value().fingerprint();
    };
    const std::string one = fingerprint(text);

    BOOST_TEST(one.size() == 16U);
    BOOST_TEST(fingerprint(text) == one);
    BOOST_TEST(fingerprint(text + "a") != one);
    BOOST_TEST(fingerprint("b" + text.substr(1)) != one);
    BOOST_TEST(fingerprint(text.substr(1) + "b") != one);
    BOOST_TEST(Landmarks().fingerprint() == "");
}

BOOST_DATA_TEST_CASE(with_a_model_eyes_and_chin_are_measured, boost::unit_test::data::make(truths), truth) {
    LIKENESS_NEEDS(shared("data/portraits"));
    if (!std::filesystem::exists(installed)) return;
    FaceFinder with({.landmarks = model()}), without;

    const Pose is = pose(with, truth.file), plain = pose(without, truth.file);

    const double apart = std::hypot(truth.left.x - truth.right.x, truth.left.y - truth.right.y);
    BOOST_TEST(std::hypot(is.left_eye.x - truth.left.x, is.left_eye.y - truth.left.y) < 0.05 * apart);
    BOOST_TEST(std::hypot(is.right_eye.x - truth.right.x, is.right_eye.y - truth.right.y) < 0.05 * apart);
    BOOST_TEST(truth.chin.holds(is.chin_y), "chin " << is.chin_y);
    BOOST_TEST(is.confidence == 0.97);
    BOOST_TEST(is.chin_confidence > plain.chin_confidence);
    BOOST_TEST(is.width_confidence >= plain.width_confidence);
}

BOOST_AUTO_TEST_SUITE_END()
