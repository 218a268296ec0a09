#include "engine/preset/age.h"
#include "engine/preset/source.h"
#include "engine/preset/tables.h"
#include "tests/preset/shelf.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <sstream>

using namespace likeness;

namespace {

PhotoPreset photo(const std::string& name) {
    const auto read = shipped().photo(name);
    BOOST_REQUIRE_MESSAGE(read.has_value(), (read ? "" : english(read.error())));
    return read.value();
}

bool allows(const PhotoPreset& preset, Geometry which, Interval in_px) {
    return preset.limit(which) && in_pixels(*preset.limit(which), preset) == in_px;
}

std::string presets_page() {
    std::ifstream file(source_folder() / "docs/presets.md");
    return (std::stringstream() << file.rdbuf()).str();
}

/// A row of the field table as a row of the page.
template <class Owner>
std::string page_row(const Field<Owner>& row) {
    const FieldNote& note = row.note;
    std::string form(note.form);
    for (std::size_t at = 0; (at = form.find('|', at)) != std::string::npos; at += 2) form.insert(at, "\\");
    if (form.front() == '{') form = "`" + form + "`";
    if (!note.unit.empty() && note.unit != "its own unit")
        form += ", " + written(note.range.least) + " to " + written(note.range.greatest) + " " + std::string(note.unit);

    // A size or a table that nobody set has no default worth telling.
    const std::string unset = row.show(Owner{});
    const bool has_default = !note.required && !unset.empty() && (unset.front() != '{' || note.key == "bytes" || note.key == "quality");
    return "| `" + std::string(note.key) + "` | " + form + " | " + (note.sourced ? "§ " : "") + std::string(note.says) +
           (note.required ? "; required" : "") + (has_default ? "; else `" + unset + "`" : "") + " |\n";
}

template <class Owner>
void has_exactly_the_rows(const std::string& heading, std::span<const Field<Owner>> fields) {
    const std::string page = presets_page();
    const std::size_t begin = page.find("\n## " + heading);
    BOOST_REQUIRE_MESSAGE(begin != std::string::npos, heading);
    const std::string chapter = page.substr(begin, page.find("\n## ", begin + 1) - begin) + "\n";

    std::string rows;
    for (const Field<Owner>& row : fields) rows += page_row(row);
    const std::string head = "| --- | --- | --- |\n";
    BOOST_TEST(chapter.find(head + rows + "\n") != std::string::npos, "docs/presets.md, " << heading << ": expected the rows\n" << rows);
}

std::string bound(double value) {
    return std::isfinite(value) ? "`" + written(value) + "`" : "never";
}

/// A row of the table of limits as a row of the page, from the unit on: the title before it is that of the door.
std::string page_row(const FindingLimit& limit) {
    return " | " + std::string(limit.unit) + " | " + bound(limit.bounds.warn) + " | " + bound(limit.bounds.fail) + (limit.judged ? "" : " (off)") + " | " +
           std::string(limit.iso.empty() ? "–" : limit.iso) + " | " + std::string(limit.says) + " | " + std::string(limit.source) + " |";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shipped_presets)

BOOST_AUTO_TEST_CASE(all_names_of_the_contract_are_there) {
    const std::vector<std::string> there = shipped().photo_names();
    for (const char* name : {"chsi-degree", "chsi-degree-grey", "chsi-degree-white", "cn-id-card", "cn-passport", "one-inch", "schengen", "two-inch-33x48",
                             "two-inch-35x45", "two-inch-35x49", "two-inch-35x53", "us-visa"})
        BOOST_TEST(std::ranges::binary_search(there, name), name);
    BOOST_TEST(there.size() >= 60u);
    BOOST_TEST((shipped().sheet_names() == std::vector<std::string>{"eight-one-inch-four-two-inch"}));
    BOOST_TEST((shipped().paper_names() == std::vector<std::string>{"6-inch", "7-inch", "8-inch", "a4"}));
}

BOOST_AUTO_TEST_CASE(every_shipped_file_loads_and_each_of_its_numbers_has_a_source) {
    for (const auto& name : shipped().photo_names()) {
        const PhotoPreset preset = photo(name);
        BOOST_TEST(preset.name == name);
        for (std::size_t i = 0; i < geometry_count; ++i)
            if (preset.geometry[i]) BOOST_TEST(preset.sources.contains(likeness::name(static_cast<Geometry>(i))));
        BOOST_TEST(preset.sources.contains("backdrop_rgb"));
        BOOST_TEST(preset.sources.contains("operations"));
        BOOST_TEST((preset.sources.contains("size_px") || preset.sources.contains("size_mm")));
        for (const auto& [key, words] : preset.sources) BOOST_TEST(words.size() > 10u, key);
        BOOST_TEST(preset.group != PhotoPreset{}.group, name);
        BOOST_TEST(preset.group_zh != PhotoPreset{}.group_zh, name);
    }
    for (const auto& name : shipped().sheet_names()) BOOST_TEST(shipped().sheet(name).has_value());
    for (const auto& name : shipped().paper_names()) BOOST_TEST(shipped().paper(name).has_value());
}

BOOST_AUTO_TEST_CASE(the_degree_photo_is_what_the_rule_says) {
    const PhotoPreset degree = photo("chsi-degree");

    BOOST_TEST((degree.size == SizePx{480, 640}));
    BOOST_TEST((degree.bytes == Interval{20 * 1024, 40 * 1000}));
    BOOST_TEST(degree.quality.least == 60.0);
    BOOST_TEST((degree.backdrop == Rgb8{100, 197, 255}));
    BOOST_TEST(allows(degree, Geometry::crown_from_top, {50, 110}));
    BOOST_TEST(allows(degree, Geometry::eyes_from_top, {200, 300}));
    BOOST_TEST(allows(degree, Geometry::face_width, {180, 300}));
    BOOST_TEST((degree.soft == std::vector<std::string>{"bytes"}));
    for (const char* operation : {"mirror", "rotate", "retouch", "enlarge"}) BOOST_TEST((degree.permission(operation) == Permission::never));
    for (const char* operation : {"even_backdrop", "replace_backdrop"})
        BOOST_TEST((degree.permission(operation) == Permission::with_authority));
}

// The ten of a Chinese campus, number by number against the rows of the standards; a row's number stands behind each.
BOOST_AUTO_TEST_CASE(the_photos_of_a_campus_are_what_their_rows_say) {
    struct Asked {
        Geometry which;
        Limit limit;
        bool hard = true;
    };
    struct Row {
        const char* name;
        SizePx least, greatest;
        Interval bytes;
        bool hard_bytes;
        double quality;
        Rgb8 backdrop;
        std::vector<Rgb8> others;
        std::vector<Asked> geometry;
    };
    using enum Geometry;
    constexpr auto px = LimitUnit::px, high = LimitUnit::of_height, wide = LimitUnit::of_width;
    const Rgb8 white{255, 255, 255}, blue{100, 197, 255}, grey{240, 240, 240}, red{255, 0, 0};
    const std::vector<Asked> degree{{crown_from_top, {{50, 110}, px}}, {eyes_from_top, {{200, 300}, px}}, {face_width, {{180, 300}, px}}};
    const std::vector<Asked> tenths{{crown_from_top, {{0.05, 0.15}, high}, false}, {head_height, {{0.65, 0.75}, high}, false},
                                    {chin_from_bottom, {{0.15, 0.25}, high}, false}, {face_width, {{0.50, 0.85}, wide}, false}};
    std::vector<Asked> as_the_degree_photo = degree;
    for (Asked& one : as_the_degree_photo) one.hard = false;
    const Interval up_to_200{0, 200'000}, from_20_to_200{20 * 1024, 200'000};
    const Row rows[] = {
        {"chsi-degree", {480, 640}, {}, {20 * 1024, 40'000}, false, 60, blue, {}, degree},                                             // 1
        {"chsi-degree-white", {480, 640}, {}, {20 * 1024, 40'000}, false, 60, white, {}, degree},                                      // 2
        {"chsi-degree-grey", {480, 640}, {}, {20 * 1024, 40'000}, false, 60, grey, {}, degree},                                        // 2
        {"chsi-degree-30kb", {480, 640}, {}, {30 * 1024, 40'000}, true, 60, blue, {}, degree},                                         // 1, an intake
        {"chsi-degree-100kb-2mb", {480, 640}, {1440, 1920}, {100 * 1024, 2'000'000}, true, 60, blue, {},                               // 1, an intake
         {{crown_from_top, {{0.078, 0.172}, high}}, {eyes_from_top, {{0.3125, 0.46875}, high}}, {face_width, {{0.375, 0.625}, wide}}}},
        {"cn-enrolment", {480, 640}, {}, {50 * 1024, 100'000}, true, 60, white, {}, as_the_degree_photo},                              // 3
        {"cn-postgraduate", {480, 640}, {1440, 1920}, {0, 10e6}, true, 85, white, {blue},                                              // 8
         {{eyes_from_top, {{0.3, 0.5}, high}}, {head_height, {{0.667, 0.8}, high}}, {crown_from_top, {{0.03, 0.15}, high}, false}}},
        {"cn-cet", {144, 192}, {480, 640}, from_20_to_200, true, 60, blue, {white}, tenths},                                           // 9
        {"cn-ncre", {144, 192}, {480, 640}, from_20_to_200, true, 60, white, {blue}, tenths},                                          // 10
        {"cn-putonghua", {390, 567}, {}, up_to_200, true, 60, white, {blue, red}, tenths},                                             // 11
        {"cn-ntce", {295, 413}, {}, up_to_200, true, 60, white, {}, tenths},                                                           // 12
        {"cn-id-card", {358, 441}, {}, {14 * 1024, 20'000}, false, 70, white, {},                                                      // 16
         {{face_width, {{193, 221}, px}}, {crown_from_top, {{7, 21}, px}, false}, {eyes_from_bottom, {{207, 441}, px}}}},
        {"cn-social-security", {358, 441}, {}, {14 * 1024, 40'000}, true, 70, white, {},                                               // 17
         {{face_width, {{179, 255}, px}}, {crown_from_top, {{7, 21}, px}, false}, {eyes_from_bottom, {{207, 441}, px}}}},
        {"cn-passport", {390, 567}, {}, {40 * 1024, 50'000}, false, 85, white, {blue},                                                 // 18
         {{eyes_from_top, {{152, 246}, px}}, {face_width, {{189, 283}, px}, false}, {head_height, {{354, 389}, px}}, {eye_distance, {{82, 118}, px}}}},
    };
    for (const Row& row : rows) {
        const PhotoPreset is = photo(row.name);
        BOOST_TEST((is.size == row.least && is.greatest_size == row.greatest), row.name);
        BOOST_TEST((is.bytes == row.bytes), row.name);
        BOOST_TEST(is.is_soft("bytes") == !row.hard_bytes, row.name);
        BOOST_TEST(is.quality.least == row.quality, row.name);
        BOOST_TEST((is.backdrop == row.backdrop && is.other_backdrops == row.others), row.name);
        std::size_t limits = 0;
        for (const std::optional<Limit>& limit : is.geometry) limits += limit.has_value();
        BOOST_TEST(limits == row.geometry.size(), row.name);
        for (const auto& [which, limit, hard] : row.geometry) {
            BOOST_TEST((is.limit(which) == limit), row.name << ": " << likeness::name(which));
            BOOST_TEST(is.is_soft(likeness::name(which)) == !hard, row.name << ": " << likeness::name(which));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_social_security_card_has_the_eyes_about_the_middle_and_the_passport_other_limits_for_children) {
    const PhotoPreset card = photo("cn-social-security");

    BOOST_TEST(card.off_centre * 358 == 17.0, boost::test_tools::tolerance(0.001));  // 162 to 196 px from the left
    BOOST_TEST(card.resolution.value == 350.0);
    BOOST_TEST((at_age(photo("cn-passport"), 10).limit(Geometry::eyes_from_top)->allowed == Interval{152, 293}));
    BOOST_TEST((at_age(photo("cn-passport"), 18).limit(Geometry::eyes_from_top)->allowed == Interval{152, 246}));
}

BOOST_AUTO_TEST_CASE(how_sure_a_number_is_comes_from_its_source) {
    BOOST_TEST(confidence("a rule [A], as another page [C]") == "A");
    BOOST_TEST(confidence("a page [C], a better one [B]") == "C");
    BOOST_TEST(confidence("the board [A] says light, Start value") == "start value");
    BOOST_TEST(confidence("see chsi-degree; computed") == "derived");
    for (const auto& name : shipped().photo_names()) {
        const PhotoPreset preset = photo(name);
        for (const char* key : {"size_px", "size_mm"})
            if (const auto source = preset.sources.find(key); source != preset.sources.end()) BOOST_TEST(confidence(source->second) != "derived", name);
    }
}

BOOST_AUTO_TEST_CASE(the_white_and_grey_degree_photos_differ_only_in_their_backdrop) {
    const PhotoPreset blue = photo("chsi-degree"), white = photo("chsi-degree-white"), grey = photo("chsi-degree-grey");

    BOOST_TEST((white.backdrop == Rgb8{255, 255, 255}));
    BOOST_TEST((grey.backdrop == Rgb8{240, 240, 240}));
    BOOST_TEST((white.geometry == blue.geometry && grey.geometry == blue.geometry));
    BOOST_TEST((white.operations == blue.operations && white.bytes == blue.bytes && white.size == blue.size));
}

BOOST_AUTO_TEST_CASE(the_identity_card_prefers_the_eyes_to_the_hair) {
    const PhotoPreset card = photo("cn-id-card");

    BOOST_TEST((card.size == SizePx{358, 441}));
    BOOST_TEST(allows(card, Geometry::eyes_from_bottom, {207, 441}));
    BOOST_TEST(allows(card, Geometry::face_width, {193, 221}));
    BOOST_TEST(card.is_soft("crown_from_top"));
    BOOST_TEST(!card.is_soft("eyes_from_bottom"));
}

BOOST_AUTO_TEST_CASE(the_prints_have_the_pixels_that_the_trade_knows_and_soft_geometry) {
    const std::pair<const char*, SizePx> prints[] = {{"one-inch", {295, 413}}, {"two-inch-35x45", {413, 531}}, {"two-inch-33x48", {390, 567}},
                                                     {"two-inch-35x49", {413, 579}}, {"two-inch-35x53", {413, 626}}};
    for (const auto& [name, size] : prints) {
        const PhotoPreset print = photo(name);
        BOOST_TEST((print.size == size), name);
        BOOST_TEST((print.backdrop == photo("chsi-degree").backdrop), name);
        for (std::size_t i = 0; i < geometry_count; ++i)
            if (print.geometry[i]) BOOST_TEST(print.is_soft(likeness::name(static_cast<Geometry>(i))), name);
    }
}

BOOST_AUTO_TEST_CASE(the_foreign_photos_are_what_their_authorities_say) {
    const PhotoPreset visa = photo("us-visa"), schengen = photo("schengen"), passport = photo("cn-passport");

    BOOST_TEST((visa.size == SizePx{600, 600} && visa.greatest_size == SizePx{1200, 1200}));
    BOOST_TEST(visa.greatest_compression == 20.0);
    BOOST_TEST(visa.bytes.greatest == 240'000.0);
    BOOST_TEST((visa.limit(Geometry::head_height)->allowed == Interval{0.50, 0.69}));
    BOOST_TEST((visa.limit(Geometry::eyes_from_bottom)->allowed == Interval{0.56, 0.69}));
    BOOST_TEST((schengen.size == SizePx{413, 531}));
    BOOST_TEST((*schengen.limit(Geometry::head_height) == Limit{{32, 36}, LimitUnit::mm}));
    BOOST_TEST((passport.size == SizePx{390, 567}));
}

BOOST_AUTO_TEST_CASE(the_sheet_is_eight_one_inch_and_four_two_inch) {
    const SheetPreset sheet = shipped().sheet("eight-one-inch-four-two-inch").value();

    BOOST_TEST((sheet.prints == std::vector<PrintCount>{{"one-inch", 8}, {"two-inch-35x45", 4}}));
    BOOST_TEST(sheet.paper == "6-inch");
    BOOST_TEST(sheet.gap.value == 1.0);
    BOOST_TEST(sheet.margin.value == 2.0);
}

BOOST_AUTO_TEST_CASE(the_page_on_presets_has_every_row_of_the_tables_and_no_other) {
    has_exactly_the_rows("Photo presets", photo_fields());
    has_exactly_the_rows("Sheet presets", sheet_fields());
    has_exactly_the_rows("Papers", paper_fields());
}

BOOST_AUTO_TEST_CASE(the_page_on_presets_lists_every_shipped_photo_preset_and_no_other) {
    const std::string page = presets_page();
    const std::size_t begin = page.find("\n### The shipped ones");
    BOOST_REQUIRE(begin != std::string::npos);
    const std::string list = page.substr(begin, page.find("\n## ", begin) - begin);

    std::size_t rows = 0;
    for (std::size_t at = 0; (at = list.find("\n| `", at)) != std::string::npos; ++at) ++rows;
    BOOST_TEST(rows == shipped().photo_names().size());
    for (const auto& name : shipped().photo_names()) {
        const PhotoPreset preset = photo(name);
        const std::string size = std::to_string(preset.size.width) + "×" + std::to_string(preset.size.height);
        const std::string row = "\n| `" + name + "` | " + preset.title + " | " + preset.title_zh + " | " + size;
        BOOST_TEST(list.find(row) != std::string::npos, "docs/presets.md: expected a row" << row);
    }
}

BOOST_AUTO_TEST_CASE(the_page_on_presets_has_every_finding_with_its_bounds_and_no_other) {
    const std::string page = presets_page();
    const std::string head = "| --- | --- | --- | --- | --- | --- | --- | --- |\n";
    const std::size_t begin = page.find(head);
    BOOST_REQUIRE(begin != std::string::npos);

    std::stringstream rows(page.substr(begin + head.size()));
    std::string row;
    for (const FindingLimit& limit : finding_limits()) {
        BOOST_REQUIRE(std::getline(rows, row));
        BOOST_TEST(row.starts_with("| `" + std::string(limit.name) + "` | "), row);
        BOOST_TEST(row.ends_with(page_row(limit)), "docs/presets.md: found\n" << row << "\nexpected it to end with\n" << page_row(limit));
    }
    BOOST_REQUIRE(std::getline(rows, row));
    BOOST_TEST(row == "");
}

BOOST_AUTO_TEST_CASE(what_a_document_asks_beyond_the_usual_is_asked) {
    BOOST_TEST(std::isfinite(photo("us-visa").bounds(*finding_limit("glasses"))->fail));
    for (const char* name : {"chsi-degree", "chsi-degree-white", "cn-id-card"}) {
        BOOST_TEST(photo(name).bounds(*finding_limit("ears_visible")).has_value(), name);
        BOOST_TEST(!photo(name).bounds(*finding_limit("glasses")).has_value(), name);
    }
    BOOST_TEST(!photo("schengen").bounds(*finding_limit("ears_visible")).has_value());
}

BOOST_AUTO_TEST_CASE(the_example_on_the_page_loads) {
    const std::string page = presets_page();
    const std::size_t begin = page.find("```lua\n", page.find("## Adding one")) + 7;
    Shelf shelf;
    shelf.with("photo/strict-degree.lua", page.substr(begin, page.find("```", begin) - begin));
    const auto strict = PresetLibrary({shelf.folder(), source_folder() / "profiles"}).photo("strict-degree");

    BOOST_REQUIRE_MESSAGE(strict.has_value(), shelf.message(strict));
    BOOST_TEST(strict.value().roll_deg == 3.0);
}

BOOST_AUTO_TEST_CASE(the_example_of_a_school_without_glasses_loads) {
    const std::string page = presets_page();
    const std::size_t begin = page.find("```lua\n", page.find("### What is asked")) + 7;
    Shelf shelf;
    shelf.with("photo/no-glasses.lua", page.substr(begin, page.find("```", begin) - begin));
    const auto school = PresetLibrary({shelf.folder(), source_folder() / "profiles"}).photo("no-glasses");

    BOOST_REQUIRE_MESSAGE(school.has_value(), shelf.message(school));
    BOOST_TEST((school.value().bounds(*finding_limit("glasses")) == Bounds{0.09, 0.12}));
    BOOST_TEST((school.value().bounds(*finding_limit("focus")) == Bounds{0.8, 1}));
    BOOST_TEST(!school.value().bounds(*finding_limit("ears_visible")).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
