// What the tables of tests/bench/pose are computed with, on numbers that can be done by hand.
#include "tests/bench/bench_pose/numbers.h"

#include "tests/bench/bench_pose/findings.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

using namespace bench;
using likeness::Finding;
using likeness::Verdict;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Finding found(std::optional<double> measured, likeness::Interval allowed, Verdict verdict) {
    return {.limit = "some", .measured = measured, .allowed = allowed, .unit = {}, .verdict = verdict, .says = {}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(numbers)

BOOST_AUTO_TEST_CASE(a_quantile_is_one_of_the_values) {
    const std::vector<double> values{5, 1, 4, 2, 3};

    BOOST_TEST(quantile(values, 0.5) == 3);
    BOOST_TEST(quantile(values, 0.95) == 5);
    BOOST_TEST(quantile(values, 1) == 5);
    BOOST_TEST(quantile({7}, 0.5) == 7);
    BOOST_TEST(std::isnan(quantile({}, 0.5)));
    BOOST_TEST(share_within(values, 3) == 0.6);
}

BOOST_AUTO_TEST_CASE(scores_that_do_not_overlap_make_no_error) {
    const Scores scores{.good = {1, 2, 3}, .bad = {4, 5}};

    BOOST_TEST(equal_error_rate(scores) == 0);
    BOOST_TEST(caught_at(scores, 0.02) == 1);
}

BOOST_AUTO_TEST_CASE(where_one_in_four_stands_on_the_wrong_side_the_rate_is_a_quarter) {
    const Scores scores{.good = {1, 2, 3, 6}, .bad = {2.5, 5, 7, 8}};

    BOOST_TEST(equal_error_rate(scores) == 0.25);
    BOOST_TEST(caught_at(scores, 0.25) == 0.75);
    BOOST_TEST(caught_at(scores, 0.02) == 0.5);
}

BOOST_AUTO_TEST_CASE(what_was_not_judged_is_missed_and_what_fails_without_a_measure_is_caught) {
    const Scores scores{.good = {1, 2}, .bad = {-infinity, infinity, 3, 3}};

    BOOST_TEST(caught_at(scores, 0.02) == 0.75);
}

BOOST_AUTO_TEST_CASE(worse_is_larger_whatever_the_interval) {
    const auto worse = [](double a, double b, likeness::Interval allowed) {
        return badness(found(a, allowed, Verdict::pass)) > badness(found(b, allowed, Verdict::pass));
    };

    BOOST_TEST(worse(7, 0.1, {0, 6}));
    BOOST_TEST(worse(3, 0.1, {0, 6}));  // one wrong side only
    BOOST_TEST(worse(20, 80, {60, 4.5e9}));
    BOOST_TEST(worse(-9, 2, {-6, 6}));
    BOOST_TEST(worse(9, 2, {-6, 6}));
    BOOST_TEST(worse(40, 80, {50, 110}));
    BOOST_TEST(badness(found({}, {0, 6}, Verdict::not_judged)) == -infinity);
    BOOST_TEST(badness(found(9, {0, 6}, Verdict::not_judged)) == -infinity);
    BOOST_TEST(badness(found({}, {0, 6}, Verdict::fail)) == infinity);
    BOOST_TEST(badness(std::vector<Finding>{}, "some") == -infinity);
}

BOOST_AUTO_TEST_SUITE_END()
