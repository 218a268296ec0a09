// Back to front: the far backdrop, the hand behind the phone, the phone, the finger tips on its glass; then the lens.
// Only the phone is computed pixel by pixel. The backdrop is drawn 240 rows high and the hand at a quarter of the
// frame, and both are enlarged: neither shows anything finer.
#include "tests/studio/draw/keyframe.h"

#include "tests/studio/draw/hand.h"
#include "tests/studio/draw/keyframe_backdrop.h"
#include "tests/studio/draw/keyframe_enlarge.h"
#include "tests/studio/draw/keyframe_lens.h"
#include "tests/studio/draw/phone.h"
#include "tests/studio/draw/phone_panel.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace studio {
namespace {

/// The hand is drawn this many times smaller than the frame.
int hand_reduction(likeness::SizePx full) {
    return std::clamp(static_cast<int>(std::lround(full.height / 1500.0)), 2, 4);
}

/// Fine enough for the pixels that the phone will cover, never finer than a real panel.
int panel_width(double phone_px) {
    return std::clamp(static_cast<int>(1.25 * phone_px), 135, 1080);
}

likeness::BoxPx with_margin(likeness::BoxPx box, double margin) {
    return {box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin};
}

}  // namespace

likeness::Raster draw_keyframe(std::string_view code_text, const KeyframeOptions& options, likeness::SizePx full) {
    likeness::Raster frame(full, 3);
    enlarge_backdrop(draw_backdrop(options, full), frame);
    hold_phone(frame, code_text, options);
    add_noise(frame, options.noise, options.seed);
    return frame;
}

void hold_phone(likeness::Raster& frame, std::string_view code_text, const KeyframeOptions& options) {
    const likeness::SizePx full = frame.size();
    assert(full.width >= 100 && full.height >= full.width);
    const int reduction = hand_reduction(full);
    const likeness::SizePx small = {(full.width + reduction - 1) / reduction,
                                    (full.height + reduction - 1) / reduction};
    const PhonePose small_pose(options, {full.width / reduction, full.height / reduction});
    const PhonePose pose(options, full);
    const Hand hand = draw_hand(small_pose, options, small);

    enlarge_over(hand.behind, reduction, frame);
    draw_phone(frame, pose, draw_phone_panel(code_text, options, panel_width(pose.scale_at({}))), options);
    enlarge_over(hand.front, reduction, frame);

    const double sigma = options.blur * full.height / 6000;
    const likeness::BoxPx near_phone = with_margin(pose.bounds(), 0.25 * pose.scale_at({}));
    blur_part(frame, near_phone, sigma);
    smear_rows(frame, near_phone.y, options.smear * full.height / 6000);
}

std::array<likeness::PointPx, 4> code_corners(const KeyframeOptions& options, likeness::SizePx full) {
    const PhonePose pose(options, full);
    const likeness::BoxPx code = code_on_panel(options);
    const auto corner = [&](double u, double v) {
        return pose.project({(2 * u - 1) * panel_half_width, (2 * v - 1) * panel_half_height, 0});
    };
    return {corner(code.x, code.y), corner(code.right(), code.y), corner(code.right(), code.bottom()), corner(code.x, code.bottom())};
}

}  // namespace studio
