#include "tests/bench/bench_pose/heads.h"

#include "engine/codec/jpeg_write.h"
#include "tests/studio/camera.h"
#include "tests/studio/defect.h"

namespace bench {
namespace {

studio::Plane mask(const studio::Drawn& drawn, studio::Matter matter) {
    studio::Plane plane(drawn.matter.width, drawn.matter.height);
    for (std::size_t i = 0; i < plane.values.size(); ++i) plane.values[i] = drawn.matter.values[i] == matter ? 1.0f : 0.0f;
    return plane;
}

}  // namespace

DrawnHead draw_head(std::uint64_t seed) {
    const studio::Sitter sitter = studio::make_sitter(seed);
    return {seed, sitter, studio::draw(sitter, studio::studio_scene(seed, studio::Defect::none), drawn_size)};
}

likeness::Result<likeness::Bytes> camera_file(const likeness::Raster& picture, int quality) {
    if (quality != studio::camera_quality)
        return likeness::encode_jpeg(picture, {.quality = quality, .chroma = likeness::ChromaSampling::quarter_420});
    return studio::camera_jpeg(picture, {.body = "bench", .stored = {}});
}

likeness::Pose pose_of(const studio::Truth& truth) {
    likeness::Pose pose;
    pose.left_eye = truth.left_eye;
    pose.right_eye = truth.right_eye;
    pose.crown_y = truth.crown_y;
    pose.chin_y = truth.chin_y;
    pose.face_left_x = truth.face_left_x;
    pose.face_right_x = truth.face_right_x;
    pose.roll_deg = truth.roll_deg;
    pose.confidence = 1;
    return pose;
}

studio::Plate plate_of(const DrawnHead& head) {
    // A third of the camera's 24 megapixels averages its noise down by as much as lengths shrink.
    constexpr float noise = 1.5f;
    return studio::expose(studio::photograph(head.drawn, gallery_size, {.seed = head.seed, .noise = noise}),
                          {.pose = pose_of(head.drawn.truth(gallery_size)),
                           .person = studio::resized(head.drawn.alpha, gallery_size),
                           .clothes = studio::resized(mask(head.drawn, studio::Matter::cloth), gallery_size),
                           .glasses = head.sitter.glasses.worn});
}

}  // namespace bench
