#include "daemon/ledger/keys.h"
#include "tests/ledger/new_ledger.h"

#include <sys/stat.h>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(keys)

namespace {

const std::string job = "0123456789ab";

std::filesystem::path key_file(const NewFolder& folder) { return folder.keys() / (job + ".key"); }

}  // namespace

BOOST_AUTO_TEST_CASE(a_new_key_is_read_back_and_is_its_owners_alone) {
    const NewFolder folder;
    const Secret secret = good(create_key(folder.keys(), job));
    BOOST_TEST((good(load_key(folder.keys(), job)) == secret));
    struct stat status {};
    BOOST_TEST(::stat(key_file(folder).c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777) == 0400u);
    BOOST_TEST(std::filesystem::file_size(key_file(folder)) == 32u);
}

BOOST_AUTO_TEST_CASE(a_key_is_never_made_over_another) {
    const NewFolder folder;
    good(create_key(folder.keys(), job));
    BOOST_TEST(fault_in(create_key(folder.keys(), job)) == "stop: there is a key for this job already");
}

BOOST_AUTO_TEST_CASE(a_missing_key_is_named_by_its_file) {
    const NewFolder folder;
    const auto missing = load_key(folder.keys(), job);
    BOOST_REQUIRE(missing.has_error());
    BOOST_TEST(english(missing.error()) == key_file(folder).string() + ": the key of this job is not on this machine (copy it here from the machine that made the job)");
}

BOOST_AUTO_TEST_CASE(a_key_that_others_may_read_is_refused) {
    const NewFolder folder;
    good(create_key(folder.keys(), job));
    ::chmod(key_file(folder).c_str(), 0640);
    BOOST_TEST(fault_in(load_key(folder.keys(), job)) == "stop: others may read this key");
}

BOOST_AUTO_TEST_CASE(a_key_of_another_length_is_refused) {
    const NewFolder folder;
    good(create_key(folder.keys(), job));
    ::chmod(key_file(folder).c_str(), 0600);
    std::filesystem::resize_file(key_file(folder), 31);
    BOOST_TEST(fault_in(load_key(folder.keys(), job)) == "stop: expected a key of 32 bytes, found 31");
}

BOOST_AUTO_TEST_CASE(keys_live_where_the_environment_says) {
    const auto setting = [](const char* variable) {
        const char* value = std::getenv(variable);
        return value ? std::optional<std::string>(value) : std::nullopt;
    };
    const auto put = [](const char* variable, const std::optional<std::string>& value) {
        value ? ::setenv(variable, value->c_str(), 1) : ::unsetenv(variable);
    };
    const auto own = setting("LIKENESS_KEYS"), config = setting("XDG_CONFIG_HOME"), home = setting("HOME");

    put("LIKENESS_KEYS", "/k");
    put("XDG_CONFIG_HOME", "/c");
    put("HOME", "/h");
    BOOST_TEST(keys_folder().string() == "/k");
    put("LIKENESS_KEYS", std::nullopt);
    BOOST_TEST(keys_folder().string() == "/c/likeness/keys");
    put("XDG_CONFIG_HOME", std::nullopt);
    BOOST_TEST(keys_folder().string() == "/h/.config/likeness/keys");

    put("LIKENESS_KEYS", own);
    put("XDG_CONFIG_HOME", config);
    put("HOME", home);
}

BOOST_AUTO_TEST_SUITE_END()
