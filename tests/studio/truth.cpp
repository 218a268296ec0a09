#include "tests/studio/truth.h"

#include "engine/base/file.h"
#include "engine/base/json.h"

#include <cmath>
#include <string_view>

namespace studio {
namespace {

namespace js = boost::json;

js::value text_or_null(std::string_view text) {
    return text.empty() ? js::value(nullptr) : js::value(text);
}

js::value pose_json(const std::optional<Truth>& pose) {
    if (!pose) return nullptr;
    const auto point = [](likeness::PointPx p) { return js::array{p.x, p.y}; };
    return js::object{{"left_eye", point(pose->left_eye)}, {"right_eye", point(pose->right_eye)},
                      {"crown_y", pose->crown_y},          {"chin_y", pose->chin_y},
                      {"face_left_x", pose->face_left_x},  {"face_right_x", pose->face_right_x},
                      {"roll_deg", pose->roll_deg},        {"confidence", 1}};
}

std::optional<Truth> pose_of(const js::value& value) {
    if (value.is_null()) return std::nullopt;
    const js::object& pose = value.as_object();
    const auto number = [&](std::string_view key) { return pose.at(key).to_number<double>(); };
    const auto point = [&](std::string_view key) {
        const js::array& p = pose.at(key).as_array();
        return likeness::PointPx{p.at(0).to_number<double>(), p.at(1).to_number<double>()};
    };
    return Truth{point("left_eye"), point("right_eye"), number("crown_y"), number("chin_y"),
                 number("face_left_x"), number("face_right_x"), number("roll_deg")};
}

js::object subject_json(const Person& person) {
    return {{"student", person.student}, {"name", person.name}, {"college", person.college}, {"class", person.klass}, {"code", person.code}};
}

js::object frame_json(const Script& script, const LaneScript& lane, std::size_t place, const std::optional<Truth>& pose, Exposed exposed) {
    const Planned& frame = lane.frames[place];
    js::array findings, may;
    if (frame.turned()) {
        findings.emplace_back("single_face");
    } else if (!frame.keyframe && !exposed.real_faces && frame.defect != Defect::none) {
        const Signs known = signs(frame.defect);
        findings.emplace_back(known.must);
        for (const std::string_view limit : known.may) may.emplace_back(limit);
    }
    js::object line{{"file", frame.file},
                    {"lane", lane.name},
                    {"order", place + 1},
                    {"kind", frame.keyframe ? "keyframe" : "exposure"},
                    {"student", script.people[frame.person].student},
                    {"shown", frame.shown ? js::value(script.people[*frame.shown].student) : js::value(nullptr)},
                    {"pose", pose_json(pose)},
                    {"findings", std::move(findings)},
                    {"may", std::move(may)},
                    {"mistake", text_or_null(name(frame.mistake))},
                    {"doubt", frame.doubt}};
    if (exposed.alpha && pose) line["alpha"] = alpha_file(frame.file);
    if (exposed.real_faces) line["findings_known"] = false;
    return line;
}

/// One object a line, so that people and grep can read it.
class Lines {
public:
    void begin(std::string_view key) { text_ += (text_.empty() ? "{\n\"" : ",\n\"") + std::string(key) + "\": ["; }
    void add(const js::value& value) {
        text_ += (text_.back() == '[' ? "\n  " : ",\n  ") + likeness::line(value);
    }
    void end() { text_ += "\n]"; }
    std::string finish() && { return std::move(text_) + "\n}\n"; }

private:
    std::string text_;
};

}  // namespace

std::string alpha_file(const std::string& file) {
    std::filesystem::path in_lanes = std::filesystem::path(file).lexically_relative("lanes");
    return ("alpha" / in_lanes.replace_extension(".png")).string();
}

std::string truth_json(const Script& script, const ScriptOptions& options, likeness::SizePx size, const Poses& poses, Exposed exposed) {
    Lines lines;
    lines.begin("shoot");
    lines.add(js::object{{"seed", options.seed}, {"people", options.people}, {"frames", options.frames},
                         {"size", js::array{size.width, size.height}}, {"open", options.open}});
    lines.end();
    lines.begin("lanes");
    for (const LaneScript& lane : script.lanes)
        lines.add(js::object{{"lane", lane.name}, {"body", lane.body}, {"orientation", lane.orientation},
                             {"arrival", lane.shuffled ? "shuffled" : "in order"}, {"frames", lane.frames.size()}});
    lines.end();
    lines.begin("subjects");
    for (std::size_t i = 0; i < script.enrolled; ++i) lines.add(subject_json(script.people[i]));
    lines.end();
    lines.begin("strangers");
    for (std::size_t i = script.enrolled; i < script.people.size(); ++i) lines.add(subject_json(script.people[i]));
    lines.end();
    lines.begin("frames");
    for (std::size_t i = 0; i < script.lanes.size(); ++i) {
        const LaneScript& lane = script.lanes[i];
        for (std::size_t place = 0; place < lane.frames.size(); ++place) {
            js::object line = frame_json(script, lane, place, poses[i][place], exposed);
            lines.add(line);
            // A second file of the frame, and no photograph of its own.
            for (const std::string& other : {lane.frames[place].raw, lane.frames[place].copy}) {
                if (other.empty()) continue;
                line["file"] = other;
                line["mistake"] = name(Mistake::duplicate);
                lines.add(line);
            }
        }
    }
    lines.end();
    return std::move(lines).finish();
}

likeness::Result<ShootTruth> read_truth(const std::filesystem::path& file) {
    LIKENESS_TRY(const likeness::Bytes bytes, likeness::read_file(file));
    try {
        const js::value read = js::parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        const js::object& whole = read.as_object();
        ShootTruth truth;
        const auto text = [](const js::object& line, std::string_view key) {
            const js::value& value = line.at(key);
            return value.is_null() ? std::string() : std::string(value.as_string());
        };
        for (const std::string_view group : {"subjects", "strangers"})
            if (const js::value* people = whole.if_contains(group))
                for (const js::value& one : people->as_array()) truth.code_of[text(one.as_object(), "student")] = text(one.as_object(), "code");
        for (const js::value& one : whole.at("frames").as_array()) {
            const js::object& line = one.as_object();
            TrueFrame frame{.file = text(line, "file"), .lane = text(line, "lane"), .order = line.at("order").to_number<std::size_t>(),
                            .keyframe = line.at("kind").as_string() == "keyframe", .student = text(line, "student"),
                            .shown = text(line, "shown"), .pose = pose_of(line.at("pose"))};
            for (const js::value& limit : line.at("findings").as_array()) frame.findings.emplace_back(limit.as_string());
            if (const js::value* may = line.if_contains("may"))
                for (const js::value& limit : may->as_array()) frame.may.emplace_back(limit.as_string());
            if (line.contains("alpha")) frame.alpha = text(line, "alpha");
            frame.findings_known = !line.contains("findings_known") || line.at("findings_known").as_bool();
            frame.mistake = mistake(text(line, "mistake")).value_or(Mistake::none);
            frame.doubt = line.contains("doubt") && line.at("doubt").as_bool();
            truth.frames.push_back(std::move(frame));
        }
        return truth;
    } catch (const std::exception& error) {
        return likeness::Fault{likeness::Remedy::aside, likeness::Step::start, file.string(),
                               likeness::sentence("expected the truth about a simulated shoot, found something else: {}", error.what()), {}};
    }
}

}  // namespace studio
