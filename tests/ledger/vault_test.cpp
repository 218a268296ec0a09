#include "tests/ledger/new_ledger.h"

using namespace likeness;

BOOST_AUTO_TEST_SUITE(vault)

namespace {

Vault some_vault(std::uint8_t first) {
    Secret secret{};
    secret[0] = first;
    return Vault(secret);
}

const VaultPlace name_of_one{"subject", "name", "1"};

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_sealed_opens_in_its_place) {
    const Vault vault = some_vault(1);
    for (const std::string plain : {"张三", "", "a"}) BOOST_TEST(good(vault.open(name_of_one, good(vault.seal(name_of_one, plain)))) == plain);
}

BOOST_AUTO_TEST_CASE(it_opens_in_no_other_place_and_with_no_other_key) {
    const auto sealed = good(some_vault(1).seal(name_of_one, "张三"));
    const std::string closed = "stop: a sealed value does not open: the key is another, or the value was changed";
    BOOST_TEST(fault_in(some_vault(1).open({"subject", "name", "2"}, sealed)) == closed);
    BOOST_TEST(fault_in(some_vault(1).open({"subject", "id_number", "1"}, sealed)) == closed);
    BOOST_TEST(fault_in(some_vault(2).open(name_of_one, sealed)) == closed);
}

BOOST_AUTO_TEST_CASE(one_changed_bit_anywhere_closes_it) {
    const Vault vault = some_vault(1);
    const auto sealed = good(vault.seal(name_of_one, "张三"));
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] ^= 1;
        BOOST_TEST(vault.open(name_of_one, changed).has_error());
    }
    BOOST_TEST(vault.open(name_of_one, std::span(sealed).first(20)).has_error());
    BOOST_TEST(vault.open(name_of_one, {}).has_error());
}

BOOST_AUTO_TEST_CASE(equal_values_do_not_look_equal) {
    const Vault vault = some_vault(1);
    BOOST_TEST((good(vault.seal(name_of_one, "张三")) != good(vault.seal(name_of_one, "张三"))));
}

BOOST_AUTO_TEST_CASE(an_index_is_equal_for_equal_values_of_one_kind_under_one_key) {
    BOOST_TEST((some_vault(1).index("code", "x") == some_vault(1).index("code", "x")));
    BOOST_TEST((some_vault(1).index("code", "x") != some_vault(1).index("student", "x")));
    BOOST_TEST((some_vault(1).index("code", "x") != some_vault(2).index("code", "x")));
    BOOST_TEST((some_vault(1).index("co", "dex") != some_vault(1).index("code", "x")));
}

BOOST_AUTO_TEST_SUITE_END()
