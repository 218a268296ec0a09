#include "daemon/job/showing.h"
#include "tests/job/shot_lane.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>

using namespace likeness;
namespace data = boost::unit_test::data;

namespace {

Shown wrong(CodeVerdict verdict, const std::string& key = {}, CodeKind kind = CodeKind::likeness) { return {kind, verdict, key, {}}; }
Shown foreign(CodeKind kind) { return {kind, CodeVerdict::foreign, {}, {}}; }

std::string story_of(const std::vector<Shown>& codes) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows_codes(codes).takes(2).shows("1003").takes(1);
    return story(bound(lane));
}

/// What is said of a frame that shows one such code and nothing else.
std::string said(const Shown& code) {
    ShotLane lane;
    lane.shows_codes({code}).takes(1);
    const auto bindings = bound(lane);
    return english(bindings.front().because).substr(english(bindings.front().because).find(lane.facts().front().id.text) + 13);
}

struct Doubted {
    CodeVerdict verdict;
    Reason reason;
};
constexpr std::array doubted{Doubted{CodeVerdict::other_event, Reason::other_event},         Doubted{CodeVerdict::expired, Reason::expired_code},
                             Doubted{CodeVerdict::unknown_key, Reason::unknown_key},         Doubted{CodeVerdict::changed, Reason::changed_code},
                             Doubted{CodeVerdict::malformed, Reason::changed_code},          Doubted{CodeVerdict::outside_pattern, Reason::outside_pattern},
                             Doubted{CodeVerdict::undecided, Reason::undecided_code}};
std::ostream& operator<<(std::ostream& out, const Doubted& one) { return out << name(one.verdict); }

}  // namespace

BOOST_AUTO_TEST_SUITE(showing_test)

BOOST_DATA_TEST_CASE(a_code_that_does_not_count_holds_what_follows_for_a_reason_of_its_own, data::make(doubted), one) {
    ShotLane lane;
    lane.shows("1001").takes(1).shows_codes({wrong(one.verdict)}).takes(2);
    const std::string reason(name(one.reason));
    BOOST_TEST(story(bound(lane)) == "K 1001 K? " + reason + " " + reason);
    BOOST_TEST(!release(one.reason).empty());
}

BOOST_DATA_TEST_CASE(a_capture_code_beside_one_that_does_not_count_is_in_doubt, data::make(doubted), one) {
    BOOST_TEST(story_of({opaque("1002"), wrong(one.verdict)}) == "K 1001 K? two-codes two-codes K 1003");
}

BOOST_AUTO_TEST_CASE(a_payment_code_alone_holds_what_follows) {
    BOOST_TEST(story_of({foreign(CodeKind::wechat_pay)}) == "K 1001 K? foreign-code foreign-code K 1003");
}

BOOST_AUTO_TEST_CASE(a_foreign_code_beside_a_capture_code_does_not_disturb_it) {
    BOOST_TEST(story_of({foreign(CodeKind::web_page), opaque("1002"), foreign(CodeKind::wifi)}) == "K 1001 K 1002 1002 K 1003");
}

BOOST_AUTO_TEST_CASE(a_foreign_code_shown_first_by_mistake_does_not_hold_the_right_one) {
    ShotLane lane;
    lane.shows_codes({foreign(CodeKind::alipay)}).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K? K 1002");
}

BOOST_AUTO_TEST_CASE(a_code_read_wrongly_and_shown_again_binds) {
    ShotLane lane;
    lane.shows_codes({wrong(CodeVerdict::changed)}).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K? K 1002");
}

BOOST_AUTO_TEST_CASE(an_expired_code_and_a_new_one_of_the_same_person_are_one_person) {
    ShotLane lane;
    lane.shows_codes({wrong(CodeVerdict::expired, "1002")}).shows("1002").takes(1);
    lane.shows_codes({wrong(CodeVerdict::expired, "1003"), opaque("1003")}).takes(1);
    BOOST_TEST(story(bound(lane)) == "K? K 1002 K 1003");
}

BOOST_AUTO_TEST_CASE(an_expired_code_and_another_persons_are_two_people) {
    ShotLane lane;
    lane.shows_codes({wrong(CodeVerdict::expired, "1003")}).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K? K double-scan");
}

BOOST_AUTO_TEST_CASE(a_code_of_another_job_and_then_one_of_this_are_two_people) {
    ShotLane lane;
    lane.shows_codes({wrong(CodeVerdict::other_event)}).shows("1002").takes(1);
    BOOST_TEST(story(bound(lane)) == "K? K double-scan");
}

BOOST_AUTO_TEST_CASE(a_command_card_alone_names_nobody_and_opens_no_sitting) {
    BOOST_TEST(story_of({{CodeKind::command, CodeVerdict::good, {}, "LKC1:UNDO:F7A2ED"}}) == "K 1001 K? 1001 1001 K 1003");
}

BOOST_AUTO_TEST_CASE(a_damaged_command_card_may_have_been_any_and_so_may_two_different_ones) {
    const Shown damaged{CodeKind::command, CodeVerdict::malformed, {}, {}};
    const Shown retake{CodeKind::command, CodeVerdict::good, {}, "LKC1:RETAKE:2D276C"}, paid{CodeKind::command, CodeVerdict::good, {}, "LKC1:PAID:69EED4"};
    for (const std::vector<Shown>& codes : {std::vector{damaged}, std::vector{retake, paid}, std::vector{damaged, opaque("1002")}})
        BOOST_TEST(story_of(codes) == "K 1001 K? unread-keyframe unread-keyframe K 1003");
}

