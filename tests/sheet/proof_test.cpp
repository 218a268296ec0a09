#include "engine/picture/resample.h"
#include "engine/sheet/contact.h"
#include "engine/sheet/proof.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

using namespace likeness;

namespace {

// The photograph at full size, 1000 × 1500, and its crop: 480 × 640 for 600 × 800.
constexpr SizePx photograph{1000, 1500};
constexpr BoxPx crop{200, 300, 600, 800};

PhotoPreset degree() {
    PhotoPreset preset;
    preset.size = {480, 640};
    preset.limit(Geometry::crown_from_top) = Limit{{50, 110}};
    preset.limit(Geometry::eyes_from_top) = Limit{{200, 300}};
    return preset;
}

/// A smooth picture in which no two neighbours are alike, so that one moved by a pixel does not pass for itself.
Raster pattern(SizePx size, int seed = 0) {
    Raster made(size, 3);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            for (int c = 0; c < 3; ++c) made.row(y)[3 * x + c] = static_cast<std::uint8_t>(60 + (x * 3 + y * 5 + c * 37 + seed * 11) % 97);
    return made;
}

MarkedPhoto photo() {
    Pose pose;
    pose.right_eye = {440, 600}, pose.left_eye = {560, 600};
    pose.crown_y = 400, pose.chin_y = 816, pose.face_left_x = 370, pose.face_right_x = 630;
    MarkedPhoto made{.picture = pattern(photograph), .full = photograph, .pose = pose, .crop = crop};
    made.bands = allowed_bands(pose, crop, degree());
    return made;
}

Proof proof(std::size_t findings) {
    Proof made{.photo = photo(), .portrait = pattern({480, 640}, 5), .verdict = findings ? Verdict::fail : Verdict::pass};
    for (std::size_t i = 0; i < findings; ++i)
        made.lines.push_back({Verdict::fail, std::to_string(i) + " the hair top stands too near to the top edge of the photograph: take the bun down or move the camera back"});
    made.text = {.name = "DSC_0002.JPG", .title = "Degree photo", .headline = "Not good", .summary = "12 failed", .portrait = "480×640 px",
                 .crown = "hair top as it was measured in the photograph", .eyes = "eyes", .chin = "chin", .crop = "crop", .allowed = "allowed", .measured = "measured"};
    return made;
}

bool lies_at(const Raster& whole, const Raster& part, int left, int top) {
    if (left + part.width() > whole.width() || top + part.height() > whole.height()) return false;
    for (int y = 0; y < part.height(); ++y)
        if (std::memcmp(whole.row(top + y) + 3 * left, part.row(y), part.stride()) != 0) return false;
    return true;
}

struct Place {
    int x, y;
};

std::optional<Place> place_of(const Raster& part, const Raster& whole) {
    for (int y = 0; y + part.height() <= whole.height(); ++y)
        for (int x = 0; x + part.width() <= whole.width(); ++x)
            if (std::memcmp(whole.row(y) + 3 * x, part.row(0), 3) == 0 && lies_at(whole, part, x, y)) return Place{x, y};
    return std::nullopt;
}

int greenness(const Raster& raster, int x, int y) {
    const std::uint8_t* sample = raster.row(y) + 3 * x;
    return 2 * sample[1] - sample[0] - sample[2];
}

}  // namespace

BOOST_AUTO_TEST_SUITE(proofs)

BOOST_AUTO_TEST_CASE(a_band_is_drawn_at_the_rows_that_the_formula_says) {
    MarkedPhoto grey = photo();
    std::ranges::fill(grey.picture.samples(), std::uint8_t{128});
    const Raster drawn = marked(grey, {500, 750});  // half the photograph's size
    const int column = 130;                         // inside the crop (100 … 400), left of the face (185 less its ears)
    for (int y = 0; y < drawn.height(); ++y) {
        const double row = (y + 0.5) * 2;
        const bool crown = row > 300 + 50 * 1.25 && row < 300 + 110 * 1.25, eyes = row > 300 + 200 * 1.25 && row < 300 + 300 * 1.25;
        const auto near = [&](double edge) { return std::abs(row - edge) < 6; };  // the bands' and the measured rows' lines have a width
        if (near(362.5) || near(437.5) || near(550) || near(675) || near(400) || near(600)) continue;
        BOOST_TEST((greenness(drawn, column, y) > 20) == (crown || eyes), "row " << row << ": " << greenness(drawn, column, y));
    }
}

