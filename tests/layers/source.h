// The tree as text: what the tests of the house's own rules read.
#pragma once

#include <string>
#include <vector>

namespace likeness {

struct SourceFile {
    std::string path;  ///< from the tree's root, such as "engine/base/file.cpp"
    std::string text;  ///< comments taken out, lines kept

    /// "base" of engine/base/file.cpp, "command/photo" of daemon/command/photo/scan.cpp.
    std::string room() const;
    bool is_header() const { return path.ends_with(".h"); }
    /// What stands behind #include, without its quotes or brackets.
    std::vector<std::string> includes() const;
};

/// All .h and .cpp files below these folders, sorted.
std::vector<SourceFile> sources(const std::vector<std::string>& folders);

/// A page of docs/.
std::string page(const std::string& name);

}  // namespace likeness
