#include "daemon/line/seen.h"

#include "engine/portrait/finding_json.h"

#include <stdexcept>

namespace likeness {

namespace js = boost::json;

namespace {

js::array to_json(PointPx point) {
    return {exact(point.x), exact(point.y)};
}

PointPx point_of(const js::value& value) {
    return {exact_number(value.as_array().at(0)), exact_number(value.as_array().at(1))};
}

js::object to_json(const Head& head) {
    const Pose& pose = head.pose;
    js::object out{{"left_eye", to_json(pose.left_eye)},
                   {"right_eye", to_json(pose.right_eye)},
                   {"crown_y", nullptr},
                   {"chin_y", exact(pose.chin_y)},
                   {"face", {exact(pose.face_left_x), exact(pose.face_right_x)}},
                   {"roll_deg", exact(pose.roll_deg)},
                   {"confidence", exact(pose.confidence)},
                   {"confidences", {exact(pose.crown_confidence), exact(pose.chin_confidence), exact(pose.width_confidence)}},
                   {"plain", head.backdrop.plain},
                   {"because", json(head.backdrop.because)},
                   {"residual", exact(head.backdrop.residual)},
                   {"channels", head.backdrop.samples.channels()},
                   {"samples", js::array(head.backdrop.samples.samples().begin(), head.backdrop.samples.samples().end())}};
    if (pose.crown_y) out["crown_y"] = exact(*pose.crown_y);
    return out;
}

Head head_of(const js::value& value) {
    Head head;
    Pose& pose = head.pose;
    pose.left_eye = point_of(value.at("left_eye"));
    pose.right_eye = point_of(value.at("right_eye"));
    if (!value.at("crown_y").is_null()) pose.crown_y = exact_number(value.at("crown_y"));
    pose.chin_y = exact_number(value.at("chin_y"));
    const PointPx face = point_of(value.at("face"));
    pose.face_left_x = face.x, pose.face_right_x = face.y;
    pose.roll_deg = exact_number(value.at("roll_deg"));
    pose.confidence = exact_number(value.at("confidence"));
    // Ledgers of the first version have none; what they saw is looked at again.
    if (const js::value* sure = value.as_object().if_contains("confidences")) {
        const js::array& of = sure->as_array();
        pose.crown_confidence = exact_number(of.at(0)), pose.chin_confidence = exact_number(of.at(1)), pose.width_confidence = exact_number(of.at(2));
    }
    head.backdrop.plain = value.at("plain").as_bool();
    head.backdrop.because = sentence_of(value.at("because"));
    head.backdrop.residual = exact_number(value.at("residual"));
    const int channels = value.at("channels").to_number<int>();
    const js::array& samples = value.at("samples").as_array();
    if (channels != 0 && channels != 1 && channels != 3 && channels != 4) throw std::invalid_argument("channels");
    if (channels > 0) {
        Raster raster({static_cast<int>(samples.size()) / channels, samples.empty() ? 0 : 1}, channels);
        for (std::size_t i = 0; i < raster.samples().size(); ++i) raster.samples()[i] = samples.at(i).to_number<std::uint8_t>();
        head.backdrop.samples = std::move(raster);
    }
    return head;
}

// Boost.JSON throws at what is not there or of another kind.
template <class Read>
auto understood(const std::string& about, Read read) -> Result<decltype(read())> {
    try {
        return read();
    } catch (const std::exception&) {
        return Fault{Remedy::stop, Step::record, about, sentence("the ledger holds what this version does not understand"), {}};
    }
}

}  // namespace

std::string to_text(const SeenExposure& seen) {
    js::object out{{"faces", seen.faces},
                   {"head", nullptr},
                   {"findings", findings_to_json(seen.judged.findings)},
                   {"against", seen.judged.against},
                   {"of", seen.of}};
    if (seen.head) out["head"] = to_json(*seen.head);
    if (!seen.judged.uncalibrated.empty()) out["uncalibrated"] = json(seen.judged.uncalibrated);
    return js::serialize(out);
}

std::string to_text(const Tried& with) {
    return js::serialize(js::object{{"most_pixels", with.most_pixels}, {"chart", with.chart}});
}

Tried tried(std::string_view text) {
    const auto read = understood("", [&] {
        const js::value value = js::parse(js::string_view(text.data(), text.size()));
        return Tried{value.at("most_pixels").to_number<std::int64_t>(), std::string(value.at("chart").as_string())};
    });
    return read ? read.value() : Tried{};
}

std::string to_text(const Decoded& codes) {
    return js::serialize(js::object{{"decoded_by", codes.by}});
}

Decoded decoded(std::string_view text) {
    const auto read = understood("", [&] {
        return Decoded{std::string(js::parse(js::string_view(text.data(), text.size())).at("decoded_by").as_string())};
    });
    return read ? read.value() : Decoded{};
}

Result<SeenExposure> seen_exposure(std::string_view text, const std::string& about) {
    return understood(about, [&] {
        const js::value value = js::parse(js::string_view(text.data(), text.size()));
        SeenExposure seen;
        seen.faces = value.at("faces").to_number<std::size_t>();
        if (!value.at("head").is_null()) seen.head = head_of(value.at("head"));
        seen.judged.findings = findings_from_json(value.at("findings").as_array());
        seen.judged.against = value.at("against").as_string();
        if (const js::value* why = value.as_object().if_contains("uncalibrated")) seen.judged.uncalibrated = sentence_of(*why);
        seen.of = value.at("of").as_string();
        return seen;
    });
}

Result<std::vector<Finding>> findings_of_text(std::string_view text, const std::string& about) {
    return understood(about, [&] { return findings_from_json(js::parse(js::string_view(text.data(), text.size())).as_array()); });
}

}  // namespace likeness
