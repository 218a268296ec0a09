#include "engine/portrait/render.h"

#include "engine/face/finder.h"
#include "engine/picture/channels.h"
#include "engine/picture/resample.h"
#include "engine/portrait/check.h"
#include "engine/preset/library.h"
#include "tests/fakes/icc_file.h"
#include "tests/fakes/places.h"
#include "tests/fakes/program.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"
#include "tests/portrait/plain_preset.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace likeness;

namespace {

PhotoPreset degree() {
    PhotoPreset preset;
    preset.name = "degree";
    preset.size = {480, 640};
    preset.bytes = {0, 60'000};
    preset.quality = {60, 95};
    preset.backdrop = {100, 197, 255};
    preset.limit(Geometry::crown_from_top) = Limit{{50, 110}};
    preset.limit(Geometry::eyes_from_top) = Limit{{200, 300}};
    preset.limit(Geometry::face_width) = Limit{{180, 300}};
    return preset;
}

/// A photograph of 1600 × 2000 whose samples are a slow function of the place, so that each crop is known.
std::array<double, 3> sample_at(double x, double y) {
    return {60 + x / 16, 200 - y / 20, 80 + y / 16};
}
Picture photograph() {
    Picture picture;
    picture.pixels = Raster({1600, 2000}, 3);
    for (int y = 0; y < 2000; ++y)
        for (int x = 0; x < 1600; ++x)
            for (std::size_t c = 0; c < 3; ++c) picture.pixels.row(y)[3 * x + static_cast<int>(c)] = static_cast<std::uint8_t>(std::lround(sample_at(x + 0.5, y + 0.5)[c]));
    picture.full = {1600, 2000};
    picture.format = "JPEG";
    return picture;
}

Head head() {
    Head is;
    is.pose.right_eye = {690, 800}, is.pose.left_eye = {910, 800};
    is.pose.crown_y = 400;
    is.pose.chin_y = 1196;
    is.pose.face_left_x = 560, is.pose.face_right_x = 1040;
    is.backdrop.plain = true;
    is.backdrop.samples = Raster({50, 1}, 3);
    for (int i = 0; i < 150; i += 3) {
        const std::uint8_t cloth[] = {100, 197, 255};
        std::copy_n(cloth, 3, is.backdrop.samples.row(0) + i);
    }
    return is;
}

Portrait rendered(const Picture& picture, const PhotoPreset& preset, const std::string& number = "A-0143") {
    ColourConverter colours;
    const Crop crop = plan_crop(head().pose, head().backdrop, picture.full, preset);
    auto portrait = render(colours, picture, {.about = "a.jpg"}, crop, preset, {.identifier = number});
    BOOST_REQUIRE_MESSAGE(portrait.has_value(), said(portrait));
    return portrait.value();
}

const Finding& finding(const std::vector<Finding>& findings, const std::string& limit) {
    const auto found = std::ranges::find(findings, limit, &Finding::limit);
    BOOST_REQUIRE_MESSAGE(found != findings.end(), "no finding " << limit);
    return *found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rendering)

BOOST_AUTO_TEST_CASE(each_pixel_shows_its_own_place_of_the_photograph) {
    const Portrait portrait = rendered(photograph(), degree());

    BOOST_REQUIRE(portrait.crop.has_value());
    BOOST_TEST((portrait.pixels.size() == SizePx{480, 640}));
    double worst = 0;
    for (int y = 0; y < 640; ++y)
        for (int x = 0; x < 480; ++x) {
            const auto there = sample_at(portrait.crop->x + (x + 0.5) * portrait.crop->width / 480, portrait.crop->y + (y + 0.5) * portrait.crop->height / 640);
            for (std::size_t c = 0; c < 3; ++c) worst = std::max(worst, std::abs(portrait.pixels.row(y)[3 * x + static_cast<int>(c)] - there[c]));
        }
    BOOST_TEST(worst <= 1.01);
}

BOOST_AUTO_TEST_CASE(a_photograph_decoded_at_half_its_size_gives_the_same_crop) {
    Picture reduced = photograph();
    const Portrait whole = rendered(reduced, degree());
    reduced.pixels = shrunk(reduced.pixels, {800, 1000});

    const Portrait half = rendered(reduced, degree());

    BOOST_TEST((half.crop == whole.crop));
    int worst = 0;
    for (std::size_t i = 0; i < whole.pixels.samples().size(); ++i) worst = std::max(worst, std::abs(whole.pixels.samples()[i] - half.pixels.samples()[i]));
    BOOST_TEST(worst <= 2);
}

BOOST_AUTO_TEST_CASE(the_file_is_what_the_preset_asks_for) {
    const Portrait portrait = rendered(photograph(), degree());

    BOOST_TEST((portrait.verdict == Verdict::pass), english(portrait.findings.back().says));
    const Picture file = read_picture(portrait.file, "out.jpg", {.least_long_side = 0}).value();
    BOOST_TEST((file.full == SizePx{480, 640}));
    BOOST_TEST(file.jpeg_quality == portrait.quality);
    BOOST_TEST((file.icc == srgb_icc()));
    BOOST_TEST(file.resolution.value == 300.0);
    BOOST_TEST(*finding(portrait.findings, "bytes").measured == static_cast<double>(portrait.file.size()));
    BOOST_TEST((names(portrait.operations) == std::vector<std::string>{"crop", "scale"}));

    ColourConverter colours;
    Sight sight{.faces = {FaceBox{}}, .head = head()};
    Head& in_file = *sight.head;
    const double scale = 480 / portrait.crop->width;
    for (PointPx* eye : {&in_file.pose.left_eye, &in_file.pose.right_eye}) *eye = {(eye->x - portrait.crop->x) * scale, (eye->y - portrait.crop->y) * scale};
    in_file.pose.crown_y = (400 - portrait.crop->y) * scale;
    in_file.pose.face_left_x = (560 - portrait.crop->x) * scale, in_file.pose.face_right_x = (1040 - portrait.crop->x) * scale;
    const auto checked = check_finished(colours, file, "out.jpg", portrait.file.size(), sight, asking_no_quality(degree()));
    BOOST_REQUIRE_MESSAGE(checked.has_value(), said(checked));
    for (const Finding& one : checked.value()) BOOST_TEST((one.verdict == Verdict::pass), english(one.says));
}

BOOST_AUTO_TEST_CASE(the_same_photograph_gives_the_same_bytes_and_another_number_others) {
    BOOST_TEST((rendered(photograph(), degree()).file == rendered(photograph(), degree()).file));
    BOOST_TEST((rendered(photograph(), degree()).file != rendered(photograph(), degree(), "A-0144").file));
}

BOOST_AUTO_TEST_CASE(a_photograph_in_adobe_rgb_is_converted_once_and_says_so) {
    Picture wide = photograph();
    wide.icc = adobe_rgb_icc();

    const Portrait portrait = rendered(wide, degree());

    BOOST_TEST((names(portrait.operations) == std::vector<std::string>{"crop", "scale", "convert"}));
    BOOST_TEST((read_picture(portrait.file, "out.jpg").value().icc == srgb_icc()));
    BOOST_TEST((portrait.pixels != rendered(photograph(), degree()).pixels));
}

BOOST_AUTO_TEST_CASE(a_levelled_portrait_shows_its_places_along_the_eye_line_in_one_resampling) {
    PhotoPreset preset = degree();
    preset.operations["rotate"] = Permission::with_authority;
    const Permitted rotate = permit({{Operation::rotate, "letter 7"}}, preset).value();
    Head tilted = head();
    const double roll = 5 * std::numbers::pi / 180;
    tilted.pose.right_eye = {800 - 110 * std::cos(roll), 800 - 110 * std::sin(roll)}, tilted.pose.left_eye = {800 + 110 * std::cos(roll), 800 + 110 * std::sin(roll)};
    tilted.pose.roll_deg = 5;
    const Picture picture = photograph();
    ColourConverter colours;
    const Crop crop = plan_crop(tilted.pose, tilted.backdrop, picture.full, preset, rotate);
    const auto made = render(colours, picture, {.about = "a.jpg"}, crop, preset, {.identifier = "A-0143"}, rotate);
    BOOST_REQUIRE_MESSAGE(made.has_value(), said(made));
    const Portrait& portrait = made.value();

    BOOST_REQUIRE(portrait.crop.has_value());
    BOOST_TEST(portrait.tilt_deg == 5.0);
    const BoxPx& box = *portrait.crop;
    double worst = 0;
    for (int y = 0; y < 640; ++y)
        for (int x = 0; x < 480; ++x) {
            const double along = (x + 0.5) * box.width / 480 - box.width / 2, down = (y + 0.5) * box.height / 640 - box.height / 2;
            const auto there = sample_at(box.centre().x + std::cos(roll) * along - std::sin(roll) * down, box.centre().y + std::sin(roll) * along + std::cos(roll) * down);
            for (std::size_t c = 0; c < 3; ++c) worst = std::max(worst, std::abs(portrait.pixels.row(y)[3 * x + static_cast<int>(c)] - there[c]));
        }
    BOOST_TEST(worst <= 1.01);
    BOOST_TEST((portrait.operations == std::vector<DoneBy>{{"crop", ""}, {"rotate", "letter 7"}, {"scale", ""}}));
    BOOST_TEST(*finding(portrait.findings, "roll").measured == 0.0);
    BOOST_TEST((render(colours, picture, {.about = "a.jpg"}, crop, preset, {.identifier = "A-0143"}, rotate).value().file == portrait.file));
}

BOOST_AUTO_TEST_CASE(a_mirrored_portrait_is_the_mirror_of_the_plain_one) {
    PhotoPreset preset = degree();
    preset.operations["mirror"] = Permission::free;
    const Permitted mirror = permit({{Operation::mirror, ""}}, preset).value();
    const Picture picture = photograph();
    ColourConverter colours;
    const Portrait plain = rendered(picture, preset);
    const Portrait other = render(colours, picture, {.about = "a.jpg"}, plan_crop(head().pose, head().backdrop, picture.full, preset, mirror), preset, {.identifier = "A-0143"}, mirror).value();

    bool same = true;
    for (int y = 0; y < 640; ++y)
        for (int x = 0; x < 480; ++x)
            for (int c = 0; c < 3; ++c) same = same && other.pixels.row(y)[3 * x + c] == plain.pixels.row(y)[3 * (479 - x) + c];
    BOOST_TEST(same);
    BOOST_TEST((names(other.operations) == std::vector<std::string>{"crop", "scale", "mirror"}));
}

BOOST_AUTO_TEST_CASE(a_portrait_cut_where_somebody_set_it_shows_that_place) {
    const PhotoPreset preset = degree();
    const Photograph held{.about = "a.xcf", .picture = photograph()};
    ColourConverter colours;
    const Crop planned = plan_crop(head().pose, head().backdrop, held.picture.full, preset);
    BoxPx moved = *planned.box;
    moved.x += 7, moved.y += 3;

    const Portrait same = make_portrait_at(colours, held, head(), crop_at(*planned.box, head().pose, head().backdrop, held.picture.full, preset), preset).value();
    const Portrait other = make_portrait_at(colours, held, head(), crop_at(moved, head().pose, head().backdrop, held.picture.full, preset), preset).value();

    BOOST_TEST((same.file == make_portrait(colours, held, head(), {}, preset).value().file));
    const auto there = sample_at(moved.x + 0.5 * moved.width / 480, moved.y + 0.5 * moved.height / 640);
    for (std::size_t c = 0; c < 3; ++c) BOOST_TEST(std::abs(other.pixels.row(0)[c] - there[c]) <= 1.01);
    moved.y = -1;
    BOOST_TEST(make_portrait_at(colours, held, head(), crop_at(moved, head().pose, head().backdrop, held.picture.full, preset), preset).value().file.empty());
}

BOOST_AUTO_TEST_CASE(an_enlarged_portrait_says_so) {
    PhotoPreset preset = degree();
    preset.operations["enlarge"] = Permission::free;
    const Permitted enlarge = permit({{Operation::enlarge, ""}}, preset).value();
    const auto made = [&](const Head& one, const Permitted& permitted) {
        ColourConverter colours;
        const Picture picture = photograph();
        return render(colours, picture, {.about = "a.jpg"}, plan_crop(one.pose, one.backdrop, picture.full, preset, permitted), preset, {}, permitted).value();
    };
    Head far = head();  // a face of 120 pixels
    far.pose.right_eye = {772.5, 800}, far.pose.left_eye = {827.5, 800};
    far.pose.crown_y = 700, far.pose.chin_y = 899, far.pose.face_left_x = 740, far.pose.face_right_x = 860;

    BOOST_TEST(made(far, {}).file.empty());
    BOOST_TEST((names(made(far, enlarge).operations) == std::vector<std::string>{"crop", "scale", "enlarge"}));
    BOOST_TEST((names(made(head(), enlarge).operations) == std::vector<std::string>{"crop", "scale"}));
}

BOOST_AUTO_TEST_CASE(while_a_hard_limit_fails_there_is_no_file) {
    PhotoPreset few_bytes = degree();
    few_bytes.bytes = {0, 2'000};
    PhotoPreset wide_faces = degree();
    wide_faces.limit(Geometry::face_width) = Limit{{400, 420}};

    for (const PhotoPreset& preset : {few_bytes, wide_faces}) {
        const Portrait portrait = rendered(photograph(), preset);
        BOOST_TEST(portrait.file.empty());
        BOOST_TEST(portrait.pixels.empty());
        BOOST_TEST((portrait.verdict == Verdict::fail));
    }
    few_bytes.soft = {"bytes"};
    const Portrait kept = rendered(photograph(), few_bytes);
    BOOST_TEST(!kept.file.empty());
    BOOST_TEST((kept.verdict == Verdict::warn));
    BOOST_TEST(kept.quality == 60);
}

BOOST_AUTO_TEST_CASE(where_the_size_is_free_a_smaller_file_is_made_when_no_larger_one_has_the_bytes) {
    PhotoPreset preset = degree();
    preset.greatest_size = {600, 800};
    preset.quality = {95, 95};
    BOOST_TEST((rendered(photograph(), preset).pixels.size() == SizePx{600, 800}));
    preset.bytes = {0, 1};
    const Portrait none = rendered(photograph(), preset);
    BOOST_TEST(none.file.empty());
    const double least = *finding(none.findings, "bytes").measured;  // of 600 × 800 px
    BOOST_TEST(english(finding(none.findings, "bytes").says).find("the nearest file has") != std::string::npos);

    preset.bytes = {0, least - 1};
    const Portrait smaller = rendered(photograph(), preset);

    BOOST_TEST(!smaller.file.empty());
    const SizePx size = smaller.pixels.size();
    BOOST_TEST((size.width < 600 && size.width >= 480 && size.width * 4 == size.height * 3));
    BOOST_TEST(static_cast<double>(smaller.file.size()) < least);
    const Finding& bytes = finding(smaller.findings, "bytes");
    BOOST_TEST((bytes.verdict == Verdict::pass));
    BOOST_TEST(english(bytes.says) == "bytes: " + std::to_string(smaller.file.size()) + " bytes in " + std::to_string(size.width) + " × " + std::to_string(size.height) +
                                          " px; at 600 × 800 px, as large as the photograph gives, no file has the bytes that are asked for");
    BOOST_TEST((read_picture(smaller.file, "out.jpg", {.least_long_side = 0}).value().full == size));
    BOOST_TEST((rendered(photograph(), preset).file == smaller.file));
}

BOOST_AUTO_TEST_CASE(the_presets_intent_chooses_the_colours) {
    Picture exotic = photograph();
    const auto lightness = [](double share) { return [share](const std::vector<double>& at) { return std::array{share * at[1], 0.5, 0.5}; }; };
    exotic.icc = IccFile(2, "scnr", "RGB ", "Lab ").table("A2B0", 3, 2, lightness(1)).table("A2B1", 3, 2, lightness(0.5)).bytes();
    PhotoPreset relative = degree();
    relative.conversion = {.intent = Intent::relative, .black_point_compensation = false};

    const Portrait usual = rendered(exotic, degree()), dark = rendered(exotic, relative);

    BOOST_TEST(usual.pixels.row(0)[0] > dark.pixels.row(0)[0] + 20);
    BOOST_TEST((names(usual.operations) == std::vector<std::string>{"crop", "scale", "convert"}));
}

BOOST_AUTO_TEST_CASE(a_profile_that_does_not_fit_sets_the_photograph_aside) {
    Picture wrong = photograph();
    wrong.icc = Bytes(300, 0);
    ColourConverter colours;
    const Crop crop = plan_crop(head().pose, head().backdrop, wrong.full, degree());

    BOOST_TEST(said(render(colours, wrong, {.about = "a.jpg"}, crop, degree())) == "a.jpg: the ICC profile “no name” is none: it lacks the signature acsp");
}

BOOST_AUTO_TEST_CASE(another_program_reads_number_and_preset_and_nothing_of_the_camera) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const auto file = folder.with("a.jpg", rendered(photograph(), degree()).file);

    BOOST_TEST(output_of("exiftool -s3 -ImageSize -XResolution -YResolution -ProfileDescription -XMP-dc:Identifier -XMP:Preset -XMP:Operations " + file.string()) ==
               "480x640\n300\n300\nsRGB\nA-0143\ndegree\ncrop, scale");
    BOOST_TEST(output_of("exiftool -IPTC:all -MakerNotes:all " + file.string()) == "");
    // Both places that say a resolution say the same, and the file is as the standards want it.
    BOOST_TEST(output_of("exiftool -s3 -JFIF:XResolution -EXIF:XResolution -EXIF:ResolutionUnit -EXIF:Orientation# -EXIF:ColorSpace " + file.string()) == "300\n300\ninches\n1\nsRGB");
    BOOST_TEST(output_of("exiftool -validate -warning -error -s3 " + file.string()) == "OK");
}

// The whole way with a real picture, enlarged as a studio frame would be: measured again in the file that was made.
BOOST_AUTO_TEST_CASE(a_portrait_keeps_the_shipped_presets_ranges_when_it_is_measured_anew) {
    const auto folder = shared("data/portraits");
    LIKENESS_NEEDS(folder);
    const TempFolder temp;
    const Raster small = read_picture(*folder / "grey-1.png").value().pixels;
    // Three times as large, with more of the wall above and beside it and of the shirt below: what lies outside repeats the edge.
    const Raster frame = cropped(small, {-60, -120, 533, 711}, {533 * 3, 711 * 3});
    const auto path = temp.with("frame.jpg", encode_jpeg(frame, {.quality = 95}).value());
    const PhotoPreset preset = PresetLibrary({tree() / "profiles"}).photo("chsi-degree-grey").value();
    FaceFinder finder;
    ColourConverter colours;
    const auto measured = [&](const Picture& picture) {
        const Raster luma = grey(picture.pixels);
        const auto faces = finder.find(luma, picture.scale()).value();
        BOOST_REQUIRE(faces.size() == 1U);
        return measure_head(finder, picture.pixels, luma, picture.scale(), faces[0]).value().value();
    };
    const Photograph photograph = read_photograph(path).value();

    const auto portrait = make_portrait(colours, photograph, measured(photograph.picture), {}, preset, {.identifier = "A-0143"});

    BOOST_REQUIRE_MESSAGE(portrait.has_value(), said(portrait));
    for (const Finding& one : portrait.value().findings)
        if (one.hard) BOOST_TEST((one.verdict == Verdict::pass), english(one.says));
    BOOST_REQUIRE(!portrait.value().file.empty());
    const Picture file = read_picture(portrait.value().file, "out.jpg", {.least_long_side = 0}).value();
    const Pose pose = measured(file).pose;
    BOOST_REQUIRE(pose.crown_y.has_value());
    BOOST_TEST((*pose.crown_y > 45 && *pose.crown_y < 115), "hair top " << *pose.crown_y);
    BOOST_TEST((pose.eyes().y > 195 && pose.eyes().y < 305), "eyes " << pose.eyes().y);
    BOOST_TEST((pose.face_width() > 170 && pose.face_width() < 310), "face " << pose.face_width());
    BOOST_TEST(std::abs(pose.eyes().x - 240) < 15);
}

BOOST_AUTO_TEST_SUITE_END()
