// Codes that are nobody's capture code, and what they are: what a phone shows by mistake, and what stands on things that are held
// into the picture. Named to operators; nothing of their text is kept.
#pragma once

#include "engine/code/shown.h"

#include <optional>
#include <string_view>

namespace likeness {

/// Total; nothing where it is none of these. `symbology` as in Mark::format. Where it comes from; (*) was not found in the service's own words:
///
/// - WeChat's payment codes: 18 digits, beginning with 10 to 15 (WeChat Pay, Important Parameters, `auth_code`: 10 to 14, and 15 in Hong Kong); receiving codes `wxp://`
///   and `weixin://wxpay/`, and web pages of payapp.weixin.qq.com and wx.tenpay.com.
/// - Alipay's: 16 to 24 digits, beginning with 25 to 30 (* as gateways describe alipay.trade.pay's `auth_code`); receiving codes are web pages of
///   qr.alipay.com, in any letters; `alipays://`.
/// - UnionPay's: 19 digits, beginning with 62 (*); web pages of qr.95516.com.
/// - Any other scheme's (EMVCo, QR Code Specification for Payment Systems): the merchant's begins with `000201` and has a checksum in tag
///   63; tags 15 and 16 are accounts of UnionPay. The consumer's is Base64 of BER-TLV that begins with tag 85, `CPV01`.
/// - Web pages (RFC 9110, 4.2, and `www.`), wireless networks (`WIFI:`; Wi-Fi Alliance, WPA3 Specification), contacts (`BEGIN:VCARD`, RFC 6350; `MECARD:`).
/// - Campus cards: web pages of the services that many schools have theirs from, weixiao.qq.com, 17wanxiao.com and xiaofubao.com (*). What a
///   school's own reader takes is a text like any other; a pattern in job.lua tells it from capture codes.
/// - Products: symbols that are used for nothing else (GS1 General Specifications: EAN-13, EAN-8, UPC-A, UPC-E).
std::optional<CodeKind> foreign(std::string_view text, std::string_view symbology);

/// Of a payment: it is worth money to whoever reads it.
constexpr bool is_payment(CodeKind kind) { return kind >= CodeKind::wechat_pay && kind <= CodeKind::payment; }

}  // namespace likeness
