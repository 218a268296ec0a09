#include "daemon/deliver/folder.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace fs = std::filesystem;

namespace {

const Bytes ours{'o', 'u', 'r', 's'};
const Bytes theirs{'o', 'u', 'r', 'S'};

struct JobFolder : TempFolder {
    JobFolder() {
        for (const char* folder : {"portraits", "sheets", "lanes"}) fs::create_directories(path() / folder);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(deliver_folder, JobFolder)

BOOST_AUTO_TEST_CASE(what_is_delivered_has_the_bytes_and_the_digest_of_them) {
    const auto digest = deliver(path(), "portraits/A-0001.jpg", ours);

    BOOST_REQUIRE(digest);
    BOOST_TEST((digest.value() == sha256(ours)));
    BOOST_TEST(bytes_of(path() / "portraits/A-0001.jpg") == ours, boost::test_tools::per_element());
    BOOST_TEST(is_delivered(path(), "portraits/A-0001.jpg", digest.value()));
}

BOOST_AUTO_TEST_CASE(delivering_leaves_no_draft) {
    BOOST_REQUIRE(deliver(path(), "portraits/A-0001.jpg", ours));
    BOOST_REQUIRE(deliver(path(), "portraits/A-0001.jpg", theirs));
    BOOST_TEST(std::distance(fs::directory_iterator(path() / "portraits"), fs::directory_iterator()) == 1);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_a_fault_to_be_tried_again) {
    const auto digest = deliver(path(), "nowhere/A-0001.jpg", ours);
    BOOST_REQUIRE(!digest);
    BOOST_TEST((digest.error().remedy == Remedy::again));
}

BOOST_AUTO_TEST_CASE(other_bytes_no_file_no_path_and_no_digest_are_not_delivered) {
    with("portraits/A-0001.jpg", theirs);
    BOOST_TEST(!is_delivered(path(), "portraits/A-0001.jpg", sha256(ours)));
    BOOST_TEST(!is_delivered(path(), "portraits/A-0002.jpg", sha256(ours)));
    BOOST_TEST(!is_delivered(path(), "portraits/A-0001.jpg", std::nullopt));
    BOOST_TEST(!is_delivered(path(), "", sha256(ours)));
}

BOOST_AUTO_TEST_CASE(taking_back_removes_what_has_our_bytes) {
    const auto digest = deliver(path(), "portraits/A-0001.jpg", ours);
    BOOST_REQUIRE(digest);

    BOOST_TEST(take_back(path(), "portraits/A-0001.jpg", digest.value()).has_value());

    BOOST_TEST(!fs::exists(path() / "portraits/A-0001.jpg"));
}

BOOST_AUTO_TEST_CASE(taking_back_sets_aside_what_somebody_changed) {
    BOOST_REQUIRE(deliver(path(), "portraits/A-0001.jpg", ours));
    with("portraits/A-0001.jpg", theirs);

    BOOST_TEST(take_back(path(), "portraits/A-0001.jpg", sha256(ours)).has_value());

    BOOST_TEST(!fs::exists(path() / "portraits/A-0001.jpg"));
    BOOST_TEST(bytes_of(path() / "portraits/A-0001.withdrawn.jpg") == theirs, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(taking_back_without_a_digest_or_a_path_removes_nothing) {
    BOOST_REQUIRE(deliver(path(), "portraits/A-0001.jpg", ours));

    BOOST_TEST(take_back(path(), "portraits/A-0001.jpg", std::nullopt).has_value());
    BOOST_TEST(take_back(path(), "", sha256(ours)).has_value());
    BOOST_TEST(take_back(path(), "portraits", sha256(ours)).has_value());
    BOOST_TEST(take_back(path(), "portraits/A-0009.jpg", sha256(ours)).has_value());

    BOOST_TEST(fs::exists(path() / "portraits/A-0001.jpg"));
}

BOOST_AUTO_TEST_CASE(drafts_of_a_killed_run_go_and_all_else_stays) {
    for (const char* name : {"portraits/.likeness-A-0001.jpg", "sheets/.likeness-A-0001.jpg"}) with(name, ours);
    for (const char* name : {"portraits/A-0001.jpg", "portraits/.hidden", "portraits/likeness-A.jpg", "sheets/A-0001.jpg", "lanes/.likeness-mine.jpg"}) with(name, theirs);

    remove_drafts(path());

    BOOST_TEST(!fs::exists(path() / "portraits/.likeness-A-0001.jpg"));
    BOOST_TEST(!fs::exists(path() / "sheets/.likeness-A-0001.jpg"));
    for (const char* name : {"portraits/A-0001.jpg", "portraits/.hidden", "portraits/likeness-A.jpg", "sheets/A-0001.jpg", "lanes/.likeness-mine.jpg"})
        BOOST_TEST(bytes_of(path() / name) == theirs, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_draft_is_called_what_writing_calls_it) {
    // A write that cannot take its name, because a folder has it, is what a draft is left from at worst.
    fs::create_directories(path() / "portraits/A-0001.jpg/in");
    BOOST_TEST(!deliver(path(), "portraits/A-0001.jpg", ours));
    BOOST_TEST(!fs::exists(path() / "portraits/.likeness-A-0001.jpg"));
}

BOOST_AUTO_TEST_CASE(a_job_without_folders_has_no_drafts_and_that_is_no_fault) {
    const TempFolder empty;
    BOOST_CHECK_NO_THROW(remove_drafts(empty.path()));
}

BOOST_AUTO_TEST_SUITE_END()
