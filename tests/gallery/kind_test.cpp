#include "tests/gallery/kind.h"

#include "tests/gallery/sitter.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <ostream>
#include <set>

namespace studio {

std::ostream& operator<<(std::ostream& out, const Kind& kind) {
    return out << kind.name;
}

}  // namespace studio

using namespace studio;

BOOST_AUTO_TEST_SUITE(kind)

BOOST_AUTO_TEST_CASE(each_kind_has_a_name_of_its_own_and_something_that_catches_it) {
    std::set<std::string_view> names;
    for (const Kind& one : kinds()) {
        BOOST_TEST(names.insert(one.name).second, one.name);
        const bool control = one.refused_from > grades;
        BOOST_TEST(one.findings.empty() == control, one.name);
        BOOST_TEST(one.findings.size() <= 5U, one.name << " is caught by too many findings");
        // Levels go one way.
        for (std::size_t i = 2; !control && i < grades; ++i)
            BOOST_TEST((one.values[i] > one.values[i - 1]) == (one.values[1] > one.values[0]), one.name);
    }
    BOOST_TEST(names.size() >= 26U);
}

BOOST_AUTO_TEST_CASE(what_a_recipe_needs_must_be_known) {
    const Plate plain = plain_plate({100, 150}, 100, 190, 250);
    Known with_glasses = good_photograph().known;
    with_glasses.glasses = true;

    for (const Kind& one : kinds()) {
        BOOST_TEST(makes(one, good_photograph().known), one.name);
        BOOST_TEST(makes(one, plain.known) == (one.needs == Needs::eyes || one.needs == Needs::bare_eyes), one.name);
        BOOST_TEST(makes(one, with_glasses) == (one.needs != Needs::bare_eyes), one.name);
    }
}

BOOST_DATA_TEST_CASE(a_higher_level_is_farther_from_the_good_photograph, boost::unit_test::data::make(kinds()), one) {
    // A frame moves, clothes come nearer to a colour, and a small photograph may not become smaller: their own tests see to them.
    static const std::set<std::string_view> otherwise{"frame_over_eyes", "clothes_like_backdrop", "head_far"};
    if (otherwise.contains(one.name)) return;
    const Plate& good = good_photograph();
    const likeness::Raster before = develop(good);
    double last = 0;
    for (int level = 1; level <= grades; ++level) {
        const Exhibit shown = exhibit(good, one, level, 5);
        if (shown.picture.size() != before.size()) return;  // cut or shrunk: framing_test.cpp and file_test.cpp see to it
        if (shown.jpeg_quality != camera_quality) return;   // is done by whoever writes it
        const double now = difference(shown.picture, before);
        const bool control = one.refused_from > grades;
        BOOST_TEST((control ? now >= last : now > last), one.name << " level " << level << ": " << now << " after " << last);
        last = now;
    }
    BOOST_TEST(last > 0);
}

BOOST_DATA_TEST_CASE(the_same_seed_gives_the_same_bytes, boost::unit_test::data::make(kinds()), one) {
    const Exhibit first = exhibit(good_photograph(), one, 3, 9), again = exhibit(good_photograph(), one, 3, 9);

    BOOST_TEST((first.picture == again.picture));
    BOOST_TEST((first.pose.left_eye == again.pose.left_eye));
}

BOOST_AUTO_TEST_CASE(what_a_kind_is_not_about_stays_as_it_is) {
    const Plate& good = good_photograph();
    const likeness::Raster before = develop(good);
    const View view = good.view();
    const auto changed = [&](std::string_view name, auto may) {
        const auto one = std::ranges::find(kinds(), name, &Kind::name);
        const likeness::Raster after = exhibit(good, *one, grades, 5).picture;
        int outside = 0;
        for (int y = 0; y < before.height(); ++y)
            for (int x = 0; x < before.width(); ++x) {
                const Vec2 p = view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
                if (!may(p, good.known.person.at(x, y)) && !std::equal(after.row(y) + 3 * x, after.row(y) + 3 * x + 3, before.row(y) + 3 * x)) ++outside;
            }
        return outside;
    };
    const auto backdrop = [](Vec2, float person) { return person < 1; };
    const auto person = [](Vec2, float there) { return there > 0; };
    const auto eyes = [](Vec2 p, float) { return std::abs(std::abs(p.x) - 0.5f) < 0.4f && std::abs(p.y) < 0.35f; };
    const auto round_glasses = [](Vec2 p, float) { return std::abs(p.x) < 1.3f && std::abs(p.y) < 0.8f; };

    for (const char* name : {"backdrop_shadow", "uneven_backdrop", "stray_object", "second_face"}) BOOST_TEST(changed(name, backdrop) == 0, name);
    BOOST_TEST(changed("side_light", person) == 0);
    for (const char* name : {"closed_eyes", "red_eye"}) BOOST_TEST(changed(name, eyes) == 0, name);
    for (const char* name : {"glasses", "lens_glare", "dark_lenses"}) BOOST_TEST(changed(name, round_glasses) == 0, name);
    BOOST_TEST(changed("clothes_like_backdrop", person) == 0);
    BOOST_TEST(changed("open_mouth", [](Vec2 p, float) { return p.y > 0.9f; }) == 0);
    BOOST_TEST(changed("red_eye", [](Vec2, float) { return false; }) > 0);  // and the count can see something
}

BOOST_AUTO_TEST_SUITE_END()
