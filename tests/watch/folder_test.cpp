#include "daemon/watch/folder.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fcntl.h>
#include <random>
#include <sys/stat.h>

using namespace likeness;

namespace fs = std::filesystem;

namespace {

using Paths = std::vector<std::string>;

struct Lane : TempFolder {
    Lane() { fs::create_directories(path() / "lanes/A"); }

    void put(const std::string& name, const std::string& text = "x") const {
        fs::create_directories((path() / "lanes/A" / name).parent_path());
        with("lanes/A/" + name, text);
    }
    LaneFolder read() const { return read_lane(path(), "A").value(); }
    Paths paths() const {
        Paths out;
        for (const Arrival& arrival : read().arrivals) out.push_back(arrival.path);
        return out;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(watch_folder)

BOOST_FIXTURE_TEST_CASE(an_empty_lane_has_nothing, Lane) {
    BOOST_TEST(read().arrivals.empty());
    BOOST_TEST(read().others == 0U);
}

BOOST_FIXTURE_TEST_CASE(an_arrival_has_its_path_in_the_job_its_size_and_its_time, Lane) {
    put("DSC_0001.JPG", "twelve bytes");
    const timespec times[2] = {{0, 0}, {1'700'000'000, 123'456'789}};
    BOOST_REQUIRE(::utimensat(AT_FDCWD, (path() / "lanes/A/DSC_0001.JPG").c_str(), times, 0) == 0);

    const LaneFolder found = read();

    BOOST_REQUIRE(found.arrivals.size() == 1U);
    BOOST_TEST(found.arrivals[0].path == "lanes/A/DSC_0001.JPG");
    BOOST_TEST(found.arrivals[0].bytes == 12U);
    BOOST_TEST(found.arrivals[0].modified_ns == 1'700'000'000'123'456'789);
}

BOOST_FIXTURE_TEST_CASE(photographs_are_known_by_their_ending_in_any_case, Lane) {
    for (const char* name : {"a.jpg", "b.JPEG", "c.Png", "d.tif", "e.TIFF", "f.NEF", "g.cr3", "h.HEIC"}) put(name);
    BOOST_TEST(read().arrivals.size() == 8U);
    BOOST_TEST(read().others == 0U);
}

BOOST_FIXTURE_TEST_CASE(other_endings_are_counted_and_left_alone, Lane) {
    for (const char* name : {"a.xmp", "b.MOV", "c.txt", "jpg", "d.jpg.xmp", "Thumbs.db"}) put(name);
    put("DSC_0001.JPG");

    const LaneFolder found = read();

    BOOST_TEST(found.arrivals.size() == 1U);
    BOOST_TEST(found.others == 6U);
    BOOST_TEST(fs::exists(path() / "lanes/A/b.MOV"));
}

BOOST_FIXTURE_TEST_CASE(copies_under_way_are_not_there_yet_and_not_counted, Lane) {
    for (const char* name : {".DSC_0001.JPG", ".DSC_0001.JPG.k3Xa2f", "DSC_0002.JPG.part", "DSC_0003.JPG.PART", "DSC_0004.JPG.filepart",
                             "DSC_0005.JPG.crdownload", "DSC_0006.tmp", "~DSC_0007.JPG"})
        put(name);

    BOOST_TEST(read().arrivals.empty());
    BOOST_TEST(read().others == 0U);
}

BOOST_FIXTURE_TEST_CASE(a_copy_that_gets_its_name_is_there, Lane) {
    put("DSC_0001.JPG.part");
    BOOST_TEST(paths().empty());

    fs::rename(path() / "lanes/A/DSC_0001.JPG.part", path() / "lanes/A/DSC_0001.JPG");

    BOOST_TEST(paths() == Paths{"lanes/A/DSC_0001.JPG"}, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(sub_folders_are_read_at_any_depth_and_are_no_files_themselves, Lane) {
    put("100NIKON/DSC_0001.JPG");
    put("100NIKON/101/DSC_0002.JPG");
    fs::create_directories(path() / "lanes/A/folder.jpg");

    BOOST_TEST(paths() == (Paths{"lanes/A/100NIKON/101/DSC_0002.JPG", "lanes/A/100NIKON/DSC_0001.JPG"}), boost::test_tools::per_element());
    BOOST_TEST(read().others == 0U);
}

BOOST_FIXTURE_TEST_CASE(a_folder_that_is_hidden_or_under_way_hides_all_that_is_in_it, Lane) {
    put(".Trash/DSC_0001.JPG");
    put("card.part/deep/DSC_0002.JPG");
    put("card/DSC_0003.JPG");

    BOOST_TEST(paths() == Paths{"lanes/A/card/DSC_0003.JPG"}, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_hidden_link_to_nothing_hinders_nothing, Lane) {
    put("DSC_0001.JPG");
    fs::create_symlink("nobody@nowhere", path() / "lanes/A/.#DSC_0001.JPG");  // as Emacs locks a file

    BOOST_TEST(paths() == Paths{"lanes/A/DSC_0001.JPG"}, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(the_order_is_that_of_the_paths_however_the_files_came, Lane) {
    Paths wanted;
    for (int i = 0; i < 60; ++i) wanted.push_back("lanes/A/" + std::string(i % 3 == 0 ? "b/" : "") + "DSC_" + std::to_string(i * 7919 % 1000) + ".JPG");
    std::mt19937 random(1);
    std::shuffle(wanted.begin(), wanted.end(), random);
    for (const std::string& file : wanted) put(file.substr(8));

    std::sort(wanted.begin(), wanted.end());

    BOOST_TEST(paths() == wanted, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(only_this_lane_is_read, Lane) {
    fs::create_directories(path() / "lanes/B");
    with("lanes/B/DSC_0001.JPG", std::string("x"));
    BOOST_TEST(read().arrivals.empty());
}

BOOST_FIXTURE_TEST_CASE(a_lane_that_cannot_be_read_is_tried_again_and_says_which, Lane) {
    const auto gone = read_lane(path(), "Z");
    BOOST_REQUIRE(!gone);
    BOOST_TEST((gone.error().remedy == Remedy::again));
    BOOST_TEST((gone.error().doing == Step::arrive));
    BOOST_TEST(said(gone, path()).starts_with("lanes/Z: cannot read this folder: "));
}

BOOST_AUTO_TEST_SUITE_END()
