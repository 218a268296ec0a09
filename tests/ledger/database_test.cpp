#include "daemon/ledger/database.h"
#include "tests/ledger/new_ledger.h"

using namespace likeness;

BOOST_AUTO_TEST_SUITE(database)

namespace {

std::string setting(Database& database, const std::string& pragma) {
    auto statement = good(database.prepare("PRAGMA " + pragma));
    BOOST_REQUIRE(good(statement.step()));
    return statement.text(0);
}

std::int64_t count(Database& database) {
    auto statement = good(database.prepare("SELECT count(*) FROM t"));
    good(statement.step());
    return statement.number(0);
}

void write_text(const std::filesystem::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_committed_survives_a_power_cut) {
    const NewFolder folder;
    Database database = good(Database::open(folder.file(), true));
    BOOST_TEST(setting(database, "journal_mode") == "wal");
    BOOST_TEST(setting(database, "synchronous") == "2");
    BOOST_TEST(setting(database, "foreign_keys") == "1");
}

BOOST_AUTO_TEST_CASE(values_come_back_as_they_went_in) {
    const NewFolder folder;
    Database database = good(Database::open(folder.file(), true));
    good(database.run("CREATE TABLE t (a TEXT, b INTEGER, c BLOB, d TEXT) STRICT"));
    const std::string text("two\0parts", 9);
    auto insert = good(database.prepare("INSERT INTO t VALUES (?1, ?2, ?3, ?4)"));
    good(insert.bind(1, text).bind(2, std::int64_t{1} << 40).bind(3, std::vector<std::uint8_t>{0, 255}).bind(4, std::nullopt).run());

    auto select = good(database.prepare("SELECT a, b, c, d FROM t"));
    BOOST_REQUIRE(good(select.step()));
    BOOST_TEST(select.text(0) == text);
    BOOST_TEST(select.number(1) == std::int64_t{1} << 40);
    BOOST_TEST((select.bytes(2) == std::vector<std::uint8_t>{0, 255}));
    BOOST_TEST(select.is_null(3));
    BOOST_TEST(!good(select.step()));
}

BOOST_AUTO_TEST_CASE(a_step_that_is_not_committed_never_was) {
    const NewFolder folder;
    Database database = good(Database::open(folder.file(), true));
    good(database.run("CREATE TABLE t (a TEXT) STRICT"));
    {
        auto step = good(Transaction::begin(database));
        good(database.run("INSERT INTO t VALUES ('x')"));
    }
    BOOST_TEST(count(database) == 0);
    auto step = good(Transaction::begin(database));
    good(database.run("INSERT INTO t VALUES ('x')"));
    good(step.commit());
    BOOST_TEST(count(database) == 1);
}

BOOST_AUTO_TEST_CASE(what_is_no_ledger_is_not_opened) {
    const NewFolder folder;
    write_text(folder.file(), std::string(4096, 'x'));
    BOOST_TEST(fault_in(Database::open(folder.file(), false)) == "stop: the ledger is damaged: file is not a database");
}

BOOST_AUTO_TEST_CASE(somebody_elses_database_is_left_alone) {
    const NewFolder folder;
    {
        Database database = good(Database::open(folder.file(), true));
        good(database.run("PRAGMA application_id=7; CREATE TABLE t (a TEXT)"));
    }
    BOOST_TEST(fault_in(Database::open(folder.file(), false)) == "stop: expected a ledger, found another database");
    BOOST_TEST(fault_in(Database::open(folder.file(), true)) == "stop: expected a ledger, found another database");
}

BOOST_AUTO_TEST_CASE(a_damaged_page_is_seen_when_it_is_opened) {
    const NewFolder folder;
    {
        Database database = good(Database::open(folder.file(), true));
        good(database.run("CREATE TABLE t (a TEXT) STRICT; INSERT INTO t VALUES ('x')"));
    }
    {
        std::fstream file(folder.file(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(4096);
        file << std::string(64, '\x7f');
    }
    const auto damaged = Database::open(folder.file(), false);
    BOOST_REQUIRE(damaged.has_error());
    BOOST_TEST((damaged.error().remedy == Remedy::stop));
    BOOST_TEST(english(damaged.error().says).starts_with("the ledger is damaged: "));
}

BOOST_AUTO_TEST_SUITE_END()
