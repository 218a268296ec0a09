// Out of GIMP 2.10: what the user sees, as stored numbers and the profile that they are true of.
#pragma once

#include "plugin/gimp/common/host_image.h"

#include <libgimp/gimp.h>

namespace likeness {

/// The composite of every visible layer with its offset and mask; the selection and the active layer play no part. 8 bits stay 8 and
/// 16 stay 16; every other precision, and linear light, is made 16 bits by the profile's own curve in GIMP, floats beyond 0 … 1 are clipped; indexed colours become
/// RGB. Starts GEGL, which all that writes pixels needs. The image is not changed. Aside: no layer is visible, or GIMP cannot do it.
Result<HostImage> read_native(gint32 image);

}  // namespace likeness
