#include "engine/preset/tables.h"

namespace likeness {

namespace {

using Findings = std::map<std::string, std::optional<Bounds>, std::less<>>;
using Operations = std::map<std::string, Permission, std::less<>>;

constexpr std::string_view permission_words[] = {"never", "with authority", "free"};
constexpr std::string_view unit_words[] = {"px", "mm", "of_height", "of_width"};

}  // namespace

std::string_view name(Permission permission) { return permission_words[static_cast<std::size_t>(permission)]; }
std::string_view name(LimitUnit unit) { return unit_words[static_cast<std::size_t>(unit)]; }

template <>
struct Shape<Rgb8> {
    static constexpr std::string_view form = "{ red, green, blue }";
    static constexpr bool sourced = true;

    static Result<void> take(Rgb8& member, const Given& given) {
        LIKENESS_TRY(const auto found, numbers(given.value, given.place, 3, given.note.range));
        for (std::size_t i = 0; i < found.size(); ++i) {
            LIKENESS_TRY(whole_number(Value{found[i]}, given.place.at(i), given.note.range));
        }
        member = {static_cast<std::uint8_t>(found[0]), static_cast<std::uint8_t>(found[1]), static_cast<std::uint8_t>(found[2])};
        return done();
    }
    static std::string show(Rgb8 colour) {
        return "{ " + std::to_string(colour.r) + ", " + std::to_string(colour.g) + ", " + std::to_string(colour.b) + " }";
    }
};

template <>
struct Shape<std::optional<Limit>> {
    static constexpr std::string_view form = "{ least, greatest, unit = \"px\" }";
    static constexpr bool sourced = true;

    static Result<void> take(std::optional<Limit>& member, const Given& given) {
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
    static std::string show(const std::optional<Limit>& limit) {
        if (!limit) return "";
        return "{ " + written(limit->allowed.least) + ", " + written(limit->allowed.greatest) + ", unit = \"" +
               std::string(name(limit->unit)) + "\" }";
    }
};

/// A later file changes single findings and leaves the others.
template <>
struct Shape<Findings> {
    static constexpr std::string_view form = "{ finding = { warn, fail } | \"on\" | \"off\", … }";
    static constexpr bool sourced = true;

    static Result<void> take(Findings& member, const Given& given) {
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
    static std::string show(const Findings& findings) {
        const auto shown = [](const std::string& finding, const std::optional<Bounds>& bounds) -> std::string {
            if (!bounds) return "\"off\"";
            if (const FindingLimit* limit = finding_limit(finding); limit && limit->bounds == *bounds) return "\"on\"";
            return "{ " + written(bounds->warn) + ", " + written(bounds->fail) + " }";
        };
        std::string out;
        for (const auto& [finding, bounds] : findings) out += (out.empty() ? "" : ", ") + finding + " = " + shown(finding, bounds);
        return out.empty() ? "{}" : "{ " + out + " }";
    }
};

/// A later file changes single operations and leaves the others.
template <>
struct Shape<Operations> {
    static constexpr std::string_view form = "{ operation = \"never\" | \"with authority\" | \"free\", … }";
    static constexpr bool sourced = true;