BOOST_AUTO_TEST_CASE(bands_show_beside_a_face_that_fills_its_crop) {
    MarkedPhoto close = photo();
    std::ranges::fill(close.picture.samples(), std::uint8_t{128});
    close.crop = BoxPx{350, 380, 300, 400};
    close.bands = {{Landmark::eyes, {560, 640}, {Geometry::eyes_from_top}, Verdict::pass}};
    const Raster drawn = marked(close, photograph);
    for (const int column : {310, 690}) {
        BOOST_TEST(greenness(drawn, column, 580) > 10, column);
        BOOST_TEST(greenness(drawn, column, 700) <= 10, column);
    }
    BOOST_TEST(greenness(drawn, 500, 580) <= 10);
}

BOOST_AUTO_TEST_CASE(the_face_stays_as_it_is_between_the_marks) {
    const Raster drawn = marked(photo(), photograph);
    const Raster plain = shrunk(photo().picture, photograph);
    // Below the eyes' rings and above the chin's line, between the cheeks' strokes.
    for (int y = 640; y < 805; ++y)
        BOOST_TEST(std::memcmp(drawn.row(y) + 3 * 385, plain.row(y) + 3 * 385, 3 * 230) == 0, "row " << y);
    // The iris inside its ring.
    BOOST_TEST(std::memcmp(drawn.row(600) + 3 * 430, plain.row(600) + 3 * 430, 3 * 20) == 0);
}

BOOST_AUTO_TEST_CASE(what_lies_outside_the_crop_is_dimmed_and_what_lies_inside_is_not) {
    const Raster drawn = marked(photo(), photograph);
    const Raster plain = shrunk(photo().picture, photograph);
    for (const auto& [x, y, inside] : {std::tuple{100, 700, false}, {900, 700, false}, {500, 200, false}, {500, 1200, false}, {500, 1000, true}, {300, 320, true}})
        BOOST_TEST((drawn.row(y)[3 * x] == plain.row(y)[3 * x]) == inside, x << ", " << y);
}

BOOST_AUTO_TEST_CASE(no_text_lies_on_the_photograph_however_much_there_is_to_say) {
    for (const SizePx size : {SizePx{1000, 1500}, SizePx{1500, 1000}}) {
        Proof wordy = proof(12);
        if (size.width > size.height) wordy.photo = {.picture = pattern(size), .full = size};
        const Raster drawn = draw(wordy);
        const Raster picture = marked(wordy.photo, fitted(size, size.width > size.height ? SizePx{1500, 1000} : SizePx{1000, 1400}));
        BOOST_TEST(place_of(picture, drawn).has_value());
    }
}

BOOST_AUTO_TEST_CASE(twelve_long_findings_all_have_room) {
    const Raster few = draw(proof(0)), many = draw(proof(12)), more = draw(proof(13));
    BOOST_TEST(many.height() > few.height());
    BOOST_TEST(more.height() > many.height());
    for (int y = many.height() - 30; y < many.height(); ++y) BOOST_TEST(std::ranges::count(many.row(y), many.row(y) + many.stride(), 255) == static_cast<std::ptrdiff_t>(many.stride()));
}

BOOST_AUTO_TEST_CASE(the_certificate_photo_stands_there_pixel_for_pixel) {
    const Proof one = proof(1);
    BOOST_TEST(place_of(one.portrait, draw(one)).has_value());
}

