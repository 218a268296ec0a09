#include "engine/preset/search.h"

#include <algorithm>

namespace likeness {

namespace {

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return text;
}

bool has_all(const std::string& text, std::span<const std::string> words) {
    return std::ranges::all_of(words, [low = lower(text)](const std::string& word) { return low.find(lower(word)) != std::string::npos; });
}

}  // namespace

bool is_about(const PhotoPreset& preset, std::span<const std::string> words) {
    return has_all(preset.name + " " + preset.title + " " + preset.title_zh + " " + preset.group + " " + preset.group_zh, words);
}

bool is_about(const SheetPreset& preset, std::span<const std::string> words) {
    return has_all(preset.name + " " + preset.title + " " + preset.title_zh, words);
}

bool is_about(const Paper& paper, std::span<const std::string> words) {
    return has_all(paper.name + " " + paper.title + " " + paper.title_zh, words);
}

}  // namespace likeness
