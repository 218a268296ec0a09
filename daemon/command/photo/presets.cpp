#include "daemon/command/photo/batch.h"
#include "daemon/command/photo/commands.h"
#include "daemon/command/photo/preset_json.h"
#include "daemon/command/photo/preset_text.h"
#include "engine/base/words.h"
#include "engine/preset/library.h"
#include "engine/preset/search.h"

#include <algorithm>
#include <map>

namespace likeness {

namespace {

std::string heading(const PhotoPreset& preset) { return speaks_chinese() ? preset.group_zh : preset.group; }
std::string heading(const SheetPreset&) { return local(sentence("Sheets")); }
std::string heading(const Paper&) { return local(sentence("Papers")); }

// Lists what is found: for programs a line each, for people under its headings, at the end.
class List {
public:
    explicit List(const Invocation& invocation) : invocation_(invocation) {}

    template <class Preset>
    void add(const Result<Preset>& preset) {
        if (!preset) {
            exit_ = worse(exit_, refuse(invocation_, preset.error()));
        } else if (is_about(preset.value(), invocation_.words)) {
            found_ = true;
            if (invocation_.json()) print(preset_json(preset.value()));
            else lines_[heading(preset.value())] += "\n  " + summary(preset.value());
        }
    }

    bool found() const { return found_; }
    Exit end() const {
        std::string text;
        for (const auto& [title, lines] : lines_) text += (text.empty() ? "" : "\n") + title + lines;
        if (!text.empty()) tell(text);
        return exit_;
    }

private:
    const Invocation& invocation_;
    std::map<std::string, std::string> lines_;  // heading → a line each
    Exit exit_ = Exit::good;
    bool found_ = false;
};

template <class Preset>
Exit explain(const Invocation& invocation, const Result<Preset>& preset) {
    if (!preset) return refuse(invocation, preset.error());
    if (invocation.json()) print(preset_json(preset.value()));
    else tell(explained(preset.value()));
    return Exit::good;
}

bool has(const std::vector<std::string>& names, const std::string& wanted) {
    return std::ranges::find(names, wanted) != names.end();
}

Exit presets(const Invocation& invocation) {
    const PresetLibrary library = shipped_library();
    if (invocation.words.size() == 1) {
        const std::string& wanted = invocation.words.front();
        if (has(library.photo_names(), wanted)) return explain(invocation, library.photo(wanted));
        if (has(library.sheet_names(), wanted)) return explain(invocation, library.sheet(wanted));
        if (has(library.paper_names(), wanted)) return explain(invocation, library.paper(wanted));
    }
    List list(invocation);
    for (const std::string& one : library.photo_names()) list.add(library.photo(one));
    for (const std::string& one : library.sheet_names()) list.add(library.sheet(one));
    for (const std::string& one : library.paper_names()) list.add(library.paper(one));
    if (!list.found())
        for (const std::string& word : invocation.words)
            if (const auto unknown = library.photo(word); !unknown) return refuse(invocation, unknown.error());
    return list.end();
}

}  // namespace

const Command presets_command{"presets", "[NAME|WORD…]", "Lists photo, sheet and paper presets, all or those with these words; explains one with its sources.",
                              "likeness presets chsi-degree", {}, 0, -1, presets};

}  // namespace likeness
