#include "plugin/gimp/common/presets.h"

#include "engine/base/words.h"
#include "engine/preset/search.h"

namespace likeness {

std::vector<Listed> presets(const Workshop& workshop, const std::vector<std::string>& words) {
    const bool chinese = speaks_chinese();
    std::vector<Listed> out;
    for (const std::string& name : workshop.presets.photo_names())
        if (const auto preset = workshop.presets.photo(name); preset && is_about(preset.value(), words))
            out.push_back({name, chinese ? preset.value().title_zh : preset.value().title, chinese ? preset.value().group_zh : preset.value().group});
    for (const std::string& name : workshop.presets.sheet_names())
        if (const auto preset = workshop.presets.sheet(name); preset && is_about(preset.value(), words))
            out.push_back({name, chinese ? preset.value().title_zh : preset.value().title, local(sentence("Sheets")), true});
    return out;
}

}  // namespace likeness
