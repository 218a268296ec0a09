// A folder of its own for each test, with a ledger and its key in it; gone afterwards.
#pragma once

#include "daemon/ledger/ledger.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <string>

namespace likeness {

class NewFolder {
public:
    std::filesystem::path file() const { return folder_ / "ledger.sqlite"; }
    std::filesystem::path keys() const { return folder_ / "keys"; }

    /// The bytes of the ledger with its log, as a thief would have them.
    std::string stolen() const {
        std::string all;
        for (const char* name : {"ledger.sqlite", "ledger.sqlite-wal"}) all += text_of(folder_ / name);
        return all;
    }

private:
    TempFolder folder_;
};

template <class T>
T good(Result<T> result) {
    if (result.has_error()) BOOST_TEST_MESSAGE(english(result.error()));
    BOOST_REQUIRE(result.has_value());
    return std::move(result).value();
}

inline void good(Result<void> result) {
    if (result.has_error()) BOOST_TEST_MESSAGE(english(result.error()));
    BOOST_REQUIRE(result.has_value());
}

template <class T>
std::string fault_in(const Result<T>& result) {
    BOOST_REQUIRE(result.has_error());
    return std::string(name(result.error().remedy)) + ": " + english(result.error().says);
}

inline Ledger made(const NewFolder& folder) { return good(Ledger::create(folder.file(), folder.keys())); }
inline Ledger opened(const NewFolder& folder) { return good(Ledger::open(folder.file(), folder.keys(), Access::write)); }

inline FrameFact fact(const std::string& path, Role role = Role::exposure, const std::vector<std::string>& texts = {}) {
    const Shot shot{"6001234", 1'702'256'400'120, true, std::nullopt, {{"lanes/A/DSC_", 142}}};
    const Digest digest = sha256(path);
    std::vector<Shown> shown;
    for (const std::string& text : texts) shown.push_back({CodeKind::opaque, CodeVerdict::good, text, text});
    return {{hex(digest, 12)}, "A", {{path, digest, 4711, 99}}, shot, role, std::move(shown), R"({"codes":["secret-seen"]})", std::nullopt};
}

}  // namespace likeness
