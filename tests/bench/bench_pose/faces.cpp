#include "tests/bench/bench_pose/heads.h"

#include "engine/codec/read.h"
#include "engine/colour/convert.h"
#include "engine/picture/channels.h"
#include "tests/gallery/outline.h"

#include <charconv>
#include <fstream>
#include <map>
#include <sstream>

namespace bench {
namespace {

using likeness::PointPx;

/// Iris centres measured by eye; the same as in tests/face/finder_test.cpp.
const struct {
    const char* file;
    PointPx right, left;
    std::set<std::string> wrong;
} picked[] = {
    {"grey-1.png", {151.5, 242.8}, {259.7, 243}, {"backdrop_colour"}},
    {"grey-2.png", {157.5, 225.3}, {263.8, 224.5}, {"backdrop_colour"}},
    {"astronaut.png", {203.1, 101}, {247.1, 103.2}, {"backdrop_colour", "backdrop_evenness", "stray_object", "roll"}},
};

/// Chin and cheeks where most people have them (engine/face/pose.h); only a recipe's reach hangs on them.
void fill_by_proportion(likeness::Pose& pose) {
    const double distance = pose.eye_distance(), middle = pose.eyes().x;
    if (pose.chin_y == 0) pose.chin_y = pose.eyes().y + 1.80 * distance;
    if (pose.face_left_x == pose.face_right_x) pose.face_left_x = middle - 1.09 * distance, pose.face_right_x = middle + 1.09 * distance;
}

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> all;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, '\t');) all.push_back(cell);
    return all;
}

void add(std::vector<RealFace>& all, const std::filesystem::path& folder, RealFace face) {
    auto bytes = likeness::read_file(folder / face.file);
    if (!bytes.has_value()) return;
    face.bytes = std::move(bytes).value();
    fill_by_proportion(face.truth);
    all.push_back(std::move(face));
}

std::vector<RealFace> listed(const std::filesystem::path& folder, std::istream& table) {
    std::vector<RealFace> all;
    std::string line;
    std::getline(table, line);
    const std::vector<std::string> names = cells(line);
    while (std::getline(table, line)) {
        std::map<std::string, std::string> row;
        const std::vector<std::string> values = cells(line);
        for (std::size_t i = 0; i < std::min(names.size(), values.size()); ++i) row[names[i]] = values[i];
        const auto number = [&](const char* name) {
            const std::string& text = row[name];
            double value = 0;  // a dash, too
            std::from_chars(text.data(), text.data() + text.size(), value);
            return value;
        };
        RealFace face{.file = row["file"]};
        face.truth.left_eye = {number("left_eye_x"), number("left_eye_y")};
        face.truth.right_eye = {number("right_eye_x"), number("right_eye_y")};
        if (number("crown_y") > 0) face.truth.crown_y = number("crown_y");
        face.truth.chin_y = number("chin_y");
        face.truth.face_left_x = number("face_left_x");
        face.truth.face_right_x = number("face_right_x");
        std::istringstream wrong(row["wrong"]);
        for (std::string one; std::getline(wrong, one, ',');) face.wrong.insert(one);
        if (!face.file.empty() && face.truth.eye_distance() > 0) add(all, folder, std::move(face));
    }
    return all;
}

}  // namespace

std::vector<RealFace> real_faces(const std::filesystem::path& folder) {
    if (std::ifstream table(folder / "truth.tsv"); table) return listed(folder, table);
    std::vector<RealFace> all;
    for (const auto& one : picked) {
        RealFace face{.file = one.file, .wrong = one.wrong};
        face.truth.left_eye = one.left;
        face.truth.right_eye = one.right;
        add(all, folder, std::move(face));
    }
    return all;
}

likeness::Result<studio::Plate> plate_of(const RealFace& face) {
    LIKENESS_TRY(const likeness::Picture picture, likeness::read_picture(face.bytes, face.file, {.least_long_side = 0}));
    likeness::ColourConverter colours;
    LIKENESS_TRY(const likeness::Raster pixels, colours.to_srgb(likeness::rgb(picture.pixels), likeness::source_space(picture), face.file));
    studio::Known known{.pose = face.truth, .person = studio::person_before_plain(pixels, face.truth)};
    if (!known.pose.crown_y && !known.person.values.empty()) known.pose.crown_y = studio::crown_of(known.person, known.pose);
    return studio::expose(pixels, std::move(known));
}

}  // namespace bench
