#include "daemon/line/pool.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <set>
#include <string>

using namespace likeness;

namespace {

struct Nobody {};

/// Until it holds. A pool that never lets it hold is given up after five seconds, once, so that its test fails and ends.
template <class Holds>
void until(Holds holds) {
    static std::atomic<bool> gave_up = false;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (!holds() && !gave_up) {
        std::this_thread::yield();
        if (std::chrono::steady_clock::now() > end) gave_up = true;
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pool)

BOOST_DATA_TEST_CASE(results_come_once_each_in_the_order_of_the_items, boost::unit_test::data::make({1U, 2U, 3U, 8U}), threads) {
    std::vector<std::size_t> order;
    std::vector<std::size_t> squares;

    each_in_order(
        1000, threads, [] { return Nobody{}; }, [](Nobody&, std::size_t i) { return i * i; },
        [&](std::size_t i, std::size_t square) { order.push_back(i), squares.push_back(square); });

    BOOST_REQUIRE(order.size() == 1000U);
    for (std::size_t i = 0; i < 1000; ++i) {
        BOOST_TEST(order[i] == i);
        BOOST_TEST(squares[i] == i * i);
    }
}

// The first item is done last: only a pool that waits for it keeps the order.
BOOST_AUTO_TEST_CASE(a_slow_item_keeps_those_behind_it_waiting) {
    std::atomic<int> others = 0;
    std::vector<std::size_t> order;

    each_in_order(
        4, 2, [] { return Nobody{}; },
        [&](Nobody&, std::size_t i) {
            if (i == 0) until([&] { return others == 3; });
            else ++others;
            return i;
        },
        [&](std::size_t, std::size_t i) { order.push_back(i); });

    BOOST_TEST(order == (std::vector<std::size_t>{0, 1, 2, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(results_are_taken_on_the_calling_thread_and_made_on_others) {
    const auto caller = std::this_thread::get_id();
    bool here = true, elsewhere = true;

    each_in_order(
        50, 3, [] { return Nobody{}; }, [](Nobody&, std::size_t) { return std::this_thread::get_id(); },
        [&](std::size_t, std::thread::id maker) { here = here && std::this_thread::get_id() == caller, elsewhere = elsewhere && maker != caller; });

    BOOST_TEST(here);
    BOOST_TEST(elsewhere);
}

BOOST_AUTO_TEST_CASE(as_many_threads_work_at_once_as_were_asked_for) {
    std::atomic<unsigned> working = 0;
    unsigned together = 0;

    each_in_order(
        4, 4, [] { return Nobody{}; },
        [&](Nobody&, std::size_t) {
            ++working;
            until([&] { return working >= 4; });  // nobody goes on before all four are in here
            return working.load();
        },
        [&](std::size_t i, unsigned seen) { together = i == 0 ? seen : std::min(together, seen); });

    BOOST_TEST(together == 4U);
}

BOOST_AUTO_TEST_CASE(every_thread_has_a_worker_of_its_own_and_keeps_it) {
    struct Worker {
        int number;
        std::thread::id owner{};
        int items = 0;
    };
    std::atomic<int> made = 0, strangers = 0;
    std::set<int> used;
    std::atomic<int> working = 0;

    each_in_order(
        300, 3, [&] { return Worker{made++}; },
        [&](Worker& worker, std::size_t i) {
            if (i < 3) ++working, until([&] { return working >= 3; });  // each of the three gets an item
            if (worker.items++ == 0) worker.owner = std::this_thread::get_id();
            if (worker.owner != std::this_thread::get_id()) ++strangers;
            return worker.number;
        },
        [&](std::size_t, int number) { used.insert(number); });

    BOOST_TEST(made == 3);
    BOOST_TEST(used.size() == 3U);
    BOOST_TEST(strangers == 0);
}

BOOST_AUTO_TEST_CASE(no_more_than_four_results_a_thread_wait_to_be_taken) {
    constexpr std::size_t threads = 3, room = 4 * threads;
    std::atomic<std::size_t> started = 0;
    std::size_t most = 0;

    each_in_order(
        5000, threads, [] { return Nobody{}; }, [&](Nobody&, std::size_t i) { return ++started, i; },
        [&](std::size_t i, std::size_t) {
            if (i == 0) {
                until([&] { return started >= 1 + room; });  // as far as it may run ahead of the one in hand
                for (int turn = 0; turn < 2000; ++turn) std::this_thread::yield();
            }
            most = std::max(most, started - (i + 1));
        });

    BOOST_TEST(started == 5000U);
    BOOST_TEST(most == room);
}

BOOST_AUTO_TEST_CASE(without_items_nothing_is_made_or_taken) {
    int made = 0, taken = 0;
    each_in_order(0, 4, [&] { return ++made, Nobody{}; }, [](Nobody&, std::size_t) { return 0; }, [&](std::size_t, int) { ++taken; });
    BOOST_TEST(made == 0);
    BOOST_TEST(taken == 0);
}

BOOST_AUTO_TEST_CASE(there_are_no_more_workers_than_items) {
    std::atomic<int> made = 0;
    std::vector<std::size_t> order;

    each_in_order(2, 64, [&] { return ++made, Nobody{}; }, [](Nobody&, std::size_t i) { return i; }, [&](std::size_t i, std::size_t) { order.push_back(i); });

    BOOST_TEST(made <= 2);
    BOOST_TEST(order == (std::vector<std::size_t>{0, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_threads_are_one_thread) {
    std::vector<std::size_t> order;
    each_in_order(3, 0, [] { return Nobody{}; }, [](Nobody&, std::size_t i) { return i; }, [&](std::size_t i, std::size_t) { order.push_back(i); });
    BOOST_TEST(order == (std::vector<std::size_t>{0, 1, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(results_are_moved_and_need_no_copy_and_no_default) {
    struct Made {
        explicit Made(std::size_t i) : text(std::make_unique<std::string>(std::to_string(i))) {}
        std::unique_ptr<std::string> text;
    };
    std::string all;

    each_in_order(10, 2, [] { return std::make_unique<int>(7); }, [](std::unique_ptr<int>&, std::size_t i) { return Made(i); },
                  [&](std::size_t, Made made) { all += *made.text; });

    BOOST_TEST(all == "0123456789");
}

BOOST_AUTO_TEST_CASE(what_was_written_by_work_can_be_read_by_take) {
    std::vector<int> plain(2000);  // no atomics: the pool's own lock is the order, as a thread checker sees
    long sum = 0;
    each_in_order(
        plain.size(), 4, [] { return Nobody{}; }, [&](Nobody&, std::size_t i) { return plain[i] = static_cast<int>(i), 0; },
        [&](std::size_t i, int) { sum += plain[i]; });
    BOOST_TEST(sum == 2000L * 1999 / 2);
}

BOOST_AUTO_TEST_SUITE_END()
