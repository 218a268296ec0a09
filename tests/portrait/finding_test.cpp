#include "engine/portrait/finding.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

Finding with(Verdict verdict, bool hard = false) {
    Finding finding;
    finding.verdict = verdict;
    finding.hard = hard;
    return finding;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(findings)

BOOST_AUTO_TEST_CASE(a_limit_says_what_was_measured_and_what_is_allowed) {
    const auto says = [](double measured, Interval allowed) { return english(judged("crown_from_top", measured, allowed, "px", false, true).says); };

    BOOST_TEST(says(80, {50, 110}) == "crown_from_top: 80 px, allowed 50 to 110");
    BOOST_TEST(says(111.236, {50, 110}) == "crown_from_top: expected 50 to 110 px, measured 111.24");
    BOOST_TEST(says(80, {50, 4e9}) == "crown_from_top: 80 px, allowed from 50");
    BOOST_TEST(says(40, {50, 4e9}) == "crown_from_top: expected at least 50 px, measured 40");
}

BOOST_AUTO_TEST_CASE(outside_a_soft_limit_warns_and_outside_another_fails) {
    const auto verdict = [](double measured, bool soft) { return judged("bytes", measured, {20480, 40000}, "bytes", soft, true).verdict; };

    BOOST_TEST((verdict(20480, false) == Verdict::pass));
    BOOST_TEST((verdict(40000, true) == Verdict::pass));
    BOOST_TEST((verdict(40001, false) == Verdict::fail));
    BOOST_TEST((verdict(20479, true) == Verdict::warn));
}

BOOST_AUTO_TEST_CASE(only_a_hard_limit_forbids_a_file) {
    const auto forbids = [](Finding finding) { return forbids_file(std::vector{with(Verdict::pass, true), finding}); };

    BOOST_TEST(forbids(with(Verdict::fail, true)));
    BOOST_TEST(forbids(with(Verdict::not_judged, true)));
    BOOST_TEST(!forbids(with(Verdict::warn, true)));
    BOOST_TEST(!forbids(with(Verdict::fail, false)));
    BOOST_TEST(!forbids(with(Verdict::not_judged, false)));
    BOOST_TEST(!judged("bytes", 1, {2, 3}, "bytes", true, true).hard);
    BOOST_TEST(!forbids_file({}));
}

BOOST_AUTO_TEST_CASE(the_whole_is_as_bad_as_its_worst) {
    BOOST_TEST((overall(std::vector{with(Verdict::pass), with(Verdict::not_judged), with(Verdict::warn), with(Verdict::fail)}) == Verdict::fail));
    BOOST_TEST((overall(std::vector{with(Verdict::not_judged), with(Verdict::warn), with(Verdict::pass)}) == Verdict::warn));
    BOOST_TEST((overall(std::vector{with(Verdict::pass), with(Verdict::not_judged)}) == Verdict::not_judged));
    BOOST_TEST((overall(std::vector{with(Verdict::pass)}) == Verdict::pass));
    BOOST_TEST((overall({}) == Verdict::pass));
}

BOOST_AUTO_TEST_CASE(as_json_it_has_the_contracts_keys) {
    BOOST_TEST(line(json(judged("bytes", 31'021, {20480, 40000}, "bytes", true, true))) ==
               R"({"limit":"bytes","measured":31021,"allowed":[20480,40000],"unit":"bytes","verdict":"pass","says":"bytes: 31021 bytes, allowed 20480 to 40000","iso":null})");
    BOOST_TEST(line(json(unjudged("crown_from_top", {0, 4e9}, "px", true, sentence("no face was found")))) ==
               R"({"limit":"crown_from_top","measured":null,"allowed":[0,null],"unit":"px","verdict":"not_judged","says":"no face was found","iso":null})");
}

BOOST_AUTO_TEST_CASE(what_a_person_accepts_is_no_worse_than_a_warning_and_stays_a_failed_finding) {
    Finding accepted = judged("eyes_open", 0.1, {0.2, 1}, "of_width", false, false);
    accepted.accepted = "medical";
    const Finding good = judged("roll", 0, {-6, 6}, "deg", false, false), bad = judged("roll", 9, {-6, 6}, "deg", false, false);

    BOOST_TEST((overall(std::vector{good, accepted}) == Verdict::warn));
    BOOST_TEST((overall(std::vector{bad, accepted}) == Verdict::fail));
    const boost::json::object written = json(accepted);
    BOOST_TEST((written.at("accepted") == "medical" && written.at("verdict") == "fail"));
    BOOST_TEST(!json(good).contains("accepted"));
    // A hard limit forbids a file whatever somebody says.
    Finding hard = judged("face_width", 9, {10, 20}, "px", false, true);
    hard.accepted = "other";
    BOOST_TEST(forbids_file(std::vector{hard}));
}

BOOST_AUTO_TEST_SUITE_END()
