#include "daemon/decode/kit.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <filesystem>
#include <fcntl.h>
#include <fstream>
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace likeness;
namespace data = boost::unit_test::data;

namespace {

/// Long enough for a busy machine; only what never answers takes all of it.
constexpr KitLimits patient{.answer = std::chrono::seconds(60)}, hasty{.answer = std::chrono::milliseconds(50)};
constexpr std::array odd{"die", "eat", "rubbish", "endless", "long", "old", "twice", "hang", "spin"};
constexpr Shown nothing{CodeKind::program, CodeVerdict::undecided, {}, {}};

Kit odd_kit(const std::string& does, const KitLimits& limits) { return Kit({ODD_PROGRAM, does}, limits); }

Question about(const std::string& text) { return {.text = text, .bytes = text, .event = "hall-2027", .day = std::nullopt}; }

/// How many processes of this machine run the odd program with this word.
int running(const std::string& does) {
    int found = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        std::ifstream file(entry.path() / "cmdline");
        const std::string line{std::istreambuf_iterator<char>(file), {}};
        found += line == std::string(ODD_PROGRAM) + '\0' + does + '\0';
    }
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kit)

BOOST_AUTO_TEST_CASE(a_program_says_whom_a_code_means) {
    Kit kit = odd_kit("answer", patient);
    BOOST_TEST((kit.ask(about("20210417")) == Shown{CodeKind::program, CodeVerdict::good, "20210417", "20210417"}));
    BOOST_TEST(!kit.fault().has_value());
}

BOOST_AUTO_TEST_CASE(one_program_answers_all_questions) {
    Kit kit = odd_kit("life", patient);
    const std::string first = kit.ask(about("1")).key;
    for (int i = 0; i < 20; ++i) BOOST_TEST(kit.ask(about("1")).key == first);
}

BOOST_DATA_TEST_CASE(a_program_that_does_not_answer_as_agreed_leaves_the_code_undecided, data::make(odd), does) {
    const bool waits = std::string_view(does) == "hang" || std::string_view(does) == "spin";
    KitLimits limits = waits ? hasty : patient;
    limits.fence.memory = 256 << 20;
    {
        Kit kit = odd_kit(does, limits);
        for (int i = 0; i < 5; ++i) BOOST_TEST((kit.ask(about("20210417")) == nothing));
        BOOST_REQUIRE(kit.fault().has_value());
        BOOST_TEST((kit.fault()->remedy == Remedy::again));
    }
    BOOST_TEST(running(does) == 0);
}

BOOST_AUTO_TEST_CASE(each_failure_is_said) {
    const auto said = [](const char* does, const KitLimits& limits) {
        Kit kit = odd_kit(does, limits);
        kit.ask(about("20210417"));
        return english(kit.fault()->says);
    };
    BOOST_TEST(said("hang", hasty) == "the program that reads the codes gave no answer within 50 ms");
    BOOST_TEST(said("rubbish", patient) == "the program that reads the codes said what is no answer");
    BOOST_TEST(said("die", patient) == "the program that reads the codes ended, or said more than an answer");
    // Without a free descriptor there is no socket to speak through.
    rlimit descriptors{};
    BOOST_REQUIRE(::getrlimit(RLIMIT_NOFILE, &descriptors) == 0);
    const rlimit none{0, descriptors.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &none);
    const std::string refused = said("answer", patient);
    ::setrlimit(RLIMIT_NOFILE, &descriptors);
    BOOST_TEST(refused == "the program that reads the codes does not run");
    BOOST_TEST(said("endless", patient) == "the program that reads the codes ended, or said more than an answer");
}

BOOST_AUTO_TEST_CASE(a_program_that_ended_is_started_again) {
    Kit kit = odd_kit("once", patient);
    for (int i = 0; i < 10; ++i) {
        const Shown shown = kit.ask(about("20210417"));
        BOOST_TEST((shown.verdict == CodeVerdict::good || shown == nothing));
        if (i % 2 == 0) BOOST_TEST((shown.verdict == CodeVerdict::good));
    }
}

BOOST_AUTO_TEST_CASE(after_three_failures_in_a_row_it_is_left_alone) {
    const auto folder = std::filesystem::temp_directory_path();
    Kit kit({(folder / "likeness-no-such-program").string()}, patient);
    for (int i = 0; i < 3; ++i) BOOST_TEST((kit.ask(about("1")) == nothing));
    Kit counted = odd_kit("hang", {.answer = std::chrono::milliseconds(1), .failures = 2});
    for (int i = 0; i < 1000; ++i) BOOST_TEST((counted.ask(about("1")) == nothing));  // two of them waited
}

BOOST_AUTO_TEST_CASE(it_finds_nothing_of_ours_around_it) {
    ::setenv("LIKENESS_SECRET", "secret", 1);
    const int open_here = ::open("/dev/null", O_RDONLY);
    Kit kit = odd_kit("surroundings", patient);
    BOOST_TEST(kit.ask(about("1")).key == "PATH=/usr/bin:/bin LANG=C.UTF-8 / files 0 processes 0 cores 0 orphan's signal 9 new rights 0");
    ::close(open_here);
}

BOOST_AUTO_TEST_CASE(it_has_no_network_where_the_system_lets_anybody_do_without) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0 ? 0 : 1);
    int status = 1;
    BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
    Kit kit = odd_kit("network", patient);

    const std::string network = kit.ask(about("1")).key;

    BOOST_TEST(network.starts_with("net:["));
    BOOST_TEST((network != std::filesystem::read_symlink("/proc/self/ns/net").string()) == (status == 0));
}

BOOST_AUTO_TEST_CASE(what_it_started_goes_with_it) {
    {
        Kit kit = odd_kit("fork", patient);
        (void)kit.ask(about("1"));
    }
    // The system kills when it comes to it.
    const auto patience = std::chrono::steady_clock::now() + patient.answer;
    while (running("fork") > 0 && std::chrono::steady_clock::now() < patience) std::this_thread::yield();
    BOOST_TEST(running("fork") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
