// Where something stands in a data file, and a Fault about it: `profiles/photo/visa.lua:4: size_mm.height`.
#pragma once

#include "engine/base/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace likeness {

struct KeyPath {
    std::string file;
    std::string key{};                            ///< empty: the file as a whole
    std::shared_ptr<const std::string> source{};  ///< the file's text, in which the key's line is looked up; none: no line is told

    KeyPath at(std::string_view member) const { return {file, key.empty() ? std::string(member) : key + "." + std::string(member), source}; }
    KeyPath at(std::size_t index) const { return {file, key + "[" + std::to_string(index + 1) + "]", source}; }
    std::string text() const;
};

/// A Fault about a place in a data file: nothing starts until it is mended.
Fault wrong(const KeyPath&, Sentence says, Sentence hint = {});

}  // namespace likeness
