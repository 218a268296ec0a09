#include "tests/studio/make.h"
#include "tests/studio/truth.h"

#include "engine/codec/read.h"
#include "engine/colour/srgb_curve.h"
#include "engine/mark/read.h"
#include "engine/picture/channels.h"
#include "tests/fakes/program.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>

using namespace studio;
using likeness::bytes_of;
using likeness::TempFolder;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(make_)

namespace {

MakeOptions small(const fs::path& folder) {
    return {.folder = folder,
            .script = {.people = 4, .lanes = 2, .frames = 1, .seed = 5, .mistakes = Amount::none},
            .size = {600, 900}};
}

/// Every file below a folder with its bytes, by name.
std::map<std::string, std::vector<std::uint8_t>> all_of(const fs::path& folder) {
    std::map<std::string, std::vector<std::uint8_t>> all;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) all[fs::relative(entry.path(), folder).string()] = bytes_of(entry.path());
    return all;
}

std::int64_t modified_ms(const fs::path& file) {
    const auto when = std::chrono::file_clock::to_sys(fs::last_write_time(file));
    return std::chrono::duration_cast<std::chrono::milliseconds>(when.time_since_epoch()).count();
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_raw_lies_beside_each_jpeg_and_tells_the_same_of_the_shot) {
    const TempFolder folder;
    MakeOptions options = small(folder / "one");
    options.script.people = 1;
    options.script.lanes = 1;
    options.script.raw = true;
    BOOST_REQUIRE(make(options));
    options.folder = folder / "two";

    BOOST_REQUIRE(make(options));

    BOOST_TEST((all_of(folder / "one") == all_of(folder / "two")));
    for (const char* stem : {"DSC_0001", "DSC_0002"}) {
        const auto jpeg = bytes_of(folder / "one" / "lanes" / "A" / (std::string(stem) + ".JPG")), raw = bytes_of(folder / "one" / "lanes" / "A" / (std::string(stem) + ".DNG"));
        const likeness::Exposure one = likeness::read_exposure(jpeg), other = likeness::read_exposure(raw);
        BOOST_TEST((one.taken_ms && one.taken_ms == other.taken_ms && one.body_serial == other.body_serial && one.counter == other.counter));
        BOOST_TEST((likeness::read_picture(jpeg, stem).value().full == likeness::read_picture(raw, stem).value().full));
    }
    BOOST_TEST(read_truth(folder / "one" / "truth.json").value().frames.size() == 4U);
}

BOOST_AUTO_TEST_CASE(each_exposures_true_alpha_is_named_by_the_truth_and_stands_outside_the_lanes) {
    const TempFolder folder;
    MakeOptions options = small(folder / "job");
    options.script.people = options.script.lanes = 1;
    options.alpha = true;

    BOOST_REQUIRE(make(options));

    const auto truth = read_truth(folder / "job" / "truth.json").value();
    BOOST_TEST(truth.frames.at(0).alpha == "");  // of the keyframe
    const TrueFrame& exposure = truth.frames.at(1);
    BOOST_TEST(exposure.alpha == "alpha/A/DSC_0002.png");
    const likeness::Picture alpha = likeness::read_picture(folder / "job" / exposure.alpha, {.least_long_side = 0}).value();
    const likeness::Picture shot = likeness::read_picture(folder / "job" / exposure.file, {.least_long_side = 0}).value();
    BOOST_REQUIRE((alpha.pixels.size() == shot.pixels.size() && alpha.pixels.channels() == 1));
    const auto code = [&](double x, double y) { return int{alpha.pixels.row(static_cast<int>(y))[static_cast<int>(x)]}; };
    BOOST_TEST(code(exposure.pose->left_eye.x, exposure.pose->left_eye.y) == 255);
    BOOST_TEST(code(300, 895) == 255);  // the chest
    BOOST_TEST(code(5, 5) == 0);
    const auto in_row = [&](double y) { return std::count_if(alpha.pixels.row(static_cast<int>(y)), alpha.pixels.row(static_cast<int>(y)) + 600, [](std::uint8_t a) { return a >= 128; }); };
    BOOST_TEST((in_row(exposure.pose->crown_y - 12) == 0 && in_row(exposure.pose->crown_y + 12) > 20));
}

