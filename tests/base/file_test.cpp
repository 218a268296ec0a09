#include "engine/base/file.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <sys/fsuid.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace likeness;

namespace {

namespace fs = std::filesystem;

Bytes bytes(const std::string& text) {
    return {text.begin(), text.end()};
}

/// Rights are not asked of root: for its lifetime the thread opens files as nobody, whoever runs the tests.
class AsNobody {
public:
    AsNobody() : before_(::setfsuid(65534)) {}
    ~AsNobody() { ::setfsuid(static_cast<uid_t>(before_)); }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    int before_;
};

/// Writing fails after this many bytes: a disk that is full.
class FullDisk {
public:
    explicit FullDisk(rlim_t most) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit now = before_;
        now.rlim_cur = most;
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, SIG_DFL);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(a_file_is_read_whole) {
    const TempFolder folder;
    Bytes all(70'000);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<std::uint8_t>(i * 31);
    folder.with("a.jpg", all);

    const auto read = read_file(folder / "a.jpg");

    BOOST_REQUIRE(read.has_value());
    BOOST_TEST((read.value() == all));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_says_why) {
    const TempFolder folder;
    folder.with("empty.jpg", "");
    folder.with("large.jpg", "0123456789");
    fs::create_directory(folder / "lane.jpg");
    ::mkfifo((folder / "pipe").c_str(), 0600);
    const auto message = [&](const std::string& name, std::uintmax_t limit = 9) { return said(read_file(folder / name, limit), folder.path()); };

    BOOST_TEST(message("missing.jpg") == "missing.jpg: there is no such file");
    BOOST_TEST(message("empty.jpg") == "empty.jpg: the file is empty");
    BOOST_TEST(message("large.jpg") == "large.jpg: the file has 10 bytes, expected at most 9");
    BOOST_TEST(message("lane.jpg") == "lane.jpg: this is a folder, not a photograph");
    BOOST_TEST(message("pipe") == "pipe: this is not a regular file");
    BOOST_TEST(message("large.jpg", 10) == "");
    BOOST_TEST(message("large.jpg/a") == "large.jpg/a: cannot open: Not a directory");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_set_aside_at_the_step_read) {
    const auto read = read_file("/nowhere/a.jpg");

    BOOST_REQUIRE(!read.has_value());
    BOOST_TEST((read.error().remedy == Remedy::aside));
    BOOST_TEST((read.error().doing == Step::read));
    BOOST_TEST(read.error().about == "/nowhere/a.jpg");
}

BOOST_AUTO_TEST_CASE(a_file_that_one_may_not_read_says_so) {
    const TempFolder folder;
    const fs::path file = folder.with("a.jpg", "x");
    fs::permissions(folder.path(), fs::perms::all);
    fs::permissions(file, fs::perms::none);
    const AsNobody nobody;

    BOOST_TEST(said(read_file(file), folder.path()) == "a.jpg: no right to read this file");
}

BOOST_AUTO_TEST_CASE(a_written_file_stands_there_whole_and_alone) {
    const TempFolder folder;
    const auto first = write_file(folder / "a.jpg", bytes("one"));
    const auto second = write_file(folder / "a.jpg", bytes("another"));

    BOOST_TEST(said(first) == "");
    BOOST_TEST(said(second) == "");
    BOOST_TEST(text_of(folder / "a.jpg") == "another");
    BOOST_TEST((folder.names() == std::vector<std::string>{"a.jpg"}));
}

BOOST_AUTO_TEST_CASE(writing_what_is_there_already_does_not_even_touch_the_time) {
    const TempFolder folder;
    const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(24);
    for (const std::string text : {"same", ""}) {
        BOOST_REQUIRE(write_file(folder / "a.jpg", bytes(text)).has_value());
        fs::last_write_time(folder / "a.jpg", long_ago);

        BOOST_REQUIRE(write_file(folder / "a.jpg", bytes(text)).has_value());
        BOOST_TEST((fs::last_write_time(folder / "a.jpg") == long_ago), "«" << text << "» was written again");
    }
    BOOST_REQUIRE(write_file(folder / "a.jpg", bytes("eams")).has_value());
    BOOST_TEST((fs::last_write_time(folder / "a.jpg") != long_ago));
    BOOST_TEST(text_of(folder / "a.jpg") == "eams");
}

BOOST_AUTO_TEST_CASE(a_file_of_no_bytes_can_be_written) {
    const TempFolder folder;

    BOOST_TEST(said(write_file(folder / "none", {})) == "");
    BOOST_TEST(fs::file_size(folder / "none") == 0U);
}

BOOST_AUTO_TEST_CASE(a_left_over_draft_of_a_crash_is_written_over_and_goes) {
    const TempFolder folder;
    folder.with(".likeness-a.jpg", "half of something that was longer");

    BOOST_REQUIRE(write_file(folder / "a.jpg", bytes("whole")).has_value());
    BOOST_TEST(text_of(folder / "a.jpg") == "whole");
    BOOST_TEST((folder.names() == std::vector<std::string>{"a.jpg"}));
}

BOOST_AUTO_TEST_CASE(where_one_cannot_write_it_says_so_and_will_be_tried_again) {
    const TempFolder folder;
    fs::create_directory(folder / "taken.jpg");
    const auto nowhere = write_file(folder / "missing/a.jpg", bytes("x"));
    const auto on_folder = write_file(folder / "taken.jpg", bytes("x"));

    BOOST_TEST(said(nowhere, folder.path()) == "missing/a.jpg: cannot write: No such file or directory");
    BOOST_TEST(said(on_folder, folder.path()) == "taken.jpg: cannot write: Is a directory");
    BOOST_TEST((nowhere.error().remedy == Remedy::again));
    BOOST_TEST((nowhere.error().doing == Step::deliver));
    BOOST_TEST((folder.names() == std::vector<std::string>{"taken.jpg"}));
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_the_old_file_and_no_draft) {
    const TempFolder folder;
    folder.with("a.jpg", "old");
    std::string message;
    {
        const FullDisk disk(1000);
        message = said(write_file(folder / "a.jpg", Bytes(5000, 'n')), folder.path());
    }

    BOOST_TEST(message == "a.jpg: cannot write: File too large");
    BOOST_TEST(text_of(folder / "a.jpg") == "old");
    BOOST_TEST((folder.names() == std::vector<std::string>{"a.jpg"}));
}

BOOST_AUTO_TEST_CASE(a_name_without_a_folder_is_written_where_one_stands) {
    const TempFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    const auto written = write_file("a.jpg", bytes("x"));
    fs::current_path(before);

    BOOST_TEST(said(written) == "");
    BOOST_TEST(text_of(folder / "a.jpg") == "x");
}

BOOST_AUTO_TEST_SUITE_END()
