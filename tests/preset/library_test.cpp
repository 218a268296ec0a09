#include "engine/preset/library.h"
#include "tests/preset/shelf.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

const std::string visa =
    "return { title = 'Visa', title_zh = '签证', backdrop_rgb = { 255, 255, 255 }, size_px = { width = 480, height = 640 },\n"
    "operations = { mirror = 'never', rotate = 'never', retouch = 'never', enlarge = 'never', even_backdrop = 'free',\n"
    "replace_backdrop = 'free' }, sources = { backdrop_rgb = 's', operations = 's', size_px = 'paper of 2023' } }";

}  // namespace

BOOST_AUTO_TEST_SUITE(library)

BOOST_AUTO_TEST_CASE(the_first_folder_that_has_a_name_wins) {
    Shelf job, shipped_ones;
    shipped_ones.with("photo/visa.lua", visa).with("photo/other.lua", visa);
    std::string green = visa;
    green.replace(green.find("255, 255, 255"), 13, "0, 255, 0");
    job.with("photo/visa.lua", green);
    const PresetLibrary library({job.folder(), "/nowhere", shipped_ones.folder()});

    BOOST_TEST((library.photo("visa").value().backdrop == Rgb8{0, 255, 0}));
    BOOST_TEST((library.photo("other").value().backdrop == Rgb8{255, 255, 255}));
    BOOST_TEST((library.photo_names() == std::vector<std::string>{"other", "visa"}));
}

BOOST_AUTO_TEST_CASE(an_unknown_name_gets_its_nearest) {
    const auto photo = shipped().photo("chsi-degre");
    const auto sheet = shipped().sheet("eight-one-inch-four-two-inches");
    const auto paper = shipped().paper("B5");

    BOOST_REQUIRE(!photo.has_value());
    BOOST_TEST(english(photo.error()) == "chsi-degre: no such photo preset (did you mean chsi-degree?)");
    BOOST_TEST(english(sheet.error()) == "eight-one-inch-four-two-inches: no such sheet preset (did you mean eight-one-inch-four-two-inch?)");
    BOOST_TEST(english(paper.error()) == "B5: no such paper (known are: 6-inch, 7-inch, 8-inch, a4)");
    BOOST_TEST((photo.error().remedy == Remedy::stop));
}

BOOST_AUTO_TEST_CASE(without_any_preset_it_says_so) {
    const auto photo = PresetLibrary({"/nowhere"}).photo("visa");

    BOOST_REQUIRE(!photo.has_value());
    BOOST_TEST(english(photo.error()) == "visa: no such photo preset (no folder of presets has any)");
}

BOOST_AUTO_TEST_CASE(a_path_is_no_name) {
    Shelf shelf;
    shelf.with("photo/visa.lua", visa).with("secret.lua", visa);

    BOOST_TEST(shelf.message(shelf.library().photo("../secret")) == "../secret: no such photo preset (known are: visa)");
    BOOST_TEST(!shelf.library().photo("").has_value());
    BOOST_TEST(!shelf.library().photo("..").has_value());
}

BOOST_AUTO_TEST_CASE(a_preset_inherits_what_it_does_not_say) {
    Shelf shelf;
    shelf.with("photo/visa.lua", visa)
        .with("photo/own.lua", "return { based_on = 'visa', title = 'Own', operations = { rotate = 'free' }, roll_deg = 3, "
                               "sources = { operations = 'letter', roll_deg = 'letter' } }");
    const auto own = shelf.library().photo("own");

    BOOST_REQUIRE_MESSAGE(own.has_value(), shelf.message(own));
    const PhotoPreset& preset = own.value();
    BOOST_TEST(preset.name == "own");
    BOOST_TEST(preset.based_on == "visa");
    BOOST_TEST(preset.title == "Own");
    BOOST_TEST(preset.title_zh == "签证");
    BOOST_TEST((preset.size == SizePx{480, 640}));
    BOOST_TEST((preset.permission("rotate") == Permission::free));
    BOOST_TEST((preset.permission("mirror") == Permission::never));
    BOOST_TEST(preset.sources.at("size_px") == "paper of 2023");
    BOOST_TEST(preset.sources.at("operations") == "letter");
}

BOOST_AUTO_TEST_CASE(a_size_in_the_other_unit_replaces_that_of_the_base) {
    Shelf shelf;
    shelf.with("photo/visa.lua", visa)
        .with("photo/own.lua", "return { based_on = 'visa', size_mm = { width = 25.4, height = 50.8 }, sources = { size_mm = 's' } }");
    const auto own = shelf.library().photo("own");

    BOOST_REQUIRE_MESSAGE(own.has_value(), shelf.message(own));
    BOOST_TEST((own.value().size == SizePx{300, 600}));
}

BOOST_AUTO_TEST_CASE(a_base_has_no_base) {
    Shelf shelf;
    shelf.with("photo/visa.lua", visa).with("photo/b.lua", "return { based_on = 'visa' }").with("photo/c.lua", "return { based_on = 'b' }");

    BOOST_TEST(shelf.message(shelf.library().photo("b")) == "");
    BOOST_TEST(shelf.message(shelf.library().photo("c")) ==
               "photo/c.lua:1: based_on: b is itself based on another preset; only one step is allowed");
}

BOOST_AUTO_TEST_CASE(a_base_must_be_there_and_be_right) {
    Shelf shelf;
    shelf.with("photo/visa.lua", visa).with("photo/b.lua", "return { based_on = 'vias' }").with("photo/c.lua", "return { based_on = 7 }")
        .with("photo/bad.lua", "return { titel = 'x' }").with("photo/d.lua", "return { based_on = 'bad' }");

    BOOST_TEST(shelf.message(shelf.library().photo("b")) == "photo/b.lua:1: based_on: no such photo preset (did you mean visa?)");
    BOOST_TEST(shelf.message(shelf.library().photo("c")) == "photo/c.lua:1: based_on: expected a text, found 7");
    BOOST_TEST(shelf.message(shelf.library().photo("d")) == "photo/bad.lua:1: titel: no such key (did you mean title?)");
}

BOOST_AUTO_TEST_CASE(a_job_changes_one_number_of_the_shipped_preset_of_the_same_name) {
    Shelf job;
    job.with("photo/chsi-degree.lua", "return { based_on = 'chsi-degree', backdrop_tolerance_de = 17, sources = { backdrop_tolerance_de = 'letter' } }");
    const PresetLibrary library({job.folder(), source_folder() / "profiles"});

    BOOST_TEST(library.photo("chsi-degree").value().backdrop_tolerance == 17.0);
    BOOST_TEST(library.photo("chsi-degree").value().bytes.greatest == 40'000.0);
    BOOST_TEST(library.photo("chsi-degree-white").has_value());
}

BOOST_AUTO_TEST_CASE(a_preset_based_on_itself_without_another_folder_is_refused) {
    Shelf shelf;
    shelf.with("photo/visa.lua", "return { based_on = 'visa' }");

    BOOST_TEST(shelf.message(shelf.library().photo("visa")) == "photo/visa.lua:1: based_on: no such photo preset (known are: visa)");
}

BOOST_AUTO_TEST_CASE(a_paper_has_no_base) {
    Shelf shelf;
    shelf.with("paper/mine.lua", "return { based_on = 'a4', title = 'a', title_zh = 'b', size_mm = { width = 100, height = 100 } }");

    BOOST_TEST(shelf.message(shelf.library().paper("mine")) ==
               "paper/mine.lua:1: based_on: no such key (known are: title, title_zh, size_mm, sources)");
}

BOOST_AUTO_TEST_SUITE_END()
