#include "tests/studio/look.h"

#include "engine/codec/jpeg_write.h"
#include "engine/codec/read.h"
#include "engine/colour/icc.h"
#include "engine/identify/identify.h"
#include "engine/picture/resample.h"
#include "engine/portrait/crop.h"
#include "engine/preset/library.h"
#include "engine/sheet/marked.h"
#include "tests/studio/process.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <map>
#include <sstream>

namespace studio {

namespace {

namespace fs = std::filesystem;
using likeness::Raster;
using likeness::Result;

constexpr int columns = 6, tile_width = 400, photo_height = 356, gap = 12;
constexpr int proof_width = 230, portrait_width = tile_width - proof_width - gap / 2;

struct Person {
    std::string portrait, exposure;
    bool captured = false;
};

std::map<std::string, Person> people(const std::string& listed) {
    std::map<std::string, Person> found;
    std::istringstream lines(listed);
    for (std::string line; std::getline(lines, line);) {
        const boost::json::object said = boost::json::parse(line).as_object();
        const auto text = [&](const char* key) {
            const boost::json::value* value = said.if_contains(key);
            return value && value->is_string() ? std::string(value->as_string()) : std::string();
        };
        if (text("subject").empty()) continue;
        Person& person = found[text("subject")];
        if (said.contains("frame")) {
            if (text("state") == "rendered") person.exposure = text("file");
        } else {
            person.portrait = text("portrait");
            person.captured = text("state") == "captured";
        }
    }
    std::erase_if(found, [](const auto& one) { return one.second.portrait.empty() || one.second.exposure.empty(); });
    return found;
}

void paste(Raster& sheet, const Raster& picture, int x, int y) {
    for (int row = 0; row < picture.height(); ++row)
        std::copy_n(picture.row(row), picture.stride(), sheet.row(y + row) + 3 * x);
}

void bar(Raster& sheet, int x, int y, std::array<std::uint8_t, 3> colour) {
    for (int row = y; row < y + 6; ++row)
        for (int column = x; column < x + tile_width; ++column) std::ranges::copy(colour, sheet.row(row) + 3 * column);
}

Result<Raster> proof_of(likeness::FaceFinder& finder, const fs::path& file, const likeness::PhotoPreset& preset) {
    LIKENESS_TRY(const likeness::Picture picture, likeness::read_picture(file));
    LIKENESS_TRY(const likeness::Seen seen, likeness::identify(finder, picture));
    const int height = proof_width * picture.full.height / picture.full.width;
    likeness::MarkedPhoto photo{.picture = likeness::shrunk_to(picture.pixels, 4 * height), .full = picture.full};
    if (seen.head) {
        photo.pose = seen.head->pose;
        photo.crop = likeness::plan_crop(*photo.pose, seen.head->backdrop, picture.full, preset).box;
        if (photo.crop) photo.bands = likeness::allowed_bands(*photo.pose, *photo.crop, preset);
    }
    return likeness::marked(photo, {proof_width, height});
}

}  // namespace

Result<void> look(const fs::path& job, const fs::path& file) {
    LIKENESS_TRY(const Ran listed, run(sibling("likeness"), {"job", "list", job.string(), "--json"}));
    const std::map<std::string, Person> all = people(listed.output);
    if (listed.status != 0 || all.empty())
        return likeness::Fault{likeness::Remedy::aside, likeness::Step::read, job.string(), likeness::sentence("no portrait to look at"), {}};
    const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
    Raster sheet({columns * (tile_width + gap) + gap, std::max(1, rows) * (photo_height + gap) + gap}, 3);
    std::ranges::fill(sheet.samples(), std::uint8_t{245});

    LIKENESS_TRY(const likeness::PhotoPreset preset, likeness::PresetLibrary({LIKENESS_SOURCE "/profiles"}).photo("chsi-degree"));
    likeness::FaceFinder finder;
    int place = 0;
    for (const auto& [number, person] : all) {
        const int x = gap + place % columns * (tile_width + gap), y = gap + place / columns * (photo_height + gap);
        ++place;
        LIKENESS_TRY(const Raster proof, proof_of(finder, job / person.exposure, preset));
        LIKENESS_TRY(const likeness::Picture portrait, likeness::read_picture(job / person.portrait));
        const int height = portrait_width * portrait.full.height / portrait.full.width;
        paste(sheet, proof, x, y);
        paste(sheet, likeness::shrunk(portrait.pixels, {portrait_width, height}), x + proof_width + gap / 2, y);
        bar(sheet, x, y + std::max(proof.height(), height) + 4, person.captured ? std::array<std::uint8_t, 3>{60, 170, 80} : std::array<std::uint8_t, 3>{240, 150, 30});
    }
    LIKENESS_TRY(const likeness::Bytes bytes, likeness::encode_jpeg(sheet, {.quality = 88, .icc = likeness::srgb_icc()}));
    return likeness::write_file(file, bytes);
}

}  // namespace studio
