// An ICC profile comes from a stranger. It is looked over here before lcms reads a byte of it.
#pragma once

#include "engine/base/file.h"
#include "engine/base/sentence.h"

#include <optional>
#include <string>

namespace likeness {

/// What a JPEG can carry (ICC.1:2022 annex B.4: 255 segments of 65,519 bytes) and no profile comes near.
constexpr std::size_t most_icc_bytes = 255 * 65'519;

/// The profile's own description (ICC.1:2022 9.2.41), printable and at most 60 characters; "no name" where none can be read.
std::string icc_name(const Bytes&);

/// The channels of its device space, of grey, RGB and CMYK; 0 for any other.
int icc_channels(const Bytes&);

/// What is wrong with its form: size, signature, version, class, channels (1, 3, 4), the table of tags, and each curve
/// and table against the bytes that are there, so that nothing it declares can be larger than itself (ICC.1:2022 7, 10;
/// ICC.1:2001-04 6.5). Nothing where it is sound.
std::optional<Sentence> unsound(const Bytes&, int channels);

}  // namespace likeness
