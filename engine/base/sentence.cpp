#include "engine/base/sentence.h"

#include <clocale>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <libintl.h>

namespace likeness {

namespace {

constexpr const char* domain = "likeness";

std::string filled(std::string_view form, const std::vector<std::string>& values) {
    std::string out;
    std::size_t next = 0;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool opens = form[i] == '{' && i + 1 < form.size();
        if (opens && form[i + 1] == '}') {
            if (next < values.size()) out += values[next];
            ++next;
            i += 1;
        } else if (opens && i + 2 < form.size() && form[i + 1] >= '1' && form[i + 1] <= '9' && form[i + 2] == '}') {
            const auto place = static_cast<std::size_t>(form[i + 1] - '1');
            if (place < values.size()) out += values[place];
            i += 2;
        } else {
            out += form[i];
        }
    }
    return out;
}

}  // namespace

std::string word(std::string_view value) {
    return std::string(value);
}

std::string word(double value) {
    char text[400];
    std::snprintf(text, sizeof text, "%.2f", value);
    std::string out = text;
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out == "-0" ? "0" : out;
}

std::string english(const Sentence& said) {
    return filled(said.form, said.values);
}

std::string local(const Sentence& said) {
    if (said.empty()) return {};
    return filled(dgettext(domain, said.form.c_str()), said.values);
}

void speak(std::string_view language, const std::string& catalogue_folder) {
    // gettext ignores LANGUAGE while the locale is plain "C"; C.UTF-8 is on every Debian and keeps numbers unlocalised.
    std::setlocale(LC_ALL, "");
    const char* messages = std::setlocale(LC_MESSAGES, nullptr);
    if (!language.empty()) setenv("LANGUAGE", std::string(language).c_str(), 1);
    if (!messages || std::string_view(messages) == "C" || std::string_view(messages) == "POSIX")
        std::setlocale(LC_MESSAGES, "C.UTF-8");
    std::setlocale(LC_NUMERIC, "C");
    bindtextdomain(domain, catalogue_folder.c_str());
    bind_textdomain_codeset(domain, "UTF-8");
}

}  // namespace likeness
