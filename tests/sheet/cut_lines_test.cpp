#include "engine/sheet/cut_lines.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace likeness;

namespace {

Place place(double x, double y, double width, double height) {
    return {.photo = "p", .x = Mm{x}, .y = Mm{y}, .width = Mm{width}, .height = Mm{height}};
}

CutLine line(double x1, double y1, double x2, double y2, bool shared = false) {
    return {Mm{x1}, Mm{y1}, Mm{x2}, Mm{y2}, shared};
}

bool has(const std::vector<CutLine>& lines, const CutLine& wanted) { return std::ranges::count(lines, wanted) == 1; }

bool inside(const CutLine& line, const Place& print) {
    return line.x2 > print.x && line.x1 < print.right() && line.y2 > print.y && line.y1 < print.bottom();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cut_lines)

BOOST_AUTO_TEST_CASE(a_lone_print_has_eight_ticks_at_its_corners_and_eight_at_the_papers_edge) {
    const Layout layout{.paper = {Mm{100}, Mm{80}}, .places = {place(30, 20, 40, 40)}};

    const auto lines = likeness::cut_lines(layout);

    BOOST_TEST(lines.size() == 16u);
    BOOST_TEST(has(lines, line(30, 17, 30, 20)));
    BOOST_TEST(has(lines, line(30, 0, 30, 3)));
    BOOST_TEST(has(lines, line(70, 60, 70, 63)));
    BOOST_TEST(has(lines, line(70, 77, 70, 80)));
    BOOST_TEST(has(lines, line(27, 20, 30, 20)));
    BOOST_TEST(has(lines, line(97, 60, 100, 60)));
}

BOOST_AUTO_TEST_CASE(in_a_narrow_gap_the_tick_goes_from_print_to_print) {
    const Layout layout{.paper = {Mm{100}, Mm{80}}, .places = {place(5, 5, 40, 70), place(47, 5, 40, 70)}};

    const auto lines = likeness::cut_lines(layout);

    BOOST_TEST(has(lines, line(45, 5, 47, 5)));
    BOOST_TEST(has(lines, line(45, 75, 47, 75)));
    BOOST_TEST(has(lines, line(45, 0, 45, 5)));
    BOOST_TEST(std::ranges::none_of(lines, &CutLine::shared));
}

BOOST_AUTO_TEST_CASE(without_a_gap_the_line_lies_on_the_shared_border) {
    const Layout layout{.paper = {Mm{100}, Mm{80}}, .places = {place(0, 0, 50, 80), place(50, 0, 50, 80)}};

    const std::vector<CutLine> only{line(50, 0, 50, 80, true)};
    BOOST_TEST((likeness::cut_lines(layout) == only));
}

BOOST_AUTO_TEST_CASE(a_tick_stops_at_a_print_that_stands_in_its_way) {
    const Layout layout{.paper = {Mm{100}, Mm{80}}, .places = {place(10, 5, 30, 30), place(5, 37, 60, 30)}};

    const auto lines = likeness::cut_lines(layout);

    BOOST_TEST(has(lines, line(10, 35, 10, 37)));
    BOOST_TEST(has(lines, line(40, 35, 40, 37)));
    for (const CutLine& made : lines)
        for (const Place& print : layout.places) BOOST_TEST(!inside(made, print));
}

BOOST_AUTO_TEST_CASE(no_line_runs_inside_a_print_or_off_the_paper_on_any_real_sheet) {
    for (const double gap : {0.0, 0.5, 1.0})
        for (const double height : {45.0, 49.0}) {
            SheetPreset sheet;
            sheet.gap = Mm{gap};
            sheet.margin = Mm{0};
            Paper paper;
            paper.size = {Mm{152.4}, Mm{101.6}};
            const std::vector<PrintSize> prints{{"two", {Mm{35}, Mm{height}}, 4}, {"one", {Mm{25}, Mm{35}}, 8}};
            const auto layout = lay_out(sheet, paper, prints);
            BOOST_REQUIRE(layout.has_value());

            const auto lines = likeness::cut_lines(layout.value());

            BOOST_TEST(std::ranges::any_of(lines, &CutLine::shared) == (gap == 0));
            for (const CutLine& made : lines) {
                BOOST_TEST((made.x1.value >= 0 && made.y1.value >= 0 && made.x2 <= layout.value().paper.width &&
                            made.y2 <= layout.value().paper.height));
                for (const Place& print : layout.value().places) BOOST_TEST(!inside(made, print));
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()
