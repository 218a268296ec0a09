// --proof FILE: what each photograph's proof shows, in the language of the door; one photograph makes a proof, several a contact sheet.
#pragma once

#include "daemon/command/photo/batch.h"
#include "engine/picture/picture.h"
#include "engine/portrait/crop.h"
#include "engine/sheet/contact.h"

#include <map>
#include <mutex>

namespace likeness {

/// What was found out about one photograph.
struct ProofedPhoto {
    const Picture& picture;
    const Seen& seen;
    std::optional<BoxPx> crop;
    const std::vector<Finding>& findings;
    Raster portrait;  ///< sRGB; empty: none was made
};

class Proofs : public Gathering {
public:
    /// `photos` are all the inputs in their order. Without a preset there is no crop and no band.
    Proofs(std::filesystem::path file, std::vector<std::filesystem::path> photos, std::optional<PhotoPreset>);

    /// Wrong usage, before anything is written: an ending that is not written, or a proof that is one of the inputs.
    /// More than `most_tiles` photographs make several sheets: FILE, then FILE with -2, -3 … before its ending.
    Result<void> check() const;

    /// Called by each worker; of a single photograph it writes the proof at once. Again: the file cannot be written.
    Result<void> add(ColourConverter&, const std::filesystem::path& photo, ProofedPhoto);

    /// A photograph that could not be done still has its tile.
    void add(const std::filesystem::path& photo, const Fault&) override;

    /// Writes the contact sheets, if there are several photographs. Again: a file cannot be written.
    Result<void> write() const override;

private:
    std::vector<std::filesystem::path> files() const;
    ContactTile tile(const MarkedPhoto&, const Raster& portrait, Verdict, const std::vector<Finding>&, const std::filesystem::path& photo) const;

    std::filesystem::path file_;
    std::vector<std::filesystem::path> photos_;
    std::optional<PhotoPreset> preset_;
    std::mutex mutex_;
    std::map<std::filesystem::path, ContactTile> tiles_;
};

/// A verdict as a headline: "Good", "Not good" …
std::string headline(Verdict);

/// "3 good, 1 to look at, 2 refused"; what was not judged is to be looked at.
std::string tally(std::span<const Verdict>);

/// A preset's title in the language of the door.
std::string title(const PhotoPreset&);

}  // namespace likeness
