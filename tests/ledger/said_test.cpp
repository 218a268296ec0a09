// What people and the desk said: corrections and scans in the ledger.
#include "tests/ledger/new_ledger.h"

using namespace likeness;

BOOST_AUTO_TEST_SUITE(said)

namespace {

ScanRead scan(std::int64_t at_ms, const std::string& text, const std::string& lane = "A") {
    return {{lane, at_ms, 480, {CodeKind::opaque, CodeVerdict::good, text, text}}, text};
}

}  // namespace

BOOST_AUTO_TEST_CASE(scans_come_back_by_the_desks_clock_and_the_same_line_is_one_scan) {
    const NewFolder folder;
    const ScanRead first = scan(1'000, "secret-code"), second = scan(2'000, "secret-other"), elsewhere = scan(1'000, "secret-code", "B");
    {
        Ledger ledger = made(folder);
        good(ledger.record(std::vector{second, first, elsewhere}));
        good(ledger.record(std::vector{first}));  // the file was copied, or lost its other lines
    }
    Ledger ledger = opened(folder);
    BOOST_TEST((good(ledger.scans("A")) == std::vector{first.scan, second.scan}));
    BOOST_TEST((good(ledger.scans("B")) == std::vector{elsewhere.scan}));
    BOOST_TEST(folder.stolen().find("secret") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_scan_that_is_understood_in_another_way_is_still_the_same) {
    const NewFolder folder;
    Ledger ledger = made(folder);
    ScanRead scanned = scan(1'000, "secret-code");
    good(ledger.record(std::vector{scanned}));
    scanned.scan.shown = {CodeKind::opaque, CodeVerdict::outside_pattern, {}, {}};
    good(ledger.record(std::vector{scanned}));
    BOOST_TEST((good(ledger.scans("A")) == std::vector{scanned.scan}));
}

BOOST_AUTO_TEST_CASE(what_people_say_of_frames_is_kept_in_its_order_and_sealed) {
    const NewFolder folder;
    const Correction first{{"aaaa"}, SubjectRef{std::string("secret\0\xd5", 8)}, "secret note", "secret anna", 1'000};
    const Correction second{{"aaaa"}, SubjectRef{"secret-1002"}, "", "secret bert", 500}, back{{"aaaa"}, {}, "secret error", "secret anna", 2'000};
    const Correction other{{"bbbb"}, SubjectRef{"secret-1003"}, "", "secret anna", 1'000};
    { good(made(folder).record(std::vector{other, first, second})); }
    { good(opened(folder).record(std::vector{back})); }

    Ledger ledger = opened(folder);

    BOOST_TEST((good(ledger.corrections()) == std::vector{first, second, back, other}));
    BOOST_TEST(folder.stolen().find("secret") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
