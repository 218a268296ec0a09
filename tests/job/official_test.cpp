#include "daemon/job/state.h"
#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(official_)

namespace {

Candidate candidate(const std::string& frame, Rank rank, std::size_t sitting, std::size_t place) {
    return {{frame}, rank, sitting, place};
}

std::string chosen(std::vector<Candidate> candidates) {
    const auto first = official(candidates);
    for (unsigned seed = 0; seed < 20; ++seed) BOOST_TEST((official(shuffled(candidates, seed)) == first));
    return first ? first->text : "none";
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_best_verdict_of_a_sitting_is_official) {
    BOOST_TEST(chosen({candidate("a", Rank::warn, 1, 1), candidate("b", Rank::pass, 1, 2), candidate("c", Rank::fail, 1, 3)}) == "b");
}

BOOST_AUTO_TEST_CASE(among_equals_the_latest_is_official) {
    BOOST_TEST(chosen({candidate("c", Rank::pass, 1, 1), candidate("a", Rank::pass, 1, 2)}) == "a");
}

BOOST_AUTO_TEST_CASE(a_usable_retake_supersedes_a_better_first_sitting) {
    BOOST_TEST(chosen({candidate("a", Rank::pass, 1, 1), candidate("b", Rank::warn, 4, 9)}) == "b");
}

BOOST_AUTO_TEST_CASE(a_failed_retake_does_not) {
    BOOST_TEST(chosen({candidate("a", Rank::warn, 1, 1), candidate("b", Rank::fail, 4, 9)}) == "a");
}

BOOST_AUTO_TEST_CASE(where_all_fail_the_latest_failed_one_stands_and_nothing_impossible) {
    BOOST_TEST(chosen({candidate("a", Rank::fail, 1, 1), candidate("b", Rank::fail, 4, 9), candidate("c", Rank::impossible, 5, 11)}) == "b");
    BOOST_TEST(chosen({candidate("c", Rank::impossible, 5, 11)}) == "none");
    BOOST_TEST(chosen({}) == "none");
}

BOOST_AUTO_TEST_CASE(a_frame_is_in_one_state) {
    Binding binding;
    binding.frame = {"a"};
    binding.state = BindingState::bound;
    BOOST_TEST(name(frame_state(binding, std::nullopt, std::nullopt)) == "bound");
    BOOST_TEST(name(frame_state(binding, Rank::pass, FrameId{"a"})) == "rendered");
    BOOST_TEST(name(frame_state(binding, Rank::warn, FrameId{"b"})) == "superseded");
    BOOST_TEST(name(frame_state(binding, Rank::impossible, std::nullopt)) == "bound");
    binding.withdrawn = true;
    BOOST_TEST(name(frame_state(binding, std::nullopt, std::nullopt)) == "superseded");
    binding.withdrawn = false;
    binding.state = BindingState::held;
    BOOST_TEST(name(frame_state(binding, Rank::pass, FrameId{"a"})) == "held");
}

BOOST_AUTO_TEST_CASE(a_subject_is_in_one_state) {
    BOOST_TEST(name(subject_state({}).state) == "expected");
    BOOST_TEST(name(subject_state({.closed = true}).state) == "no-show");
    BOOST_TEST(name(subject_state({.seen = true, .no_show = true}).state) == "no-show");
    BOOST_TEST(name(subject_state({.seen = true, .best = Rank::pass, .no_show = true}).state) == "captured");
    BOOST_TEST(name(subject_state({.seen = true, .closed = true}).state) == "waiting");
    BOOST_TEST(name(subject_state({.seen = true, .best = Rank::warn}).state) == "captured");
    BOOST_TEST(name(subject_state({.seen = true, .best = Rank::fail}).state) == "retake");
    BOOST_TEST(name(subject_state({.seen = true, .best = Rank::pass, .delivered = true}).state) == "delivered");
    BOOST_TEST(name(subject_state({.seen = true, .best = Rank::pass, .refused = true, .delivered = true}).state) == "retake");
    BOOST_TEST(english(subject_state({.best = Rank::impossible}).why) == "no exposure gives a certificate photograph");
}

BOOST_AUTO_TEST_SUITE_END()
