#include "engine/base/json.h"

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

js::object json(const Fault& fault) {
    return {{"remedy", name(fault.remedy)},
            {"doing", name(fault.doing)},
            {"about", fault.about},
            {"says", english(fault.says)},
            {"hint", english(fault.hint)}};
}

}  // namespace likeness
