#include "engine/sheet/layout.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

Fault refusal(double gap, double margin, const std::vector<PrintSize>& prints) {
    SheetPreset sheet;
    sheet.name = "mixed";
    sheet.gap = Mm{gap};
    sheet.margin = Mm{margin};
    Paper paper;
    paper.size = {Mm{152.4}, Mm{101.6}};
    const auto laid = lay_out(sheet, paper, prints);
    BOOST_REQUIRE(!laid.has_value());
    return laid.error();
}

PrintSize print(double width, double height, int count) { return {"p", {Mm{width}, Mm{height}}, count}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(layout_fault)

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_said_in_one_sentence) {
    const Fault fault = refusal(1, 2, {print(35, 53, 4), print(25, 35, 8)});

    BOOST_TEST(english(fault) ==
               "mixed: 4 of 35×53 mm and 8 of 25×35 mm do not fit on 152.4×101.6 mm with a 2 mm margin and 1 mm gaps "
               "(choose a larger paper or fewer prints)");
    BOOST_TEST((fault.remedy == Remedy::stop));
    BOOST_TEST((fault.doing == Step::sheet));
}

BOOST_AUTO_TEST_CASE(the_hint_names_the_gap_that_would_do) {
    BOOST_TEST(english(refusal(2, 2, {print(35, 45, 4), print(25, 35, 8)})) ==
               "mixed: 4 of 35×45 mm and 8 of 25×35 mm do not fit on 152.4×101.6 mm with a 2 mm margin and 2 mm gaps "
               "(they fit with 1.3 mm gaps; or choose a larger paper or fewer prints)");
    BOOST_TEST(english(refusal(1, 2, {print(148.4, 48.8, 2)})) ==
               "mixed: 2 of 148.4×48.8 mm do not fit on 152.4×101.6 mm with a 2 mm margin and 1 mm gaps "
               "(they fit without gaps; or choose a larger paper or fewer prints)");
}

BOOST_AUTO_TEST_CASE(one_three_and_more_kinds_have_their_own_sentences) {
    BOOST_TEST(english(refusal(2, 2, {print(35, 49, 20)}).says) ==
               "20 of 35×49 mm do not fit on 152.4×101.6 mm with a 2 mm margin and 2 mm gaps");
    BOOST_TEST(english(refusal(2, 2, {print(35, 49, 6), print(25, 35, 8), print(33, 48, 2)}).says) ==
               "6 of 35×49 mm, 8 of 25×35 mm and 2 of 33×48 mm do not fit on 152.4×101.6 mm with a 2 mm margin and "
               "2 mm gaps");
    BOOST_TEST(english(refusal(2, 2, {print(35, 49, 6), print(25, 35, 8), print(33, 48, 2), print(22, 32, 1)}).says) ==
               "17 prints of 4 photo presets do not fit on 152.4×101.6 mm with a 2 mm margin and 2 mm gaps");
}

BOOST_AUTO_TEST_CASE(a_sheet_without_prints_is_refused) {
    BOOST_TEST(english(refusal(2, 2, {})) == "mixed: no prints are asked for");
}

BOOST_AUTO_TEST_CASE(a_margin_wider_than_the_paper_and_absurd_counts_are_refused_at_once) {
    BOOST_TEST(english(refusal(2, 90, {print(35, 49, 1)}).says) ==
               "1 of 35×49 mm do not fit on 152.4×101.6 mm with a 90 mm margin and 2 mm gaps");
    BOOST_TEST(english(refusal(0, 0, {print(25, 35, 100000), print(35, 49, 100000)}).says) ==
               "100000 of 25×35 mm and 100000 of 35×49 mm do not fit on 152.4×101.6 mm with a 0 mm margin and 0 mm gaps");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_proven_is_called_so) {
    const Fault fault = refusal(0, 0, {print(17, 23, 13), print(19, 29, 7), print(13, 31, 7), print(11, 7, 39)});

    BOOST_TEST(english(fault) == "mixed: 4 different sizes with these counts are too many to arrange on one sheet "
                                 "(spread them over several sheets)");
}

BOOST_AUTO_TEST_SUITE_END()
