#include "daemon/command/photo/limits.h"

#include "engine/base/words.h"
#include "engine/preset/value.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>
#include <vector>

namespace likeness {

namespace {

namespace js = boost::json;

// One finding that a preset asks. Beyond `allowed` it fails, or warns where the limit is soft.
struct Asked {
    std::string_view name, unit;
    Interval allowed;
    std::optional<Bounds> bounds;  // of finding_limits.h; then `allowed` says nothing
    const FindingLimit* limit = nullptr;
    std::string_view source;
};

std::vector<Asked> asked(const PhotoPreset& preset) {
    std::vector<Asked> all;
    for (std::size_t i = 0; i < geometry_count; ++i) {
        const auto which = static_cast<Geometry>(i);
        if (const std::optional<Limit>& limit = preset.limit(which)) all.push_back({.name = name(which), .unit = name(limit->unit), .allowed = limit->allowed});
    }
    all.push_back({.name = "backdrop_colour", .unit = "de2000", .allowed = {0, preset.backdrop_tolerance}});
    all.push_back({.name = "backdrop_evenness", .unit = "de2000", .allowed = {0, preset.unevenness}});
    all.push_back({.name = "off_centre", .unit = "of_width", .allowed = {-preset.off_centre, preset.off_centre}});
    all.push_back({.name = "roll", .unit = "deg", .allowed = {-preset.roll_deg, preset.roll_deg}});
    for (const FindingLimit& limit : finding_limits()) {
        const std::optional<Bounds> bounds = preset.bounds(limit);
        if (!bounds) continue;
        const auto own = preset.sources.find("findings");
        const bool moved = preset.findings.contains(limit.name) && own != preset.sources.end();
        all.push_back({.name = limit.name, .unit = limit.unit, .bounds = bounds, .limit = &limit, .source = moved ? own->second : limit.source});
    }
    return all;
}

js::value finite(double bound) {
    return std::isfinite(bound) ? js::value(bound) : js::value(nullptr);
}

js::value iso(std::string_view finding) {
    const std::string_view component = iso_component(finding);
    return component.empty() ? js::value(nullptr) : js::value(component);
}

struct Group {
    Sentence title;
    std::string_view findings;  // names with a space between
};

const std::vector<Group>& groups() {
    static const std::vector<Group> all{
        {sentence("Geometry"), "crown_from_top eyes_from_top eyes_from_bottom face_width head_height chin_from_bottom eye_distance "
                               "off_centre roll head_yaw head_cut shoulders_level camera_too_near"},
        {sentence("Backdrop and clothes"), "backdrop_colour backdrop_evenness backdrop_shadow stray_object clothes_contrast clothes_pattern"},
        {sentence("Light and lens"), "focus motion face_light under_exposed over_exposed hot_spot tonal_range natural_colour red_eye"},
        {sentence("Face"), "eyes_open hair_over_eyes ears_visible mouth_closed glasses lens_glare dark_lenses frame_over_eyes head_covering"},
        {sentence("File"), "resolution noise compression"},
    };
    return all;
}

// In columns of a terminal: a Chinese character takes two.
std::size_t columns(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        count += (byte & 0xC0U) == 0x80 ? 0 : byte >= 0xE3 ? 2 : 1;
    }
    return count;
}

using Row = std::array<std::string, 4>;  // title, what fails it, what warns, what is measured

std::string between(Interval allowed) {
    if (allowed.least == -allowed.greatest) return "± " + written(allowed.greatest);
    return allowed.least == 0 ? "≤ " + written(allowed.greatest) : written(allowed.least) + " – " + written(allowed.greatest);
}

Row row(const Asked& one, const PhotoPreset& preset) {
    const std::string title = phrase(one.name);
    const bool soft = preset.is_soft(one.name);
    if (!one.bounds) {
        const bool near = one.name == "roll" || one.name == "backdrop_evenness";
        const std::string allowed = with_unit(between(one.allowed), one.unit);
        return {title, soft ? "" : allowed, soft ? allowed : near ? "≤ " + written(one.allowed.greatest / 2) : "", ""};
    }
    const bool more = one.bounds->more_is_worse(), fails = std::isfinite(one.bounds->fail) && !soft;
    const std::string measured = one.limit->says == english_phrase(one.name) ? "" : local(Sentence{std::string(one.limit->says), {}});
    const std::string side = more ? "≤ " : "≥ ";
    const std::string warn = side + written(one.bounds->warn);
    if (!fails) return {title, "", with_unit(warn, one.unit), measured};
    return {title, with_unit(side + written(one.bounds->fail), one.unit), warn, measured};
}

std::string lines(const std::vector<Row>& rows, const std::array<std::size_t, 3>& widths) {
    std::string text;
    for (const Row& row : rows) {
        std::string line = "    ";
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i < widths.size()) line.append(widths[i] + 2 - columns(row[i]), ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += "\n" + line;
    }
    return text;
}

}  // namespace

js::object limits_json(const PhotoPreset& preset) {
    js::object out;
    for (const Asked& one : asked(preset)) {
        js::object said;
        if (one.bounds) said = {{"warn", finite(one.bounds->warn)}, {"fail", finite(one.bounds->fail)}};
        else said["allowed"] = {one.allowed.least, one.allowed.greatest};
        said["unit"] = one.unit;
        said["title"] = english_phrase(one.name);
        said["iso"] = iso(one.name);
        if (one.limit) {
            said["says"] = one.limit->says;
            said["source"] = one.source;
        }
        out[one.name] = std::move(said);
    }
    return out;
}

std::string limits_text(const PhotoPreset& preset) {
    const std::vector<Asked> all = asked(preset);
    const Row head{"", local(sentence("Allowed")), local(sentence("Good")), ""};
    std::vector<std::pair<std::string, std::vector<Row>>> chapters;
    std::array<std::size_t, 3> widths{0, columns(head[1]), columns(head[2])};
    for (const Group& group : groups()) {
        std::vector<Row> rows;
        for (const auto name : std::views::split(group.findings, ' ')) {
            const auto found = std::ranges::find(all, std::string_view(name.begin(), name.end()), &Asked::name);
            if (found != all.end()) rows.push_back(row(*found, preset));
        }
        for (const Row& row : rows)
            for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], columns(row[i]));
        chapters.emplace_back(local(group.title), std::move(rows));
    }
    std::string text = "\n\n  " + local(sentence("What is asked of a photograph")) + lines({head}, widths);
    for (const auto& [title, rows] : chapters)
        if (!rows.empty()) text += "\n  " + title + lines(rows, widths);
    std::string off;
    for (const FindingLimit& limit : finding_limits())
        if (!preset.bounds(limit)) off += (off.empty() ? "" : local(sentence(", "))) + phrase(limit.name);
    return text + (off.empty() ? "" : "\n  " + local(sentence("Not asked: {}", off)));
}

}  // namespace likeness
