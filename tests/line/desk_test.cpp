#include "daemon/line/desk.h"

#include "tests/fakes/places.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

constexpr std::string_view first = "2026-06-03T00:30:00.000+08:00\tSECRET-1\n", second = "2026-06-03T10:42:09.000+08:00\tSECRET-2\n";

struct JobWithDesk : TempFolder {
    JobWithDesk() { ::setenv("LIKENESS_KEYS", (path() / "keys").c_str(), 1); }

    static std::vector<std::filesystem::path> presets(const std::filesystem::path& job) { return {job / "profiles", tree() / "profiles"}; }

    Job made() const {
        auto job = Job::create(path() / "job", {}, presets);
        BOOST_REQUIRE(said(job) == "");
        return std::move(job).value();
    }

    void scan(const std::string& lines) const { with("job/lanes/A.scan", lines); }

    /// How many faults there were.
    std::size_t take(Job& job, CodeKind kind = CodeKind::opaque) {
        std::vector<Fault> faults;
        BOOST_REQUIRE(take_scans(job, {.kind = kind}, [this](const Shown& code, std::optional<std::chrono::sys_days> day) {
                          asked.push_back(code.text);
                          BOOST_TEST((day == std::chrono::sys_days(std::chrono::year(2026) / 6 / 3)));  // the desk's, not that of Greenwich
                          return answer;
                      }, faults).has_value());
        return faults.size();
    }

    Shown answer{CodeKind::program, CodeVerdict::good, "1001", "SECRET"};
    std::vector<std::string> asked;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(desk, JobWithDesk)

BOOST_AUTO_TEST_CASE(scans_stay_when_their_lines_are_gone) {
    Job job = made();
    BOOST_TEST(take(job) == 0u);
    BOOST_TEST(job.ledger.scans("A").value().empty());

    scan(std::string(first) + "rubbish\n");
    BOOST_TEST(take(job) == 1u);
    scan(std::string(second) + std::string(second));
    BOOST_TEST(take(job) == 0u);

    const auto scans = job.ledger.scans("A").value();
    BOOST_REQUIRE(scans.size() == 3u);
    BOOST_TEST(scans[0].shown.text == "SECRET-1");
    BOOST_TEST(scans[2].offset_min == 480);
    BOOST_TEST(asked.empty());
}

BOOST_AUTO_TEST_CASE(a_line_that_is_none_was_somebodys_scan_and_is_named_once) {
    Job job = made();
    scan(std::string(first) + "rubbish SECRET-3\nrubbish\n" + std::string(second));
    std::vector<Fault> faults;
    BOOST_REQUIRE(take_scans(job, {}, {}, faults).has_value());

    BOOST_REQUIRE(faults.size() == 1u);
    BOOST_TEST(faults.front().about == "lanes/A.scan:2-3");
    BOOST_TEST(english(faults.front().says) == "expected a time like 2026-06-03T10:42:07.250+08:00, a tab and a code's text, found something else");
    const auto scans = job.ledger.scans("A").value();
    BOOST_REQUIRE(scans.size() == 3u);
    BOOST_TEST(scans[1].at_ms == scans[0].at_ms + 1);
    BOOST_TEST((scans[1].shown == Shown{CodeKind::other, CodeVerdict::malformed, {}, {}}));
}

BOOST_AUTO_TEST_CASE(the_authoritys_program_is_asked_of_a_line_until_it_has_answered) {
    Job job = made();
    scan(std::string(first));
    answer = {CodeKind::program, CodeVerdict::undecided, {}, {}};
    take(job, CodeKind::program);
    take(job, CodeKind::program);
    BOOST_TEST(asked.size() == 2u);
    BOOST_TEST(job.ledger.scans("A").value().front().shown.text.empty());

    answer = {CodeKind::program, CodeVerdict::good, "1001", "SECRET"};
    take(job, CodeKind::program);
    take(job, CodeKind::program);

    BOOST_TEST(asked.size() == 3u);
    BOOST_TEST(job.ledger.scans("A").value().front().shown.key == "1001");
}

BOOST_AUTO_TEST_SUITE_END()