    static Result<void> take(Operations& member, const Given& given) {
        LIKENESS_TRY(const Table* entries, table(given.value, given.place));
        LIKENESS_TRY(only_keys(*entries, given.place, operation_names));
        for (const Member& entry : entries->named) {
            LIKENESS_TRY(const std::size_t permission, choice(entry.value, given.place.at(entry.key), permission_words));
            member.insert_or_assign(entry.key, static_cast<Permission>(permission));
        }
        return done();
    }
    static std::string show(const Operations& operations) {
        std::string out;
        for (const auto& [operation, permission] : operations)
            out += (out.empty() ? "" : ", ") + operation + " = \"" + std::string(name(permission)) + '"';
        return out.empty() ? "{}" : "{ " + out + " }";
    }
};

namespace {

using P = PhotoPreset;

template <Geometry which>
constexpr auto limit_of = [](auto& preset) -> auto& { return preset.geometry[static_cast<std::size_t>(which)]; };

constexpr auto intent = [](auto& preset) -> auto& { return preset.conversion.intent; };
constexpr auto compensation = [](auto& preset) -> auto& { return preset.conversion.black_point_compensation; };

template <Geometry which>
Field<P> limit_field(std::string_view says) {
    return field<P, limit_of<which>>({.key = name(which), .unit = "its own unit", .range = {0, 10'000}, .says = says});
}

}  // namespace

std::span<const Field<PhotoPreset>> photo_fields() {
    static const std::vector<Field<P>> fields = {
        field<P, &P::based_on>({.key = "based_on", .says = "the photo preset whose keys hold where this one says nothing"}),
        field<P, &P::title>({.key = "title", .required = true, .says = "name for people, in English"}),
        field<P, &P::title_zh>({.key = "title_zh", .required = true, .says = "name for people, in Chinese"}),
        field<P, &P::size>({.key = "size_px", .unit = "px", .range = {50, 10'000},
                            .says = "size of the file; worked out from size_mm and dpi where it is not said"}),
        field<P, &P::print>({.key = "size_mm", .unit = "mm", .range = {10, 200},
                             .says = "size of the print; worked out from size_px and dpi where it is not said"}),
        field<P, &P::resolution>({.key = "dpi", .unit = "dots per inch", .range = {72, 1200},
                                  .says = "resolution of the print, written into the file"}),
        field<P, &P::bytes>({.key = "bytes", .unit = "bytes", .range = {0, no_byte_limit},
                             .says = "least and greatest size of the file"}),
        field<P, &P::quality>({.key = "quality", .unit = "JPEG quality", .range = {1, 100},
                               .says = "the floor and the ceiling between which the size of the file is sought"}),
        field<P, &P::backdrop>({.key = "backdrop_rgb", .unit = "sRGB", .range = {0, 255}, .required = true,
                                .says = "the wanted colour behind the person"}),
        field<P, &P::backdrop_tolerance>({.key = "backdrop_tolerance_de", .unit = "CIEDE2000", .range = {0, 100},
                                          .says = "greatest distance from backdrop_rgb to the backdrop's mean"}),
        field<P, &P::unevenness>({.key = "unevenness_de", .unit = "CIEDE2000", .range = {0, 100},
                                  .says = "greatest distance across the backdrop"}),
        field<P, &P::off_centre>({.key = "off_centre", .unit = "share of the width", .range = {0, 0.5},
                                  .says = "greatest distance of the eyes' middle from the middle line"}),
        field<P, &P::roll_deg>({.key = "roll_deg", .unit = "degrees", .range = {0, 45},
                                .says = "greatest tilt of the eye line"}),
        limit_field<Geometry::crown_from_top>("top edge to hair top"),
        limit_field<Geometry::eyes_from_top>("top edge to eye line"),
        limit_field<Geometry::eyes_from_bottom>("eye line to bottom edge"),
        limit_field<Geometry::face_width>("cheek to cheek"),
        limit_field<Geometry::head_height>("hair top to chin"),
        limit_field<Geometry::chin_from_bottom>("chin to bottom edge"),
        limit_field<Geometry::eye_distance>("between the eye centres"),
        field<P, intent>({.key = "intent", .says = "how colours that sRGB does not have are brought into it"}),
        field<P, compensation>({.key = "black_point_compensation", .says = "the photograph's darkest colour becomes black"}),
        field<P, &P::findings>({.key = "findings", .range = {0, 10'000},
                                .says = "what this preset asks of single qualities of the photograph, where the usual bounds do not do"}),
        field<P, &P::soft>({.key = "soft", .says = "limits that may be broken with a warning, the least important first"}),
        field<P, &P::operations>({.key = "operations",
                                  .says = "what may be done to the photograph; each operation must be stated here or by the base"}),
        field<P, &P::sources>({.key = "sources",
                               .says = "for each key with numbers that this file sets: the document that says so and its date"}),
    };
    return fields;
}

}  // namespace likeness
