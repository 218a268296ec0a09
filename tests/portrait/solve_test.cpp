#include "engine/portrait/solve.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace likeness;

namespace {

using Problem = std::vector<Demand>;

double value(const Demand& demand, double scale, double offset) {
    return demand.rise * scale - (demand.offset ? offset : 0);
}

double half(const Demand& demand) {
    return (demand.range.greatest - demand.range.least) / 2;
}

/// How far inside its range, as `Placement::ease` counts it: 1 in the middle, 0 at an end, below it outside.
double ease(const Demand& demand, double scale, double offset) {
    return 1 - std::abs(value(demand, scale, offset) - (demand.range.least + demand.range.greatest) / 2) / half(demand);
}

bool holds(const Demand& demand, double scale, double offset, double slack = 0) {
    const double there = value(demand, scale, offset);
    return there >= demand.range.least - slack && there <= demand.range.greatest + slack;
}

/// The best of a grid of placements: the greatest least ease of the elastic demands, where all others hold; nothing
/// where no point holds all that may not be left.
std::optional<double> best_of_grid(const Problem& problem, bool may_widen = false) {
    std::optional<double> best;
    for (int i = 1; i <= 120; ++i)
        for (int j = 0; j <= 120; ++j) {
            const double scale = i / 100.0, offset = -100 + j * 6.0;
            double least = 1;
            bool possible = true;
            for (const Demand& demand : problem) {
                const bool free = may_widen && demand.given_up;
                if (!free && !holds(demand, scale, offset)) possible = false;
                if (may_widen ? demand.given_up : demand.elastic) least = std::min(least, ease(demand, scale, offset));
            }
            if (possible && (!best || least > *best)) best = least;
        }
    return best;
}

Problem random_problem(std::mt19937& random) {
    const auto between = [&](double least, double greatest) { return std::uniform_real_distribution(least, greatest)(random); };
    Problem problem;
    const double scale = between(0.2, 1), offset = between(0, 400);
    const int count = std::uniform_int_distribution(2, 6)(random);
    for (int i = 0; i < count; ++i) {
        Demand demand{.name = std::string(1, static_cast<char>('a' + i)), .rise = between(100, 1500), .offset = i != 1 && between(0, 1) < 0.6};
        // Around what one placement would give, some so far off that no placement may hold all.
        const double middle = value(demand, scale, offset) + between(-60, 60), width = between(3, 70);
        demand.range = {middle - width, middle + width};
        problem.push_back(demand);
    }
    problem.push_back({"the top edge", 0, true, {-1e9, 0}, false});
    problem.push_back({"the resolution", 1, false, {0, 1}, false});
    return problem;
}

bool possible(const Problem& problem) {
    return solve(problem).placement.has_value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(solving)

BOOST_AUTO_TEST_CASE(every_demand_holds_and_no_placement_is_easier) {
    std::mt19937 random(7);
    int solved_count = 0, refused = 0;
    for (int i = 0; i < 300; ++i) {
        const Problem problem = random_problem(random);
        const Solved solved = solve(problem);
        const std::optional<double> grid = best_of_grid(problem);
        if (!solved.placement) {
            ++refused;
            BOOST_TEST(!grid.has_value(), "problem " << i << " is possible");
            continue;
        }
        ++solved_count;
        const Placement& at = *solved.placement;
        double least = 1;
        for (const Demand& demand : problem) {
            BOOST_TEST(holds(demand, at.scale, at.offset, 1e-6), "problem " << i << ": " << demand.name << " does not hold");
            if (demand.elastic) least = std::min(least, ease(demand, at.scale, at.offset));
        }
        BOOST_TEST(std::abs(least - at.ease) < 1e-6, "problem " << i << ": ease " << at.ease << ", measured " << least);
        if (grid) BOOST_TEST(at.ease >= *grid - 1e-9, "problem " << i << ": ease " << at.ease << ", the grid has " << *grid);
    }
    BOOST_TEST(solved_count > 50);
    BOOST_TEST(refused > 30);
}

BOOST_AUTO_TEST_CASE(what_collides_cannot_hold_together_and_any_of_it_left_out_can) {
    std::mt19937 random(11);
    int collisions = 0;
    for (int i = 0; i < 300; ++i) {
        const Problem problem = random_problem(random);
        const Solved solved = solve(problem);
        if (solved.placement) continue;
        ++collisions;
        Problem named;
        for (const Demand& demand : problem)
            if (std::ranges::find(solved.collide, demand.name) != solved.collide.end()) named.push_back(demand);
        BOOST_TEST(named.size() == solved.collide.size());
        BOOST_TEST(!possible(named), "problem " << i << ": what it names can hold together");
        for (std::size_t left_out = 0; left_out < named.size(); ++left_out) {
            Problem fewer = named;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left_out));
            BOOST_TEST((fewer.empty() || possible(fewer)), "problem " << i << " of " << named.size() << ": names " << named[left_out].name << " for nothing");
        }
    }
    BOOST_TEST(collisions > 50);
}

BOOST_AUTO_TEST_CASE(what_is_given_up_is_left_no_further_than_the_others_demand) {
    std::mt19937 random(13);
    int widened = 0;
    for (int i = 0; i < 300; ++i) {
        Problem problem = random_problem(random);
        problem[0].given_up = true;
        if (problem.size() > 4) problem[1].given_up = true;
        Problem as_if_firm = problem;
        for (Demand& demand : as_if_firm) demand.given_up = false;
        const Solved solved = solve(problem);
        if (possible(as_if_firm)) {
            BOOST_REQUIRE(solved.placement.has_value());
            BOOST_TEST(solved.placement->ease >= 0);
            continue;
        }
        if (!solved.placement) continue;
        ++widened;
        const Placement& at = *solved.placement;
        for (const Demand& demand : problem) {
            if (!demand.given_up) BOOST_TEST(holds(demand, at.scale, at.offset, 1e-6), "problem " << i << ": " << demand.name << " was not given up");
            else BOOST_TEST(ease(demand, at.scale, at.offset) >= at.ease - 1e-6);
        }
        BOOST_TEST(at.ease < 0);
        if (const std::optional<double> grid = best_of_grid(problem, true)) BOOST_TEST(at.ease >= *grid - 1e-9, "problem " << i << ": widened by " << -at.ease << ", the grid needs " << -*grid);
    }
    BOOST_TEST(widened > 20);
}

BOOST_AUTO_TEST_CASE(one_demand_is_met_in_its_middle) {
    const Solved solved = solve({{.name = "width", .rise = 400, .range = {180, 300}}, {.name = "eyes", .rise = 900, .offset = true, .range = {200, 300}}});

    BOOST_REQUIRE(solved.placement.has_value());
    BOOST_TEST(solved.placement->scale == 0.6, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(900 * solved.placement->scale - solved.placement->offset == 250.0, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(solved.placement->ease == 1.0, boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(a_length_of_nothing_collides_alone) {
    const Solved solved = solve({{.name = "width", .rise = 0, .range = {180, 300}}});

    BOOST_TEST(!solved.placement.has_value());
    BOOST_TEST((solved.collide == std::vector<std::string>{"width"}));
}

BOOST_AUTO_TEST_SUITE_END()
