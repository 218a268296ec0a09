// An image as an editor has it open.
#pragma once

#include "engine/codec/samples.h"
#include "engine/portrait/render.h"

#include <filesystem>
#include <string>
#include <vector>

namespace likeness {

/// What the adapter of an editor reads out of it. All of it is what the user sees: every visible layer, nothing of the selection.
struct HostImage {
    std::string name;               ///< for people: "DSC_0002.JPG", "[Untitled]"
    HeldSamples samples;
    std::filesystem::path file;     ///< that it was opened from; empty: none
    Bytes exif;                     ///< the editor's own, a TIFF structure; asked where the file is not there
    std::string record;             ///< the text under `record_name`, if the image carries one
    Bytes portrait;                 ///< the bytes under `portrait_name`
};

/// As `read_photograph` gives a TIFF with these samples: the file tells of the exposure, and its digest says where they come from. Aside: as `picture_of`.
Result<Photograph> photograph_of(HostImage&&, ReadOptions = {});

/// What must not be written over: the file it was opened from.
std::vector<std::filesystem::path> originals(const HostImage&);

}  // namespace likeness
