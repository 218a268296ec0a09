#include "daemon/job/correction.h"

#include <set>
#include <string_view>

namespace likeness {

ByHand in_force(const std::vector<Correction>& said) {
    ByHand all;
    for (const Correction& one : said) all.insert_or_assign(one.frame, one);
    std::erase_if(all, [](const auto& one) { return !one.second.whose; });
    return all;
}

ByHand followed(const ByHand& said, const std::vector<FrameFact>& files, const std::vector<FrameFact>& frames) {
    std::map<std::string_view, FrameId> frame_of;
    for (const FrameFact& frame : frames)
        for (const FilePlace& file : frame.files) frame_of.emplace(file.path, frame.id);
    std::map<FrameId, std::set<FrameId>> became;
    for (const FrameFact& frame : frames) became[frame.id].insert(frame.id);
    for (const FrameFact& file : files)
        if (const auto frame = frame_of.find(file.files.front().path); frame != frame_of.end()) became[file.id].insert(frame->second);

    ByHand now;
    for (const auto& [frame, one] : said) {
        const auto found = became.find(frame);
        const bool known = found != became.end() && found->second.size() == 1;
        if (known) now.insert_or_assign(*found->second.begin(), one);
    }
    return now;
}

}  // namespace likeness
