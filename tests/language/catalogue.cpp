#include "tests/language/catalogue.h"

#include "tests/fakes/temp_folder.h"

#include <regex>
#include <sstream>

namespace likeness {

namespace fs = std::filesystem;

namespace {

const std::string literal = R"re("(?:[^"\\\n]|\\.)*")re";
const std::string literals = literal + R"((?:\s*)" + literal + ")*";

struct Kind {
    std::string folder;  // of the files that have it
    std::string before;  // what stands before the text
};

const Kind kinds[] = {
    {"engine", R"(\bsentence\()"},
    {"daemon", R"(\bsentence\()"},
    {"plugin", R"(\bsentence\()"},
    {"engine", R"(\.says\s*=\s*)"},
    {"daemon", R"(\.says\s*=\s*)"},
    {"engine", R"(\blimit_field<[^>]*>\()"},
    {"engine", R"(\bFindingLimit\{)" + literal + ", " + literal + R"(, \{[^}]*\}, \w+, )" + literal + ", "},
    {"daemon/command", R"(\{)" + literal + R"(,\s*)" + literal + R"(,\s*)"},
    {"engine/base/words.h", R"(\{)" + literal + R"(,\s*)"},
};

void collect(const fs::path& tree, const fs::path& file, const Kind& kind, std::map<std::string, std::string>& messages) {
    const std::string text = text_of(file);
    const std::regex pattern(kind.before + "(" + literals + ")");
    for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
        messages.emplace(joined((*at)[1]), file.lexically_relative(tree).string());
}

}  // namespace

std::string joined(const std::string& text) {
    std::string out;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') inside = !inside;
        else if (inside && text[i] == '\\' && i + 1 < text.size()) out += text[++i] == 'n' ? '\n' : text[i];
        else if (inside) out += text[i];
    }
    return out;
}

std::map<std::string, Message> read_catalogue(const fs::path& file) {
    std::map<std::string, Message> messages;
    std::istringstream lines(text_of(file));
    std::string id, translation, *now = nullptr;
    bool fuzzy = false;
    const auto keep = [&] {
        if (now == &translation) messages[id] = {translation, fuzzy};
        if (now == &translation) id.clear(), translation.clear(), fuzzy = false, now = nullptr;
    };
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("#~")) continue;
        if (line.empty() || line.starts_with("#")) keep();
        if (line.starts_with("#,") && line.find("fuzzy") != std::string::npos) fuzzy = true;
        if (line.starts_with("msgid ")) keep(), now = &id;
        if (line.starts_with("msgstr ")) now = &translation;
        if (now && line.find('"') != std::string::npos && !line.starts_with("#")) *now += joined(line);
    }
    keep();
    return messages;
}

std::map<std::string, std::string> messages_of(const fs::path& tree) {
    std::map<std::string, std::string> messages;
    for (const Kind& kind : kinds) {
        if (fs::is_regular_file(tree / kind.folder)) {
            collect(tree, tree / kind.folder, kind, messages);
            continue;
        }
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(tree / kind.folder))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") collect(tree, entry.path(), kind, messages);
    }
    return messages;
}

std::multiset<std::string> places_in(const std::string& form) {
    static const std::regex place(R"(\{[1-9]?\})");
    std::multiset<std::string> places;
    for (std::sregex_iterator at(form.begin(), form.end(), place), end; at != end; ++at) places.insert(at->str());
    return places;
}

}  // namespace likeness
