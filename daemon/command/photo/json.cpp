#include "daemon/command/photo/json.h"

#include "engine/code/decode.h"
#include "engine/colour/examine.h"

namespace likeness {

namespace js = boost::json;

js::array point_json(PointPx point) {
    return {point.x, point.y};
}

js::value pose_json(const Sight& sight) {
    if (!sight.head && sight.faces.size() != 1) return nullptr;
    if (!sight.head)
        return {{"left_eye", nullptr},     {"right_eye", nullptr},    {"crown_y", nullptr},  {"chin_y", nullptr},
                {"face_left_x", nullptr},  {"face_right_x", nullptr}, {"roll_deg", nullptr}, {"confidence", 0}};
    const Pose& pose = sight.head->pose;
    js::object out{{"left_eye", point_json(pose.left_eye)}, {"right_eye", point_json(pose.right_eye)},
                   {"crown_y", nullptr},                    {"chin_y", pose.chin_y},
                   {"face_left_x", pose.face_left_x},       {"face_right_x", pose.face_right_x},
                   {"roll_deg", pose.roll_deg},             {"confidence", pose.confidence},
                   {"confidences", {{"eyes", pose.confidence}, {"crown", pose.crown_confidence}, {"chin", pose.chin_confidence},
                                    {"face_width", pose.width_confidence}, {"roll", pose.confidence}}}};
    if (pose.crown_y) out["crown_y"] = *pose.crown_y;
    return out;
}

js::array corners_json(const Quad& quad) {
    js::array corners;
    for (const PointPx& corner : quad) corners.push_back(point_json(corner));
    return corners;
}

js::object mark_json(const Mark& mark) {
    const Shown says = decode_alone({mark.format, mark.text, mark.bytes});
    return {{"format", mark.format}, {"text", mark.text}, {"kind", name(says.kind)}, {"verdict", name(says.verdict)}, {"corners", corners_json(mark.corners)}, {"rung", mark.rung}};
}

std::string_view keyframe_word(FrameKind kind) {
    switch (kind) {
        case FrameKind::keyframe_read: return "read";
        case FrameKind::keyframe_unread: return "unread";
        case FrameKind::exposure: return "no";
    }
    return "";
}

boost::json::object soft_proof_json(const std::filesystem::path& file, const Printer& printer, const PrintedLook& look) {
    boost::json::object out{{"file", file.string()}, {"profile", icc_name(printer.icc)}, {"intent", name(printer.conversion.intent)}, {"out_of_gamut", look.out_of_gamut}, {"out_of_gamut_skin", nullptr}};
    if (look.out_of_gamut_skin) out["out_of_gamut_skin"] = *look.out_of_gamut_skin;
    return out;
}

}  // namespace likeness
