#include "tests/bench/bench_pose/options.h"

#include <charconv>
#include <string_view>

namespace bench {
namespace {

template <class Number>
bool read(std::string_view text, Number& number) {
    return std::from_chars(text.data(), text.data() + text.size(), number).ptr == text.data() + text.size();
}

}  // namespace

std::optional<Options> parse(std::span<char* const> arguments, std::string& wrong) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); i += 2) {
        const std::string_view name = arguments[i];
        if (i + 1 == arguments.size()) return wrong = std::string(name) + ": expected a value", std::nullopt;
        const std::string_view value = arguments[i + 1];
        const bool understood = name == "--heads"      ? read(value, options.heads)
                                : name == "--gallery"  ? read(value, options.gallery)
                                : name == "--cost"     ? read(value, options.cost)
                                : name == "--seed"     ? read(value, options.seed)
                                : name == "--faces"    ? (options.faces = value, true)
                                : name == "--profiles" ? (options.profiles = value, true)
                                : name == "--look"     ? (options.look = value, true)
                                : name == "--only"     ? (options.only = value, true)
                                                       : false;
        if (!understood) return wrong = std::string(name) + " " + std::string(value) + ": not understood", std::nullopt;
    }
    return options;
}

}  // namespace bench
