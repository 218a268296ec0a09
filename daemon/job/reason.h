// Why a frame is Held. Each reason is a doubt about who is in the picture, or which way it stands, and has its word in
// lists and metrics.
#pragma once

#include "engine/base/sentence.h"

#include <string_view>

namespace likeness {

enum class Reason {
    no_keyframe,         ///< nothing was shown before it
    unread_keyframe,     ///< the last code could not be read, or the last frame shows neither face nor code
    stranger,            ///< the last code is not on the roster
    other_event,         ///< the last code is genuine, of another job
    expired_code,        ///< the last code is genuine and counts no more
    unknown_key,         ///< the last code was made with a key that the job does not have
    changed_code,        ///< the last code was read wrongly, or is forged
    foreign_code,        ///< the last keyframe shows nothing but codes that are no capture codes
    outside_pattern,     ///< the last code is not like the job's capture codes
    undecided_code,      ///< what the last code means was not found out: its program gave no answer, or the camera no day
    two_codes,           ///< the last keyframe shows codes of two people
    double_scan,         ///< two codes, one after the other, before one sitting
    unreadable_frame,    ///< the last frame is broken and may have been a keyframe
    missing_frame,       ///< a number is missing since the keyframe: a keyframe may not be here yet
    unplaced_frame,      ///< a frame of the lane has no place in it and may be a keyframe; here a number may be missing
    unsure_order,        ///< taken in the same second as a keyframe and no counter says which came first
    other_camera,        ///< the keyframe is of another body, whose clock is another
    long_pause,          ///< too long after the frame before it
    too_many_exposures,  ///< more than a sitting may have: a scan was missed
    two_lanes,           ///< the same subject sat in two lanes
    desk_clock,          ///< codes were scanned at the desk, and how far its clock is from the camera's is not known
    near_scan,           ///< too near to a scan at the desk to tell which was first
    no_show_card,        ///< a no-show card was shown in this sitting, and yet somebody was photographed
    other_by_hand,       ///< a person said of a frame before it in this sitting that it shows somebody else
    turned,              ///< the photograph lies on its side and its file does not say so: nothing is turned silently
};

/// "no-keyframe", "unread-keyframe" …
std::string_view name(Reason);

/// What would release what is held for it.
Sentence release(Reason);

}  // namespace likeness
