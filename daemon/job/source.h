// Which of its files an exposure is judged and rendered from, where the camera wrote a RAW beside the JPEG.
#pragma once

#include "daemon/job/frame.h"

namespace likeness {

/// How a lane's frames came. Said once for the lane, not for every frame.
struct SourceUse {
    std::size_t both = 0;        ///< frames with a file of each source
    std::size_t missing = 0;     ///< made from the other source, for there is no file of the wanted one
    std::size_t unreadable = 0;  ///< made from the other source, for the wanted file cannot be read

    bool operator==(const SourceUse&) const = default;
};

/// `files`: the lane's facts, one for each file; `frames`: what `gather` made of them with the same `wanted`.
SourceUse source_use(Source wanted, const std::vector<FrameFact>& files, const std::vector<FrameFact>& frames);

/// Nothing where every frame came as wanted, in one file.
std::vector<Sentence> in_words(std::string_view lane, Source wanted, const SourceUse&);

/// "JPEG" or "RAW", as people say it in every language.
std::string_view name(Source);

}  // namespace likeness
