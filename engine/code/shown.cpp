#include "engine/code/shown.h"

#include <array>

namespace likeness {

namespace {

constexpr std::array<std::string_view, 15> kinds{"opaque", "likeness", "plain", "program", "command", "wechat-pay", "alipay", "unionpay", "payment",
                                                 "web-page", "wifi", "contact", "campus-card", "product", "other"};
constexpr std::array<std::string_view, 9> verdicts{"good", "other-event", "expired", "unknown-key", "changed", "malformed", "outside-pattern",
                                                   "undecided", "foreign"};
static_assert(kinds.size() == static_cast<std::size_t>(CodeKind::other) + 1);
static_assert(verdicts.size() == static_cast<std::size_t>(CodeVerdict::foreign) + 1);

template <class Word, std::size_t count>
std::optional<Word> named(const std::array<std::string_view, count>& words, std::string_view name) {
    for (std::size_t i = 0; i < count; ++i)
        if (words[i] == name) return static_cast<Word>(i);
    return {};
}

}  // namespace

std::string_view name(CodeKind kind) { return kinds[static_cast<std::size_t>(kind)]; }
std::string_view name(CodeVerdict verdict) { return verdicts[static_cast<std::size_t>(verdict)]; }
std::optional<CodeKind> code_kind(std::string_view name) { return named<CodeKind>(kinds, name); }
std::optional<CodeVerdict> code_verdict(std::string_view name) { return named<CodeVerdict>(verdicts, name); }

}  // namespace likeness
