#include "engine/code/command_card.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

struct Printed {
    CommandCard card;
    std::string_view name, text;
};
std::ostream& operator<<(std::ostream& out, const Printed& one) { return out << one.text; }

// The digits are those of `printf LKC1:RETAKE | sha256sum`.
constexpr Printed printed[] = {{CommandCard::retake, "retake", "LKC1:RETAKE:2D276C"},
                               {CommandCard::no_show, "no-show", "LKC1:NO-SHOW:5BCB5A"},
                               {CommandCard::paid, "paid", "LKC1:PAID:69EED4"},
                               {CommandCard::undo, "undo", "LKC1:UNDO:F7A2ED"},
                               {CommandCard::group, "group", "LKC1:GROUP:970F8A"}};

}  // namespace

BOOST_AUTO_TEST_SUITE(command_card_test)

BOOST_DATA_TEST_CASE(a_card_says_its_word_and_is_read_again, printed, one) {
    BOOST_TEST(name(one.card) == one.name);
    BOOST_TEST(code_text(one.card) == one.text);
    BOOST_TEST((command_card(one.text) == one.card));
    BOOST_TEST(like_command_card(one.text));
}

BOOST_DATA_TEST_CASE(a_card_fits_the_smallest_symbol, printed, one) {
    constexpr std::size_t version_1_m = 20;  // ISO/IEC 18004, table 7

    BOOST_TEST(one.text.size() <= version_1_m);
    BOOST_TEST(one.text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:") == one.text.npos);
}

BOOST_DATA_TEST_CASE(any_other_letter_makes_it_no_card_though_one_still_sees_that_it_was_meant_as_one, printed, one) {
    for (std::size_t at = 0; at < one.text.size(); ++at) {
        for (int value = 0; value < 256; ++value) {
            std::string wrong(one.text);
            wrong[at] = static_cast<char>(value);
            if (wrong == one.text) continue;
            BOOST_TEST(!command_card(wrong));
            if (at > 4) BOOST_TEST(like_command_card(wrong));
        }
        BOOST_TEST(!command_card(one.text.substr(0, at)));
    }
    BOOST_TEST(!command_card(std::string(one.text) + " "));
}

BOOST_AUTO_TEST_CASE(a_later_version_is_seen_to_be_a_card_but_not_understood) {
    BOOST_TEST(!command_card("LKC2:RETAKE:2D276C"));
    BOOST_TEST(like_command_card("LKC2:RETAKE:2D276C"));
    BOOST_TEST(like_command_card("LKC12:"));
}

BOOST_AUTO_TEST_CASE(other_texts_are_no_cards) {
    for (const std::string_view text : {"", "LKC", "LKC1", "LKC:", "LKC:1", "LKN1:AAAA", "20210417", "lkc1:retake:2d276c", " LKC1:", "LKC1 :"}) {
        BOOST_TEST(!command_card(text));
        BOOST_TEST(!like_command_card(text));
    }
}

BOOST_AUTO_TEST_SUITE_END()
