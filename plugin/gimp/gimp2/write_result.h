// Into GIMP 2.10: the certificate photo as an image, and what an image says of itself.
#pragma once

#include "plugin/gimp/common/apply.h"
#include "plugin/gimp/common/codes.h"

#include <libgimp/gimp.h>

#include <optional>

namespace likeness {

/// A new image of the portrait: its pixels exactly, sRGB said so, one layer named for the preset, resolution, metadata, record. Nothing where GIMP cannot.
std::optional<gint32> new_image(const Applied&);

/// The same in the place of what the image was, as one step of its undo; its old layers come back with that. False where GIMP cannot.
bool replace(gint32 image, const Applied&);

/// Adds entries to the image's metadata, as one step of its undo. False where GIMP cannot.
bool add_metadata(gint32 image, const std::vector<Entry>&);

}  // namespace likeness
