#include "engine/code/decode.h"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace likeness;

namespace {

constexpr std::chrono::sys_days day = std::chrono::sys_days(std::chrono::year(2027) / 6 / 20);

CodeKey key_of(std::uint8_t first) {
    CodeKey key{};
    key[0] = first;
    return key;
}

std::string envelope(const CaptureCode& code, std::uint8_t key = 1) { return seal_code(code, key_of(key), {}).value(); }

Shown said(const Decoder& decoder, std::string_view text, std::optional<std::chrono::sys_days> on = day) { return decode(decoder, {"QRCode", text, text}, on); }

const Decoder hall{.kind = CodeKind::likeness, .keys = {key_of(1), key_of(2)}, .event = "hall-2027"};
const Decoder citizens{.kind = CodeKind::plain, .pattern = Pattern{.least = 18, .greatest = 18, .check = CheckDigit::mod_11_2}};

}  // namespace

BOOST_AUTO_TEST_SUITE(decode_test)

BOOST_AUTO_TEST_CASE(an_opaque_text_is_its_own_key) {
    BOOST_TEST((said({}, "x9+/secret==") == Shown{CodeKind::opaque, CodeVerdict::good, "x9+/secret==", "x9+/secret=="}));
}

BOOST_AUTO_TEST_CASE(the_symbols_bytes_are_the_key_whatever_a_reader_guessed) {
    const Shown one = decode({}, {"QRCode", "张", "\xd5\xc5"}, day), other = decode({}, {"QRCode", "ÕÅ", "\xd5\xc5"}, day);
    BOOST_TEST(one.key == "\xd5\xc5");
    BOOST_TEST(one.key == other.key);
    BOOST_TEST(decode({}, {"QRCode", "张", ""}, day).key == "张");
}

BOOST_AUTO_TEST_CASE(nothing_is_kept_of_what_is_nobodys) {
    for (const std::string_view text : {"134512345678901234", "wxp://f2f0AbCd", "https://example.org", "WIFI:S:hall;P:secret;;"})
        for (const Decoder& decoder : {Decoder{}, hall, citizens, Decoder{.kind = CodeKind::program}}) {
            const Shown shown = said(decoder, text);
            BOOST_TEST((shown.verdict == CodeVerdict::foreign), text);
            BOOST_TEST(!is_capture_code(shown.kind));
            BOOST_TEST((shown.key.empty() && shown.text.empty()), text);
        }
}

BOOST_AUTO_TEST_CASE(the_roster_says_that_a_code_counts_whatever_it_looks_like) {
    Decoder decoder;
    decoder.listed = {"https://example.org/student/7"};
    BOOST_TEST((said(decoder, "https://example.org/student/7") == Shown{CodeKind::opaque, CodeVerdict::good, "https://example.org/student/7", "https://example.org/student/7"}));
    BOOST_TEST((said(decoder, "https://example.org/student/8").verdict == CodeVerdict::foreign));
}

BOOST_AUTO_TEST_CASE(a_pattern_of_the_jobs_own_says_more_than_what_a_code_resembles) {
    const Decoder decoder{.kind = CodeKind::opaque, .pattern = Pattern{.least = 20, .greatest = 40}};
    BOOST_TEST((said(decoder, "https://example.org/0001").verdict == CodeVerdict::good));
    BOOST_TEST((said(decoder, "https://a.example").verdict == CodeVerdict::foreign));
    BOOST_TEST((said(decoder, "20210417") == Shown{CodeKind::opaque, CodeVerdict::outside_pattern, {}, {}}));
}

BOOST_AUTO_TEST_CASE(a_payment_code_is_none_of_plain_digits_but_a_citizens_number_is) {
    const Decoder digits{.kind = CodeKind::plain, .pattern = Pattern{.least = 18, .greatest = 18, .letters = Letters::digits}};
    BOOST_TEST((said(digits, "134512345678901234") == Shown{CodeKind::wechat_pay, CodeVerdict::foreign, {}, {}}));
    BOOST_TEST((said(digits, "202104170000000001").verdict == CodeVerdict::good));
    BOOST_TEST((said(citizens, "11010519491231002X") == Shown{CodeKind::plain, CodeVerdict::good, "11010519491231002X", "11010519491231002X"}));
    BOOST_TEST((said(citizens, "110105194912310020").verdict == CodeVerdict::foreign));  // eighteen digits that begin with 11
    BOOST_TEST((said(citizens, "440524188001010015").verdict == CodeVerdict::outside_pattern));
}

