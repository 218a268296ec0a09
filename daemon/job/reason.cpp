#include "daemon/job/reason.h"

namespace likeness {

std::string_view name(Reason reason) {
    switch (reason) {
        case Reason::no_keyframe: return "no-keyframe";
        case Reason::unread_keyframe: return "unread-keyframe";
        case Reason::stranger: return "stranger";
        case Reason::other_event: return "other-event";
        case Reason::expired_code: return "expired-code";
        case Reason::unknown_key: return "unknown-key";
        case Reason::changed_code: return "changed-code";
        case Reason::foreign_code: return "foreign-code";
        case Reason::outside_pattern: return "outside-pattern";
        case Reason::undecided_code: return "undecided-code";
        case Reason::two_codes: return "two-codes";
        case Reason::double_scan: return "double-scan";
        case Reason::unreadable_frame: return "unreadable-frame";
        case Reason::missing_frame: return "missing-frame";
        case Reason::unplaced_frame: return "unplaced-frame";
        case Reason::unsure_order: return "unsure-order";
        case Reason::other_camera: return "other-camera";
        case Reason::long_pause: return "long-pause";
        case Reason::too_many_exposures: return "too-many-exposures";
        case Reason::two_lanes: return "two-lanes";
        case Reason::desk_clock: return "desk-clock";
        case Reason::near_scan: return "near-scan";
        case Reason::no_show_card: return "no-show-card";
        case Reason::other_by_hand: return "other-by-hand";
        case Reason::turned: return "turned";
    }
    return "";
}

Sentence release(Reason reason) {
    switch (reason) {
        case Reason::no_keyframe:
        case Reason::long_pause:
        case Reason::unsure_order:
            return sentence("photograph the person's code and the person once more, or say who it is");
        case Reason::unread_keyframe:
            return sentence("photograph the code again, brighter and nearer, and then the person, or say who it is");
        case Reason::stranger:
            return sentence("let the person show the right code and photograph both once more, or complete the roster");
        case Reason::other_event:
            return sentence("let the person show the code of this job, and photograph both once more, or say who it is");
        case Reason::expired_code:
            return sentence("let the person fetch a new code, and photograph both once more, or say who it is");
        case Reason::unknown_key:
            return sentence("name the file of the event's key in job.lua, or let the person show the right code and photograph both once more");
        case Reason::changed_code:
            return sentence("photograph the code again, brighter and nearer, and then the person; if it stays so, ask where the code is from");
        case Reason::foreign_code:
        case Reason::outside_pattern:
            return sentence("let the person show the capture code and photograph both once more, or say who it is");
        case Reason::undecided_code:
            return sentence("see that the camera writes its date and that the program which reads the codes, if there is one, works here, or say who it is");
        case Reason::two_codes:
        case Reason::double_scan:
            return sentence("ask who sat here, then photograph that person's code and the person once more, or say who it is");
        case Reason::unreadable_frame:
            return sentence("bring the whole file from the camera's card, or say who it is");
        case Reason::missing_frame:
            return sentence("bring the missing files from the camera's card, or say who it is");
        case Reason::unplaced_frame:
            return sentence("copy the file of the frame that has no place from the camera's card again, or take it out of the lane");
        case Reason::other_camera:
            return sentence("photograph the code with the camera that takes the person, or say who it is");
        case Reason::too_many_exposures:
            return sentence("look where the next person begins and say who is who");
        case Reason::two_lanes:
            return sentence("compare the faces of both lanes and say which is the right person");
        case Reason::desk_clock:
            return sentence("compare the camera's clock with the desk's and write the difference into job.lua (clock), or say who it is");
        case Reason::near_scan:
        case Reason::no_show_card:
        case Reason::other_by_hand:
            return sentence("look at the pictures and say who it is");
        case Reason::turned:
            return sentence("photograph the person again with the camera's rotation switched on, or write the file's rotation tag");
    }
    return {};
}

}  // namespace likeness
