// What one code in a picture says: what kind of code it is, whether it counts, and whom it means.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace likeness {

/// The first four are capture codes, by what reads them; a job has one of these.
enum class CodeKind {
    opaque,    ///< the text itself is the key; what the authority gave out
    likeness,  ///< an envelope of our own, LKN1
    plain,     ///< a number that a pattern describes
    program,   ///< an authority's kit says what it means

    command,   ///< a card that an operator shows, LKC1

    // What is nobody's capture code.
    wechat_pay,
    alipay,
    unionpay,
    payment,      ///< any other payment code
    web_page,
    wifi,
    contact,
    campus_card,
    product,      ///< the number of an article in a shop
    other,        ///< none of these, or an address that opens an app
};

/// For operators only. Whoever shows a code is told that it counts or that it does not.
enum class CodeVerdict {
    good,             ///< of this event, and it counts today
    other_event,      ///< genuine, of another event
    expired,          ///< genuine and of this event, too late
    unknown_key,      ///< an envelope under a key that is not here
    changed,          ///< the key is here, and it does not open: copied wrongly or forged
    malformed,        ///< begins like an envelope and is none
    outside_pattern,  ///< not what the capture codes of this job look like
    undecided,        ///< the program that reads it gave no answer, or nobody knows on which day it was shown
    foreign,          ///< no capture code
};

/// "opaque", "wechat-pay" …; "good", "other-event" …
std::string_view name(CodeKind);
std::string_view name(CodeVerdict);
std::optional<CodeKind> code_kind(std::string_view name);
std::optional<CodeVerdict> code_verdict(std::string_view name);

/// A capture code, whatever it is worth.
constexpr bool is_capture_code(CodeKind kind) { return kind <= CodeKind::program; }

struct Shown {
    CodeKind kind = CodeKind::opaque;
    CodeVerdict verdict = CodeVerdict::good;
    std::string key;   ///< personal: whom it means, as bytes; equal for whatever shows the same. Empty where it means nobody
    std::string text;  ///< personal, UTF-8: as a reader made it out; empty where nothing of it may be kept
    auto operator<=>(const Shown&) const = default;
};

}  // namespace likeness
