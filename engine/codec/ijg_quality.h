// The IJG's scale of JPEG quality and the quantisation tables it stands for (ITU-T T.81 annex K.1, scaled as libjpeg's
// jpeg_quality_scaling does).
#pragma once

#include <cstdint>

namespace likeness {

/// The step, in units of the DCT, of one of the 64 luma coefficients (natural order: row of the block, then column).
int ijg_step(int coefficient, int quality);

/// The luma quality that made this quantisation table (64 values, natural order): exact for libjpeg's own tables, else
/// the nearest.
int ijg_quality(const std::uint16_t table[64]);

}  // namespace likeness
