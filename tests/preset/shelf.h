// A folder of presets that a test fills; gone with the test. And where the shipped ones are.
#pragma once

#include "engine/base/result.h"
#include "engine/preset/library.h"
#include "tests/fakes/temp_folder.h"

#include <filesystem>
#include <source_location>
#include <string>

namespace likeness {

class Shelf {
public:
    const std::filesystem::path& folder() const { return folder_.path(); }

    /// `file` as «photo/visa.lua».
    Shelf& with(const std::string& file, const std::string& text) {
        std::filesystem::create_directories((folder() / file).parent_path());
        folder_.with(file, text);
        return *this;
    }

    PresetLibrary library() const { return PresetLibrary({folder()}); }

    /// The fault in English, the shelf's own path taken away; "" where there is none.
    template <class T>
    std::string message(const Result<T>& result) const {
        if (result) return "";
        std::string said = english(result.error());
        const std::string own = folder().string() + "/";
        for (std::size_t at; (at = said.find(own)) != std::string::npos;) said.erase(at, own.size());
        return said;
    }

private:
    TempFolder folder_;
};

inline std::filesystem::path source_folder() {
    return std::filesystem::absolute(std::source_location::current().file_name()).parent_path().parent_path().parent_path();
}

inline PresetLibrary shipped() {
    return PresetLibrary({source_folder() / "profiles"});
}

}  // namespace likeness
