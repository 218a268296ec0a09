#include "daemon/job/acceptance.h"
#include "daemon/line/derive.h"
#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

Acceptance said(const std::string& frame, const std::string& finding, std::optional<Ground> why, const std::string& who = "anna") {
    return {.frame = {frame}, .finding = finding, .why = why, .who = who};
}

Finding failing(const std::string& limit, bool hard = false) {
    return {.limit = limit, .verdict = Verdict::fail, .hard = hard};
}

AcceptedFindings holding_of(const std::string& frame, const std::vector<Acceptance>& facts) {
    const auto all = holding(facts);
    const auto found = all.find({frame});
    return found == all.end() ? AcceptedFindings{} : found->second;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(acceptance)

BOOST_AUTO_TEST_CASE(the_last_word_about_a_finding_holds) {
    const std::vector<Acceptance> facts{said("a", "roll", Ground::other), said("a", "roll", Ground::medical, "bert")};
    BOOST_TEST((holding_of("a", facts).at("roll") == facts[1]));
    BOOST_TEST(holding_of("a", {facts[0], said("a", "roll", std::nullopt)}).empty());
    BOOST_TEST((holding_of("a", {facts[0], said("a", "roll", std::nullopt), facts[1]}).at("roll") == facts[1]));
    BOOST_TEST(holding({}).empty());
}

BOOST_AUTO_TEST_CASE(the_order_in_which_different_findings_are_accepted_does_not_matter) {
    const std::vector<Acceptance> facts{said("a", "roll", Ground::other), said("a", "eyes_open", Ground::medical), said("b", "roll", Ground::feature), said("b", "off_centre", Ground::religion)};
    const auto first = holding(facts);
    BOOST_TEST(first.size() == 2U);
    for (unsigned seed = 0; seed < 20; ++seed) BOOST_TEST((holding(shuffled(facts, seed)) == first));
}

BOOST_AUTO_TEST_CASE(what_fails_may_be_accepted_and_what_passes_need_not) {
    BOOST_TEST(!unacceptable(failing("eyes_open")).has_value());
    BOOST_TEST(!unacceptable({.limit = "glare", .verdict = Verdict::not_judged}).has_value());
    for (const Verdict good : {Verdict::pass, Verdict::warn})
        BOOST_TEST(english(*unacceptable({.limit = "roll", .verdict = good})) == "roll does not fail in this frame, so there is nothing to accept");
}

BOOST_AUTO_TEST_CASE(who_it_is_and_what_the_file_measures_nobody_can_accept) {
    BOOST_TEST(english(*unacceptable(failing("single_face"))) == "single_face says who is in the picture, which nobody can accept otherwise");
    for (const std::string limit : {"width", "height", "bytes", "quality", "resolution"})
        BOOST_TEST(english(*unacceptable(failing(limit))) == limit + " is measured of the file itself, which nobody can accept otherwise");
    BOOST_TEST(english(*unacceptable(failing("crown_from_top", true))) == "crown_from_top is a hard limit of the preset: without it there is no certificate photo");
}

BOOST_AUTO_TEST_CASE(an_accepted_finding_counts_as_a_warning_and_says_why) {
    const std::vector<Finding> judged{{.limit = "crown_from_top", .verdict = Verdict::pass, .hard = true}, failing("eyes_open"), failing("roll")};
    BOOST_TEST((rank_of(judged) == Rank::fail));

    const auto half = accepted(judged, holding_of("a", {said("a", "eyes_open", Ground::medical)}));
    BOOST_TEST((rank_of(half) == Rank::fail));
    BOOST_TEST(half[1].accepted == "medical");
    BOOST_TEST((half[1].verdict == Verdict::fail));

    const auto both = accepted(judged, holding_of("a", {said("a", "eyes_open", Ground::medical), said("a", "roll", Ground::feature)}));
    BOOST_TEST((rank_of(both) == Rank::warn));
    BOOST_TEST((overall(both) == Verdict::warn));
    BOOST_TEST(line(json(both[2])).find("\"accepted\":\"feature\"") != std::string::npos);
    BOOST_TEST(line(json(both[0])).find("accepted") == std::string::npos);
}

// A ledger that was forged, or a preset that became harder since: the fact stays, the limit counts.
BOOST_AUTO_TEST_CASE(an_acceptance_of_what_nobody_can_accept_has_no_effect) {
    for (const Finding& finding : {failing("single_face"), failing("bytes"), failing("face_width", true)}) {
        const auto marked = accepted({finding}, holding_of("a", {said("a", finding.limit, Ground::other)}));
        BOOST_TEST(marked[0].accepted == "");
        BOOST_TEST((overall(marked) == Verdict::fail));
    }
}

BOOST_AUTO_TEST_CASE(a_finding_that_passes_again_is_not_marked) {
    const auto marked = accepted({{.limit = "roll", .verdict = Verdict::pass}}, holding_of("a", {said("a", "roll", Ground::other)}));
    BOOST_TEST(marked[0].accepted == "");
    BOOST_TEST((overall(marked) == Verdict::pass));
}

BOOST_AUTO_TEST_CASE(grounds_have_names_and_no_others) {
    for (const Ground one : {Ground::religion, Ground::medical, Ground::feature, Ground::other}) BOOST_TEST((ground(name(one)) == one));
    BOOST_TEST(!ground("faith").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
