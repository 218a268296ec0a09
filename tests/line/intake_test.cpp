#include "daemon/line/intake.h"

#include "daemon/line/seen.h"
#include "engine/codec/jpeg_write.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

/// A job with one photograph of 400 × 300 pixels in its lane, of nobody.
struct PhotographInLane : TempFolder {
    PhotographInLane() {
        ::setenv("LIKENESS_KEYS", (path() / "keys").c_str(), 1);
        BOOST_REQUIRE(said(Job::create(path() / "job", {}, presets)) == "");
        with("job/lanes/A/DSC_0001.JPG", encode_jpeg(Raster({400, 300}, 3), {.quality = 90}).value());
    }

    static std::vector<std::filesystem::path> presets(const std::filesystem::path& job) { return {job / "profiles", tree() / "profiles"}; }

    struct Outcome {
        std::size_t taken;
        Role role;
    };
    Outcome outcome(std::int64_t most_pixels) const {
        Job job = Job::open(path() / "job", presets, Access::write).value();
        job.reading.most_pixels = most_pixels;
        const std::size_t taken = take_in(job, 1, [](const Sentence&, std::size_t, std::size_t) {}).value().taken;
        return {taken, job.ledger.facts("A").value().front().role};
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(intake, PhotographInLane)

BOOST_AUTO_TEST_CASE(a_photograph_refused_for_its_size_is_looked_at_again_once_more_pixels_are_allowed) {
    const Outcome refused = outcome(100'000);
    BOOST_TEST((refused.role == Role::unreadable));
    BOOST_TEST(outcome(100'000).taken == 0U);
    BOOST_TEST(outcome(90'000).taken == 0U);

    const Outcome read = outcome(120'000);

    BOOST_TEST(read.taken == 1U);
    BOOST_TEST((read.role != Role::unreadable));
    BOOST_TEST(outcome(200'000).taken == 0U);
}

BOOST_AUTO_TEST_CASE(what_a_file_was_tried_with_reads_back_and_of_an_earlier_version_nobody_knows) {
    const Tried again = tried(to_text(Tried{160'000'000, "chart"}));
    BOOST_TEST(again.most_pixels == 160'000'000);
    BOOST_TEST(again.chart == "chart");
    for (const char* text : {"", "{}", "chart"}) BOOST_TEST(tried(text).most_pixels == 0);
}

BOOST_AUTO_TEST_SUITE_END()
