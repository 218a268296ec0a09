#include "engine/preset/sheet_preset.h"
#include "tests/preset/shelf.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

/// A sheet with `inside`, where the papers and photo presets that it may name are the shipped ones.
std::string message(const std::string& inside) {
    Shelf shelf;
    shelf.with("sheet/mine.lua", "return { title = 'a', title_zh = 'b', " + inside + " sources = { prints = 's' } }");
    return shelf.message(PresetLibrary({shelf.folder(), source_folder() / "profiles"}).sheet("mine"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sheet_preset)

BOOST_AUTO_TEST_CASE(a_sheet_names_its_paper_and_its_prints) {
    Shelf shelf;
    shelf.with("sheet/mine.lua", "return { title = 'a', title_zh = 'b', paper = 'a4', cut_lines = false, "
                                 "prints = { { photo = 'one-inch', count = 8 } }, sources = { prints = 's' } }");
    const auto sheet = PresetLibrary({shelf.folder(), source_folder() / "profiles"}).sheet("mine");

    BOOST_REQUIRE(sheet.has_value());
    BOOST_TEST(sheet.value().paper == "a4");
    BOOST_TEST((sheet.value().prints == std::vector<PrintCount>{{"one-inch", 8}}));
    BOOST_TEST(!sheet.value().cut_lines);
    BOOST_TEST(sheet.value().gap.value == 2.0);
}

BOOST_AUTO_TEST_CASE(what_a_sheet_names_must_be_there) {
    BOOST_TEST(message("paper = '6-inhc', prints = { { photo = 'one-inch', count = 8 } },") ==
               "sheet/mine.lua:1: paper: no such paper (did you mean 6-inch?)");
    BOOST_TEST(message("paper = 'a4', prints = { { photo = 'one-inch', count = 8 }, { photo = 'two-inch-35x54', count = 1 } },") ==
               "sheet/mine.lua:1: prints[2].photo: no such photo preset (did you mean two-inch-35x45?)");
}

BOOST_AUTO_TEST_CASE(a_sheet_has_prints_each_kind_once) {
    BOOST_TEST(message("paper = 'a4', prints = {},") == "sheet/mine.lua:1: prints: expected at least one print, found none");
    BOOST_TEST(message("paper = 'a4', prints = { { photo = 'one-inch', count = 0 } },") ==
               "sheet/mine.lua:1: prints[1].count: expected 1 to 200, found 0");
    BOOST_TEST(message("paper = 'a4', prints = { { photo = 'one-inch' } },") ==
               "sheet/mine.lua:1: prints[1].count: this key is required (how many of it)");
    BOOST_TEST(message("paper = 'a4', prints = { 'one-inch' },") == "sheet/mine.lua:1: prints[1]: expected a table, found \"one-inch\"");
    BOOST_TEST(message("paper = 'a4', prints = { { photo = 'one-inch', cuont = 8, count = 8 } },") ==
               "sheet/mine.lua:1: prints[1].cuont: no such key (did you mean count?)");
    BOOST_TEST(message("paper = 'a4', prints = { { photo = 'one-inch', count = 8 }, { photo = 'one-inch', count = 1 } },") ==
               "sheet/mine.lua:1: prints[2].photo: one-inch stands in this list twice");
}

BOOST_AUTO_TEST_SUITE_END()
