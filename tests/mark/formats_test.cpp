// Codes of other kinds than QR, drawn by other writers.
#include "engine/mark/read.h"
#include "tests/fakes/drawn_code.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string_view>
#include <vector>

using namespace likeness;

namespace {

// `zint -b 97 -d A0143 --vers=4 --dump` (zint 2.11), a Micro QR code of 17 modules: a bit a module, each row from its left.
constexpr std::string_view micro_qr[] = {"FEAA8", "829F8", "BA308", "BA888", "BAE30", "82688", "FE370", "003E0", "BEBD8", "7B1C8", "93190", "6E0E0", "83BF8", "4A0F0", "FBD18", "1F620", "B9670"};

// `zint -b 71 -d LK-0143-A7F3 --square --dump`, a Data Matrix code of 16 modules.
constexpr std::string_view data_matrix[] = {"AAAA", "B859", "9988", "CB0D", "CA8A", "ECF3", "F068", "81A5", "D904", "B145", "89D4", "FA75", "9F86", "B8FD", "DD82", "FFFF"};

bool bit(std::string_view row, int x) {
    const char figure = row[static_cast<std::size_t>(x / 4)];
    const int value = figure <= '9' ? figure - '0' : figure - 'A' + 10;
    return value >> (3 - x % 4) & 1;
}

void draw_modules(Raster& grey, int left, int top, int px, int columns, int rows, const auto& dark) {
    for (int y = 0; y < rows * px; ++y)
        for (int x = 0; x < columns * px; ++x)
            if (dark(x / px, y / px)) grey.row(top + y)[left + x] = 20;
}

struct Kind {
    ZXing::BarcodeFormat format;
    const char* name;
    const char* text;
    int module_px, height;  // of bars in modules
    friend std::ostream& operator<<(std::ostream& out, const Kind& kind) { return out << kind.name; }
};

const Kind kinds[] = {
    {ZXing::BarcodeFormat::Code128, "Code128", "LK-0143-A7F3", 5, 40},
    {ZXing::BarcodeFormat::EAN13, "EAN-13", "6901234567892", 5, 40},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(formats)

BOOST_DATA_TEST_CASE(cards_with_other_codes_are_read_at_the_price_of_every_frame, boost::unit_test::data::make(kinds), kind) {
    Raster grey = plain({1500, 1000}, 230);
    const ZXing::BitMatrix modules = ZXing::MultiFormatWriter(kind.format).setMargin(0).encode(std::string(kind.text), 0, kind.height);
    draw_modules(grey, 300, 250, kind.module_px, modules.width(), kind.height, [&](int x, int) { return modules.get(x, 0); });

    const Codes codes = read_codes(grey, 1, Effort::cheap);

    BOOST_REQUIRE(codes.read.size() == 1U);
    BOOST_TEST(codes.read[0].text == kind.text);
    BOOST_TEST(codes.read[0].format == kind.name);
    BOOST_TEST(codes.unread.empty());
}

BOOST_AUTO_TEST_CASE(micro_qr_is_read) {
    Raster grey = plain({1500, 1000}, 230);
    draw_modules(grey, 400, 300, 12, 17, 17, [](int x, int y) { return bit(micro_qr[y], x); });

    const Codes codes = read_codes(grey, 1, Effort::cheap);

    BOOST_REQUIRE(codes.read.size() == 1U);
    BOOST_TEST(codes.read[0].text == "A0143");
    BOOST_TEST(codes.read[0].format == "MicroQRCode");
}

BOOST_AUTO_TEST_CASE(data_matrix_is_read) {
    Raster grey = plain({1500, 1000}, 230);
    draw_modules(grey, 300, 250, 12, 16, 16, [](int x, int y) { return bit(data_matrix[y], x); });

    const Codes codes = read_codes(grey, 1, Effort::cheap);

    BOOST_REQUIRE(codes.read.size() == 1U);
    BOOST_TEST(codes.read[0].text == "LK-0143-A7F3");
    BOOST_TEST(codes.read[0].format == "DataMatrix");
}

BOOST_AUTO_TEST_CASE(a_table_full_of_cards_is_read_to_the_last_one) {
    Raster grey = plain({3000, 2000}, 200);
    std::vector<std::string> texts;
    for (int i = 0; i < 12; ++i) {
        texts.push_back("LKN1:CARD " + std::to_string(100 + i));
        draw_code(grey, texts.back(), {{370.0 + i % 4 * 750, 340.0 + i / 4 * 660}, 380, i * 11.0});
    }

    const Codes codes = read_codes(grey, 1, Effort::cheap);

    std::vector<std::string> read;
    for (const Mark& mark : codes.read) read.push_back(mark.text);
    std::ranges::sort(read);
    BOOST_TEST(read == texts, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
