// From a symbol in a picture to what it says, by what reads a job's capture codes.
#pragma once

#include "engine/code/envelope.h"
#include "engine/code/pattern.h"
#include "engine/code/shown.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// What a reader made of a symbol.
struct Symbol {
    std::string_view symbology;  ///< "QRCode", "EAN13"
    std::string_view text;       ///< UTF-8, as the reader guessed it
    std::string_view bytes;      ///< what stands in it; empty where the reader does not tell
};

struct Decoder {
    CodeKind kind = CodeKind::opaque;  ///< one of the kinds of capture code
    std::optional<Pattern> pattern;    ///< all but likeness: what the job says they look like
    std::vector<CodeKey> keys;         ///< likeness
    std::string event;                 ///< likeness: the job's; empty: any
    std::set<std::string, std::less<>> listed;  ///< codes of the roster: they count whatever they look like
};

/// Total. `day`: on which the code was photographed, by the camera; none where it does not tell, and a code that expires is undecided then.
/// A code that a program reads is undecided, with its text and with its bytes as key, until that has been asked. Nothing is kept of a code that is nobody's, or that
/// does not count: neither text nor key, but the key of one that has expired.
Shown decode(const Decoder&, const Symbol&, std::optional<std::chrono::sys_days> day);

/// Without a job any text may be a capture code, and nobody's keys are here.
Shown decode_alone(const Symbol&);

}  // namespace likeness
