#include "tests/layers/source.h"

#include "tests/fakes/places.h"
#include "tests/fakes/temp_folder.h"

#include <algorithm>
#include <cctype>
#include <regex>

namespace likeness {

namespace {

std::string without_comments(const std::string& text) {
    std::string out;
    enum { code, quoted, to_line_end, block } inside = code;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i], next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (inside == code && c == '/' && next == '/') inside = to_line_end;
        if (inside == code && c == '/' && next == '*') inside = block;
        if (inside == to_line_end && c == '\n') inside = code;
        if (inside == code || inside == quoted || c == '\n') out += c;
        if (inside == block && c == '/' && text[i - 1] == '*') inside = code;
        // A quote behind a digit separates thousands: 400'000'000.
        const bool separator = c == '\'' && i > 0 && std::isdigit(static_cast<unsigned char>(text[i - 1]));
        if (inside == code && (c == '"' || (c == '\'' && !separator))) {
            inside = quoted;
            quote = c;
        } else if (inside == quoted && c == '\\') {
            out += next;
            ++i;
        } else if (inside == quoted && c == quote) {
            inside = code;
        }
    }
    return out;
}

}  // namespace

std::string SourceFile::room() const {
    const std::size_t first = path.find('/'), last = path.rfind('/');
    return first == last ? "" : path.substr(first + 1, last - first - 1);
}

std::vector<std::string> SourceFile::includes() const {
    static const std::regex form("(?:^|\n)[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]+)[>\"]");
    std::vector<std::string> all;
    for (std::sregex_iterator at(text.begin(), text.end(), form), end; at != end; ++at) all.push_back((*at)[1]);
    return all;
}

std::vector<SourceFile> sources(const std::vector<std::string>& folders) {
    namespace fs = std::filesystem;
    std::vector<SourceFile> all;
    for (const std::string& folder : folders) {
        if (!fs::exists(tree() / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(tree() / folder))
            if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp")
                all.push_back({entry.path().lexically_relative(tree()).string(), without_comments(text_of(entry.path()))});
    }
    std::ranges::sort(all, {}, &SourceFile::path);
    return all;
}

std::string page(const std::string& name) {
    return text_of(tree() / "docs" / name);
}

}  // namespace likeness
