// Where the sources are, and the material shared between the project's sessions, which is not part of the tree: tests
// that want it say so and pass where it is missing.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <source_location>
#include <string>

namespace likeness {

inline std::filesystem::path tree() {
    return std::filesystem::absolute(std::source_location::current().file_name()).parent_path().parent_path().parent_path();
}

/// `LIKENESS_SHARED`, or `shared` beside the source tree; then `part` below it. Nothing where it is missing.
inline std::optional<std::filesystem::path> shared(const std::string& part) {
    const char* named = std::getenv("LIKENESS_SHARED");
    const std::filesystem::path place = (named ? std::filesystem::path(named) : tree().parent_path() / "shared") / part;
    std::error_code error;
    return std::filesystem::exists(place, error) ? std::optional(place) : std::nullopt;
}

}  // namespace likeness

/// Leaves a test that needs shared material which is not there.
#define LIKENESS_NEEDS(found)                                          \
    if (!(found)) {                                                    \
        BOOST_TEST_MESSAGE("left out: no such shared material: " #found); \
        return;                                                        \
    }
