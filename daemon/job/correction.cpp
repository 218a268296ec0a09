#include "daemon/job/correction.h"

#include <set>
#include <string_view>

namespace likeness {

namespace {

/// What each id that a file or a frame has or had is called now.
std::map<FrameId, std::set<FrameId>> called_now(const std::vector<FrameFact>& files, const std::vector<FrameFact>& frames) {
    std::map<std::string_view, FrameId> frame_of;
    std::map<FrameId, std::set<FrameId>> names;
    for (const FrameFact& frame : frames) {
        names[frame.id].insert(frame.id);
        for (const FilePlace& file : frame.files) frame_of.emplace(file.path, frame.id);
    }
    for (const FrameFact& file : files)
        if (const auto frame = frame_of.find(file.files.front().path); frame != frame_of.end()) names[file.id].insert(frame->second);
    return names;
}

}  // namespace

ByHand in_force(const std::vector<Correction>& said, const std::vector<FrameFact>& files, const std::vector<FrameFact>& frames) {
    ByHand last;
    for (const Correction& one : said) last.insert_or_assign(one.frame, one);

    const auto names = called_now(files, frames);
    ByHand now;
    for (const auto& [id, one] : last) {
        const auto known = names.find(id);
        if (known == names.end() || known->second.size() != 1) continue;
        const auto [there, first] = now.emplace(*known->second.begin(), one);
        if (!first && there->second.at_ms < one.at_ms) there->second = one;
    }
    std::erase_if(now, [](const auto& one) { return !one.second.whose; });
    return now;
}

}  // namespace likeness
