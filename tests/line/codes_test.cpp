// Codes in photographs, from the file in a lane to the ledger.
#include "daemon/line/decoding.h"
#include "daemon/line/derive.h"
#include "daemon/line/intake.h"
#include "engine/base/key_file.h"
#include "engine/codec/jpeg_write.h"
#include "engine/mark/write.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

constexpr std::string_view payment = "134598765432109876", receiving = "wxp://f2f0SecretOfAnAccount", capture = "x9+/CaptureSecretOfAStudent==";

/// A photograph of one code on white.
Bytes photograph(std::string_view text) {
    const Raster grey = draw_qr(text, 6).value();
    Raster colour({grey.width(), grey.height()}, 3);
    for (std::size_t i = 0; i < colour.samples().size(); ++i) colour.samples()[i] = grey.samples()[i / 3];
    return encode_jpeg(colour, {.quality = 95}).value();
}

struct JobOfCodes : TempFolder {
    JobOfCodes() { ::setenv("LIKENESS_KEYS", (path() / "keys").c_str(), 1); }

    static std::vector<std::filesystem::path> presets(const std::filesystem::path& job) { return {job / "profiles", tree() / "profiles"}; }

    Job made(const CodeSettings& codes = {}) const {
        JobSettings settings;
        settings.codes = codes;
        auto job = Job::create(path() / "job", settings, presets);
        BOOST_REQUIRE(said(job) == "");
        return std::move(job).value();
    }

    void show(int number, std::string_view text) const { with("job/lanes/A/DSC_000" + std::to_string(number) + ".JPG", photograph(text)); }

    static std::size_t taken(Job& job) { return take_in(job, 1, [](const Sentence&, std::size_t, std::size_t) {}).value().taken; }
    static std::vector<Shown> shown(Job& job) {
        std::vector<Shown> all;
        const std::vector<FrameFact> facts = job.ledger.facts("A").value();
        for (const FrameFact& fact : facts) all.insert(all.end(), fact.shown.begin(), fact.shown.end());
        return all;
    }

    /// Every byte below the job's folder but the photographs', as a thief would have them.
    std::string stolen() const {
        std::string all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path() / "job"))
            if (entry.is_regular_file() && entry.path().extension() != ".JPG") all += entry.path().string() + text_of(entry.path());
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(codes, JobOfCodes)

BOOST_AUTO_TEST_CASE(payment_codes_are_named_and_nothing_of_them_is_kept) {
    Job job = made();
    show(1, payment);
    show(2, receiving);
    show(3, capture);
    BOOST_TEST(taken(job) == 3u);

    const auto codes = shown(job);
    BOOST_REQUIRE(codes.size() == 3u);
    for (const std::size_t i : {0u, 1u}) BOOST_TEST((codes[i] == Shown{CodeKind::wechat_pay, CodeVerdict::foreign, {}, {}}));
    BOOST_TEST((codes[2] == Shown{CodeKind::opaque, CodeVerdict::good, std::string(capture), std::string(capture)}));

    // While the ledger is open its log is there as well.
    const std::string all = stolen();
    BOOST_TEST((all.find("ledger.sqlite-wal") != all.npos));
    for (const std::string_view secret : {payment, receiving, capture}) BOOST_TEST((all.find(secret) == all.npos), secret);
    const Derived derived = derive(job, false).value();
    for (const Binding& binding : derived.bindings.at("A"))
        for (const std::string_view secret : {payment, receiving, capture})
            BOOST_TEST((english(binding.because) + english(binding.hint)).find(secret) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_event_whose_key_comes_later_is_read_again_and_nothing_else_is) {
    CodeKey key{};
    key[0] = 7;
    const std::string text = seal_code({.student = "20210417"}, key, {}).value();
    std::filesystem::create_directories(path() / "keys");
    BOOST_REQUIRE(create_key_file(path() / "keys/hall.key", key).has_value());
    BOOST_REQUIRE(create_key_file(path() / "keys/other.key", CodeKey{}).has_value());
    Job job = made({.kind = CodeKind::likeness, .keys = {"other.key"}});
    show(1, text);
    BOOST_TEST(taken(job) == 1u);
    BOOST_TEST((shown(job).front() == Shown{CodeKind::likeness, CodeVerdict::unknown_key, {}, {}}));
    BOOST_TEST(taken(job) == 0u);

    job.settings.codes.keys.push_back("hall.key");

    BOOST_TEST(taken(job) == 1u);
    BOOST_TEST((shown(job).front() == Shown{CodeKind::likeness, CodeVerdict::good, "20210417", text}));
    BOOST_TEST(taken(job) == 0u);
}

BOOST_AUTO_TEST_CASE(a_key_that_is_not_here_stops_the_job) {
    Job job = made({.kind = CodeKind::likeness, .keys = {"hall.key"}});
    const auto done = take_in(job, 1, [](const Sentence&, std::size_t, std::size_t) {});
    BOOST_REQUIRE(done.has_error());
    BOOST_TEST((done.error().remedy == Remedy::stop));
}

BOOST_AUTO_TEST_CASE(what_no_program_answers_is_held_said_and_asked_again_and_nothing_of_it_is_kept) {
    Job job = made({.kind = CodeKind::program, .program = "kit"});
    job.code_program = Program{"/nowhere/kit"};
    show(1, capture);
    for (int pass = 0; pass < 2; ++pass) {
        const Intake intake = take_in(job, 1, [](const Sentence&, std::size_t, std::size_t) {}).value();
        BOOST_TEST(intake.taken == 1u);
        BOOST_REQUIRE(intake.faults.size() == 1u);
        BOOST_TEST((intake.faults.front().remedy == Remedy::again));
        BOOST_TEST((shown(job) == std::vector<Shown>{{CodeKind::program, CodeVerdict::undecided, {}, {}}}));
    }
}

BOOST_AUTO_TEST_CASE(codes_of_the_roster_count_whatever_they_look_like) {
    const std::string page = "https://example.org/student/7";
    const Roster roster({{.student = "7", .code = page, .name = {}, .college = {}, .klass = {}, .id_number = {}},
                         {.student = "8", .code = "8", .name = {}, .college = {}, .klass = {}, .id_number = {}}});
    const Decoder decoder = decoder_of({}, &roster, path()).value();
    BOOST_TEST((decoder.listed == std::set<std::string, std::less<>>{page}));

    Job job = made();
    show(1, page);
    BOOST_TEST(taken(job) == 1u);
    BOOST_TEST((shown(job).front().kind == CodeKind::web_page));
    BOOST_REQUIRE(job.ledger.keep(roster).has_value());
    BOOST_TEST(taken(job) == 1u);
    BOOST_TEST((shown(job).front() == Shown{CodeKind::opaque, CodeVerdict::good, page, page}));
}

// An empty text among them would let every code in whose bytes the reader does not tell, payment codes too.
BOOST_AUTO_TEST_CASE(who_has_no_code_yet_puts_none_on_the_list) {
    const Roster roster({{.student = "7", .code = {}, .name = {}, .college = {}, .klass = {}, .id_number = {}}});
    const Decoder decoder = decoder_of({.length = {8, 8}}, &roster, path()).value();
    BOOST_TEST(decoder.listed.empty());
    BOOST_TEST((decode(decoder, {.symbology = "QRCode", .text = payment, .bytes = {}}, {}).verdict == CodeVerdict::foreign));
}

BOOST_AUTO_TEST_SUITE_END()
