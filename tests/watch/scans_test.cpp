#include "daemon/watch/scans.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(scans)

BOOST_AUTO_TEST_CASE(a_line_is_a_time_with_its_offset_a_tab_and_the_text) {
    // `date -u -d 2026-06-03T02:42:07.250Z +%s%3N`
    const ScanFile file = parse_scans("2026-06-03T10:42:07.250+08:00\tLKN1:AB CD\n2026-06-03T02:42:07.250Z\t1001\n2026-06-02T23:12:07.250-03:30\t张三\n");

    BOOST_TEST(file.bad.empty());
    BOOST_TEST((file.lines == std::vector<ScanLine>{{1'780'454'527'250, 480, "LKN1:AB CD"}, {1'780'454'527'250, 0, "1001"}, {1'780'454'527'250, -210, "张三"}}));
}

BOOST_AUTO_TEST_CASE(comments_empty_lines_and_the_line_ends_of_windows_say_nothing) {
    const ScanFile file = parse_scans("\xEF\xBB\xBF# desk A\r\n\r\n\n2026-06-03T02:42:07.250Z\t1001\r\n");

    BOOST_TEST(file.bad.empty());
    BOOST_REQUIRE(file.lines.size() == 1u);
    BOOST_TEST(file.lines.front().text == "1001");
}

BOOST_AUTO_TEST_CASE(a_last_line_without_its_end_is_not_there_yet) {
    BOOST_TEST(parse_scans("2026-06-03T02:42:07.250Z\t10").lines.empty());
    BOOST_TEST(parse_scans("2026-06-03T02:42:07.250Z\t10").bad.empty());
    BOOST_TEST(parse_scans("2026-06-03T02:42:07.250Z\t1001\n2026-06").lines.size() == 1u);
    BOOST_TEST(parse_scans("").lines.empty());
}

constexpr std::string_view bad_lines[] = {"1001", "2026-06-03T02:42:07.250Z 1001", "2026-06-03T02:42:07.250Z\t", "2026-06-03T02:42:07Z\t1001", "2026-06-03T02:42:07.250\t1001",
                                          "2026-02-30T02:42:07.250Z\t1001", "2026-06-03T24:42:07.250Z\t1001", "2026-06-03T02:60:07.250Z\t1001", "2026-06-03T02:42:60.250Z\t1001",
                                          "2026-06-03T02:42:07.250+24:00\t1001", "2026-06-03T02:42:07.250+0800\t1001", " 2026-06-03T02:42:07.250Z\t1001", "2026-06-03T02:42:07.250Z\t\xFF",
                                          "2026-06-03T02:42:07.250Z\t10\t01", "2026-06-03 02:42:07.250Z\t1001", "2026-13-03T02:42:07.250Z\t1001"};

BOOST_DATA_TEST_CASE(a_line_that_is_no_scan_is_named_by_its_number_and_was_somebodys_all_the_same, bad_lines, line) {
    const ScanFile file = parse_scans("# one\n" + std::string(line) + "\n2026-06-03T02:42:07.250Z\t1001\n");

    BOOST_TEST((file.bad == std::vector<BadLines>{{2, 2}}));
    BOOST_REQUIRE(file.lines.size() == 2u);
    BOOST_TEST(file.lines[0].text == "");
    BOOST_TEST(file.lines[1].text == "1001");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_made_out_stands_at_its_time_or_right_after_the_line_before_it) {
    const ScanFile file = parse_scans("2026-06-03T10:42:07.250+08:00\t1001\n2026-06-03T10:42:09.000+08:00\t\xD5\xC5\n2026-06-03T10:42:19.000+08:00\t1002\n2026-06-03T10:42:31.2026-06-03T10:42:43.000+08:00\t1004\n");

    const std::int64_t first = 1'780'454'527'250;
    BOOST_TEST((file.lines == std::vector<ScanLine>{{first, 480, "1001"}, {first + 1'750, 480, ""}, {first + 11'750, 480, "1002"}, {first + 11'751, 480, ""}}));
    BOOST_TEST((file.bad == std::vector<BadLines>{{2, 2}, {4, 4}}));
    BOOST_TEST((parse_scans("rubbish\n").lines == std::vector<ScanLine>{{0, 0, ""}}));
}

BOOST_AUTO_TEST_CASE(a_file_of_something_else_is_one_scan_and_one_run_of_lines) {
    std::string bytes;
    for (int i = 0; i < 100'000; ++i) bytes += i % 3 ? "rubbish\n" : "\n";

    const ScanFile file = parse_scans(bytes);

    BOOST_TEST((file.bad == std::vector<BadLines>{{2, 99'999}}));
    BOOST_TEST(file.lines.size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_file_lies_beside_the_lanes_folder_and_need_not_be_there) {
    const TempFolder job;
    std::filesystem::create_directories(job / "lanes/A");
    BOOST_TEST(read_scans(job.path(), "A").value().lines.empty());
    std::ofstream(job / "lanes/A.scan") << "";
    BOOST_TEST(read_scans(job.path(), "A").value().lines.empty());
    std::ofstream(job / "lanes/A.scan") << "2026-06-03T02:42:07.250Z\t1001\n";
    BOOST_TEST(read_scans(job.path(), "A").value().lines.size() == 1u);
    BOOST_TEST(scans_path("A") == "lanes/A.scan");
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_is_tried_again) {
    const TempFolder job;
    std::filesystem::create_directories(job / "lanes/A.scan");

    const auto file = read_scans(job.path(), "A");

    BOOST_REQUIRE(file.has_error());
    BOOST_TEST((file.error().remedy == Remedy::again));
    BOOST_TEST(file.error().about == "lanes/A.scan");
}

BOOST_AUTO_TEST_SUITE_END()
