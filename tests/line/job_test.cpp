#include "daemon/line/job.h"
#include "engine/colour/icc.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace fs = std::filesystem;

namespace {

/// A folder for a job, with its keys beside it and the shipped presets.
struct Spot : TempFolder {
    Spot() { ::setenv("LIKENESS_KEYS", (path() / "keys").c_str(), 1); }

    fs::path job() const { return path() / "job"; }
    static std::vector<fs::path> presets(const fs::path& job) { return {job / "profiles", tree() / "profiles"}; }
    Result<Job> create(const JobSettings& settings = {}) const { return Job::create(job(), settings, presets); }
    Result<Job> open() const { return Job::open(job(), presets, Access::read); }
};

bool stops(const Result<Job>& job) {
    return !job && job.error().remedy == Remedy::stop && job.error().doing == Step::start;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(line_job, Spot)

BOOST_AUTO_TEST_CASE(a_new_job_has_its_folders_a_lane_each_and_opens_with_the_same_settings) {
    const JobSettings settings{.lanes = {"A", "gym-2"}, .exposures = 4, .pause_s = 60, .gapless = false};
    BOOST_TEST(said(create(settings)) == "");

    for (const char* part : {"lanes/A", "lanes/gym-2", "portraits", "sheets", "deliveries", "retouched", "outside", "rules", "profiles", "logs"})
        BOOST_TEST(fs::is_directory(job() / part), part);
    const auto opened = open();
    BOOST_REQUIRE(opened);
    BOOST_TEST((opened.value().settings == settings));
    BOOST_TEST(opened.value().preset.name == settings.preset);
}

BOOST_AUTO_TEST_CASE(an_empty_folder_becomes_a_job) {
    fs::create_directory(job());
    BOOST_TEST(said(create()) == "");
}

BOOST_AUTO_TEST_CASE(a_folder_with_anything_in_it_is_refused_and_left_as_it_was) {
    fs::create_directory(job());
    with("job/.hidden", std::string("mine"));

    const auto made = create();

    BOOST_TEST(stops(made));
    BOOST_TEST(said(made, path()) == "job: something is there already; a new job needs a new or an empty folder");
    BOOST_TEST(std::distance(fs::directory_iterator(job()), fs::directory_iterator()) == 1);
    BOOST_TEST(text_of(job() / ".hidden") == "mine");
}

BOOST_AUTO_TEST_CASE(a_job_is_not_made_over_a_job) {
    BOOST_REQUIRE(create());
    const std::string before = text_of(job() / "ledger.sqlite");
    BOOST_TEST(stops(create()));
    BOOST_TEST(text_of(job() / "ledger.sqlite") == before);
}

BOOST_AUTO_TEST_CASE(a_place_that_cannot_be_a_folder_is_said) {
    with("job", std::string());
    const auto made = create();
    BOOST_TEST(stops(made));
    BOOST_TEST(text_of(job()).empty());
}

BOOST_AUTO_TEST_CASE(a_preset_that_is_not_there_makes_no_folder) {
    const auto made = create({.preset = "chsi-degre"});
    BOOST_TEST(stops(made));
    BOOST_TEST(said(made).find("did you mean chsi-degree?") != std::string::npos);
    BOOST_TEST(!fs::exists(job()));
}

BOOST_AUTO_TEST_CASE(settings_that_job_lua_could_not_say_make_no_folder) {
    const auto outside = create({.lanes = {"../../outside"}});
    BOOST_TEST(stops(outside));
    BOOST_TEST(said(outside, path()) == "job/job.lua: lanes[1]: expected letters, digits, - and _, found \"../../outside\"");
    BOOST_TEST(stops(create({.exposures = 500})));
    BOOST_TEST(!fs::exists(job()));
    BOOST_TEST(!fs::exists(path() / "outside"));
}

BOOST_AUTO_TEST_CASE(where_there_is_no_job_opening_says_so_and_makes_nothing) {
    const std::string wanted = "job: no job here: expected job.lua in this folder (likeness job new makes one)";
    BOOST_TEST(said(open(), path()) == wanted);
    BOOST_TEST(!fs::exists(job()));

    fs::create_directory(job());
    BOOST_TEST(said(open(), path()) == wanted);
    BOOST_TEST(stops(open()));
    BOOST_TEST(fs::is_empty(job()));
}

BOOST_AUTO_TEST_CASE(a_job_with_a_rule_is_not_served_as_if_it_had_none) {
    BOOST_REQUIRE(create());
    with("job/rules/notes.txt", std::string("no rule"));
    BOOST_TEST(said(open()) == "");
    with("job/rules/glasses.lua", std::string("return {}"));

    const auto opened = open();

    BOOST_TEST(stops(opened));
    BOOST_TEST(said(opened, path()) == "job/rules/glasses.lua: rules are not read yet (take this file out of the job to serve it without)");
}

BOOST_AUTO_TEST_CASE(wrong_settings_are_said_with_file_and_key) {
    BOOST_REQUIRE(create());
    with("job/job.lua", std::string("return { exposures = 0 }"));
    BOOST_TEST(stops(open()));
    BOOST_TEST(said(open(), path()) == "job/job.lua:1: exposures: expected 1 to 100, found 0");
}

BOOST_AUTO_TEST_CASE(what_is_made_is_named_by_the_numbers_of_the_presets_and_not_by_their_titles) {
    BOOST_REQUIRE(create());
    const std::string before = open().value().made_of;
    const auto own = [&](const std::string& keys) {
        fs::create_directories(job() / "profiles/photo");
        with("job/profiles/photo/mine.lua", "return { based_on = \"chsi-degree\", title = \"T\", title_zh = \"T\", " + keys + " }");
        with("job/job.lua", std::string("return { preset = \"mine\" }"));
        const auto opened = open();
        BOOST_REQUIRE_MESSAGE(opened.has_value(), said(opened));
        return std::pair(opened.value().against, opened.value().made_of);
    };
    const auto first = own("roll_deg = 2, sources = { roll_deg = \"a, 2024-01-01\" }");
    const auto other_source = own("roll_deg = 2, sources = { roll_deg = \"b, 2024-01-01\" }");
    const auto other_number = own("roll_deg = 2.5, sources = { roll_deg = \"a, 2024-01-01\" }");

    BOOST_TEST((first == other_source));
    BOOST_TEST(first.first != other_number.first);
    BOOST_TEST(first.second != other_number.second);
    BOOST_TEST(first.second != before);
}

BOOST_AUTO_TEST_CASE(a_jobs_age_gives_its_file_and_its_prints_the_limits_of_that_age) {
    BOOST_REQUIRE(create());
    fs::create_directories(job() / "profiles/sheet");
    with("job/profiles/sheet/mine.lua", std::string("return { title = \"T\", title_zh = \"T\", paper = \"6-inch\", "
                                                    "prints = { { photo = \"cn-passport\", count = 1 } }, sources = { prints = \"a test\" } }"));
    const auto limits = [&](const std::string& age) {
        with("job/job.lua", "return { preset = \"cn-passport\", sheet = \"mine\", " + age + " }");
        const auto opened = open();
        BOOST_REQUIRE_MESSAGE(opened.has_value(), said(opened));
        const Job& is = opened.value();
        const Interval file = is.preset.limit(Geometry::eyes_from_top)->allowed;
        BOOST_TEST((is.sheet.photos.front().limit(Geometry::eyes_from_top)->allowed == file));
        return std::pair(file, is.made_of);
    };
    const auto grown_up = limits(""), child = limits("age = 15"), adult = limits("age = 18");

    BOOST_TEST((grown_up.first == Interval{152, 246} && child.first == Interval{152, 293}));
    BOOST_TEST(grown_up.second != child.second);
    BOOST_TEST((adult == grown_up));
}

BOOST_AUTO_TEST_CASE(what_is_made_is_named_by_the_machines_landmark_model_too) {
    BOOST_REQUIRE(create());
    const auto digests = [&](const Landmarks& landmarks) {
        const auto opened = Job::open(job(), presets, Access::read, landmarks);
        BOOST_REQUIRE_MESSAGE(opened.has_value(), said(opened));
        return std::pair(opened.value().against, opened.value().made_of);
    };
    const auto model = [&](const char* text) { return Landmarks::open(with("model.dat", std::string(text))).value(); };
    const auto none = digests({}), one = digests(model("one")), again = digests(model("one")), other = digests(model("two"));

    BOOST_TEST((one == again));
    for (const auto& [a, b] : {std::pair(none, one), std::pair(one, other)}) {
        BOOST_TEST(a.first != b.first);
        BOOST_TEST(a.second != b.second);
    }
}

BOOST_AUTO_TEST_CASE(sheets_are_named_by_the_machines_printer_and_findings_are_not) {
    BOOST_REQUIRE(create());
    const auto digests = [&](const std::optional<Printer>& printer) {
        const auto opened = Job::open(job(), presets, Access::read, {}, printer);
        BOOST_REQUIRE_MESSAGE(opened.has_value(), said(opened));
        return std::pair(opened.value().against, opened.value().made_of);
    };
    const Printer srgb{.icc = srgb_icc()}, adobe{.icc = adobe_rgb_icc()}, absolute{.icc = srgb_icc(), .conversion = {.intent = Intent::absolute}};
    const auto none = digests({}), one = digests(srgb), again = digests(srgb);

    BOOST_TEST((one == again));
    BOOST_TEST(none.first == one.first);
    for (const auto& other : {none, digests(adobe), digests(absolute)}) BOOST_TEST(other.second != one.second);
}

BOOST_AUTO_TEST_CASE(a_job_opens_only_with_operations_that_its_presets_permit) {
    BOOST_REQUIRE(create());
    const auto asks = [&](const std::string& keys) {
        with("job/job.lua", "return { " + keys + " }");
        const auto opened = open();
        BOOST_TEST((opened.has_value() || stops(opened)));
        return said(opened, path());
    };
    BOOST_TEST(asks("operations = { \"rotate\" }, authority = { rotate = \"letter 7\" }").starts_with("job/job.lua: operations.rotate: rotate: never for chsi-degree, because: "));
    BOOST_TEST(asks("operations = { \"even_backdrop\" }") == "job/job.lua: authority.even_backdrop: even_backdrop: chsi-degree wants an authority for it, the name or number of a letter");
    // The passport's photograph may be rotated by a letter, but the sheet's prints are never.
    const std::string passport = "preset = \"cn-passport\", operations = { \"rotate\" }";
    BOOST_TEST(asks(passport) == "job/job.lua: authority.rotate: rotate: cn-passport wants an authority for it, the name or number of a letter");
    BOOST_TEST(asks(passport + ", authority = { rotate = \"letter 7\" }").starts_with("job/job.lua: operations.rotate: rotate: never for one-inch, because: "));
    BOOST_TEST(stops(create({.operations = {Operation::mirror}})));
}

BOOST_AUTO_TEST_CASE(what_is_made_is_named_by_the_operations_and_their_letters_too) {
    BOOST_REQUIRE(create());
    fs::create_directories(job() / "profiles/photo");
    fs::create_directories(job() / "profiles/sheet");
    with("job/profiles/photo/mine.lua", std::string("return { based_on = \"chsi-degree\", title = \"T\", title_zh = \"T\", "
                                                    "operations = { rotate = \"with authority\" }, sources = { operations = \"a test\" } }"));
    with("job/profiles/sheet/mine.lua", std::string("return { title = \"T\", title_zh = \"T\", paper = \"6-inch\", "
                                                    "prints = { { photo = \"mine\", count = 1 } }, sources = { prints = \"a test\" } }"));
    const auto digests = [&](const std::string& keys) {
        with("job/job.lua", "return { preset = \"mine\", sheet = \"mine\", " + keys + " }");
        const auto opened = open();
        BOOST_REQUIRE_MESSAGE(opened.has_value(), said(opened));
        return std::pair(opened.value().against, opened.value().made_of);
    };
    const auto none = digests(""), seven = digests("operations = { \"rotate\" }, authority = { rotate = \"letter 7\" }"), eight = digests("operations = { \"rotate\" }, authority = { rotate = \"letter 8\" }");
    BOOST_TEST((none != seven && seven != eight));
    BOOST_TEST((digests("authority = { rotate = \"letter 7\" }") == none));
    BOOST_TEST(open().value().permitted.may(Operation::rotate) == false);
}

BOOST_AUTO_TEST_CASE(prints_get_the_backdrop_of_the_file_where_it_is_replaced) {
    BOOST_REQUIRE(create());
    fs::create_directories(job() / "profiles/photo");
    with("job/profiles/photo/mine.lua", std::string("return { based_on = \"chsi-degree\", title = \"T\", title_zh = \"T\", backdrop_rgb = { 255, 0, 0 }, sources = { backdrop_rgb = \"a test\" } }"));
    const auto prints = [&](const std::string& keys) {
        with("job/job.lua", "return { preset = \"mine\", " + keys + " }");
        const auto opened = open();
        BOOST_REQUIRE_MESSAGE(opened.has_value(), said(opened));
        BOOST_TEST((opened.value().preset.backdrop == Rgb8{255, 0, 0}));
        BOOST_TEST(!opened.value().sheet.photos.empty());
        return std::ranges::count(opened.value().sheet.photos, Rgb8{255, 0, 0}, &PhotoPreset::backdrop);
    };

    BOOST_TEST(prints("") == 0);
    BOOST_TEST(prints("operations = { \"replace_backdrop\" }, authority = { replace_backdrop = \"letter 7\" }") == static_cast<long>(open().value().sheet.photos.size()));
}

BOOST_AUTO_TEST_SUITE_END()