BOOST_AUTO_TEST_CASE(the_photograph_is_mixed_of_person_and_backdrop_by_its_true_alpha) {
    const Sitter sitter = make_sitter(3);
    Scene scene = make_scene(3);
    scene.contact = scene.vignette = scene.falloff = 0;
    const auto shot = [&](std::uint8_t grey) {
        scene.backdrop = {grey, grey, grey};
        return draw(sitter, scene, {400, 600});
    };
    const Drawn dark = shot(20), light = shot(200);
    const likeness::SizePx size{400, 600};
    const likeness::Raster alpha = photograph_alpha(dark, size), one = photograph(dark, size, {.noise = 0, .fine_detail = false}), other = photograph(light, size, {.noise = 0, .fine_detail = false});
    const auto lightness = [](std::uint8_t code) { return likeness::srgb_linear(code / 255.0); };
    double worst = 0;
    for (std::size_t i = 0; i < alpha.samples().size(); ++i) {
        const double share = (lightness(other.samples()[3 * i]) - lightness(one.samples()[3 * i])) / (lightness(200) - lightness(20));
        worst = std::max(worst, std::abs(1 - share - alpha.samples()[i] / 255.0));
    }
    BOOST_TEST(worst < 0.02);  // half a code of each picture where they are light
}

BOOST_AUTO_TEST_CASE(same_arguments_give_same_bytes_whatever_the_number_of_jobs) {
    const TempFolder folder;
    MakeOptions options = small(folder / "one");
    options.script.people = 2;
    BOOST_REQUIRE(make(options));
    options.folder = folder / "two";
    options.jobs = 3;

    BOOST_REQUIRE(make(options));

    const auto one = all_of(folder / "one"), two = all_of(folder / "two");
    BOOST_TEST(one.size() == 2 * 2 + 1u);
    BOOST_TEST((one == two));
    BOOST_TEST((bytes_of(folder / "one.roster.csv") == bytes_of(folder / "two.roster.csv")));
    BOOST_TEST(folder.names().size() == 6u);  // nothing else is left
    options.folder = folder / "three";
    options.script.seed = 6;
    BOOST_REQUIRE(make(options));
    BOOST_TEST((all_of(folder / "three") != one));
}

