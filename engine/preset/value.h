// A Value: what a data file says, before anyone asked whether it may. Made by reader.h, understood by fields.h;
// nothing here knows that the file is written in Lua.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace likeness {

struct Value;
struct Member;

/// `{ 50, 110, unit = "px" }` has two listed values and one named.
struct Table {
    std::vector<Value> listed;  ///< those without a key, in the order of the file
    std::vector<Member> named;  ///< those with one, in alphabetical order, each key once

    /// The value of a key, or nullptr.
    const Value* find(std::string_view key) const;
};

struct Value {
    std::variant<std::monostate, bool, double, std::string, Table> is;

    template <class T>
    const T* as() const {
        return std::get_if<T>(&is);
    }
};

struct Member {
    std::string key;
    Value value;
};

/// At most 40 bytes of a text, cut between characters, on one line: a strange file may not spoil a log.
std::string brief(std::string_view);

/// The value as the file writes it, texts made brief and tables as `{…}`: what stands after «found» in a message.
std::string written(const Value&);

/// A number as people write it, with all its digits: 0.503, never 5.03e-01.
std::string written(double);

}  // namespace likeness