BOOST_AUTO_TEST_CASE(the_same_code_read_with_two_guesses_of_its_characters_is_one_subject) {
    const std::string bytes = "\xd5\xc5-1001";
    ShotLane lane;
    lane.shows_codes({{CodeKind::opaque, CodeVerdict::good, bytes, "张-1001"}}).takes(1);
    lane.shows_codes({{CodeKind::opaque, CodeVerdict::good, bytes, "ÕÅ-1001"}}).takes(1);
    const auto bindings = bind(nullptr, timeline(gather(lane.facts())), {}).bindings;
    BOOST_REQUIRE(bindings.size() == 4u);
    BOOST_TEST(bindings[1].subject->key == bytes);
    BOOST_TEST(bindings[3].subject->key == bytes);
}

BOOST_AUTO_TEST_CASE(the_roster_knows_a_code_by_its_text_or_by_its_bytes) {
    const Roster roster({{.student = "7", .code = "张-1001", .name = {}, .college = {}, .klass = {}, .id_number = {}}});
    for (const Shown& code : {Shown{CodeKind::opaque, CodeVerdict::good, "\xd5\xc5-1001", "张-1001"}, Shown{CodeKind::opaque, CodeVerdict::good, "张-1001", "寮-1001"}}) {
        ShotLane lane;
        lane.shows_codes({code}).takes(1);
        BOOST_TEST(story(bind(&roster, timeline(gather(lane.facts())), {}).bindings) == "K 7");
    }
}

BOOST_AUTO_TEST_CASE(an_envelope_is_known_by_the_student_number_inside) {
    const Roster roster({{.student = "7", .code = "printed-7", .name = {}, .college = {}, .klass = {}, .id_number = {}}});
    ShotLane lane;
    lane.shows_codes({{CodeKind::likeness, CodeVerdict::good, "7", "LKN1:…"}}).takes(1);
    BOOST_TEST(story(bind(&roster, timeline(gather(lane.facts())), {}).bindings) == "K 7");
}

BOOST_AUTO_TEST_CASE(a_code_that_is_one_persons_number_and_another_ones_code_binds_neither) {
    const Roster roster({{.student = "7", .code = "8", .name = {}, .college = {}, .klass = {}, .id_number = {}},
                         {.student = "8", .code = "printed-8", .name = {}, .college = {}, .klass = {}, .id_number = {}}});
    for (const CodeKind kind : {CodeKind::likeness, CodeKind::program}) {
        ShotLane lane;
        lane.shows_codes({{kind, CodeVerdict::good, "8", "…"}}).takes(1);
        BOOST_TEST(story(bind(&roster, timeline(gather(lane.facts())), {}).bindings) == "K? stranger");
    }
    ShotLane lane;
    lane.shows("8").takes(1);
    BOOST_TEST(story(bind(&roster, timeline(gather(lane.facts())), {}).bindings) == "K 7");
}

BOOST_AUTO_TEST_CASE(each_verdict_and_each_foreign_code_has_a_sentence_of_its_own) {
    BOOST_TEST(said(wrong(CodeVerdict::other_event)) == "is genuine, but of another job");
    BOOST_TEST(said(wrong(CodeVerdict::expired)) == "is genuine, but counts no more");
    BOOST_TEST(said(wrong(CodeVerdict::unknown_key)) == "was made with a key that this job does not have");
    BOOST_TEST(said(wrong(CodeVerdict::changed)) == "was read wrongly, or it is forged");
    BOOST_TEST(said(wrong(CodeVerdict::malformed)) == "was read wrongly, or it is forged");
    BOOST_TEST(said(wrong(CodeVerdict::outside_pattern)) == "is not like the capture codes of this job");
    BOOST_TEST(said(wrong(CodeVerdict::undecided)) == "means could not be found out");
    BOOST_TEST(said(foreign(CodeKind::wechat_pay)) == "shows a payment code of WeChat and no capture code");
    BOOST_TEST(said(foreign(CodeKind::alipay)) == "shows a payment code of Alipay and no capture code");
    BOOST_TEST(said(foreign(CodeKind::unionpay)) == "shows a payment code of UnionPay and no capture code");
    BOOST_TEST(said(foreign(CodeKind::payment)) == "shows a payment code and no capture code");
    BOOST_TEST(said(foreign(CodeKind::web_page)) == "shows the address of a web page and no capture code");
    BOOST_TEST(said(foreign(CodeKind::wifi)) == "shows the code of a wireless network and no capture code");
    BOOST_TEST(said(foreign(CodeKind::contact)) == "shows a visiting card's code and no capture code");
    BOOST_TEST(said(foreign(CodeKind::campus_card)) == "shows a campus card's code and no capture code");
    BOOST_TEST(said(foreign(CodeKind::product)) == "shows the number of a product and no capture code");
    BOOST_TEST(said(foreign(CodeKind::other)) == "shows a code that is no capture code");
}

BOOST_AUTO_TEST_SUITE_END()
