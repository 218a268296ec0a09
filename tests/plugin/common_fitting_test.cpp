#include "plugin/gimp/common/fitting.h"

#include "engine/picture/resample.h"
#include "tests/plugin/sitter.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace likeness;

namespace {

struct OnTheTable : TempFolder {
    Workshop shop = workshop(*this);
    Fitting fitting = Fitting::of(shop, photograph_of(held(sitter())).value()).value();

    void fit(const Wanted& wanted) { BOOST_REQUIRE(fitting.fit(shop, order(wanted, shop.presets).value()).has_value()); }
    double measured(const std::string& limit) const {
        const auto findings = fitting.findings();
        return *std::ranges::find(findings, limit, &Finding::limit)->measured;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(common_fitting, OnTheTable)

BOOST_AUTO_TEST_CASE(a_drag_moves_what_the_geometry_says_and_nothing_else) {
    fit({.preset = "cn-passport"});
    const BoxPx before = *fitting.crop();
    const auto findings = fitting.findings();
    const double head = measured("head_height");

    fitting.move(0, 3);

    BOOST_TEST(fitting.by_hand());
    BOOST_TEST(fitting.crop()->y == before.y + 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(fitting.crop()->x == before.x, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(measured("head_height") == head, boost::test_tools::tolerance(1e-9));
    const auto after = fitting.findings();
    BOOST_REQUIRE(after.size() == findings.size());
    for (std::size_t i = 0; i < after.size(); ++i) BOOST_TEST(after[i].limit == findings[i].limit);
    fitting.place_by_face();
    BOOST_TEST((*fitting.crop() == before));
    BOOST_TEST(!fitting.by_hand());
}

BOOST_AUTO_TEST_CASE(the_crop_stays_inside_the_photograph_and_is_not_made_too_small) {
    fit({.preset = "cn-passport"});
    const SizePx full = fitting.photograph().picture.full;

    fitting.move(-10'000, 10'000);
    BOOST_TEST(fitting.crop()->x == 0.0);
    BOOST_TEST(fitting.crop()->bottom() == full.height, boost::test_tools::tolerance(1e-9));

    fitting.widen(100);
    BOOST_TEST(std::max(fitting.crop()->width / full.width, fitting.crop()->height / full.height) == 1.0, boost::test_tools::tolerance(1e-9));
    fitting.widen(0.001);
    BOOST_TEST(fitting.crop()->width == fitting.asked().preset.size.width, boost::test_tools::tolerance(1e-9));
    for (const Finding& one : fitting.findings()) BOOST_TEST(one.limit != "crop");
}

BOOST_AUTO_TEST_CASE(a_preview_shows_what_is_cut) {
    fit({.preset = "cn-passport"});
    const SizePx size{90, 120};

    const Raster preview = fitting.preview(shop, size).value();
    const Raster portrait = shrunk(fitting.portrait(shop).value().pixels, size);

    double off = 0;
    for (std::size_t i = 0; i < preview.samples().size(); ++i) off += std::abs(preview.samples()[i] - portrait.samples()[i]);
    BOOST_TEST(off / static_cast<double>(preview.samples().size()) < 2.0);
}

BOOST_AUTO_TEST_SUITE_END()
