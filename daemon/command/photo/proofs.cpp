#include "daemon/command/photo/proofs.h"

#include "daemon/command/door/findings.h"
#include "daemon/command/photo/outputs.h"
#include "engine/base/words.h"
#include "engine/codec/jpeg_write.h"
#include "engine/codec/png_write.h"
#include "engine/picture/resample.h"
#include "engine/preset/free_size.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

// Larger than any place on a proof, so that its photograph is only ever shrunk.
constexpr int proof_long_side = 1500;

std::vector<ProofLine> lines(const std::vector<Finding>& findings) {
    std::vector<ProofLine> out;
    for (ToldFinding& finding : told(findings)) out.push_back({finding.verdict, std::move(finding.text)});
    return out;
}

std::string summary(const std::vector<Finding>& findings) {
    const auto count = [&](Verdict verdict) { return std::ranges::count(findings, verdict, &Finding::verdict); };
    std::string all;
    const auto part = [&](Verdict verdict, Sentence (*said)(std::ptrdiff_t)) {
        if (const std::ptrdiff_t n = count(verdict); n > 0) all += (all.empty() ? "" : local(sentence(", "))) + local(said(n));
    };
    part(Verdict::fail, [](std::ptrdiff_t n) { return sentence("{} failed", n); });
    part(Verdict::warn, [](std::ptrdiff_t n) { return sentence("{} warned", n); });
    part(Verdict::not_judged, [](std::ptrdiff_t n) { return sentence("{} not judged", n); });
    part(Verdict::pass, [](std::ptrdiff_t n) { return sentence("{} passed", n); });
    return all;
}

// Pixels, and millimetres where the preset means paper; those of a file alone are only its pixels in other words.
std::string size_of(const PhotoPreset& preset) {
    const double mm = preset.size.width / preset.resolution.value * mm_per_inch;
    if (std::abs(mm - preset.print.width.value) < 0.005) return local(sentence("{}×{} px", preset.size.width, preset.size.height));
    return local(sentence("{}×{} px, {} × {} mm", preset.size.width, preset.size.height, preset.print.width.value, preset.print.height.value));
}

ProofText words(const fs::path& photo, const std::optional<PhotoPreset>& preset, const Proof& proof, const std::vector<Finding>& findings) {
    ProofText text{.name = shown(photo.filename().string()), .headline = headline(proof.verdict), .summary = summary(findings)};
    if (preset) {
        text.title = title(*preset);
        if (!proof.portrait.empty()) text.portrait = size_of(of_size(*preset, proof.portrait.size()));
    }
    text.crown = local(sentence("hair top"));
    text.eyes = local(sentence("eyes"));
    text.chin = local(sentence("chin"));
    text.crop = phrase("crop");
    text.allowed = local(sentence("allowed"));
    text.measured = local(sentence("measured"));
    return text;
}

Result<MarkedPhoto> marked_photo(ColourConverter& colours, const fs::path& photo, const ProofedPhoto& judged, const std::optional<PhotoPreset>& preset) {
    MarkedPhoto view{.full = judged.picture.full, .crop = judged.crop};
    LIKENESS_TRY(view.picture, colours.to_srgb(shrunk_to(judged.picture.pixels, proof_long_side), source_space(judged.picture), photo.string()));
    if (judged.seen.head) {
        view.pose = judged.seen.head->pose;
        if (judged.crop && preset) view.bands = allowed_bands(*view.pose, *judged.crop, *preset);
    } else {
        for (const FaceBox& face : judged.seen.faces) view.faces.push_back(face.box);
    }
    return view;
}

Result<void> write_picture(const Raster& picture, const fs::path& file) {
    LIKENESS_TRY(const Bytes bytes, ending(file) == ".png" ? encode_png(picture) : encode_jpeg(picture, {.quality = 88, .icc = srgb_icc()}));
    return write_file(file, bytes);
}

}  // namespace

std::string headline(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass: return local(sentence("Good"));
        case Verdict::warn: return local(sentence("To look at"));
        case Verdict::fail: return local(sentence("Not good"));
        case Verdict::not_judged: return local(sentence("Not judged"));
    }
    return "";
}

std::string tally(std::span<const Verdict> verdicts) {
    const auto good = std::ranges::count(verdicts, Verdict::pass), refused = std::ranges::count(verdicts, Verdict::fail);
    return local(sentence("{} good, {} to look at, {} not good", good, std::ssize(verdicts) - good - refused, refused));
}

std::string title(const PhotoPreset& preset) {
    return speaks_chinese() && !preset.title_zh.empty() ? preset.title_zh : preset.title;
}

Proofs::Proofs(fs::path file, std::vector<fs::path> photos, std::optional<PhotoPreset> preset)
    : file_(std::move(file)), photos_(std::move(photos)), preset_(std::move(preset)) {}

std::vector<fs::path> Proofs::files() const {
    std::vector<fs::path> all{file_};
    for (std::size_t page = 2; (page - 1) * most_tiles < photos_.size(); ++page)
        all.push_back(file_.parent_path() / (file_.stem().string() + "-" + std::to_string(page) + file_.extension().string()));
    return all;
}

Result<void> Proofs::check() const {
    for (const fs::path& file : files()) {
        LIKENESS_TRY(check_output(file, photos_, {".jpg"s, ".jpeg"s, ".png"s}));
    }
    return done();
}

Result<void> Proofs::add(ColourConverter& colours, const fs::path& photo, ProofedPhoto judged) {
    LIKENESS_TRY(MarkedPhoto view, marked_photo(colours, photo, judged, preset_));
    const Verdict verdict = overall(judged.findings);
    if (photos_.size() == 1) {
        Proof proof{.photo = std::move(view), .portrait = std::move(judged.portrait), .verdict = verdict, .lines = lines(judged.findings)};
        proof.text = words(photo, preset_, proof, judged.findings);
        return write_picture(draw(proof), file_);
    }
    ContactTile made = tile(view, judged.portrait, verdict, judged.findings, photo);
    const std::lock_guard lock(mutex_);
    tiles_[photo] = std::move(made);
    return done();
}

ContactTile Proofs::tile(const MarkedPhoto& view, const Raster& portrait, Verdict verdict, const std::vector<Finding>& findings, const fs::path& photo) const {
    ContactTile made{.verdict = verdict, .name = shown(photo.filename().string()), .headline = headline(verdict), .lines = lines(findings)};
    made.picture = marked(view, fitted(view.full, tile_picture));
    if (!portrait.empty()) made.portrait = shrunk(portrait, fitted(portrait.size(), tile_portrait));
    return made;
}

void Proofs::add(const fs::path& photo, const Fault& fault) {
    ContactTile made{.verdict = Verdict::fail, .name = shown(photo.filename().string()), .headline = local(sentence("Not done"))};
    made.lines = {{Verdict::fail, local(shown(fault.says))}};
    const std::lock_guard lock(mutex_);
    tiles_[photo] = std::move(made);
}

Result<void> Proofs::write() const {
    if (photos_.size() == 1) return done();
    std::vector<Verdict> verdicts;
    for (const fs::path& photo : photos_) verdicts.push_back(tiles_.at(photo).verdict);
    const std::string all = tally(verdicts), heading = preset_ ? title(*preset_) : "";
    std::size_t first = 0;
    for (const fs::path& file : files()) {
        std::vector<ContactTile> tiles;
        for (const std::size_t end = std::min(first + most_tiles, photos_.size()); first < end; ++first) tiles.push_back(tiles_.at(photos_[first]));
        LIKENESS_TRY(write_picture(contact_sheet(tiles, heading, all), file));
    }
    return done();
}

}  // namespace likeness
