#include "tests/studio/sitting.h"

#include "tests/studio/camera.h"
#include "tests/studio/draw/keyframe.h"
#include "tests/studio/draw/random.h"
#include "tests/studio/draw/spread.h"

#include "engine/codec/read.h"
#include "engine/picture/channels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace studio {
namespace {

constexpr float blur = 0.045f;  ///< radius in eye distances: above the bold level of the gallery

/// A quarter of the frame, but never with less detail than a certificate photo shows: eyes 105 pixels apart. A camera that
/// makes a picture larger than it saw it is refused.
likeness::SizePx work_size(likeness::SizePx full) {
    const int width = std::max(full.width / 4, std::min(full.width, 640));
    return {width, static_cast<int>(std::lround(static_cast<double>(full.height) * width / full.width))};
}

void defocus(Drawn& drawn, float radius_of_width) {
    const Spread spread = disc(radius_of_width * static_cast<float>(drawn.picture.width));
    convolve(drawn.picture, spread);
    convolve(drawn.alpha, spread);
}

/// Drawings of one person, one for each state of the backdrop, made when first asked for and only the last one kept.
class Portraits {
public:
    Portraits(const Person& person, likeness::SizePx full) : seed_(person.seed), full_(full) {}

    const Drawn& with(Defect defect) {
        if (!drawn_ || drawn_->first != defect) {
            drawn_.reset();
            const Scene scene = studio_scene(seed_, defect);
            drawn_.emplace(defect, draw(make_sitter(seed_, {.far = 0.1}), scene, work_size(full_)));
            if (defect == Defect::defocus) defocus(drawn_->second, blur * scene.eye_distance);
        }
        return drawn_->second;
    }

private:
    std::uint64_t seed_;
    likeness::SizePx full_;
    std::optional<std::pair<Defect, Drawn>> drawn_;
};

likeness::Raster keyframe(const Planned& frame, const Person& owner, std::uint64_t seed, likeness::SizePx size) {
    const bool bad = frame.mistake == Mistake::unread;
    KeyframeOptions options = make_keyframe_options(seed, bad ? KeyframeQuality::bad : KeyframeQuality::good);
    options.backdrop = studio_scene(seed, Defect::none).backdrop;
    return draw_keyframe(owner.code, options, size);
}

}  // namespace

std::vector<Sitting> sittings(const Script& script) {
    std::vector<Sitting> all;
    for (std::size_t lane = 0; lane < script.lanes.size(); ++lane) {
        std::map<std::size_t, std::size_t> place;  // person -> index in all
        const std::vector<Planned>& frames = script.lanes[lane].frames;
        for (std::size_t i = 0; i < frames.size(); ++i) {
            const auto [at, fresh] = place.try_emplace(frames[i].person, all.size());
            if (fresh) all.push_back({lane, {}});
            all[at->second].frames.push_back(i);
        }
    }
    return all;
}

likeness::Result<void> photograph(const Script& script, const Sitting& sitting, const PictureOptions& options, const Keep& keep) {
    const LaneScript& lane = script.lanes[sitting.lane];
    const std::size_t who = lane.frames[sitting.frames.front()].person;
    Portraits portraits(script.people[who], options.size);
    likeness::Picture real;
    if (!options.faces.empty()) {
        LIKENESS_TRY(real, likeness::read_picture(options.faces[who % options.faces.size()], {.least_long_side = 0}));
        real.pixels = likeness::rgb(real.pixels);
    }

    for (const std::size_t place : sitting.frames) {
        const Planned& frame = lane.frames[place];
        const std::uint64_t seed = Random(options.seed + 1'000'003 * sitting.lane, 500'000 + place).next();
        ShotFacts facts{.taken_ms = frame.taken_ms,
                        .body = lane.body,
                        .count = lane.shutter_count + 1 + static_cast<std::int64_t>(place),
                        .orientation = lane.orientation,
                        .tells_turn = !frame.turned(),
                        .stored = {}};
        Known known;
        likeness::Raster upright;
        if (frame.keyframe) {
            upright = keyframe(frame, script.people[*frame.shown], seed, options.size);
        } else if (!options.faces.empty()) {
            upright = real.pixels;
            if (upright.width() > upright.height() && !frame.turned()) facts.orientation = 1;
        } else {
            const Drawn& drawn = portraits.with(frame.defect);
            if (!frame.turned()) known.pose = drawn.truth(options.size);
            if (!frame.turned() && options.alpha) known.alpha = photograph_alpha(drawn, options.size);
            upright = photograph(drawn, options.size, {.seed = seed, .fine_detail = frame.defect != Defect::defocus});
        }
        const bool has_profile = !frame.keyframe && !options.faces.empty();
        CameraFiles files;
        if (!frame.raw.empty()) {
            LIKENESS_TRY(files.raw, camera_raw(upright, facts));
        }
        LIKENESS_TRY(files.jpeg, camera_jpeg(std::move(upright), facts, has_profile ? real.icc : likeness::Bytes{}));
        if (frame.cut)
            for (likeness::Bytes* file : {&files.jpeg, &files.raw}) *file = broken_off(*file);
        LIKENESS_TRY(keep(place, files, known));
    }
    return likeness::done();
}

}  // namespace studio
