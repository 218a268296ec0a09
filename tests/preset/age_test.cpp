#include "engine/preset/age.h"
#include "tests/preset/shelf.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

const std::string page = R"(return {
    title = "a", title_zh = "b", backdrop_rgb = { 255, 255, 255 }, size_mm = { width = 35, height = 45 },
    eyes_from_top = { 10, 20, unit = "mm" }, head_height = { 30, 36, unit = "mm" },
    ages = {
        { to = 5, eyes_from_top = { 10, 26, unit = "mm" }, head_height = { 24, 36, unit = "mm" } },
        { to = 10,
          eyes_from_top = { 10, 23, unit = "mm" } },
    },
    operations = { rotate = "never", mirror = "never", retouch = "never", enlarge = "never", even_backdrop = "never", replace_backdrop = "never" },
    sources = { backdrop_rgb = "s", size_mm = "s", eyes_from_top = "s", head_height = "s", ages = "s", operations = "s" },
})";

/// The page with one place changed.
std::string with(const std::string& is, const std::string& becomes) {
    std::string text = page;
    return text.replace(text.find(is), is.size(), becomes);
}

std::string message(const std::string& text) {
    Shelf shelf;
    shelf.with("photo/visa.lua", text);
    return shelf.message(shelf.library().photo("visa"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(age)

BOOST_AUTO_TEST_CASE(the_first_age_that_reaches_so_far_replaces_the_limits_that_it_sets) {
    Shelf shelf;
    shelf.with("photo/visa.lua", page);
    const auto visa = shelf.library().photo("visa");
    BOOST_REQUIRE_MESSAGE(visa.has_value(), shelf.message(visa));
    const auto limit = [&](int years, Geometry which) { return at_age(visa.value(), years).limit(which)->allowed; };

    BOOST_TEST((limit(5, Geometry::eyes_from_top) == Interval{10, 26}));
    BOOST_TEST((limit(5, Geometry::head_height) == Interval{24, 36}));
    BOOST_TEST((limit(6, Geometry::eyes_from_top) == Interval{10, 23}));
    BOOST_TEST((limit(6, Geometry::head_height) == Interval{30, 36}));
    BOOST_TEST((limit(11, Geometry::eyes_from_top) == Interval{10, 20}));
    BOOST_TEST((visa.value().limit(Geometry::eyes_from_top)->allowed == Interval{10, 20}));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_an_age_is_said_with_its_line) {
    BOOST_TEST(message(with("to = 10", "too = 10")) == "photo/visa.lua:6: ages[2].too: no such key (did you mean to?)");
    BOOST_TEST(message(with("to = 10,", "")) == "photo/visa.lua:6: ages[2].to: this key is required (the age up to which these limits hold)");
    BOOST_TEST(message(with("to = 10", "to = 5")) == "photo/visa.lua:6: ages[2].to: expected the youngest first, found 5 behind 5");
    BOOST_TEST(message(with("{ 10, 23, ", "{ 10, 50, ")) == "photo/visa.lua:7: ages[2].eyes_from_top: expected at most 531 px, as large as the photo, found 590.55");
    BOOST_TEST(message(with("to = 5,", "to = 500,")) == "photo/visa.lua:5: ages[1].to: expected 0 to 120, found 500");
}

BOOST_AUTO_TEST_SUITE_END()
