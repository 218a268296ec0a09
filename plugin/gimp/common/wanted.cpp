#include "plugin/gimp/common/wanted.h"

#include "engine/base/json.h"
#include "engine/preset/age.h"

#include <algorithm>

namespace likeness {

namespace js = boost::json;

Result<Order> order(const Wanted& wanted, const PresetLibrary& presets) {
    Order out{.crop = wanted.crop};
    LIKENESS_TRY(out.preset, presets.photo(wanted.preset));
    if (wanted.age) {
        if (*wanted.age < 0 || *wanted.age > greatest_age)
            return Fault{Remedy::stop, Step::start, "age", sentence("expected a number from {} to {}", 0, greatest_age), {}};
        out.preset = at_age(std::move(out.preset), *wanted.age);
    }
    LIKENESS_TRY(out.label, label_of(wanted.identifier, wanted.description));
    LIKENESS_TRY(out.permitted, permit(wanted.operations, wanted.authority, out.preset));
    return out;
}

std::vector<std::string> listed(std::string_view names) {
    std::vector<std::string> out;
    constexpr std::string_view between = ", ;\t\n";
    for (std::size_t at = 0; (at = names.find_first_not_of(between, at)) != std::string_view::npos;) {
        const std::size_t end = std::min(names.find_first_of(between, at), names.size());
        out.emplace_back(names.substr(at, end - at));
        at = end;
    }
    return out;
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& one : names) out += (out.empty() ? "" : ", ") + one;
    return out;
}

std::string remembered(const Wanted& wanted) {
    js::object out{{"preset", wanted.preset}, {"operations", joined(wanted.operations)}, {"authority", wanted.authority}};
    if (wanted.age) out["age"] = *wanted.age;
    return line(out);
}

Wanted recalled(std::string_view text) {
    boost::system::error_code error;
    const js::value value = js::parse({text.data(), text.size()}, error);
    Wanted wanted;
    const js::object* said = error ? nullptr : value.if_object();
    if (!said) return wanted;
    const auto text_of = [&](const char* key, std::string& into) {
        if (const js::value* found = said->if_contains(key); found && found->is_string()) into = found->get_string();
    };
    std::string operations;
    text_of("preset", wanted.preset);
    text_of("operations", operations);
    text_of("authority", wanted.authority);
    wanted.operations = listed(operations);
    if (const js::value* age = said->if_contains("age"); age && age->is_int64()) wanted.age = static_cast<int>(age->get_int64());
    return wanted;
}

}  // namespace likeness
