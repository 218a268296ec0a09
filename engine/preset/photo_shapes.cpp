#include "engine/preset/photo_shapes.h"

namespace likeness {

namespace {

constexpr std::string_view permission_words[] = {"never", "with authority", "free"};
constexpr std::string_view unit_words[] = {"px", "mm", "of_height", "of_width"};

}  // namespace

std::string_view name(Permission permission) { return permission_words[static_cast<std::size_t>(permission)]; }
std::string_view name(LimitUnit unit) { return unit_words[static_cast<std::size_t>(unit)]; }

Result<void> Shape<Rgb8>::take(Rgb8& member, const Given& given) {
    LIKENESS_TRY(const auto found, numbers(given.value, given.place, 3, given.note.range));
    for (std::size_t i = 0; i < found.size(); ++i) {
        LIKENESS_TRY(whole_number(Value{found[i]}, given.place.at(i), given.note.range));
    }
    member = {static_cast<std::uint8_t>(found[0]), static_cast<std::uint8_t>(found[1]), static_cast<std::uint8_t>(found[2])};
    return done();
}

std::string Shape<Rgb8>::show(Rgb8 colour) {
    return "{ " + std::to_string(colour.r) + ", " + std::to_string(colour.g) + ", " + std::to_string(colour.b) + " }";
}

Result<void> Shape<std::vector<Rgb8>>::take(std::vector<Rgb8>& member, const Given& given) {
    LIKENESS_TRY(const Table* list, table(given.value, given.place));
    LIKENESS_TRY(only_keys({.listed = {}, .named = list->named}, given.place, {}));
    member.clear();
    for (std::size_t i = 0; i < list->listed.size(); ++i) {
        LIKENESS_TRY(Shape<Rgb8>::take(member.emplace_back(), {list->listed[i], given.note, given.place.at(i)}));
    }
    return done();
}

std::string Shape<std::vector<Rgb8>>::show(const std::vector<Rgb8>& colours) {
    std::string out;
    for (const Rgb8 colour : colours) out += (out.empty() ? "" : ", ") + Shape<Rgb8>::show(colour);
    return out.empty() ? "{}" : "{ " + out + " }";
}

Result<void> Shape<std::optional<Limit>>::take(std::optional<Limit>& member, const Given& given) {
    constexpr std::string_view unit_key[] = {"unit"};
    LIKENESS_TRY(const Table* parts, table(given.value, given.place));
    const Value* said = parts->find("unit");
    if (!said) return wrong(given.place.at("unit"), sentence("this key is required"), sentence("px, mm, of_height or of_width"));
    LIKENESS_TRY(const std::size_t unit, choice(*said, given.place.at("unit"), unit_words));
    const bool share = unit >= static_cast<std::size_t>(LimitUnit::of_height);
    LIKENESS_TRY(const Interval allowed, interval(given.value, given.place, share ? Interval{0, 1} : given.note.range, unit_key));
    member = Limit{allowed, static_cast<LimitUnit>(unit)};
    return done();
}

std::string Shape<std::optional<Limit>>::show(const std::optional<Limit>& limit) {
    if (!limit) return "";
    return "{ " + written(limit->allowed.least) + ", " + written(limit->allowed.greatest) + ", unit = \"" +
           std::string(name(limit->unit)) + "\" }";
}

Result<void> Shape<FindingBounds>::take(FindingBounds& member, const Given& given) {
    LIKENESS_TRY(const Table* entries, table(given.value, given.place));
    std::vector<std::string_view> known;
    for (const FindingLimit& limit : finding_limits()) known.push_back(limit.name);
    LIKENESS_TRY(only_keys(*entries, given.place, known));
    for (const Member& entry : entries->named) {
        const KeyPath place = given.place.at(entry.key);
        if (entry.value.as<std::string>()) {
            constexpr std::string_view switches[] = {"off", "on"};
            LIKENESS_TRY(const std::size_t on, choice(entry.value, place, switches));
            member.insert_or_assign(entry.key, on == 1 ? std::optional(finding_limit(entry.key)->bounds) : std::nullopt);
            continue;
        }
        LIKENESS_TRY(const auto pair, numbers(entry.value, place, 2, given.note.range));
        const Bounds bounds{pair[0], pair[1]};
        if (bounds.warn != bounds.fail && bounds.more_is_worse() != finding_limit(entry.key)->bounds.more_is_worse())
            return wrong(place, bounds.more_is_worse() ? sentence("the smaller the worse here: expected warn above fail")
                                                       : sentence("the larger the worse here: expected warn below fail"));
        member.insert_or_assign(entry.key, bounds);
    }
    return done();
}

std::string Shape<FindingBounds>::show(const FindingBounds& findings) {
    const auto shown = [](const std::string& finding, const std::optional<Bounds>& bounds) -> std::string {
        if (!bounds) return "\"off\"";
        if (const FindingLimit* limit = finding_limit(finding); limit && limit->bounds == *bounds) return "\"on\"";
        return "{ " + written(bounds->warn) + ", " + written(bounds->fail) + " }";
    };
    std::string out;
    for (const auto& [finding, bounds] : findings) out += (out.empty() ? "" : ", ") + finding + " = " + shown(finding, bounds);
    return out.empty() ? "{}" : "{ " + out + " }";
}

Result<void> Shape<Permissions>::take(Permissions& member, const Given& given) {
    LIKENESS_TRY(const Table* entries, table(given.value, given.place));
    LIKENESS_TRY(only_keys(*entries, given.place, operation_names));
    for (const Member& entry : entries->named) {
        LIKENESS_TRY(const std::size_t permission, choice(entry.value, given.place.at(entry.key), permission_words));
        member.insert_or_assign(entry.key, static_cast<Permission>(permission));
    }
    return done();
}

std::string Shape<Permissions>::show(const Permissions& operations) {
    std::string out;
    for (const auto& [operation, permission] : operations)
        out += (out.empty() ? "" : ", ") + operation + " = \"" + std::string(name(permission)) + '"';
    return out.empty() ? "{}" : "{ " + out + " }";
}

}  // namespace likeness