BOOST_AUTO_TEST_CASE(chinese_is_written_and_not_boxed) {
    // «一» is one flat stroke; the box of a missing glyph, with its number inside, is as tall as it is wide.
    Proof one{.photo = {.picture = Raster({100, 100}, 3), .full = {100, 100}}, .verdict = Verdict::fail};
    const Raster without = draw(one);
    one.text.headline = "一";
    const Raster with = draw(one);
    BOOST_REQUIRE((with.size() == without.size()));
    int left = with.width(), right = 0, top = with.height(), bottom = 0;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x)
            if (std::memcmp(with.row(y) + 3 * x, without.row(y) + 3 * x, 3) != 0) {
                left = std::min(left, x), right = std::max(right, x + 1);
                top = std::min(top, y), bottom = std::max(bottom, y + 1);
            }
    BOOST_TEST(right - left > 30);
    BOOST_TEST(4 * (bottom - top) < right - left);
}

BOOST_AUTO_TEST_CASE(the_worst_comes_first_and_each_text_once) {
    const std::vector<ProofLine> lines{{Verdict::pass, "a"}, {Verdict::not_judged, "b"}, {Verdict::warn, "c"}, {Verdict::fail, "d"}, {Verdict::fail, "e"}, {Verdict::not_judged, "d"}};
    std::string order;
    for (const ProofLine& line : worst_first(lines)) order += line.text;
    BOOST_TEST(order == "decb");
}

BOOST_AUTO_TEST_CASE(the_same_inputs_give_the_same_pixels) {
    BOOST_TEST((draw(proof(3)) == draw(proof(3))));
    BOOST_TEST(!(draw(proof(3)) == draw(proof(2))));
}

BOOST_AUTO_TEST_CASE(each_face_is_framed_where_there_is_no_single_one) {
    MarkedPhoto several{.picture = pattern(photograph), .full = photograph};
    several.faces = {{200, 300, 200, 200}, {600, 400, 150, 150}};
    const Raster drawn = marked(several, photograph);
    for (const auto& [x, y] : {std::pair{200, 400}, {399, 400}, {300, 300}, {600, 470}, {675, 550}})
        BOOST_TEST((drawn.row(y)[3 * x] > drawn.row(y)[3 * x + 1] + 60), x << ", " << y << " is red");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(contact)

BOOST_AUTO_TEST_CASE(every_tile_stands_there_once_in_the_order_of_the_photographs) {
    for (const std::size_t count : {1U, 2U, 7U, 60U}) {
        std::vector<ContactTile> tiles(count);
        for (std::size_t i = 0; i < count; ++i) tiles[i].picture = pattern({40, 60}, static_cast<int>(i));
        const Raster sheet = contact_sheet(tiles, "title", "summary");
        Place before{-1, -1};
        for (const ContactTile& tile : tiles) {
            const auto place = place_of(tile.picture, sheet);
            BOOST_REQUIRE(place.has_value());
            BOOST_TEST((place->y > before.y || (place->y == before.y && place->x > before.x)));
            before = *place;
        }
    }
}

BOOST_AUTO_TEST_CASE(a_full_sheet_has_about_the_shape_of_a_landscape_page) {
    const std::vector<ContactTile> tiles(most_tiles);
    const Raster sheet = contact_sheet(tiles, "", "");
    BOOST_TEST(1.0 * sheet.width() / sheet.height() > 1.2);
    BOOST_TEST(1.0 * sheet.width() / sheet.height() < 1.65);
}

BOOST_AUTO_TEST_CASE(longer_names_and_more_findings_make_no_larger_tile) {
    const auto sheet = [](std::size_t letters, int findings) {
        ContactTile tile{.verdict = Verdict::fail, .name = std::string(letters, 'W'), .headline = "Not good"};
        for (int i = 0; i < findings; ++i) tile.lines.push_back({Verdict::fail, std::to_string(i) + std::string(letters, 'w')});
        return contact_sheet(std::vector{tile}, "", "").size();
    };
    BOOST_TEST((sheet(600, 12) == sheet(60, 2)));
    BOOST_TEST((sheet(60, 2) != sheet(60, 1)));
}

BOOST_AUTO_TEST_SUITE_END()
