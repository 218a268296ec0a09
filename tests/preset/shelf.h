// A folder of presets that a test fills; gone with the test. And where the shipped ones are.
#pragma once

#include "engine/base/result.h"
#include "engine/preset/library.h"

#include <filesystem>
#include <fstream>
#include <source_location>
#include <string>
#include <unistd.h>

namespace likeness {

class Shelf {
public:
    Shelf() {
        std::string name = (std::filesystem::temp_directory_path() / "likeness-shelf-XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    ~Shelf() {
        std::error_code error;
        std::filesystem::remove_all(folder_, error);
    }
    Shelf(const Shelf&) = delete;
    Shelf& operator=(const Shelf&) = delete;

    const std::filesystem::path& folder() const { return folder_; }

    /// `file` as «photo/visa.lua».
    Shelf& with(const std::string& file, const std::string& text) {
        std::filesystem::create_directories((folder_ / file).parent_path());
        std::ofstream(folder_ / file, std::ios::binary) << text;
        return *this;
    }

    PresetLibrary library() const { return PresetLibrary({folder_}); }

    /// The fault in English, the shelf's own path taken away; "" where there is none.
    template <class T>
    std::string message(const Result<T>& result) const {
        if (result) return "";
        std::string said = english(result.error());
        const std::string own = folder_.string() + "/";
        for (std::size_t at; (at = said.find(own)) != std::string::npos;) said.erase(at, own.size());
        return said;
    }

private:
    std::filesystem::path folder_;
};

inline std::filesystem::path source_folder() {
    return std::filesystem::absolute(std::source_location::current().file_name()).parent_path().parent_path().parent_path();
}

inline PresetLibrary shipped() {
    return PresetLibrary({source_folder() / "profiles"});
}

}  // namespace likeness
