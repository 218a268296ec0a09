#include "tests/bench/bench_pose/findings.h"
#include "tests/bench/bench_pose/numbers.h"
#include "tests/bench/bench_pose/tables.h"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <string>

namespace bench {

using likeness::Verdict;

namespace {

constexpr double most_false = 0.02, least_caught = 0.95;

/// EER in percent of BIOLAB-ICAO (FVC-onGoing FICV-1.0), notes/findings.md section 3: the Biometric System Laboratory's own
/// SDK, the best classical entry (that SDK among them), the best commercial one. Other pictures: an anchor, not a rank.
struct Published {
    std::string_view kind, test, biolab, classical, commercial;
};
constexpr Published published[] = {
    {"defocus", "8 blurred", "5.2", "5.2", "1.6"},
    {"motion", "8 blurred", "5.2", "5.2", "1.6"},
    {"warm", "11 unnatural skin", "4.0", "3.7", "1.9"},
    {"cold", "11 unnatural skin", "4.0", "3.7", "1.9"},
    {"green", "11 unnatural skin", "4.0", "3.7", "1.9"},
    {"magenta", "11 unnatural skin", "4.0", "3.7", "1.9"},
    {"dark", "12 too dark, light", "4.2", "4.2", "2.9"},
    {"bright", "12 too dark, light", "4.2", "4.2", "2.9"},
    {"washed_out", "13 washed out", "9.6", "9.6", "0.0"},
    {"enlarged", "14 pixelation", "1.3", "1.3", "0.0"},
    {"hair_over_eyes", "15 hair across eyes", "12.8", "11.9", "12.4"},
    {"closed_eyes", "16 eyes closed", "4.6", "3.8", "0.2"},
    {"uneven_backdrop", "17 varied backdrop", "5.2", "5.2", "3.7"},
    {"roll", "18 roll, pitch, yaw", "12.7", "12.7", "9.1"},
    {"tilted", "18 roll, pitch, yaw", "12.7", "12.7", "9.1"},
    {"yaw", "18 roll, pitch, yaw", "12.7", "12.7", "9.1"},
    {"hot_spot", "19 flash on skin", "0.6", "0.6", "1.2"},
    {"red_eye", "20 red eyes", "7.4", "4.0", "1.0"},
    {"backdrop_shadow", "21 shadow behind head", "2.3", "2.3", "2.4"},
    {"side_light", "22 shadow across face", "13.1", "7.7", "9.9"},
    {"dark_lenses", "23 dark lenses", "1.9", "1.9", "1.8"},
    {"lens_glare", "24 flash on lenses", "2.1", "2.1", "2.3"},
    {"frame_over_eyes", "26 frame over eyes", "6.3", "6.3", "4.0"},
    {"open_mouth", "29 mouth open", "6.2", "4.2", "0.6"},
    {"second_face", "30 other faces, toys", "21.6", "21.6", "1.2"},
    {"stray_object", "30 other faces, toys", "21.6", "21.6", "1.2"},
};

const Published& anchor(std::string_view kind) {
    static constexpr Published none{"", "-", "-", "-", "-"};
    const auto at = std::ranges::find(published, kind, &Published::kind);
    return at == std::end(published) ? none : *at;
}

/// Of one kind: n pictures and how many were caught, by level; the scores of those that are refused.
struct Tally {
    std::array<std::size_t, studio::grades> shown{}, caught{};
    std::vector<double> scores;
    std::size_t already = 0;  ///< faces left out: their clean photograph fails by the same findings
    bool known = false;       ///< any of the kind's findings was ever there
};

/// Whether any finding of the kind says fail.
bool caught(const studio::Kind& kind, const Findings& findings) {
    return std::ranges::any_of(kind.findings, [&](std::string_view limit) { return fails(findings, limit); });
}

/// A kind's score: what its first finding measured; others only decide by their verdict.
double score(const studio::Kind& kind, const Findings& findings) {
    return badness(findings, kind.findings.front());
}

Tally tally(const studio::Kind& kind, const std::vector<const Shown*>& faces) {
    Tally out;
    for (const Shown* face : faces) {
        const auto at = face->defects.find(kind.name);
        if (at == face->defects.end()) continue;
        if (caught(kind, face->clean)) {
            ++out.already;
            continue;
        }
        for (int level = 1; level <= studio::grades; ++level) {
            const auto i = static_cast<std::size_t>(level - 1);
            ++out.shown[i];
            static const Findings nothing;  // a Fault, too, is not a finding
            const Findings& findings = at->second[i] ? *at->second[i] : nothing;
            out.caught[i] += caught(kind, findings);
            if (kind.refused(level)) out.scores.push_back(score(kind, findings));
            out.known = out.known || std::ranges::any_of(kind.findings, [&](std::string_view limit) { return find(findings, limit) != nullptr; });
        }
    }
    return out;
}

std::string share(std::size_t part, std::size_t whole) {
    return whole == 0 ? "-" : figure(100.0 * static_cast<double>(part) / static_cast<double>(whole), 0);
}

void print_kinds(const std::vector<const Shown*>& faces, const std::vector<const Findings*>& good) {
    std::printf("| kind | n | level 1 | 2 | 3 | 4 | 5 | refused levels caught (aim ≥ 95 %%) | EER | caught at 2 %% | published test | BioLabSDK | best classical | best commercial |\n");
    std::printf("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    std::size_t reached = 0, kinds = 0;
    for (const studio::Kind& kind : studio::kinds()) {
        if (kind.refused_from > studio::grades) continue;
        const Tally is = tally(kind, faces);
        std::string line = "| " + std::string(kind.name) + " | " + std::to_string(is.shown[0]) + (is.already ? " (" + std::to_string(is.already) + " left out)" : "");
        std::size_t shown = 0, hit = 0;
        for (int level = 1; level <= studio::grades; ++level) {
            const auto i = static_cast<std::size_t>(level - 1);
            const std::string text = is.known ? share(is.caught[i], is.shown[i]) : "-";
            line += " | " + (kind.refused(level) ? "**" + text + "**" : text);
            if (kind.refused(level)) shown += is.shown[i], hit += is.caught[i];
        }
        Scores scores{.bad = is.scores};
        for (const Findings* findings : good)
            if (find(*findings, kind.findings.front())) scores.good.push_back(score(kind, *findings));
        // Where the first finding measured nothing on any of them, there is nothing to sweep: the verdict alone counts.
        const bool swept = is.known && !scores.good.empty() && std::ranges::any_of(scores.bad, [](double v) { return v > -std::numeric_limits<double>::infinity(); });
        const double all = shown ? static_cast<double>(hit) / static_cast<double>(shown) : 0;
        kinds += shown > 0;
        reached += shown > 0 && all >= least_caught;
        const Published& anchored = anchor(kind.name);
        line += " | " + (is.known && shown ? percent(all) : "-") + (is.known && shown && all < least_caught ? " below" : "");
        line += " | " + (swept ? percent(equal_error_rate(scores)) : "-") + " | " + (swept ? percent(caught_at(scores, most_false)) : "-");
        for (const std::string_view cell : {anchored.test, anchored.biolab, anchored.classical, anchored.commercial}) line += " | " + std::string(cell);
        std::printf("%s |\n", line.c_str());
    }
    std::printf("\n%zu of %zu kinds reach the aim.\n", reached, kinds);
}

/// How often each finding fails, warns and does not judge on photographs that are good.
struct Wrongly {
    std::size_t shown = 0, failed = 0, warned = 0, unjudged = 0;
};
using WronglyBy = std::map<std::string, Wrongly>;

void count(WronglyBy& by, const Findings& findings, const std::set<std::string>& rightly) {
    for (const likeness::Finding& finding : findings) {
        if (rightly.contains(finding.limit)) continue;
        Wrongly& is = by[finding.limit];
        ++is.shown;
        is.failed += finding.verdict == Verdict::fail;
        is.warned += finding.verdict == Verdict::warn;
        is.unjudged += finding.verdict == Verdict::not_judged;
    }
}

void print_wrongly(const WronglyBy& drawn, const WronglyBy& real, std::size_t faces) {
    std::printf("\n### Good photographs: wrongly failed, by finding (aim ≤ 2 %%)\n\n");
    std::printf("Drawn: all good drawings, and glasses put on some. Real: %zu portraits; what rightly fails on them is left out, and so is what their few pixels bring (resolution, crop).\n\n", faces);
    std::printf("| finding | n drawn | failed | warned | not judged | n real | failed | not judged |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (const auto& [limit, is] : drawn) {
        const auto at = real.find(limit);
        const Wrongly other = at == real.end() ? Wrongly{} : at->second;
        const double failed = static_cast<double>(is.failed) / static_cast<double>(is.shown);
        std::printf("| %s | %zu | %s%s | %s | %s | %zu | %zu | %zu |\n", limit.c_str(), is.shown, percent(failed).c_str(), failed > most_false ? " above" : "",
                    percent(static_cast<double>(is.warned) / static_cast<double>(is.shown)).c_str(),
                    percent(static_cast<double>(is.unjudged) / static_cast<double>(is.shown)).c_str(), other.shown, other.failed, other.unjudged);
    }
}

}  // namespace

void print_gallery(const std::vector<Sitting>& all, const std::vector<Shown>& real) {
    std::vector<const Shown*> drawn, portraits;
    std::vector<const Findings*> good, good_real;
    WronglyBy wrongly, wrongly_real;
    static const std::set<std::string> few_pixels{"resolution", "crop"};
    for (const Sitting& one : all) {
        if (!one.findings.empty()) good.push_back(&one.findings);
        if (!one.shown) continue;
        drawn.push_back(&*one.shown);
        good.push_back(&one.shown->clean);
        if (const auto at = one.shown->defects.find("glasses"); at != one.shown->defects.end() && at->second[0]) good.push_back(&*at->second[0]);
    }
    for (const Findings* findings : good) count(wrongly, *findings, {});
    for (const Shown& one : real) {
        portraits.push_back(&one);
        good_real.push_back(&one.clean);
        std::set<std::string> rightly = one.wrong;
        rightly.insert(few_pixels.begin(), few_pixels.end());
        count(wrongly_real, one.clean, rightly);
    }
    std::printf("\n## Gallery of degradations\n\n");
    std::printf("Share caught in percent, by level; bold: a strict registrar refuses. Caught is a finding of the kind that says fail; not judged is missed. ");
    std::printf("EER and the share caught at 2 %% false fails sweep what the kind's first finding measured, refused levels against %zu good photographs. ", good.size());
    std::printf("Published: EER on BIOLAB-ICAO's own pictures; an anchor, not a rank.\n\n### Drawn heads (%zu)\n\n", drawn.size());
    print_kinds(drawn, good);
    if (!portraits.empty()) {
        std::printf("\n### Real portraits (%zu)\n\n", portraits.size());
        print_kinds(portraits, good_real);
    }
    print_wrongly(wrongly, wrongly_real, portraits.size());
}

}  // namespace bench
