#include "tests/studio/draw/hand.h"

#include "tests/studio/draw/random.h"

#include <array>
#include <cmath>

namespace studio {
namespace {

/// Turns places in phone widths (of a left hand, whose thumb is on the picture's left) into limbs in pixels.
class Limbs {
public:
    Limbs(const PhonePose& pose, const KeyframeOptions& options) : pose_(pose), options_(options) {}

    Limb skin(PhonePoint from, double from_radius, PhonePoint to, double to_radius) const {
        return {end(from, from_radius), end(to, to_radius), screen_colour(options_.skin), LimbKind::skin};
    }
    Limb fingertip(PhonePoint from, double from_radius, PhonePoint to, double to_radius) const {
        return {end(from, from_radius), end(to, to_radius), screen_colour(options_.skin), LimbKind::fingertip, 0.10F};
    }
    Limb sleeve(PhonePoint from, double from_radius, PhonePoint to, double to_radius) const {
        return {end(from, from_radius), end(to, to_radius), screen_colour(options_.clothes), LimbKind::cloth};
    }

private:
    LimbEnd end(PhonePoint p, double radius) const {
        if (!options_.left_hand) p.x = -p.x;
        const auto at = pose_.project(p);
        const double scale = pose_.scale_at(p);
        return {static_cast<float>(at.x), static_cast<float>(at.y), static_cast<float>(p.z * scale),
                static_cast<float>(radius * scale)};
    }

    const PhonePose& pose_;
    const KeyframeOptions& options_;
};

struct Finger {
    double y;       ///< where it comes round the edge, before the hand's chance shift
    double girth;   ///< radius at the outer joint
    double reach;   ///< how far the tip's middle lies inside the phone's edge
};

constexpr std::array<Finger, 4> fingers = {
    {{0.02, 0.108, 0.035}, {0.25, 0.112, 0.05}, {0.48, 0.106, 0.04}, {0.69, 0.092, 0.015}}};

}  // namespace

Hand draw_hand(const PhonePose& pose, const KeyframeOptions& options, likeness::SizePx size) {
    Random random(options.seed, "hand");
    const Limbs limbs(pose, options);
    Hand hand{HandLayer(size), HandLayer(size)};
    const double grip = random.range(0.0F, 0.16F);   // how far down the phone is held
    const double elbow = random.range(-0.9F, 0.3F);

    const PhonePoint wrist{0.04, 1.50 + grip, -0.40};
    const PhonePoint forearm{0.04 + 0.35 * elbow, 2.6 + grip, -0.5};
    hand.behind.draw(limbs.skin({-0.22, 0.78 + grip, -0.40}, 0.44, {0.0, 1.0 + grip, -0.40}, 0.40));
    hand.behind.draw(limbs.skin({0.20, 0.66 + grip, -0.42}, 0.42, {0.08, 1.05 + grip, -0.42}, 0.38));
    hand.behind.draw(limbs.skin({0.02, 1.0 + grip, -0.41}, 0.40, wrist, 0.345));
    hand.behind.draw(limbs.skin(wrist, 0.345, forearm, 0.42));
    const PhonePoint cuff{wrist.x + 0.14 * 0.35 * elbow, 1.80 + grip, -0.25};
    hand.behind.draw(limbs.sleeve(cuff, 0.47, {0.10 + 1.1 * elbow, 5.2 + grip, -0.25}, 0.85));

    for (const Finger& finger : fingers) {
        const double y = finger.y + grip + 0.012 * random.normal();
        const double lean = random.range(-0.06F, 0.01F);
        const double tip_x = 0.5 - finger.reach - random.range(0.0F, 0.02F);
        const PhonePoint joint{0.585 + 0.1 * finger.girth, y, -0.02};
        hand.behind.draw(limbs.skin({0.30, y + 0.06, -0.24}, finger.girth * 1.1, joint, finger.girth));
        hand.front.draw(limbs.fingertip(joint, finger.girth, {tip_x, y + lean, 0.12}, finger.girth * 0.86));
    }

    const double thumb = 0.20 + grip + 0.05 * random.normal();
    const PhonePoint joint{-0.63, thumb + 0.34, -0.02};
    hand.behind.draw(limbs.skin({-0.40, 0.92 + grip, -0.22}, 0.20, joint, 0.128));
    hand.front.draw(limbs.fingertip(joint, 0.128, {-0.495 + random.range(0.0F, 0.03F), thumb, 0.12}, 0.104));

    const double width = pose.scale_at({});
    const auto part = [width](double share) { return static_cast<int>(std::lround(width * share)); };
    hand.front.cast_shadow(part(0.02), part(0.035), part(0.04), 0.45F);
    return hand;
}

}  // namespace studio
