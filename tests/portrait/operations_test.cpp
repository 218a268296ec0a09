#include "engine/portrait/operations.h"

#include "engine/preset/library.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

PhotoPreset preset(Permission all) {
    PhotoPreset out;
    out.name = "visa";
    for (const std::string_view one : operation_names) out.operations[std::string(one)] = all;
    out.sources["operations"] = "the rule of 2026";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(operations_)

BOOST_AUTO_TEST_CASE(nothing_asked_is_permitted_and_does_nothing) {
    const Permitted permitted = permit({}, preset(Permission::never)).value();
    for (std::size_t i = 0; i < operation_names.size(); ++i) BOOST_TEST(!permitted.may(static_cast<Operation>(i)));
}

BOOST_AUTO_TEST_CASE(never_is_never_with_any_letter_and_names_its_source) {
    for (const char* letter : {"", "letter 7"}) {
        const auto refused = permit({{Operation::mirror, letter}}, preset(Permission::never));
        BOOST_TEST(said(refused) == "operations.mirror: mirror: never for visa, because: the rule of 2026");
        BOOST_TEST((refused.error().remedy == Remedy::stop));
    }
}

BOOST_AUTO_TEST_CASE(with_authority_wants_a_letter_and_records_it) {
    const PhotoPreset asks = preset(Permission::with_authority);
    BOOST_TEST(said(permit({{Operation::rotate, ""}}, asks)) == "authority.rotate: rotate: visa wants an authority for it, the name or number of a letter");

    const Permitted permitted = permit({{Operation::rotate, "letter 7"}}, asks).value();

    BOOST_TEST(permitted.may(Operation::rotate));
    BOOST_TEST(!permitted.may(Operation::mirror));
    BOOST_TEST((permitted.done(Operation::rotate) == DoneBy{"rotate", "letter 7"}));
}

BOOST_AUTO_TEST_CASE(free_needs_no_letter) {
    const Permitted permitted = permit({{Operation::rotate, ""}, {Operation::mirror, ""}, {Operation::enlarge, ""}}, preset(Permission::free)).value();
    BOOST_TEST((permitted.done(Operation::enlarge) == DoneBy{"enlarge", ""}));
    BOOST_TEST((permitted.may(Operation::rotate) && permitted.may(Operation::mirror)));
}

BOOST_AUTO_TEST_CASE(one_that_is_refused_refuses_all) {
    PhotoPreset mixed = preset(Permission::free);
    mixed.operations["enlarge"] = Permission::never;
    BOOST_TEST(!permit({{Operation::rotate, ""}, {Operation::enlarge, ""}}, mixed).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_not_built_yet_is_not_pretended) {
    BOOST_TEST(said(permit({{Operation::retouch, "letter 7"}}, preset(Permission::with_authority))) ==
               "operations.retouch: retouch: visa would permit it, but this version does not do it yet");
    BOOST_TEST(said(permit({{Operation::retouch, "letter 7"}}, preset(Permission::never))).find(": never for visa") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(both_changes_of_the_backdrop_are_by_letter_for_the_degree_photo_and_never_for_an_american_visa) {
    const PresetLibrary library({tree() / "profiles"});
    for (const Operation operation : {Operation::even_backdrop, Operation::replace_backdrop}) {
        const std::string key(name(operation));
        BOOST_TEST(said(permit({{operation, ""}}, library.photo("chsi-degree").value())) == "authority." + key + ": " + key + ": chsi-degree wants an authority for it, the name or number of a letter");
        BOOST_TEST(permit({{operation, "letter 7"}}, library.photo("chsi-degree").value()).value().changes_backdrop());
        BOOST_TEST(said(permit({{operation, "letter 7"}}, library.photo("us-visa").value())).find(": never for us-visa, because: ") != std::string::npos);
    }
    BOOST_TEST(!permit({}, preset(Permission::free)).value().changes_backdrop());
}

BOOST_AUTO_TEST_CASE(an_operation_that_the_preset_does_not_name_is_never) {
    BOOST_TEST(!permit({{Operation::rotate, "letter 7"}}, PhotoPreset{.name = "bare"}).has_value());
}

BOOST_AUTO_TEST_CASE(for_the_degree_photo_no_letter_turns_mirrors_or_enlarges) {
    const PhotoPreset degree = PresetLibrary({tree() / "profiles"}).photo("chsi-degree").value();
    for (const Operation operation : {Operation::rotate, Operation::mirror, Operation::retouch, Operation::enlarge})
        BOOST_TEST(said(permit({{operation, "letter 7"}}, degree)).find("never for chsi-degree, because: 教毕指〔2017〕99号") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_letter_is_one_line_of_at_most_two_hundred_bytes) {
    BOOST_TEST(said(check_authority("沪教考〔2026〕1号", "x")) == "");
    const std::string wanted = "--authority: expected the name or number of a letter: one line of at most 200 bytes";
    for (const std::string& given : {std::string(), std::string(201, 'a'), std::string("a\nb"), std::string("\xFF")})
        BOOST_TEST(said(check_authority(given, "--authority")) == wanted);
}

BOOST_AUTO_TEST_CASE(operations_are_asked_for_by_name_with_one_letter_for_all) {
    using Names = std::vector<std::string>;
    const PhotoPreset letters = preset(Permission::with_authority);
    const Permitted both = permit(Names{"rotate", "mirror"}, "letter 7", letters).value();

    BOOST_TEST((both.may(Operation::rotate) && both.may(Operation::mirror) && !both.may(Operation::enlarge)));
    BOOST_TEST(both.done(Operation::mirror).authority == "letter 7");
    BOOST_TEST(permit(Names{}, "", letters).has_value());
    BOOST_TEST(said(permit(Names{"rotat"}, "letter 7", letters)) == "operation: there is no operation rotat (did you mean rotate?)");
    BOOST_TEST(said(permit(Names{"rotate"}, "", letters)) == "authority: rotate: visa wants an authority for it, the name or number of a letter");
    BOOST_TEST(said(permit(Names{"rotate"}, "a\nb", letters)) == "authority: expected the name or number of a letter: one line of at most 200 bytes");
    BOOST_TEST(said(permit(Names{}, "letter 7", letters)) == "authority: expected an operation that the letter allows");
    BOOST_TEST(said(permit(Names{"rotate"}, "letter 7", preset(Permission::never))) == "operation: rotate: never for visa, because: the rule of 2026");
}

BOOST_AUTO_TEST_SUITE_END()
