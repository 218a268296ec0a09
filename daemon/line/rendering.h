// The steps render, check and sheet for one official exposure.
#pragma once

#include "daemon/line/derive.h"
#include "engine/colour/convert.h"

namespace likeness {

struct Rendering {
    FrameId frame;
    SubjectRef subject;
    std::string number;
    std::vector<FilePlace> files;  ///< of the exposure
    AcceptedFindings accepted;     ///< what people accept of it
    const LaneChart* chart = nullptr;  ///< that it is calibrated by
};

struct Rendered {
    std::optional<Entry> entry;  ///< with the names and digests of what is to be delivered; absent where nothing came of it
    Bytes portrait;
    Bytes sheet;
    std::optional<Fault> fault;  ///< what could not be done; it is tried again at every pass
};

/// Decodes once, from bytes whose digest is that of the file that was looked at: a file that changed since is a Fault,
/// never a portrait. A portrait that fails a limit which nobody accepts is made but not printed.
Rendered render_exposure(const Job&, ColourConverter&, const Rendering&, const SeenExposure&);

}  // namespace likeness
