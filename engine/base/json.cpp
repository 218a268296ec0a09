#include "engine/base/json.h"

#include <charconv>
#include <cmath>
#include <cstdio>

namespace likeness {

namespace {

namespace js = boost::json;

std::string number(double value) {
    if (!std::isfinite(value)) return "null";
    char text[400];
    std::snprintf(text, sizeof text, "%.3f", value);
    std::string out = text;
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out == "-0" ? "0" : out;
}

void put(std::string& out, const js::value& value) {
    if (const js::object* object = value.if_object()) {
        out += '{';
        for (bool first = true; const auto& member : *object) {
            if (!first) out += ',';
            first = false;
            out += js::serialize(js::string(member.key()));
            out += ':';
            put(out, member.value());
        }
        out += '}';
    } else if (const js::array* array = value.if_array()) {
        out += '[';
        for (bool first = true; const js::value& element : *array) {
            if (!first) out += ',';
            first = false;
            put(out, element);
        }
        out += ']';
    } else if (const double* real = value.if_double()) {
        out += number(*real);
    } else {
        out += js::serialize(value);
    }
}

}  // namespace

std::string line(const js::value& value) {
    std::string out;
    put(out, value);
    return out;
}

js::string exact(double number) {
    char text[32];
    return js::string(text, std::to_chars(text, text + sizeof text, number).ptr);
}

double exact_number(const js::value& value) {
    if (value.is_number()) return value.to_number<double>();
    const js::string& text = value.as_string();
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? number : value.as_double();
}

js::object json(const Sentence& said) {
    return {{"form", said.form}, {"values", js::array(said.values.begin(), said.values.end())}};
}

Sentence sentence_of(const js::value& value) {
    Sentence said{std::string(value.at("form").as_string()), {}};
    for (const js::value& one : value.at("values").as_array()) said.values.emplace_back(one.as_string());
    return said;
}

js::object json(const Fault& fault) {
    return {{"remedy", name(fault.remedy)},
            {"doing", name(fault.doing)},
            {"about", fault.about},
            {"says", english(fault.says)},
            {"hint", english(fault.hint)}};
}

}  // namespace likeness
