// Codes that are nobody's capture code, and what they are: what a phone shows by mistake, and what stands on things that are held
// into the picture. Named to operators; nothing of their text is kept.
#pragma once

#include "engine/code/shown.h"

#include <optional>
#include <string_view>

namespace likeness {

/// Total; nothing where it is none of these. `symbology` as in Mark::format. Where it comes from; (*) is known from programs that others have
/// published for it, not from the service's own words:
///
/// - WeChat's payment codes: 18 digits, beginning with 10 to 15 (WeChat Pay, Important Parameters, `auth_code`: 10 to 14, and 15 in Hong Kong); receiving codes `wxp://`
///   and `weixin://wxpay/`, and web pages of payapp.weixin.qq.com and wx.tenpay.com.
/// - Alipay's: 16 to 24 digits, beginning with 25 to 30 (Alipay, alipay.trade.pay, `auth_code`; opendocs.alipay.com/open/194/106039, read as others quote it);
///   receiving codes are web pages of qr.alipay.com, in any letters; `alipays://`, `alipayqr://` (*).
/// - UnionPay's: 19 digits, beginning with 62; web pages of qr.95516.com; `upwallet://` (all *).
/// - Any other scheme's (EMVCo, QR Code Specification for Payment Systems): the merchant's begins with `000201` and has a checksum in tag
///   63; tags 15 and 16 are accounts of UnionPay. The consumer's is Base64 of BER-TLV that begins with tag 85, `CPV01`.
/// - Web pages (RFC 9110, 4.2, and `www.`), wireless networks (`WIFI:`; Wi-Fi Alliance, WPA3 Specification), contacts (`BEGIN:VCARD`, RFC 6350; `MECARD:`).
/// - Campus cards: web pages of the services that many schools have theirs from, weixiao.qq.com, 17wanxiao.com and xiaofubao.com (*). What a
///   school's own reader takes is a text like any other; a pattern in job.lua tells it from capture codes.
/// - Products: symbols that are used for nothing else (GS1 General Specifications: EAN-13, EAN-8, UPC-A, UPC-E).
/// - Other: any other address with a scheme and `://` (RFC 3986, 3), which opens an app.
std::optional<CodeKind> foreign(std::string_view text, std::string_view symbology);

/// Of a payment: it is worth money to whoever reads it.
constexpr bool is_payment(CodeKind kind) { return kind >= CodeKind::wechat_pay && kind <= CodeKind::payment; }

}  // namespace likeness
