#include "engine/preset/key_line.h"

#include <algorithm>
#include <map>
#include <string>

namespace likeness {

namespace {

constexpr int deepest = 16;  // data is refused at 8

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

struct Token {
    enum Kind { end, word, text, sign } kind = end;
    std::string_view is;
    int line = 1;

    bool operator==(std::string_view other) const { return kind != text && is == other; }
};

class Tokens {
public:
    explicit Tokens(std::string_view text) : text_(text) { next(); }

    const Token& now() const { return now_; }

    /// The token that was there, and on to the one behind it.
    Token next() {
        const Token before = now_;
        skip_blanks();
        now_ = {Token::end, {}, line_};
        if (at_ >= text_.size()) return before;
        const std::size_t from = at_;
        if (is_word(text_[at_])) {
            while (at_ < text_.size() && is_word(text_[at_])) ++at_;
            now_ = {Token::word, text_.substr(from, at_ - from), line_};
        } else if (text_[at_] == '"' || text_[at_] == '\'') {
            quoted(text_[at_]);
        } else if (const std::size_t level = long_bracket(); level > 0) {
            now_ = {Token::text, long_text(level), line_};
        } else {
            // «==» and its kin are one sign, so that no comparison looks like a key.
            at_ += at_ + 1 < text_.size() && text_[at_ + 1] == '=' && std::string_view("=~<>").find(text_[at_]) != std::string_view::npos ? 2 : 1;
            now_ = {Token::sign, text_.substr(from, at_ - from), line_};
        }
        return before;
    }

private:
    void step() { line_ += text_[at_++] == '\n'; }

    void skip_blanks() {
        while (at_ < text_.size()) {
            if (text_.substr(at_).starts_with("--")) {
                at_ += 2;
                if (const std::size_t level = long_bracket(); level > 0) long_text(level);
                else while (at_ < text_.size() && text_[at_] != '\n') ++at_;
            } else if (static_cast<unsigned char>(text_[at_]) <= ' ') {
                step();
            } else {
                return;
            }
        }
    }

    void quoted(char quote) {
        const int line = line_;
        const std::size_t from = ++at_;
        while (at_ < text_.size() && text_[at_] != quote) {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
            step();
        }
        now_ = {Token::text, text_.substr(from, at_ - from), line};
        if (at_ < text_.size()) ++at_;
    }

    /// The length of the `[==[` that begins here; 0: none does.
    std::size_t long_bracket() const {
        if (at_ >= text_.size() || text_[at_] != '[') return 0;
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] == '=') ++end;
        return end < text_.size() && text_[end] == '[' ? end + 1 - at_ : 0;
    }

    std::string_view long_text(std::size_t bracket) {
        const std::string closing = "]" + std::string(bracket - 2, '=') + "]";
        const std::size_t from = at_ + bracket, found = text_.find(closing, from);
        const std::size_t to = std::min(found, text_.size());
        while (at_ < to) step();
        if (found != text_.npos) at_ += closing.size();
        return text_.substr(std::min(from, to), to - std::min(from, to));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    Token now_;
};

using Lines = std::map<std::string, int, std::less<>>;

// The inside of a table, its `{` behind us; afterwards its `}` is too. False: this is more than a table of data.
bool read_table(Tokens& tokens, const std::string& path, Lines& lines, int depth) {
    if (depth > deepest) return false;
    for (int listed = 0; !(tokens.now() == "}");) {
        if (tokens.now() == "," || tokens.now() == ";") {
            tokens.next();
            continue;
        }
        const Token first = tokens.now();
        std::string here;
        int open = 0;
        if (first == "[") {
            tokens.next();
            const Token key = tokens.next();
            if (key.kind != Token::text || !(tokens.next() == "]") || !(tokens.next() == "=")) return false;
            here = path + (path.empty() ? "" : ".") + std::string(key.is);
        } else if (tokens.next(); first.kind == Token::word && tokens.now() == "=") {
            tokens.next();
            here = path + (path.empty() ? "" : ".") + std::string(first.is);
        } else {
            here = path + "[" + std::to_string(++listed) + "]";
            if (first == "{" && !read_table(tokens, here, lines, depth + 1)) return false;
            if (first == "function" || first.kind == Token::end) return false;
            open = first == "(";
        }
        lines.insert_or_assign(here, first.line);
        // The rest of the value, up to the sign that ends it; of tables inside only one that is the value itself is looked into.
        for (; open > 0 || !(tokens.now() == "," || tokens.now() == ";" || tokens.now() == "}");) {
            const Token token = tokens.next();
            if (token.kind == Token::end || token == "function") return false;
            if (token == "{" && open == 0) {
                if (!read_table(tokens, here, lines, depth + 1)) return false;
            } else if (token == "(" || token == "[" || token == "{") {
                ++open;
            } else if (token == ")" || token == "]" || token == "}") {
                --open;
            }
        }
    }
    tokens.next();
    return true;
}

// Of the table that the file returns: its `return` is the one with nothing behind it.
Lines key_lines(std::string_view text) {
    Lines lines;
    for (Tokens tokens(text); tokens.now().kind != Token::end;) {
        if (!(tokens.next() == "return") || !(tokens.now() == "{")) continue;
        tokens.next();
        lines.clear();
        if (!read_table(tokens, "", lines, 1)) return {};
        if (tokens.now() == ";") tokens.next();
        if (tokens.now().kind == Token::end) return lines;
    }
    return {};
}

}  // namespace

int key_line(std::string_view text, std::string_view key) {
    const Lines lines = key_lines(text);
    while (!key.empty()) {
        if (const auto found = lines.find(key); found != lines.end()) return found->second;
        const std::size_t cut = key.find_last_of(".[");
        key = key.substr(0, cut == key.npos ? 0 : cut);
    }
    return 0;
}

}  // namespace likeness
