#include "tests/bench/bench_pose/numbers.h"
#include "tests/bench/bench_pose/tables.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace bench {

using likeness::Pose;

namespace {

double apart(likeness::PointPx a, likeness::PointPx b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// Of the worse eye, in true eye distances.
double eye_error(const Pose& is, const Pose& truth) {
    return std::max(apart(is.left_eye, truth.left_eye), apart(is.right_eye, truth.right_eye)) / truth.eye_distance();
}

constexpr double confident = 0.9, far_off = 0.1;

void row(const std::string& what, const std::string& median, const std::string& p95, const std::string& most, const std::string& within, const std::string& aim) {
    std::printf("| %s | %s | %s | %s | %s | %s |\n", what.c_str(), median.c_str(), p95.c_str(), most.c_str(), within.c_str(), aim.c_str());
}

/// A row for the errors of what was measured, of `heads`: what was not measured is not within the limit.
void row(const std::string& what, const std::vector<double>& errors, std::size_t heads, double limit, const std::string& aim, int digits) {
    const std::size_t missing = heads - errors.size();
    const double within = errors.empty() ? 0 : share_within(errors, limit) * static_cast<double>(errors.size()) / static_cast<double>(heads);
    row(what + (missing ? " (" + std::to_string(missing) + " not measured)" : ""), figure(quantile(errors, 0.5), digits),
        figure(quantile(errors, 0.95), digits), figure(quantile(errors, 1), digits), percent(within), aim);
}

}  // namespace

void print_heads(const std::vector<Sitting>& all) {
    std::vector<double> eyes, crown, chin, width, roll;
    std::size_t found = 0, several = 0, confident_errors = 0;
    for (const Sitting& one : all) {
        found += one.faces == 1;
        several += one.faces > 1;
        if (!one.pose) continue;
        const Pose &is = *one.pose, &truth = one.truth;
        const double head = truth.chin_y - *truth.crown_y;
        eyes.push_back(eye_error(is, truth));
        confident_errors += is.confidence >= confident && eyes.back() > far_off;
        if (is.crown_y) crown.push_back(std::abs(*is.crown_y - *truth.crown_y) / head);
        chin.push_back(std::abs(is.chin_y - truth.chin_y) / head);
        width.push_back(std::abs(is.face_width() / truth.face_width() - 1));
        roll.push_back(std::abs(is.roll_deg - truth.roll_deg));
    }
    std::printf("\n## Drawn heads with truth (%zu)\n\n", all.size());
    if (all.empty()) return;
    std::printf("Eyes in eye distances, the worse of both; crown and chin in true head heights (crown to chin); width as share of the true width.\n\n");
    std::printf("| what | median | p95 | largest | within the limit | aim |\n| --- | --- | --- | --- | --- | --- |\n");
    const double n = static_cast<double>(all.size());
    row("one face found", "", "", std::to_string(several) + " with several", percent(static_cast<double>(found) / n), "≥ 99.5 %");
    row("eyes ≤ 0.03", eyes, all.size(), 0.03, "≥ 95 %", 4);
    row("crown ≤ 1 %", crown, all.size(), 0.01, "≥ 95 %", 4);
    row("chin ≤ 5 %", chin, all.size(), 0.05, "", 4);
    row("face width ≤ 10 %", width, all.size(), 0.10, "≥ 95 %", 4);
    row("roll ≤ 1°", roll, all.size(), 1, "", 2);
    row("confident (≥ 0.9) and off by more than 0.1", "", "", "", std::to_string(confident_errors), "0");
}

void print_faces(const std::vector<MeasuredFace>& all) {
    std::printf("\n## Real faces with eyes picked by hand (%zu)\n\n", all.size());
    if (all.empty()) return;
    std::vector<double> errors;
    std::size_t refused = 0, wrong = 0;
    std::printf("| file | worse eye, eye distances | confidence |\n| --- | --- | --- |\n");
    for (const MeasuredFace& face : all) {
        if (!face.pose) {
            ++refused;
            std::printf("| %s | refused | |\n", face.file.c_str());
            continue;
        }
        errors.push_back(eye_error(*face.pose, face.truth));
        wrong += errors.back() > far_off;
        std::printf("| %s | %.4f | %.2f |\n", face.file.c_str(), errors.back(), face.pose->confidence);
    }
    std::printf("\n| median (aim ≤ 0.026) | p90 (aim ≤ 0.05) | largest | refused | misses that were not refused (aim 0) |\n| --- | --- | --- | --- | --- |\n");
    std::printf("| %s | %s | %s | %zu | %zu |\n", figure(quantile(errors, 0.5), 4).c_str(), figure(quantile(errors, 0.9), 4).c_str(),
                figure(quantile(errors, 1), 4).c_str(), refused, wrong);
}

void print_portraits(const std::vector<Sitting>& all) {
    std::size_t made = 0, hold = 0, truly = 0, collide = 0;
    std::map<std::string, std::size_t> sentences, otherwise;
    for (const Sitting& one : all) {
        made += one.rendered.made;
        hold += one.rendered.made && one.rendered.holds;
        truly += one.rendered.made && one.rendered.holds_truly;
        if (!one.rendered.collision.empty()) ++collide, ++sentences[one.rendered.collision];
        if (!one.rendered.otherwise.empty()) ++otherwise[one.rendered.otherwise];
    }
    std::printf("\n## render --preset chsi-degree on the good photographs (%zu)\n\n", all.size());
    std::printf("| portraits made | every geometry limit holds (aim: all) | … by the drawing's truth | collision named | neither |\n| --- | --- | --- | --- | --- |\n");
    std::printf("| %zu | %zu | %zu | %zu | %zu |\n", made, hold, truly, collide, all.size() - made - collide);
    for (const auto& [text, count] : sentences) std::printf("\n- %zu ×: %s", count, text.c_str());
    for (const auto& [text, count] : otherwise) std::printf("\n- %zu × no portrait: %s", count, text.c_str());
    if (!sentences.empty() || !otherwise.empty()) std::printf("\n");
}

}  // namespace bench
