// What happens to a good photograph on its way: saved too small, saved too badly, taken with too little light.
#include "tests/gallery/recipes.h"
#include "tests/gallery/sensor.h"
#include "tests/studio/draw/random.h"

#include "engine/codec/jpeg_write.h"
#include "engine/codec/read.h"

#include <algorithm>
#include <cmath>

namespace studio {
namespace {

/// The inter-eye distance of a certificate photo's head: D = 105 of 480 pixels.
constexpr float certificate_iod = 105;

/// Through a JPEG of that quality and back.
void save(Plate& plate, int quality) {
    const auto file = likeness::encode_jpeg(develop(plate), {.quality = quality, .chroma = likeness::ChromaSampling::quarter_420});
    const auto read = likeness::read_picture(file.value(), "exhibit", {.least_long_side = 0});
    plate.light = expose(read.value().pixels, {}).light;
}

}  // namespace

void compress(Plate& plate, float value, std::uint64_t) {
    plate.jpeg_quality = static_cast<int>(value);
}

void compress_twice(Plate& plate, float value, std::uint64_t seed) {
    save(plate, static_cast<int>(value));
    // Then somebody crops it or makes it a tenth smaller, and saves it well: the tables tell nothing any more.
    Random chance(seed, "second save");
    const likeness::SizePx size{plate.light.width, plate.light.height};
    if (chance.chance(0.5)) {
        const int x = 1 + chance.pick(7), y = 1 + chance.pick(7);
        crop(plate, {x, y, size.width, size.height});
        return;
    }
    const likeness::SizePx smaller{size.width * 9 / 10, size.height * 9 / 10};
    const double fx = 1.0 * smaller.width / size.width, fy = 1.0 * smaller.height / size.height;
    plate.light = resized(plate.light, smaller);
    if (!plate.known.person.values.empty()) plate.known.person = resized(plate.known.person, smaller);
    if (!plate.known.clothes.values.empty()) plate.known.clothes = resized(plate.known.clothes, smaller);
    likeness::Pose& pose = plate.known.pose;
    for (likeness::PointPx* eye : {&pose.left_eye, &pose.right_eye}) eye->x *= fx, eye->y *= fy;
    pose.face_left_x *= fx, pose.face_right_x *= fx, pose.chin_y *= fy;
    if (pose.crown_y) *pose.crown_y *= fy;
}

void enlarge(Plate& plate, float value, std::uint64_t) {
    // So small that the head has `value` times fewer pixels than a certificate photo's, then large again.
    const likeness::SizePx size{plate.light.width, plate.light.height};
    const float factor = certificate_iod / value / plate.view().iod;
    const auto less = [&](int length) { return std::max(8, static_cast<int>(std::lround(static_cast<float>(length) * std::min(1.0f, factor)))); };
    plate.light = resized(resized(plate.light, {less(size.width), less(size.height)}), size);
}

void raise_sensitivity(Plate& plate, float value, std::uint64_t seed) {
    // Averaged down to the certificate's size, noise weakens as lengths do.
    add_noise(plate, value * std::max(1.0f, plate.view().iod / certificate_iod), seed);
}

}  // namespace studio
