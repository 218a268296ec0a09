// Shapes of the types that every kind of data file has; included by fields.h.
#pragma once

#include "engine/preset/conversion.h"
#include "engine/preset/fields.h"

namespace likeness {

template <>
struct Shape<bool> {
    static constexpr std::string_view form = "true or false";
    static constexpr bool sourced = false;
    static Result<void> take(bool&, const Given&);
    static std::string show(bool yes) { return yes ? "true" : "false"; }
};

template <>
struct Shape<double> {
    static constexpr std::string_view form = "number";
    static constexpr bool sourced = true;
    static Result<void> take(double&, const Given&);
    static std::string show(double value) { return written(value); }
};

template <>
struct Shape<int> {
    static constexpr std::string_view form = "whole number";
    static constexpr bool sourced = true;
    static Result<void> take(int&, const Given&);
    static std::string show(int value) { return std::to_string(value); }
};

template <>
struct Shape<Intent> {
    static constexpr std::string_view form = "\"perceptual\" | \"relative\" | \"saturation\" | \"absolute\"";
    static constexpr bool sourced = false;
    static Result<void> take(Intent&, const Given&);
    static std::string show(Intent intent) { return '"' + std::string(name(intent)) + '"'; }
};

/// Mm, Dpi: the unit stands in the key.
template <class Tag>
struct Shape<Quantity<Tag>> : Shape<double> {
    static Result<void> take(Quantity<Tag>& quantity, const Given& given) { return Shape<double>::take(quantity.value, given); }
    static std::string show(Quantity<Tag> quantity) { return written(quantity.value); }
};

template <>
struct Shape<std::string> {
    static constexpr std::string_view form = "text";
    static constexpr bool sourced = false;
    static Result<void> take(std::string&, const Given&);
    static std::string show(const std::string& value) { return value; }
};

template <>
struct Shape<std::vector<std::string>> {
    static constexpr std::string_view form = "{ text, … }";
    static constexpr bool sourced = false;
    static Result<void> take(std::vector<std::string>&, const Given&);
    static std::string show(const std::vector<std::string>&);
};

/// `sources`: a later file adds to what an earlier one said, key by key.
template <>
struct Shape<std::map<std::string, std::string, std::less<>>> {
    static constexpr std::string_view form = "{ key = text, … }";
    static constexpr bool sourced = false;
    static Result<void> take(std::map<std::string, std::string, std::less<>>&, const Given&);
    static std::string show(const std::map<std::string, std::string, std::less<>>&);
};

template <>
struct Shape<SizePx> {
    static constexpr std::string_view form = "{ width = number, height = number }";
    static constexpr bool sourced = true;
    static Result<void> take(SizePx&, const Given&);
    static std::string show(SizePx);
};

template <>
struct Shape<SizeMm> {
    static constexpr std::string_view form = "{ width = number, height = number }";
    static constexpr bool sourced = true;
    static Result<void> take(SizeMm&, const Given&);
    static std::string show(SizeMm);
};

template <>
struct Shape<Interval> {
    static constexpr std::string_view form = "{ least, greatest }";
    static constexpr bool sourced = true;
    static Result<void> take(Interval&, const Given&);
    static std::string show(Interval);
};

}  // namespace likeness
