#include "engine/face/finder.h"

#include "engine/codec/read.h"
#include "engine/picture/channels.h"
#include "engine/picture/resample.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <ostream>

using namespace likeness;

namespace {

// Iris centres measured by eye on a six-fold enlargement, good to half a pixel; `right` is the person's right eye.
struct Person {
    const char* file;
    PointPx right, left;
    friend std::ostream& operator<<(std::ostream& out, const Person& person) { return out << person.file; }
};
const Person people[] = {
    {"grey-1.png", {151.5, 242.8}, {259.7, 243}},
    {"grey-2.png", {157.5, 225.3}, {263.8, 224.5}},
    {"astronaut.png", {203.1, 101}, {247.1, 103.2}},
};

FaceFinder& finder() {
    static FaceFinder one;
    return one;
}

double apart(PointPx a, PointPx b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(finding_faces)

// As it is, reduced, and enlarged as a studio frame would be: the same face in pixels of the whole photograph.
BOOST_DATA_TEST_CASE(the_one_face_is_found_and_its_eyes_are_where_they_are, boost::unit_test::data::make(people) * boost::unit_test::data::make({1.0, 3.0}), person, scale) {
    const auto folder = shared("data/portraits");
    LIKENESS_NEEDS(folder);
    const Raster whole = grey(read_picture(*folder / person.file).value().pixels);
    const SizePx size{static_cast<int>(whole.width() * scale + 0.5), static_cast<int>(whole.height() * scale + 0.5)};
    const Raster seen = cropped(whole, {0, 0, 1.0 * whole.width(), 1.0 * whole.height()}, size);
    const double exact_scale = 1.0 * seen.width() / whole.width();

    const auto faces = finder().find(seen, exact_scale);

    BOOST_REQUIRE_MESSAGE(faces.has_value(), said(faces));
    BOOST_REQUIRE(faces.value().size() == 1U);
    const FaceBox& face = faces.value()[0];
    const double distance = apart(person.left, person.right);
    BOOST_TEST((face.box.x < person.right.x && face.box.right() > person.left.x && face.box.y < person.left.y && face.box.bottom() > person.left.y + distance));
    BOOST_TEST((face.box.width > 1.9 * distance && face.box.width < 3.4 * distance));

    const auto eyes = finder().eyes(seen, exact_scale, face);
    BOOST_REQUIRE_MESSAGE(eyes.has_value(), said(eyes));
    BOOST_REQUIRE(eyes.value().has_value());
    BOOST_TEST(apart(eyes.value()->left, person.left) < 0.05 * distance, "left eye off by " << apart(eyes.value()->left, person.left) / distance << " eye distances");
    BOOST_TEST(apart(eyes.value()->right, person.right) < 0.05 * distance, "right eye off by " << apart(eyes.value()->right, person.right) / distance << " eye distances");
    BOOST_TEST(eyes.value()->confidence >= 0.7);
}

BOOST_AUTO_TEST_CASE(two_people_are_two_faces_the_larger_first) {
    const auto folder = shared("data/portraits");
    LIKENESS_NEEDS(folder);
    const Raster one = grey(read_picture(*folder / "grey-1.png").value().pixels), other = grey(read_picture(*folder / "grey-2.png").value().pixels);
    Raster both({960, 600}, 1);
    std::ranges::fill(both.samples(), std::uint8_t{200});
    const auto paste = [&](const Raster& from, int x0) {
        for (int y = 0; y < from.height(); ++y) std::copy_n(from.row(y), from.width(), both.row(y) + x0);
    };
    paste(shrunk(one, {330, 425}), 20);
    paste(other, 500);

    const auto faces = finder().find(both, 1);

    BOOST_REQUIRE_MESSAGE(faces.has_value(), said(faces));
    BOOST_REQUIRE(faces.value().size() == 2U);
    BOOST_TEST(faces.value()[0].box.x > 450);
    BOOST_TEST(faces.value()[1].box.right() < 450);
}

BOOST_AUTO_TEST_CASE(where_nobody_is_no_face_is_found) {
    Raster noise({480, 640}, 1), ramp({640, 480}, 1);
    std::uint32_t state = 1;
    for (std::uint8_t& sample : noise.samples()) sample = static_cast<std::uint8_t>((state = state * 1664525U + 1013904223U) >> 24);
    for (int y = 0; y < 480; ++y)
        for (int x = 0; x < 640; ++x) ramp.row(y)[x] = static_cast<std::uint8_t>((x + y) / 5);

    for (const Raster* raster : {&noise, &ramp}) BOOST_TEST(finder().find(*raster, 1).value().empty());
    for (const SizePx size : {SizePx{1, 1}, SizePx{1, 2000}, SizePx{2000, 1}, SizePx{90, 5}}) BOOST_TEST(said(finder().find(Raster(size, 1), 1)) == "");
}

BOOST_AUTO_TEST_CASE(photographs_of_things_have_no_faces) {
    const auto folder = shared("data/qr/qrcode-1");
    LIKENESS_NEEDS(folder);
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        if (entry.path().extension() != ".png") continue;
        const Picture picture = read_picture(entry.path()).value();
        const auto faces = finder().find(grey(picture.pixels), picture.scale());
        BOOST_TEST((faces.has_value() && faces.value().empty()), entry.path().filename().string());
    }
}

BOOST_AUTO_TEST_CASE(without_its_data_the_house_is_wrong) {
    const auto faces = FaceFinder("/nowhere").find(Raster({64, 64}, 1), 1);

    BOOST_REQUIRE(!faces.has_value());
    BOOST_TEST(said(faces) == "/nowhere: expected OpenCV's face and eye cascades here, found none (install the package opencv-data)");
    BOOST_TEST((faces.error().remedy == Remedy::stop));
}

BOOST_AUTO_TEST_CASE(data_that_is_damaged_is_data_that_is_missing) {
    const TempFolder folder;
    for (const char* name : {"haarcascade_frontalface_alt2.xml", "haarcascade_eye_tree_eyeglasses.xml"}) folder.with(name, "<?xml version=\"1.0\"?><opencv_storage></opencv_storage>");

    BOOST_TEST(said(FaceFinder(folder.path()).find(Raster({64, 64}, 1), 1)) ==
               folder.path().string() + ": expected OpenCV's face and eye cascades here, found none (install the package opencv-data)");
}

BOOST_AUTO_TEST_SUITE_END()
