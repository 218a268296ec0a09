#include "daemon/job/source.h"

#include "tests/job/shot_lane.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(source)

namespace {

FrameFact file(const std::string& path, Source source, Role role = Role::exposure) {
    const Shot shot{"6001234", 1'702'256'400'120 + 4'000 * counter_of(path)->value, true, std::nullopt, {*counter_of(path)}};
    const Digest digest = sha256(path);
    FrameFact fact{frame_id(shot, digest), "A", {{path, digest, 10, 20}}, shot, role, {}, "seen in " + path, std::nullopt};
    fact.source = source;
    return fact;
}

std::vector<std::string> said(Source wanted, const std::vector<FrameFact>& files) {
    std::vector<std::string> lines;
    for (const Sentence& one : in_words("A", wanted, source_use(wanted, files, gather(files, wanted)))) lines.push_back(english(one));
    return lines;
}

const FrameFact jpeg = file("lanes/A/DSC_0142.JPG", Source::jpeg), raw = file("lanes/A/DSC_0142.NEF", Source::raw);
using Lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(a_pair_is_one_frame_seen_in_the_wanted_source_whichever_came_first) {
    for (const auto& files : {std::vector{jpeg, raw}, std::vector{raw, jpeg}}) {
        BOOST_REQUIRE(gather(files).size() == 1U);
        BOOST_TEST(gather(files)[0].seen == jpeg.seen);
        BOOST_TEST(gather(files, Source::raw)[0].seen == raw.seen);
        BOOST_TEST((gather(files, Source::raw)[0].source == Source::raw));
    }
}

BOOST_AUTO_TEST_CASE(any_order_of_arrival_gives_the_same_frames) {
    std::vector<FrameFact> files{jpeg, raw, file("lanes/A/DSC_0143.NEF", Source::raw), file("lanes/A/DSC_0144.JPG", Source::jpeg),
                                 file("lanes/A/DSC_0145.JPG", Source::jpeg), file("lanes/A/DSC_0145.NEF", Source::raw, Role::unreadable),
                                 file("lanes/A/card/DSC_0142.NEF", Source::raw), file("lanes/A/card/DSC_0142.JPG", Source::jpeg)};
    for (const Source wanted : {Source::jpeg, Source::raw}) {
        const auto expected = gather(files, wanted);
        BOOST_TEST(expected.size() == 4U);
        for (unsigned seed = 0; seed < 100; ++seed) {
            const auto order = shuffled(files, seed);
            BOOST_TEST((gather(order, wanted) == expected));
            BOOST_TEST((source_use(wanted, order, expected) == source_use(wanted, files, expected)));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_only_the_other_file_shows_counts_all_the_same) {
    FrameFact code = file("lanes/A/DSC_0142.NEF", Source::raw, Role::keyframe), nothing = file("lanes/A/DSC_0142.JPG", Source::jpeg, Role::neither);
    code.shown = {{CodeKind::opaque, CodeVerdict::good, "1001", "1001"}};

    BOOST_TEST((gather({nothing, code}).front().role == Role::keyframe));
}

BOOST_AUTO_TEST_CASE(a_lane_of_one_file_each_as_wanted_has_nothing_to_say) {
    BOOST_TEST(said(Source::jpeg, {jpeg, file("lanes/A/DSC_0143.JPG", Source::jpeg)}) == Lines{}, boost::test_tools::per_element());
    BOOST_TEST(said(Source::raw, {raw}) == Lines{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(pairs_are_said_once_with_what_is_used) {
    const std::vector<FrameFact> files{jpeg, raw, file("lanes/A/DSC_0143.JPG", Source::jpeg), file("lanes/A/DSC_0143.NEF", Source::raw)};

    BOOST_TEST(said(Source::jpeg, files) == Lines{"lane A: 2 frames came as RAW and JPEG, the JPEG is used (raw_lanes in job.lua)"}, boost::test_tools::per_element());
    BOOST_TEST(said(Source::raw, files) == Lines{"lane A: 2 frames came as RAW and JPEG, the RAW is used (raw_lanes in job.lua)"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(where_the_wanted_file_is_missing_the_other_is_used_and_that_is_said) {
    BOOST_TEST(said(Source::jpeg, {raw}) == Lines{"lane A: 1 frames came without a JPEG, the RAW is used"}, boost::test_tools::per_element());
    BOOST_TEST(said(Source::raw, {jpeg}) == Lines{"lane A: 1 frames came without a RAW, the JPEG is used"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(where_the_wanted_file_cannot_be_read_the_other_is_used_and_that_is_said) {
    const FrameFact broken = file("lanes/A/DSC_0142.NEF", Source::raw, Role::unreadable);

    BOOST_TEST(said(Source::raw, {jpeg, broken}) == (Lines{"lane A: 1 frames came as RAW and JPEG, the RAW is used (raw_lanes in job.lua)",
                                                           "lane A: of 1 frames the RAW cannot be read, the JPEG is used"}), boost::test_tools::per_element());
    BOOST_TEST(said(Source::jpeg, {jpeg, broken}).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
