// What a Result says, as one line, for tests that compare sentences word for word; "" where it is a value.
#pragma once

#include "engine/base/result.h"

#include <filesystem>
#include <string>

namespace likeness {

template <class T>
std::string said(const Result<T>& result) {
    return result.has_value() ? "" : english(result.error());
}

/// Without the folder that a test made for itself.
template <class T>
std::string said(const Result<T>& result, const std::filesystem::path& folder) {
    std::string line = said(result);
    const std::string own = folder.string() + "/";
    for (std::size_t at; (at = line.find(own)) != std::string::npos;) line.erase(at, own.size());
    return line;
}

}  // namespace likeness
