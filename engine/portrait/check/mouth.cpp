// The gap between the lips: the dark of the open mouth, or teeth.
#include "engine/portrait/check/area.h"
#include "engine/portrait/check/checks.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace likeness {

namespace {

constexpr double half_width = 0.14;       // columns that are looked at, about the middle
constexpr double from = 0.93, to = 1.48;  // rows
// Shares of the cheeks' lightness and chroma.
constexpr double dark_light = 0.42, tooth_light = 0.78, tooth_grey = 0.55;
constexpr double tooth_grey_of_lips = 0.45;  // of the most coloured place of the column: beside lips pale skin is grey, too
constexpr double inside_l = 13;           // the inside of a mouth is no lighter, whatever the skin
constexpr double lip_shade = 0.012;       // a shadow between what belongs to one gap, eye distances

enum class Row { other, dark, tooth };

// `most`: the column's greatest chroma.
Row look_at(const Study& study, int x, int y, const Tone& skin, double most) {
    float l = 0, a = 0, b = 0;
    for (int i = -1; i <= 1; ++i) {
        const int column = std::clamp(x + i, 0, study.l.width() - 1);
        l += study.l.at(column, y) / 3, a += study.a.at(column, y) / 3, b += study.b.at(column, y) / 3;
    }
    if (l < std::max(dark_light * skin.l - 3, std::min(inside_l, 0.5 * skin.l))) return Row::dark;
    return l > tooth_light * skin.l && std::hypot(a, b) < std::max(tooth_grey * skin.chroma(), tooth_grey_of_lips * most) ? Row::tooth : Row::other;
}

double chroma(const Study& study, int x, int y) {
    return std::hypot(study.a.at(x, y), study.b.at(x, y));
}

// Whether lightness or greyness changes at once there, as at a lip's edge and not as in a shadow or a beard.
bool is_edge(const Study& study, int x, int inside, int outside, const Tone& skin) {
    inside = std::clamp(inside, 0, study.l.height() - 1), outside = std::clamp(outside, 0, study.l.height() - 1);
    const double step = (study.l.at(x, outside) - study.l.at(x, inside)) / std::max(1.0, skin.l);
    const double colour = (chroma(study, x, outside) - chroma(study, x, inside)) / std::max(4.0, skin.chroma());
    return std::abs(step) > 0.18 || colour > 0.3;
}

// The longest run of dark or tooth in a column, in rows. What goes on above or below the mouth is a moustache or the chin.
int gap_in(const Study& study, const Area& mouth, int x, const Tone& skin) {
    const int bridged = static_cast<int>(lip_shade * study.unit + 0.5), beside = std::max(1, static_cast<int>(0.035 * study.unit));
    double most = 0;
    for (int y = mouth.top; y < mouth.bottom; ++y) most = std::max(most, chroma(study, x, y));
    int longest = 0;
    for (int y = mouth.top; y < mouth.bottom; ++y) {
        if (look_at(study, x, y, skin, most) == Row::other) continue;
        const int begin = y;
        int last = y;
        for (++y; y < mouth.bottom && y - last <= bridged + 1; ++y)
            if (look_at(study, x, y, skin, most) != Row::other) last = y;
        if (begin > mouth.top && last < mouth.bottom - 1 && is_edge(study, x, begin + 1, begin + 1 - beside, skin) && is_edge(study, x, last - 1, last - 1 + beside, skin))
            longest = std::max(longest, last - begin + 1);
        y = last;
    }
    return longest;
}

}  // namespace

Measured mouth_closed(const Study& study) {
    const Area mouth = area(study, -half_width, from, half_width, to);
    if (mouth.empty() || !study.inside.row(mouth.bottom - 1)[(mouth.left + mouth.right) / 2]) return {{}, sentence("the photograph ends above the mouth")};
    std::vector<float> gaps;
    for (int x = mouth.left; x < mouth.right; ++x) {
        const double place = Study::extent.x + (x + 0.5) / study.unit;
        gaps.push_back(static_cast<float>(gap_in(study, mouth, x, study.cheeks.on(place)) / study.unit));
    }
    return {quantile(gaps, 0.5), {}};
}

}  // namespace likeness
