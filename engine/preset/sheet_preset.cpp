#include "engine/preset/sheet_preset.h"

#include "engine/preset/tables.h"

namespace likeness {

namespace {

constexpr Field<PrintCount> print_fields[] = {
    field<PrintCount, &PrintCount::photo>({.key = "photo", .required = true, .says = "name of a photo preset"}),
    field<PrintCount, &PrintCount::count>({.key = "count", .range = {1, 200}, .required = true, .says = "how many of it"}),
};

}  // namespace

template <>
struct Shape<std::vector<PrintCount>> {
    static constexpr std::string_view form = "{ { photo = text, count = number }, … }";
    static constexpr bool sourced = true;

    static Result<void> take(std::vector<PrintCount>& member, const Given& given) {
        LIKENESS_TRY(const Table* list, table(given.value, given.place));
        LIKENESS_TRY(only_keys({.listed = {}, .named = list->named}, given.place, {}));
        member.clear();
        for (std::size_t i = 0; i < list->listed.size(); ++i) {
            LIKENESS_TRY(const Table* row, table(list->listed[i], given.place.at(i)));
            PrintCount print;
            LIKENESS_TRY(read_fields<PrintCount>(*row, print_fields, print, given.place.at(i)));
            member.push_back(std::move(print));
        }
        if (member.empty()) return wrong(given.place, sentence("expected at least one print, found none"));
        return done();
    }
    static std::string show(const std::vector<PrintCount>& prints) {
        std::string out;
        for (const PrintCount& print : prints) out += (out.empty() ? "" : " + ") + std::to_string(print.count) + " x " + print.photo;
        return out;
    }
};

std::span<const Field<SheetPreset>> sheet_fields() {
    using S = SheetPreset;
    static const std::vector<Field<S>> fields = {
        field<S, &S::based_on>({.key = "based_on", .says = "the sheet preset whose keys hold where this one says nothing"}),
        field<S, &S::title>({.key = "title", .required = true, .says = "name for people, in English"}),
        field<S, &S::title_zh>({.key = "title_zh", .required = true, .says = "name for people, in Chinese"}),
        field<S, &S::paper>({.key = "paper", .required = true, .says = "name of a paper"}),
        field<S, &S::prints>({.key = "prints", .range = {1, 200}, .required = true,
                              .says = "which photo presets, and how many of each"}),
        field<S, &S::gap>({.key = "gap_mm", .unit = "mm", .range = {0, 20}, .says = "least distance between two prints"}),
        field<S, &S::margin>({.key = "margin_mm", .unit = "mm", .range = {0, 30},
                              .says = "least distance from a print to the paper's edge"}),
        field<S, &S::cut_lines>({.key = "cut_lines", .says = "whether lines to cut along are drawn"}),
        field<S, &S::resolution>({.key = "dpi", .unit = "dots per inch", .range = {72, 1200},
                                  .says = "resolution of the sheet"}),
        field<S, &S::sources>({.key = "sources",
                               .says = "for each key with numbers that this file sets: the document that says so and its date"}),
    };
    return fields;
}

std::span<const Field<Paper>> paper_fields() {
    static const std::vector<Field<Paper>> fields = {
        field<Paper, &Paper::title>({.key = "title", .required = true, .says = "name for people, in English"}),
        field<Paper, &Paper::title_zh>({.key = "title_zh", .required = true, .says = "name for people, in Chinese"}),
        field<Paper, &Paper::size>({.key = "size_mm", .unit = "mm", .range = {50, 1500}, .required = true,
                                    .says = "size of the paper as it lies in the printer's table"}),
        field<Paper, &Paper::sources>({.key = "sources",
                                       .says = "for each key with numbers that this file sets: the document that says so and its date"}),
    };
    return fields;
}

Result<void> complete(SheetPreset& preset, const KeyPath& place) {
    for (std::size_t i = 0; i < preset.prints.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (preset.prints[i].photo == preset.prints[k].photo)
                return wrong(place.at("prints").at(i).at("photo"), sentence("{} stands in this list twice", preset.prints[i].photo));
    return done();
}

}  // namespace likeness
