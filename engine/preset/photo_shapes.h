// Shapes of the types that only a photo preset has; included by photo_fields.cpp.
#pragma once

#include "engine/preset/fields.h"
#include "engine/preset/photo_preset.h"

namespace likeness {

using FindingBounds = std::map<std::string, std::optional<Bounds>, std::less<>>;
using Permissions = std::map<std::string, Permission, std::less<>>;

template <>
struct Shape<Rgb8> {
    static constexpr std::string_view form = "{ red, green, blue }";
    static constexpr bool sourced = true;
    static Result<void> take(Rgb8& member, const Given& given);
    static std::string show(Rgb8 colour);
};

template <>
struct Shape<std::vector<Rgb8>> {
    static constexpr std::string_view form = "{ { red, green, blue }, … }";
    static constexpr bool sourced = true;
    static Result<void> take(std::vector<Rgb8>& member, const Given& given);
    static std::string show(const std::vector<Rgb8>& colours);
};

template <>
struct Shape<std::optional<Limit>> {
    static constexpr std::string_view form = "{ least, greatest, unit = \"px\" }";
    static constexpr bool sourced = true;
    static Result<void> take(std::optional<Limit>& member, const Given& given);
    static std::string show(const std::optional<Limit>& limit);
};

/// A later file changes single findings and leaves the others.
template <>
struct Shape<FindingBounds> {
    static constexpr std::string_view form = "{ finding = { warn, fail } | \"on\" | \"off\", … }";
    static constexpr bool sourced = true;
    static Result<void> take(FindingBounds& member, const Given& given);
    static std::string show(const FindingBounds& findings);
};

/// A later file changes single operations and leaves the others.
template <>
struct Shape<Permissions> {
    static constexpr std::string_view form = "{ operation = \"never\" | \"with authority\" | \"free\", … }";
    static constexpr bool sourced = true;
    static Result<void> take(Permissions& member, const Given& given);
    static std::string show(const Permissions& operations);
};

}  // namespace likeness
