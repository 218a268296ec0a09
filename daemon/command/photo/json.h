// The engine's values as docs/commands.md writes them.
#pragma once

#include "engine/identify/identify.h"
#include "engine/portrait/check.h"
#include "engine/portrait/soft_proof.h"

#include <boost/json.hpp>

#include <filesystem>

namespace likeness {

boost::json::array point_json(PointPx);
/// Null without a single face; all of it null in itself where the eyes of one cannot be made out.
boost::json::value pose_json(const Sight&);
boost::json::object mark_json(const Mark&);
/// Of a code that is there and was not read.
boost::json::array corners_json(const Quad&);

/// "read", "unread" or "no".
std::string_view keyframe_word(FrameKind);

/// `file` is the soft proof's.
boost::json::object soft_proof_json(const std::filesystem::path& file, const Printer&, const PrintedLook&);

}  // namespace likeness
