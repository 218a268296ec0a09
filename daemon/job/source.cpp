#include "daemon/job/source.h"

#include <map>

namespace likeness {

std::string_view name(Source source) {
    return source == Source::raw ? "RAW" : "JPEG";
}

SourceUse source_use(Source wanted, const std::vector<FrameFact>& files, const std::vector<FrameFact>& frames) {
    std::map<std::string_view, const FrameFact*> by_path;
    for (const FrameFact& file : files) by_path.emplace(file.files.front().path, &file);
    SourceUse use;
    for (const FrameFact& frame : frames) {
        std::size_t of[2] = {}, unreadable = 0;
        for (const FilePlace& place : frame.files) {
            const FrameFact& file = *by_path.at(place.path);
            ++of[static_cast<std::size_t>(file.source)];
            unreadable += file.source == wanted && file.role == Role::unreadable;
        }
        const std::size_t as_wanted = of[static_cast<std::size_t>(wanted)];
        use.both += of[0] > 0 && of[1] > 0;
        if (frame.role == Role::unreadable || frame.source == wanted) continue;
        use.missing += as_wanted == 0;
        use.unreadable += as_wanted > 0 && unreadable == as_wanted;
    }
    return use;
}

std::vector<Sentence> in_words(std::string_view lane, Source wanted, const SourceUse& use) {
    const std::string_view other = name(wanted == Source::raw ? Source::jpeg : Source::raw);
    std::vector<Sentence> said;
    if (use.both > 0) said.push_back(sentence("lane {}: {} frames came as RAW and JPEG, the {} is used (raw_lanes in job.lua)", lane, use.both, name(wanted)));
    if (use.missing > 0) said.push_back(sentence("lane {}: {} frames came without a {}, the {} is used", lane, use.missing, name(wanted), other));
    if (use.unreadable > 0) said.push_back(sentence("lane {}: of {} frames the {} cannot be read, the {} is used", lane, use.unreadable, name(wanted), other));
    return said;
}

}  // namespace likeness
