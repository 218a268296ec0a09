#include "daemon/line/seen.h"

#include "engine/portrait/finding_json.h"
#include "tests/fakes/said.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace likeness;

namespace {

constexpr const char* not_understood = "DSC_0001.JPG: the ledger holds what this version does not understand";

// Any finite number: all patterns of bits alike, so that every exponent and both signs come.
double any(std::mt19937_64& random) {
    while (true)
        if (const double number = std::bit_cast<double>(random()); std::isfinite(number)) return number;
}

// A place in a photograph.
double place(std::mt19937_64& random) {
    return std::uniform_real_distribution<double>(0, 8000)(random);
}

SeenExposure exposure(std::mt19937_64& random, double (*number)(std::mt19937_64&)) {
    Head head;
    head.pose = {.left_eye = {number(random), number(random)}, .right_eye = {number(random), number(random)}, .crown_y = number(random),
                 .chin_y = number(random), .face_left_x = number(random), .face_right_x = number(random), .roll_deg = number(random),
                 .confidence = number(random)};
    head.backdrop = {.plain = true, .because = {}, .residual = number(random), .samples = Raster({7, 1}, 3)};
    for (std::uint8_t& sample : head.backdrop.samples.samples()) sample = static_cast<std::uint8_t>(random());
    const Finding finding{.limit = "roll", .measured = number(random), .allowed = {number(random), number(random)}, .unit = "deg",
                          .verdict = Verdict::warn, .hard = false, .says = sentence("roll: {}", number(random))};
    return {.faces = 1, .head = head, .judged = {{finding}, "digest"}, .of = "file"};
}

std::vector<double> numbers(const SeenExposure& seen) {
    const Pose& pose = seen.head->pose;
    const Finding& finding = seen.judged.findings.front();
    return {pose.left_eye.x, pose.left_eye.y, pose.right_eye.x, pose.right_eye.y, *pose.crown_y, pose.chin_y, pose.face_left_x, pose.face_right_x,
            pose.roll_deg, pose.confidence, seen.head->backdrop.residual, *finding.measured, finding.allowed.least, finding.allowed.greatest};
}

bool same_bits(const std::vector<double>& one, const std::vector<double>& other) {
    return std::ranges::equal(one, other, {}, std::bit_cast<std::uint64_t, double>, std::bit_cast<std::uint64_t, double>);
}

SeenExposure again(const SeenExposure& seen) {
    return seen_exposure(to_text(seen), "DSC_0001.JPG").value();
}

std::string ours() {
    std::mt19937_64 random(7);
    return to_text(exposure(random, place));
}

std::string with(const std::string& text, const std::string& what, const std::string& instead) {
    const std::size_t at = text.find(what);
    BOOST_REQUIRE(at != std::string::npos);
    return std::string(text).replace(at, what.size(), instead);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(seen)

BOOST_AUTO_TEST_CASE(every_bit_of_every_number_comes_back) {
    std::mt19937_64 random(20'231'211);
    int lost = 0;
    for (int i = 0; i < 1000; ++i) {
        const SeenExposure one = exposure(random, i % 2 == 0 ? any : place);
        lost += !same_bits(numbers(one), numbers(again(one)));
    }
    BOOST_TEST(lost == 0);
}

BOOST_DATA_TEST_CASE(numbers_at_the_edges_come_back,
                     boost::unit_test::data::make({0.0, -0.0, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 4e9, 1773.0693919471705, 0.1}), number) {
    std::mt19937_64 random(1);
    SeenExposure one = exposure(random, place);
    one.head->pose.chin_y = number;
    BOOST_TEST(std::bit_cast<std::uint64_t>(again(one).head->pose.chin_y) == std::bit_cast<std::uint64_t>(number));
}

BOOST_AUTO_TEST_CASE(a_number_that_is_none_does_not_make_the_rest_unreadable) {
    std::mt19937_64 random(1);
    SeenExposure one = exposure(random, place);
    one.head->pose.roll_deg = std::numeric_limits<double>::quiet_NaN();
    one.head->pose.confidence = std::numeric_limits<double>::infinity();
    const SeenExposure back = again(one);
    BOOST_TEST(std::isnan(back.head->pose.roll_deg));
    BOOST_TEST(std::isinf(back.head->pose.confidence));
}

BOOST_AUTO_TEST_CASE(all_that_is_no_number_comes_back_too) {
    std::mt19937_64 random(2);
    SeenExposure one = exposure(random, place);
    one.faces = 3;
    one.head->backdrop.plain = false;
    one.head->backdrop.because = sentence("{} \"quoted\" {}", "背景 \\ \n\t", "");
    one.judged.findings.push_back({.limit = "crop", .measured = {}, .allowed = {0, 4e9}, .unit = "px", .verdict = Verdict::not_judged, .hard = true, .says = {}});

    const SeenExposure back = again(one);

    BOOST_TEST(back.faces == 3U);
    BOOST_TEST(!back.head->backdrop.plain);
    BOOST_TEST((back.head->backdrop.because == one.head->backdrop.because));
    BOOST_TEST((back.head->backdrop.samples == one.head->backdrop.samples));
    BOOST_TEST(back.judged.against == "digest");
    BOOST_REQUIRE(back.judged.findings.size() == 2U);
    const Finding &first = back.judged.findings[0], &second = back.judged.findings[1];
    BOOST_TEST(first.limit == "roll");
    BOOST_TEST(first.unit == "deg");
    BOOST_TEST((first.verdict == Verdict::warn));
    BOOST_TEST((first.says == one.judged.findings[0].says));
    BOOST_TEST(!second.measured);
    BOOST_TEST(second.hard);
    BOOST_TEST((second.verdict == Verdict::not_judged));
}

BOOST_AUTO_TEST_CASE(what_was_not_there_is_not_there_again) {
    const SeenExposure nobody = again({.faces = 0, .head = {}, .judged = {}});
    BOOST_TEST(!nobody.head);
    BOOST_TEST(nobody.judged.findings.empty());

    std::mt19937_64 random(3);
    SeenExposure crownless = exposure(random, place);
    crownless.head->pose.crown_y.reset();
    crownless.head->backdrop.samples = {};
    BOOST_TEST(!again(crownless).head->pose.crown_y);
    BOOST_TEST(again(crownless).head->backdrop.samples.empty());
}

BOOST_AUTO_TEST_CASE(the_text_of_what_was_read_is_the_same_text) {
    BOOST_TEST(to_text(seen_exposure(ours(), "").value()) == ours());
}

BOOST_AUTO_TEST_CASE(a_ledger_whose_numbers_are_plain_json_is_still_read) {
    const std::string plain = R"({"faces":1,"head":null,"findings":[{"limit":"roll","measured":1.5,"allowed":[-3,3],"unit":"deg",)"
                              R"("verdict":"pass","hard":false,"says":{"form":"x","values":[]}}],"against":"","of":""})";
    const auto seen = seen_exposure(plain, "DSC_0001.JPG");
    BOOST_REQUIRE(seen);
    BOOST_TEST(*seen.value().judged.findings.at(0).measured == 1.5);
    BOOST_TEST(seen.value().judged.findings.at(0).allowed.least == -3);
}

BOOST_AUTO_TEST_CASE(text_cut_anywhere_is_one_sentence_and_the_house_stops) {
    const std::string whole = ours();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto cut = seen_exposure(whole.substr(0, length), "DSC_0001.JPG");
        if (cut) BOOST_ERROR("a text cut at " + std::to_string(length) + " was understood");
        else if (said(cut) != not_understood) BOOST_ERROR(said(cut));
        else BOOST_TEST_REQUIRE((cut.error().remedy == Remedy::stop));
    }
}

BOOST_AUTO_TEST_CASE(a_text_of_another_shape_is_one_sentence) {
    for (const std::string& text : {std::string("[]"), std::string("null"), std::string("{}"), std::string("\xff"), with(ours(), "\"faces\":1", "\"faces\":-1"),
                                    with(ours(), "\"faces\":1", "\"faces\":\"1\""), with(ours(), "\"channels\":3", "\"channels\":2"),
                                    with(ours(), "\"channels\":3", "\"channels\":-3"), with(ours(), "\"samples\":[", "\"samples\":[256,"),
                                    with(ours(), "\"chin_y\":\"", "\"chin_y\":\"x"), with(ours(), "\"chin_y\":\"", "\"chin_y\":\"1 "), with(ours(), "\"chin_y\":\"", "\"chin_y\":\" "),
                                    with(ours(), "\"left_eye\":[", "\"left_eye\":null,\"left_eyes\":["), with(ours(), "\"plain\":true", "\"plain\":1")})
        BOOST_TEST(said(seen_exposure(text, "DSC_0001.JPG")) == not_understood);
}

BOOST_AUTO_TEST_CASE(the_findings_of_an_entry_come_back_or_are_one_sentence) {
    const std::vector<Finding> findings{judged("roll", 2.5, {-3, 3}, "deg", false, false)};
    const std::string text = boost::json::serialize(findings_to_json(findings));

    const auto back = findings_of_text(text, "DSC_0001.JPG");

    BOOST_REQUIRE(back);
    BOOST_REQUIRE(back.value().size() == 1U);
    BOOST_TEST(english(back.value()[0].says) == english(findings[0].says));
    BOOST_TEST(said(findings_of_text(text.substr(1), "DSC_0001.JPG")) == not_understood);
    BOOST_TEST(said(findings_of_text("", "DSC_0001.JPG")) == not_understood);
    BOOST_TEST(said(findings_of_text("[{}]", "DSC_0001.JPG")) == not_understood);
    BOOST_TEST(said(findings_of_text(with(text, "\"pass\"", "\"perhaps\""), "DSC_0001.JPG")) == not_understood);
}

BOOST_AUTO_TEST_SUITE_END()
