#include "engine/code/foreign.h"

#include <algorithm>
#include <array>
#include <string>

namespace likeness {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::optional<CodeKind> payment_number(std::string_view text) {
    if (!is_digits(text) || text.size() < 16) return {};
    const int head = 10 * (text[0] - '0') + (text[1] - '0');
    if (text.size() == 18 && head >= 10 && head <= 15) return CodeKind::wechat_pay;
    if (text.size() <= 24 && head >= 25 && head <= 30) return CodeKind::alipay;
    if (text.size() == 19 && head == 62) return CodeKind::unionpay;
    return {};
}

/// The value of a top-level tag: two digits each of tag and length, then the value (EMVCo, Merchant-Presented Mode, 4.1).
std::optional<std::string_view> emv_value(std::string_view text, std::string_view tag) {
    while (text.size() >= 4 && is_digits(text.substr(0, 4))) {
        const auto length = static_cast<std::size_t>(10 * (text[2] - '0') + (text[3] - '0'));
        if (text.size() < 4 + length) return {};
        if (text.starts_with(tag)) return text.substr(4, length);
        text.remove_prefix(4 + length);
    }
    return {};
}

std::optional<CodeKind> emv(std::string_view text) {
    if (text.starts_with("hQVDUFYwM")) return CodeKind::payment;  // Base64 of 85 05 "CPV0…"
    if (!text.starts_with("000201") || !emv_value(text, "63")) return {};
    return emv_value(text, "15") || emv_value(text, "16") ? CodeKind::unionpay : CodeKind::payment;
}

struct Named {
    std::string_view name;
    CodeKind kind;
};

constexpr std::array schemes{Named{"wxp://", CodeKind::wechat_pay},  Named{"weixin://wxpay/", CodeKind::wechat_pay},
                             Named{"alipays://", CodeKind::alipay},  Named{"alipayqr://", CodeKind::alipay},
                             Named{"upwallet://", CodeKind::unionpay}, Named{"wifi:", CodeKind::wifi},
                             Named{"begin:vcard", CodeKind::contact}, Named{"mecard:", CodeKind::contact}};

constexpr std::array hosts{Named{"payapp.weixin.qq.com", CodeKind::wechat_pay}, Named{"wx.tenpay.com", CodeKind::wechat_pay},
                           Named{"qr.alipay.com", CodeKind::alipay},            Named{"qr.95516.com", CodeKind::unionpay},
                           Named{"weixiao.qq.com", CodeKind::campus_card},      Named{"17wanxiao.com", CodeKind::campus_card},
                           Named{"xiaofubao.com", CodeKind::campus_card}};

/// The host, or one above it: pay.17wanxiao.com is 17wanxiao.com's.
bool is_under(std::string_view host, std::string_view name) {
    return host == name || (host.ends_with(name) && host[host.size() - name.size() - 1] == '.');
}

/// `text` in small letters.
std::optional<CodeKind> web_page(std::string_view text) {
    std::string_view rest = text;
    if (text.starts_with("http://")) rest.remove_prefix(7);
    else if (text.starts_with("https://")) rest.remove_prefix(8);
    else if (!text.starts_with("www.")) return {};
    std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    if (const auto at = host.rfind('@'); at != host.npos) host.remove_prefix(at + 1);
    host = host.substr(0, host.find(':'));
    const auto known = std::ranges::find_if(hosts, [&](const Named& one) { return is_under(host, one.name); });
    return known == hosts.end() ? CodeKind::web_page : known->kind;
}

/// `text` in small letters.
bool is_address(std::string_view text) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const std::string_view scheme = text.substr(0, text.find(':'));
    return text.substr(scheme.size()).starts_with("://") && !scheme.empty() && letter(scheme.front()) &&
           std::ranges::all_of(scheme, [&](char c) { return letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; });
}

}  // namespace

std::optional<CodeKind> foreign(std::string_view text, std::string_view symbology) {
    if (symbology.starts_with("EAN") || symbology.starts_with("UPC")) return CodeKind::product;
    if (const auto number = payment_number(text)) return number;
    if (const auto tags = emv(text)) return tags;
    const std::string small = lower(text);
    for (const auto& [scheme, kind] : schemes)
        if (small.starts_with(scheme)) return kind;
    if (const auto page = web_page(small)) return page;
    return is_address(small) ? std::optional(CodeKind::other) : std::nullopt;
}

}  // namespace likeness