BOOST_AUTO_TEST_CASE(truth_is_what_lies_in_the_lanes) {
    const TempFolder folder;
    const MakeOptions options = small(folder / "job");

    const auto made = make(options);

    BOOST_REQUIRE(made);
    BOOST_TEST(made.value().bare);
    const auto truth = read_truth(folder / "job" / "truth.json");
    BOOST_REQUIRE(truth);
    BOOST_TEST(truth.value().frames.size() == made.value().files);
    for (const TrueFrame& frame : truth.value().frames) {
        const auto picture = likeness::read_picture(folder / "job" / frame.file, {.least_long_side = 0});
        BOOST_REQUIRE(picture);
        BOOST_TEST((picture.value().full == likeness::SizePx{600, 900}));
        if (frame.keyframe) {
            const auto marks = likeness::read_codes(likeness::grey(picture.value().pixels), 1, likeness::Effort::thorough).read;
            BOOST_TEST(marks.size() == 1u);
            if (!marks.empty()) BOOST_TEST(marks[0].text == truth.value().code_of.at(frame.shown));
        } else {
            BOOST_REQUIRE(frame.pose);
            BOOST_TEST(frame.pose->crown_y < frame.pose->left_eye.y);
            BOOST_TEST(frame.pose->left_eye.y < frame.pose->chin_y);
            BOOST_TEST(frame.pose->right_eye.x < frame.pose->left_eye.x);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_camera_tells_who_and_when_it_was) {
    const TempFolder folder;
    MakeOptions options = small(folder / "job");
    options.script.people = 2;
    BOOST_REQUIRE(make(options));
    const Script script = write_script(options.script);

    for (const LaneScript& lane : script.lanes) {
        for (std::size_t i = 0; i < lane.frames.size(); ++i) {
            const fs::path file = folder / "job" / lane.frames[i].file;
            const auto picture = likeness::read_picture(file);
            BOOST_REQUIRE(picture);
            const likeness::Exposure& exposure = picture.value().exposure;
            BOOST_TEST(exposure.taken_ms.value_or(0) == lane.frames[i].taken_ms);
            BOOST_TEST(exposure.body_serial == lane.body);
            BOOST_TEST(exposure.counter.value_or(0) == lane.shutter_count + 1 + static_cast<std::int64_t>(i));
            BOOST_TEST(!exposure.adobe_rgb);
            BOOST_TEST(picture.value().jpeg_quality == 92);
            BOOST_TEST(modified_ms(file) == lane.frames[i].taken_ms);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_turned_exposure_lies_on_its_side_and_its_file_does_not_say_so) {
    const TempFolder folder;
    MakeOptions options = small(folder / "job");
    options.script = {.people = 24, .lanes = 1, .frames = 1, .seed = 1, .mistakes = Amount::trade};
    options.size = {400, 600};
    const Script script = write_script(options.script);
    for (const Sitting& sitting : sittings(script)) {
        const auto lies = [&](std::size_t place) { return script.lanes[0].frames[place].turned(); };
        if (std::ranges::none_of(sitting.frames, lies)) continue;
        BOOST_REQUIRE(photograph(script, sitting, {.size = options.size}, [&](std::size_t place, const CameraFiles& files, const Known& known) {
            const auto picture = likeness::read_picture(files.jpeg, script.lanes[0].frames[place].file, {.least_long_side = 0});
            BOOST_REQUIRE(picture);
            BOOST_TEST((picture.value().full == (lies(place) ? likeness::SizePx{600, 400} : likeness::SizePx{400, 600})));
            BOOST_TEST(known.pose.has_value() == !(lies(place) || script.lanes[0].frames[place].keyframe));
            return likeness::done();
        }));
        return;
    }
    BOOST_TEST(false, "no exposure is turned");
}

BOOST_AUTO_TEST_CASE(exiftool_reads_what_we_wrote) {
    LIKENESS_WITNESS("exiftool")
    const TempFolder folder;
    MakeOptions options = small(folder / "job");
    options.script.people = 1;
    options.script.lanes = 1;
    BOOST_REQUIRE(make(options));
    const LaneScript lane = write_script(options.script).lanes[0];

    const std::string said = likeness::output_of("exiftool -s3 -n -Orientation -SerialNumber -Make -ColorSpace -InteropIndex -ImageWidth -Warning '" +
                                                 (folder / "job" / lane.frames[1].file).string() + "'");

    BOOST_TEST(said == std::to_string(lane.orientation) + "\n" + lane.body + "\nHallfield\n1\nR98\n900");
}

BOOST_AUTO_TEST_CASE(copies_broken_files_and_their_times_are_as_the_script_says) {
    const TempFolder folder;
    MakeOptions options = small(folder / "job");
    options.script = {.people = 8, .lanes = 1, .frames = 1, .seed = 1, .mistakes = Amount::trade};
    const auto wanted = [](const Script& script) {
        const auto& frames = script.lanes[0].frames;
        return std::ranges::any_of(frames, [](const Planned& f) { return f.cut; }) && std::ranges::any_of(frames, [](const Planned& f) { return !f.copy.empty(); });
    };
    while (!wanted(write_script(options.script))) ++options.script.seed;
    const LaneScript lane = write_script(options.script).lanes[0];

    BOOST_REQUIRE(make(options));

    bool shuffled = false;
    for (std::size_t i = 0; i < lane.frames.size(); ++i) {
        const fs::path file = folder / "job" / lane.frames[i].file;
        BOOST_TEST(likeness::has_true_end(bytes_of(file)) == !lane.frames[i].cut);
        if (!lane.frames[i].copy.empty()) BOOST_TEST((bytes_of(file) == bytes_of(folder / "job" / lane.frames[i].copy)));
        if (i > 0) shuffled = shuffled || modified_ms(file) < modified_ms(folder / "job" / lane.frames[i - 1].file);
    }
    BOOST_TEST(shuffled);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_there_is_not_touched) {
    const TempFolder folder;
    fs::create_directory(folder / "job");

    const auto made = make(small(folder / "job"));

    BOOST_REQUIRE(!made);
    BOOST_TEST(likeness::english(made.error()) == (folder / "job").string() + ": is there already (choose another folder or delete it)");
    BOOST_TEST(folder.names().size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
