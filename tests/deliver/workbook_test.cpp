#include "daemon/deliver/workbook.h"

#include "tests/fakes/program.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include "engine/codec/jpeg_write.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

Bytes thumbnail() {
    Raster grey({192, 256}, 3);
    return encode_jpeg(grey, {.resolution = Dpi{96}}).value();
}

std::vector<WorkbookSheet> sheets() {
    WorkbookSheet first{.name = "照片", .columns = {15, 30, 12}, .head = 1};
    first.rows = {{{{std::string("Title"), WorkbookLook::title}}},
                  {{{std::string("Photograph"), WorkbookLook::head}, {std::string("File"), WorkbookLook::head}, {std::string("Measured"), WorkbookLook::head}}},
                  {{{WorkbookPicture{thumbnail(), "=1+1.jpg"}}, {std::string("=1+1.jpg")}, {13.65}}, 100},
                  {{{}, {std::string("0012")}, {-2.0}}}};
    WorkbookSheet second{.name = "Refusals", .columns = {30}};
    second.rows = {{{{std::string("File"), WorkbookLook::head}}}, {{{std::string("first\nsecond & <third>")}}}};
    return {first, second};
}

struct Written : TempFolder {
    std::string part(const std::string& name) const {
        return output_of("unzip -p '" + (path() / "book.xlsx").string() + "' " + name);
    }
    void write() {
        const auto bytes = workbook(sheets());
        BOOST_REQUIRE_MESSAGE(bytes, said(bytes));
        BOOST_REQUIRE(write_file(path() / "book.xlsx", bytes.value()));
    }
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(workbooks, Written)

BOOST_AUTO_TEST_CASE(text_stays_text_and_numbers_are_numbers) {
    LIKENESS_WITNESS("unzip");
    write();
    const std::string sheet = part("xl/worksheets/sheet1.xml"), strings = part("xl/sharedStrings.xml");
    BOOST_TEST(has(strings, "<t>=1+1.jpg</t>"));
    BOOST_TEST(has(strings, "<t>0012</t>"));
    BOOST_TEST(has(strings, "second &amp; &lt;third&gt;"));
    BOOST_TEST(!has(sheet, "<f>"));  // no formula
    BOOST_TEST(has(sheet, "<v>13.65</v>"));
    BOOST_TEST(has(sheet, "<v>-2</v>"));
    BOOST_TEST(has(sheet, R"(<c r="B3" )"));
    BOOST_TEST(has(sheet.substr(sheet.find(R"(<c r="B3" )"), 30), R"(t="s")"));
    BOOST_TEST(!has(sheet.substr(sheet.find(R"(<c r="C3" )"), 20), R"(t="s")"));
}

BOOST_AUTO_TEST_CASE(the_head_stays_in_view_and_what_is_below_it_can_be_filtered) {
    LIKENESS_WITNESS("unzip");
    write();
    const std::string first = part("xl/worksheets/sheet1.xml"), second = part("xl/worksheets/sheet2.xml");
    BOOST_TEST(has(first, R"(<pane ySplit="2" topLeftCell="A3")"));
    BOOST_TEST(has(first, R"(<autoFilter ref="A2:C4"/>)"));
    BOOST_TEST(has(second, R"(<pane ySplit="1" topLeftCell="A2")"));
    BOOST_TEST(has(part("xl/workbook.xml"), R"(name="照片")"));
}

BOOST_AUTO_TEST_CASE(a_thumbnail_lies_in_the_file_as_it_was_given_at_half_its_pixels) {
    LIKENESS_WITNESS("unzip");
    write();
    const Bytes given = thumbnail();
    const std::string there = output_of("unzip -p '" + (path() / "book.xlsx").string() + "' xl/media/image1.jpeg | sha256sum | cut -c1-64");
    BOOST_REQUIRE(write_file(path() / "given.jpg", given));
    BOOST_TEST(there == output_of("sha256sum '" + (path() / "given.jpg").string() + "' | cut -c1-64"));
    // 96 × 128 pixels of 9525 EMU (914,400 an inch, ECMA-376 part 1, 20.1.2.1), within the row of 100 points
    BOOST_TEST(has(part("xl/drawings/drawing1.xml"), R"(cx="914400" cy="1219200")"));
}

BOOST_AUTO_TEST_CASE(the_same_sheets_give_the_same_bytes_and_no_time_stands_in_them) {
    BOOST_TEST((workbook(sheets()).value() == workbook(sheets()).value()));
    LIKENESS_WITNESS("unzip");
    write();
    BOOST_TEST(has(part("docProps/core.xml"), ">1980-01-01T00:00:00Z<"));
    BOOST_TEST(has(part("docProps/core.xml"), "<dc:creator></dc:creator>"));
}

BOOST_AUTO_TEST_CASE(a_sheet_name_that_no_workbook_has_is_said) {
    std::vector<WorkbookSheet> bad = sheets();
    bad[1].name = "a/b";
    const auto made = workbook(bad);
    BOOST_REQUIRE(!made);
    BOOST_TEST((made.error().remedy == Remedy::stop));
    BOOST_TEST(said(made).starts_with("the workbook cannot be made: "));
}

BOOST_AUTO_TEST_SUITE_END()
