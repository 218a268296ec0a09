#include "daemon/ledger/facts.h"

#include "engine/base/hex.h"
#include "engine/base/json.h"

#include <array>

namespace likeness {

namespace {

namespace js = boost::json;

constexpr std::array remedies{Remedy::again, Remedy::aside, Remedy::stop};
constexpr std::array all_steps{Step::start, Step::arrive, Step::settle, Step::read, Step::identify, Step::bind,
                               Step::render, Step::check, Step::record, Step::sheet, Step::deliver};

js::array array_of(const Sentence& said) {
    js::array out{js::value(said.form)};
    for (const std::string& value : said.values) out.emplace_back(value);
    return out;
}

js::array parsed_array(std::string_view text) {
    boost::system::error_code error;
    const js::value value = js::parse(text, error);
    return !error && value.is_array() ? value.get_array() : js::array();
}

std::string string_in(const js::value* value) {
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

Sentence sentence_in(const js::value* value) {
    Sentence said;
    if (!value || !value->is_array() || value->get_array().empty()) return said;
    const js::array& parts = value->get_array();
    said.form = string_in(&parts[0]);
    for (std::size_t i = 1; i < parts.size(); ++i) said.values.push_back(string_in(&parts[i]));
    return said;
}

template <class Choice, std::size_t count>
std::optional<Choice> named(const std::array<Choice, count>& choices, const std::string& word) {
    for (const Choice one : choices)
        if (name(one) == word) return one;
    return std::nullopt;
}

}  // namespace

std::string text_of(const std::vector<std::string>& texts) {
    js::array out;
    for (const std::string& text : texts) out.emplace_back(text);
    return line(out);
}

std::string text_of(const std::vector<Shown>& codes) {
    js::array out;
    for (const Shown& code : codes)
        out.push_back(js::array{name(code.kind), name(code.verdict), in_hex(code.key), code.text});
    return line(out);
}

std::string text_of(const std::vector<Counter>& counters) {
    js::array out;
    for (const Counter& counter : counters) out.push_back(js::array{counter.series, counter.value});
    return line(out);
}

std::string text_of(const Fault& fault) {
    return line(js::object{{"remedy", name(fault.remedy)},
                           {"doing", name(fault.doing)},
                           {"about", fault.about},
                           {"says", array_of(fault.says)},
                           {"hint", array_of(fault.hint)}});
}

std::string text_of(const std::vector<DoneBy>& operations) {
    js::array out;
    for (const DoneBy& one : operations) out.push_back(js::array{js::value(one.operation), js::value(one.authority)});
    return line(out);
}

std::vector<std::string> strings_of(std::string_view text) {
    std::vector<std::string> out;
    for (const js::value& value : parsed_array(text)) out.push_back(string_in(&value));
    return out;
}

std::vector<Shown> shown_of(std::string_view text) {
    std::vector<Shown> out;
    for (const js::value& value : parsed_array(text)) {
        const js::array* const parts = value.if_array();
        if (!parts) {
            const std::string alone = string_in(&value);
            out.push_back({CodeKind::opaque, CodeVerdict::good, alone, alone});
        } else if (parts->size() == 4) {
            const auto kind = code_kind(string_in(&(*parts)[0]));
            const auto verdict = code_verdict(string_in(&(*parts)[1]));
            const auto key = from_hex(string_in(&(*parts)[2]));
            // A word of another version: whatever it was, it names nobody.
            if (kind && verdict && key) out.push_back({*kind, *verdict, *key, string_in(&(*parts)[3])});
            else out.push_back({CodeKind::opaque, CodeVerdict::undecided, {}, {}});
        }
    }
    return out;
}

std::vector<Counter> counters_of(std::string_view text) {
    std::vector<Counter> out;
    for (const js::value& value : parsed_array(text)) {
        const js::array* const pair = value.if_array();
        if (pair && pair->size() == 2 && (*pair)[0].is_string() && (*pair)[1].is_int64())
            out.push_back({string_in(&(*pair)[0]), (*pair)[1].get_int64()});
    }
    return out;
}

std::vector<DoneBy> operations_of(std::string_view text) {
    std::vector<DoneBy> out;
    for (const js::value& value : parsed_array(text)) {
        const js::array* const pair = value.if_array();
        if (pair && pair->size() == 2) out.push_back({string_in(&(*pair)[0]), string_in(&(*pair)[1])});
    }
    return out;
}

std::optional<Fault> fault_of(std::string_view text) {
    boost::system::error_code error;
    const js::value value = js::parse(text, error);
    if (error || !value.is_object()) return std::nullopt;
    const js::object& object = value.get_object();
    const auto remedy = named(remedies, string_in(object.if_contains("remedy")));
    const auto doing = named(all_steps, string_in(object.if_contains("doing")));
    if (!remedy || !doing) return std::nullopt;
    return Fault{*remedy, *doing, string_in(object.if_contains("about")), sentence_in(object.if_contains("says")), sentence_in(object.if_contains("hint"))};
}

std::optional<Digest> digest_of(std::string_view text) {
    Digest digest;
    if (text.size() != 2 * digest.bytes.size()) return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t figure = std::string_view("0123456789abcdef").find(text[i]);
        if (figure == std::string_view::npos) return std::nullopt;
        digest.bytes[i / 2] = static_cast<std::uint8_t>(digest.bytes[i / 2] * 16 + figure);
    }
    return digest;
}

}  // namespace likeness