BOOST_AUTO_TEST_CASE(a_program_is_asked_of_what_fits_the_pattern_and_of_nothing_else) {
    const Decoder kit{.kind = CodeKind::program, .pattern = Pattern{.least = 8, .greatest = 40}};
    for (const std::string_view text : {"20210417", "https://example.org/0001"}) BOOST_TEST((said(kit, text) == Shown{CodeKind::program, CodeVerdict::undecided, std::string(text), std::string(text)}), text);
    BOOST_TEST((said(kit, "2021041") == Shown{CodeKind::program, CodeVerdict::outside_pattern, {}, {}}));
    BOOST_TEST((said(kit, "134512345678901234") == Shown{CodeKind::wechat_pay, CodeVerdict::foreign, {}, {}}));
}

BOOST_AUTO_TEST_CASE(an_envelope_means_the_student_inside_and_two_of_one_student_are_one) {
    const CaptureCode code{.student = "20210417", .event = "hall-2027", .not_after = day};
    const std::string first = envelope(code), second = envelope(code, 2);
    BOOST_TEST(first != second);
    BOOST_TEST((said(hall, first) == Shown{CodeKind::likeness, CodeVerdict::good, "20210417", first}));
    BOOST_TEST(said(hall, second).key == said(hall, first).key);
}

BOOST_AUTO_TEST_CASE(each_way_in_which_an_envelope_does_not_count_has_its_verdict_and_keeps_no_text) {
    const CaptureCode code{.student = "20210417", .event = "hall-2027", .not_after = day};
    std::string copied = envelope(code);
    copied.back() = copied.back() == '0' ? '1' : '0';

    BOOST_TEST((said(hall, envelope({.student = "1", .event = "hall-2026"})) == Shown{CodeKind::likeness, CodeVerdict::other_event, {}, {}}));
    BOOST_TEST((said(hall, envelope(code), day + std::chrono::days(1)) == Shown{CodeKind::likeness, CodeVerdict::expired, "20210417", {}}));
    BOOST_TEST((said(hall, envelope(code, 3)) == Shown{CodeKind::likeness, CodeVerdict::unknown_key, {}, {}}));
    BOOST_TEST((said(hall, copied) == Shown{CodeKind::likeness, CodeVerdict::changed, {}, {}}));
    BOOST_TEST((said(hall, "LKN1:") == Shown{CodeKind::likeness, CodeVerdict::malformed, {}, {}}));
    BOOST_TEST((said(hall, "20210417") == Shown{CodeKind::other, CodeVerdict::foreign, {}, {}}));
}

BOOST_AUTO_TEST_CASE(where_the_camera_tells_no_day_a_code_that_expires_is_undecided) {
    BOOST_TEST((said(hall, envelope({.student = "1", .event = "hall-2027", .not_after = day}), std::nullopt) == Shown{CodeKind::likeness, CodeVerdict::undecided, {}, {}}));
    BOOST_TEST((said(hall, envelope({.student = "1", .event = "hall-2027"}), std::nullopt).verdict == CodeVerdict::good));
}

BOOST_AUTO_TEST_CASE(what_a_program_reads_is_undecided_until_it_was_asked) {
    BOOST_TEST((said({.kind = CodeKind::program}, "x9+/secret==") == Shown{CodeKind::program, CodeVerdict::undecided, "x9+/secret==", "x9+/secret=="}));
}

BOOST_AUTO_TEST_CASE(a_command_card_is_one_for_every_decoder_and_a_damaged_one_means_nothing) {
    for (const Decoder& decoder : {Decoder{}, hall, citizens, Decoder{.kind = CodeKind::program}}) {
        BOOST_TEST((said(decoder, "LKC1:UNDO:F7A2ED") == Shown{CodeKind::command, CodeVerdict::good, {}, "LKC1:UNDO:F7A2ED"}));
        BOOST_TEST((said(decoder, "LKC1:UNDO:F7A2EE") == Shown{CodeKind::command, CodeVerdict::malformed, {}, {}}));
    }
}

BOOST_AUTO_TEST_SUITE_END()
