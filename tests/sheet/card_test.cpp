#include "engine/sheet/card.h"

#include "engine/mark/write.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace likeness;

namespace {

constexpr int quiet = 4;  // modules about a symbol (ISO/IEC 18004, 5.3.8)

/// A text that needs the symbol version: so many characters in alphanumeric mode at level M (ISO/IEC 18004, table 7).
struct Version {
    int characters, modules;
    double side;  ///< the greatest tenth of a millimetre of which modules and quiet zone fit 53 mm
};
std::ostream& operator<<(std::ostream& out, const Version& version) { return out << version.modules << " modules"; }
const std::vector<Version> versions{{20, 21, 1.8}, {122, 37, 1.1}, {154, 41, 1.0}, {178, 45, 1.0}, {221, 49, 0.9}, {259, 53, 0.8}};

Card card_of(int characters) {
    return {.modules = draw_qr(std::string(static_cast<std::size_t>(characters), 'A'), 1).value(), .heading = "hall-2027", .title = "张*", .lines = {"软件 2101"}, .number = "001"};
}

std::size_t count(const Bytes& bytes, std::string_view what) {
    std::size_t found = 0;
    for (auto at = bytes.begin(); (at = std::search(at, bytes.end(), what.begin(), what.end())) != bytes.end(); ++at) ++found;
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(card)

BOOST_DATA_TEST_CASE(a_module_is_as_large_as_fits, versions, version) {
    const Card made = card_of(version.characters);

    BOOST_TEST(made.modules.width() == version.modules + 2 * quiet);
    BOOST_TEST(module_side(made).value == version.side, boost::test_tools::tolerance(1e-12));
}

BOOST_DATA_TEST_CASE(each_module_is_a_square_of_black_or_white_pixels, versions, version) {
    const Card made = card_of(version.characters);
    const int side = static_cast<int>(module_side(made).value * 10 + 0.5), across = side * made.modules.width();

    const Raster picture = card_picture(made);

    BOOST_REQUIRE((picture.size() == SizePx{856, 540}));
    const int first = (540 - across) / 2;
    int wrong = 0;
    for (int y = 0; y < across; ++y)
        for (int x = 0; x < across; ++x)
            for (int c = 0; c < 3; ++c) wrong += picture.row(first + y)[3 * (first + x) + c] != made.modules.row(y / side)[x / side];
    BOOST_TEST(wrong == 0);
}

BOOST_AUTO_TEST_CASE(ten_cards_fill_a_page_and_the_eleventh_begins_another) {
    const std::vector<CardPages> ten{{std::vector<Card>(10, card_of(120)), ten_a_page}}, eleven{{std::vector<Card>(11, card_of(120)), ten_a_page}};

    BOOST_TEST(count(cards_pdf(ten, "hall-2027", ""), "/Count 1\n") == 1U);
    BOOST_TEST(count(cards_pdf(eleven, "hall-2027", ""), "/Count 2\n") == 1U);
}

BOOST_AUTO_TEST_CASE(the_same_cards_give_the_same_bytes) {
    const std::vector<CardPages> pages{{std::vector<Card>(3, card_of(120)), ten_a_page}, {std::vector<Card>(2, card_of(20)), three_a_page}};

    const Bytes once = cards_pdf(pages, "hall-2027", "legend"), again = cards_pdf(pages, "hall-2027", "legend");

    BOOST_TEST((once == again));
    BOOST_TEST(count(once, "19700101000000Z)") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
