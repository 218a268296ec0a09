#include "engine/preset/age.h"
#include "engine/preset/photo_shapes.h"
#include "engine/preset/tables.h"

namespace likeness {

namespace {

using P = PhotoPreset;

template <Geometry which>
constexpr auto limit_of = [](auto& owner) -> auto& { return owner.geometry[static_cast<std::size_t>(which)]; };

constexpr auto intent = [](auto& preset) -> auto& { return preset.conversion.intent; };
constexpr auto compensation = [](auto& preset) -> auto& { return preset.conversion.black_point_compensation; };

template <Geometry which, class Owner>
Field<Owner> limit_field(std::string_view says) {
    return field<Owner, limit_of<which>>({.key = name(which), .unit = "its own unit", .range = {0, 10'000}, .says = says});
}

template <class Owner>
void add_limit_fields(std::vector<Field<Owner>>& fields) {
    fields.insert(fields.end(), {
        limit_field<Geometry::crown_from_top, Owner>("top edge to hair top"),
        limit_field<Geometry::eyes_from_top, Owner>("top edge to eye line"),
        limit_field<Geometry::eyes_from_bottom, Owner>("eye line to bottom edge"),
        limit_field<Geometry::face_width, Owner>("cheek to cheek"),
        limit_field<Geometry::head_height, Owner>("hair top to chin"),
        limit_field<Geometry::chin_from_bottom, Owner>("chin to bottom edge"),
        limit_field<Geometry::eye_distance, Owner>("between the eye centres"),
    });
}

std::span<const Field<AgeLimits>> age_fields() {
    static const std::vector<Field<AgeLimits>> fields = [] {
        std::vector<Field<AgeLimits>> all{field<AgeLimits, &AgeLimits::to>(
            {.key = "to", .unit = "years", .range = {0, greatest_age}, .required = true, .says = "the age up to which these limits hold"})};
        add_limit_fields(all);
        return all;
    }();
    return fields;
}

}  // namespace

template <>
struct Shape<std::vector<AgeLimits>> {
    static constexpr std::string_view form = "{ { to = years, limit = { least, greatest, unit = \"px\" }, … }, … }";
    static constexpr bool sourced = true;

    static Result<void> take(std::vector<AgeLimits>& member, const Given& given) {
        LIKENESS_TRY(const Table* groups, table(given.value, given.place));
        LIKENESS_TRY(only_keys({.listed = {}, .named = groups->named}, given.place, {}));
        member.clear();
        for (std::size_t i = 0; i < groups->listed.size(); ++i) {
            LIKENESS_TRY(const Table* group, table(groups->listed[i], given.place.at(i)));
            LIKENESS_TRY(read_fields(*group, age_fields(), member.emplace_back(), given.place.at(i)));
        }
        return done();
    }
    static std::string show(const std::vector<AgeLimits>& groups) {
        std::string out;
        for (const AgeLimits& group : groups) {
            std::string limits;
            for (const Field<AgeLimits>& row : age_fields())
                if (const std::string value = row.show(group); !value.empty()) limits += (limits.empty() ? "" : ", ") + std::string(row.note.key) + " = " + value;
            out += (out.empty() ? "" : ", ") + ("{ " + limits + " }");
        }
        return out.empty() ? "{}" : "{ " + out + " }";
    }
};

std::span<const Field<PhotoPreset>> photo_fields() {
    static const std::vector<Field<P>> fields = [] {
        std::vector<Field<P>> all{
            field<P, &P::based_on>({.key = "based_on", .says = "the photo preset whose keys hold where this one says nothing"}),
            field<P, &P::title>({.key = "title", .required = true, .says = "name for people, in English"}),
            field<P, &P::title_zh>({.key = "title_zh", .required = true, .says = "name for people, in Chinese"}),
            field<P, &P::group>({.key = "group", .says = "the heading that a list shows it under: country and use, in English"}),
            field<P, &P::group_zh>({.key = "group_zh", .says = "the same in Chinese"}),
            field<P, &P::size>({.key = "size_px", .unit = "px", .range = {50, 10'000},
                                .says = "size of the file; worked out from size_mm and dpi where it is not said"}),
            field<P, &P::greatest_size>({.key = "size_px_greatest", .unit = "px", .range = {50, 10'000},
                                         .says = "where it is said, size_px is the least size and the file is as large as the photograph gives, up to this"}),
            field<P, &P::print>({.key = "size_mm", .unit = "mm", .range = {10, 200},
                                 .says = "size of the print; worked out from size_px and dpi where it is not said"}),
            field<P, &P::resolution>({.key = "dpi", .unit = "dots per inch", .range = {72, 1200},
                                      .says = "resolution of the print, written into the file"}),
            field<P, &P::bytes>({.key = "bytes", .unit = "bytes", .range = {0, no_byte_limit},
                                 .says = "least and greatest size of the file"}),
            field<P, &P::greatest_compression>({.key = "compression_most", .unit = "to 1", .range = {0, 100},
                                                .says = "most bytes of the pixels, three each, to one byte of the file, so that a larger photo has a larger file; 0 is any"}),
            field<P, &P::quality>({.key = "quality", .unit = "JPEG quality", .range = {1, 100},
                                   .says = "the floor and the ceiling between which the size of the file is sought"}),
            field<P, &P::backdrop>({.key = "backdrop_rgb", .unit = "sRGB", .range = {0, 255}, .required = true,
                                    .says = "the wanted colour behind the person"}),
            field<P, &P::other_backdrops>({.key = "backdrop_also_rgb", .unit = "sRGB", .range = {0, 255},
                                           .says = "other colours that are taken behind the person"}),
            field<P, &P::backdrop_tolerance>({.key = "backdrop_tolerance_de", .unit = "CIEDE2000", .range = {0, 100},
                                              .says = "greatest distance from the nearest of these colours to the backdrop's mean"}),
            field<P, &P::unevenness>({.key = "unevenness_de", .unit = "CIEDE2000", .range = {0, 100},
                                      .says = "greatest distance across the backdrop"}),
            field<P, &P::off_centre>({.key = "off_centre", .unit = "share of the width", .range = {0, 0.5},
                                      .says = "greatest distance of the eyes' middle from the middle line"}),
            field<P, &P::roll_deg>({.key = "roll_deg", .unit = "degrees", .range = {0, 45},
                                    .says = "greatest tilt of the eye line"}),
        };
        add_limit_fields(all);
        all.insert(all.end(), {
            field<P, &P::ages>({.key = "ages", .range = {0, greatest_age}, .says = "limits that hold instead for people up to an age, the youngest first; asked for by --age"}),
            field<P, intent>({.key = "intent", .says = "how colours that sRGB does not have are brought into it"}),
            field<P, compensation>({.key = "black_point_compensation", .says = "the photograph's darkest colour becomes black"}),
            field<P, &P::findings>({.key = "findings", .range = {0, 10'000},
                                    .says = "what this preset asks of single qualities of the photograph, where the usual bounds do not do"}),
            field<P, &P::soft>({.key = "soft", .says = "limits that may be broken with a warning, the least important first"}),
            field<P, &P::operations>({.key = "operations",
                                      .says = "what may be done to the photograph; each operation must be stated here or by the base"}),
            field<P, &P::sources>({.key = "sources",
                                   .says = "for each key with numbers that this file sets: the document that says so and its date"}),
        });
        return all;
    }();
    return fields;
}

}  // namespace likeness
