#include "engine/code/foreign.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <string>

using namespace likeness;
namespace data = boost::unit_test::data;

namespace {

struct Example {
    std::string_view text;
    CodeKind kind;
};
std::ostream& operator<<(std::ostream& out, const Example& one) { return out << one.text; }

// Made up, of the shapes that the services' documents give; no account stands behind them.
constexpr std::array examples{
    Example{"100000000000000000", CodeKind::wechat_pay},
    Example{"134512345678901234", CodeKind::wechat_pay},
    Example{"159999999999999999", CodeKind::wechat_pay},
    Example{"wxp://f2f0AbCdEf-1234_x", CodeKind::wechat_pay},
    Example{"weixin://wxpay/bizpayurl?pr=AbCdEf", CodeKind::wechat_pay},
    Example{"https://payapp.weixin.qq.com/qr/AbCd", CodeKind::wechat_pay},
    Example{"https://wx.tenpay.com/f2f?t=AbCd", CodeKind::wechat_pay},
    Example{"2512345678901234", CodeKind::alipay},
    Example{"281234567890123456", CodeKind::alipay},
    Example{"301234567890123456789012", CodeKind::alipay},
    Example{"https://qr.alipay.com/fkx0example", CodeKind::alipay},
    Example{"HTTPS://QR.ALIPAY.COM/FKX0EXAMPLE", CodeKind::alipay},
    Example{"alipays://platformapi/startapp?appId=1", CodeKind::alipay},
    Example{"6212345678901234567", CodeKind::unionpay},
    Example{"https://qr.95516.com/00010000/01234567890123456789", CodeKind::unionpay},
    Example{"00020101021115310000000000000000000000000000000520400005303156540115802CN5904SHOP6007BEIJING63041234", CodeKind::unionpay},
    Example{"00020101021102160000000000000000520400005303156540115802CN5904SHOP6007BEIJING63041234", CodeKind::payment},
    Example{"hQVDUFYwMWETTwegAAAAVVVVUAhQcm9kdWN0MQ==", CodeKind::payment},
    Example{"https://example.org/a?b=c", CodeKind::web_page},
    Example{"HTTP://EXAMPLE.ORG", CodeKind::web_page},
    Example{"www.example.org", CodeKind::web_page},
    Example{"https://qr.alipay.com.example.org/fkx", CodeKind::web_page},
    Example{"https://notqr.95516.com.example.org", CodeKind::web_page},
    Example{"WIFI:T:WPA;S:hall;P:secret;;", CodeKind::wifi},
    Example{"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Zhang;San\r\nEND:VCARD", CodeKind::contact},
    Example{"MECARD:N:Zhang,San;TEL:13800000000;;", CodeKind::contact},
    Example{"https://open.17wanxiao.com/card?id=1", CodeKind::campus_card},
    Example{"https://weixiao.qq.com/card/1", CodeKind::campus_card},
    Example{"weixin://dl/business/?t=AbCd", CodeKind::other},
    Example{"ITMS-APPS://example", CodeKind::other},
};

// Near to them, and any of these may be a capture code.
constexpr std::array<std::string_view, 22> none{"",
                                                "1",
                                                "20210417",
                                                "202104170001",
                                                "99000000000000000",
                                                "990000000000000000",
                                                "160000000000000000",
                                                "240000000000000000",
                                                "10000000000000000",
                                                "62123456789012345",
                                                "12345678901234567a",
                                                "000201 and some words",
                                                "00020199",
                                                "LKN1:W50PXOR%8 DKAPKT",
                                                "httpsomething",
                                                "wxp",
                                                "://a",
                                                "1a://b",
                                                "a/b://c",
                                                "a:/b",
                                                "9787302511625",
                                                "张三"};

}  // namespace

BOOST_AUTO_TEST_SUITE(foreign_codes)

BOOST_DATA_TEST_CASE(what_phones_and_things_show_is_named, data::make(examples), one) {
    const auto kind = foreign(one.text, "QRCode");
    BOOST_REQUIRE(kind.has_value());
    BOOST_TEST(name(*kind) == name(one.kind));
    BOOST_TEST(is_payment(*kind) == (one.kind == CodeKind::wechat_pay || one.kind == CodeKind::alipay || one.kind == CodeKind::unionpay || one.kind == CodeKind::payment));
}

BOOST_DATA_TEST_CASE(what_only_resembles_them_is_not_named, data::make(none), text) { BOOST_TEST(!foreign(text, "QRCode").has_value()); }

BOOST_AUTO_TEST_CASE(a_number_is_a_products_where_the_symbol_is_used_for_nothing_else) {
    for (const char* symbology : {"EAN-13", "EAN13", "EAN-8", "UPCA", "UPC-E"}) BOOST_TEST((foreign("9787302511625", symbology) == CodeKind::product));
    for (const char* symbology : {"QRCode", "Code128", "DataMatrix", ""}) BOOST_TEST(!foreign("9787302511625", symbology).has_value());
}

BOOST_AUTO_TEST_CASE(any_beginning_of_a_code_is_looked_at_without_harm) {
    for (const Example& one : examples)
        for (std::size_t cut = 0; cut <= one.text.size(); ++cut) (void)foreign(one.text.substr(0, cut), "QRCode");
    for (int c = 0; c < 256; ++c) (void)foreign(std::string("000201") + static_cast<char>(c) + "99", "QRCode");
}

BOOST_AUTO_TEST_CASE(every_kind_and_verdict_has_a_word_that_reads_back) {
    for (int i = 0; i <= static_cast<int>(CodeKind::other); ++i) BOOST_TEST((code_kind(name(static_cast<CodeKind>(i))) == static_cast<CodeKind>(i)));
    for (int i = 0; i <= static_cast<int>(CodeVerdict::foreign); ++i) BOOST_TEST((code_verdict(name(static_cast<CodeVerdict>(i))) == static_cast<CodeVerdict>(i)));
    BOOST_TEST(!code_kind("").has_value());
    BOOST_TEST(!code_verdict("Good").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
