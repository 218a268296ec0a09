// The report as one page: no script, no file beside it, light, and fit for the printer.
#include "daemon/command/photo/proofs.h"
#include "daemon/command/photo/report.h"
#include "engine/base/words.h"

#include <algorithm>

namespace likeness {

namespace {

constexpr std::string_view style = R"css(
:root{--good:#147a40;--warn:#ab6100;--bad:#c21c21;--ink:#1a1c21;--quiet:#5f6672;--line:#dfe3e8;--paper:#f4f6f8}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Noto Sans","Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif}
main{max-width:1080px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:28px;font-weight:600;margin:0 0 4px}
h2{font-size:20px;font-weight:600;margin:40px 0 12px}
.quiet{color:var(--quiet)}
.counts{display:flex;gap:16px;margin:24px 0}
.count{flex:1;background:#fff;border:1px solid var(--line);border-top:5px solid;border-radius:8px;padding:12px 20px}
.count b{display:block;font-size:40px;line-height:1.2;font-weight:600}
.count span{color:var(--quiet)}
.bad{color:var(--bad)}.warn{color:var(--warn)}.good{color:var(--good)}
.reasons{display:grid;grid-template-columns:max-content 1fr;gap:6px 16px;background:#fff;border:1px solid var(--line);border-radius:8px;padding:16px 20px;margin:0}
.reasons dd{margin:0;display:flex;align-items:center;gap:10px}
.reasons i{display:block;height:12px;border-radius:3px;background:var(--bad);opacity:.75}
.photo{display:flex;gap:20px;background:#fff;border:1px solid var(--line);border-left:5px solid;border-radius:8px;padding:16px 20px;margin:0 0 14px;break-inside:avoid}
.photo>div:last-child{flex:1;min-width:0;color:var(--ink)}
.picture{flex:none;width:96px}
.picture img{display:block;max-width:96px;max-height:128px;outline:1px solid var(--line)}
.none{width:96px;height:128px;background:var(--paper);color:var(--quiet);display:flex;align-items:center;justify-content:center;font-size:40px}
h3{font-size:17px;font-weight:600;margin:0 0 6px;overflow-wrap:anywhere;display:flex;gap:12px;align-items:baseline;flex-wrap:wrap}
h3 em{font-style:normal;font-size:14px}
table{width:100%;border-collapse:collapse;font-size:15px;table-layout:fixed}
col:nth-child(1){width:24px}col:nth-child(3){width:84px}col:nth-child(4){width:136px}col:nth-child(5){width:104px}
th{text-align:left;font-weight:400;font-size:13px;color:var(--quiet);padding:2px 12px 4px 0;border-bottom:1px solid var(--line)}
td{padding:6px 12px 6px 0;border-bottom:1px solid var(--paper);vertical-align:top}
td.number,th.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.goods{display:grid;grid-template-columns:repeat(auto-fill,minmax(128px,1fr));gap:14px}
.goods figure{margin:0;background:#fff;border:1px solid var(--line);border-radius:8px;padding:12px;text-align:center;break-inside:avoid}
.goods img{max-width:96px;max-height:128px;outline:1px solid var(--line)}
.goods figcaption{font-size:13px;overflow-wrap:anywhere;margin-top:6px}
pre{font:inherit;font-size:15px;white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid var(--line);border-radius:8px;padding:14px 18px;margin:0 0 12px;user-select:all;-webkit-user-select:all;break-inside:avoid}
@media print{body{background:#fff;font-size:12px}table,pre{font-size:12px}col:nth-child(3){width:60px}col:nth-child(4){width:100px}col:nth-child(5){width:84px}main{max-width:none;padding:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}h2{break-after:avoid}}
)css";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

// RFC 4648, section 4.
std::string base64(const Bytes& bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t at) { return at < bytes.size() ? std::uint32_t{bytes[at]} : 0U; };
        const std::uint32_t three = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
        for (unsigned n = 0; n < 4; ++n) out += i + n > bytes.size() ? '=' : letters[three >> (18U - 6U * n) & 63U];
    }
    return out;
}

std::string_view class_of(Verdict verdict) {
    return verdict == Verdict::pass ? "good" : verdict == Verdict::fail ? "bad" : "warn";
}

std::string_view sign(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass: return "✓";
        case Verdict::warn: return "!";
        case Verdict::fail: return "✗";
        case Verdict::not_judged: return "?";
    }
    return "";
}

std::string said(const Sentence& says) {
    return escaped(local(says));
}

std::string image(const ReportedPhoto& photo) {
    if (photo.thumbnail.empty()) return "<div class=\"none\">–</div>";
    return "<img alt=\"" + escaped(photo.name) + "\" src=\"data:image/jpeg;base64," + base64(photo.thumbnail) + "\">";
}

std::string count(Verdict verdict, std::size_t number) {
    return "<div class=\"count " + std::string(class_of(verdict)) + "\"><b>" + std::to_string(number) + "</b><span>" + escaped(headline(verdict)) + "</span></div>\n";
}

std::string summary(const Report& report) {
    std::string out = "<div class=\"counts\">\n" + count(Verdict::fail, report.bad) + count(Verdict::warn, report.doubtful) + count(Verdict::pass, report.good) + "</div>\n";
    if (report.reasons.empty()) return out;
    out += "<h2>" + said(sentence("The commonest reasons")) + "</h2>\n<dl class=\"reasons\">\n";
    for (const auto& [reason, times] : report.reasons)
        out += "<dt>" + escaped(reason) + "</dt><dd><i style=\"width:" + std::to_string(std::max<std::size_t>(1, 60 * times / report.reasons.front().second)) + "%\"></i>" + std::to_string(times) + "</dd>\n";
    return out + "</dl>\n";
}

std::string row(const ReportLine& line) {
    const std::string begin = "<tr><td class=\"" + std::string(class_of(line.verdict)) + "\">" + std::string(sign(line.verdict)) + "</td>";
    const std::string words = "<td" + std::string(line.measured ? "" : " colspan=\"4\"") + "><b>" + escaped(line.limit) + "</b> " + escaped(line.advice) + "</td>";
    if (!line.measured) return begin + words + "</tr>\n";
    return begin + words + "<td class=\"number\">" + escaped(word(*line.measured)) +
           "</td><td class=\"number\">" + escaped(allowed_text(line.allowed)) + "</td><td>" + escaped(line.unit) + "</td></tr>\n";
}

std::string table_head(const ReportedPhoto& photo) {
    constexpr std::string_view columns = "<table><colgroup><col><col><col><col><col></colgroup>\n";
    if (std::ranges::all_of(photo.lines, [](const ReportLine& line) { return !line.measured; })) return std::string(columns);
    return std::string(columns) + "<tr><th></th><th></th><th class=\"number\">" + said(sentence("Measured")) + "</th><th class=\"number\">" + said(sentence("Allowed")) + "</th><th></th></tr>\n";
}

std::string card(const ReportedPhoto& photo) {
    const std::string kind(class_of(photo.verdict));
    std::string out = "<article class=\"photo " + kind + "\"><div class=\"picture\">" + image(photo) + "</div><div>\n<h3>" + escaped(photo.name) +
                      " <em class=\"" + kind + "\">" + escaped(headline(photo.verdict)) + "</em></h3>\n" + table_head(photo);
    for (const ReportLine& line : photo.lines) out += row(line);
    return out + "</table></div></article>\n";
}

/// The photographs of one kind under a headline; nothing where there are none.
std::string section(const Report& report, const std::string& head, bool (*belongs)(Verdict)) {
    std::string out;
    for (const ReportedPhoto& photo : report.photos)
        if (belongs(photo.verdict)) out += card(photo);
    return out.empty() ? out : "<section><h2>" + escaped(head) + "</h2>\n" + out + "</section>\n";
}

std::string goods(const Report& report) {
    std::string out;
    for (const ReportedPhoto& photo : report.photos)
        if (photo.verdict == Verdict::pass) out += "<figure>" + image(photo) + "<figcaption>" + escaped(photo.name) + "</figcaption></figure>\n";
    return out.empty() ? out : "<section><h2>" + escaped(headline(Verdict::pass)) + "</h2>\n<div class=\"goods\">\n" + out + "</div></section>\n";
}

std::string refusals(const Report& report) {
    std::string out;
    for (const ReportedPhoto& photo : report.photos)
        if (!photo.refusal.empty()) out += "<pre>" + escaped(photo.refusal) + "</pre>\n";
    if (out.empty()) return out;
    return "<section><h2>" + said(sentence("Refusals to be sent on")) + "</h2>\n<p class=\"quiet\">" + said(sentence("One click marks a whole text; then copy it.")) + "</p>\n" + out + "</section>\n";
}

}  // namespace

std::string html(const Report& report) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + std::string(speaks_chinese() ? "zh-CN" : "en") + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
                      escaped(report.title) + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body><main>\n<h1>" + said(sentence("Photographs judged")) +
                      "</h1>\n<div class=\"quiet\">" + escaped(report.title) + " · " + escaped(report.tally) + "</div>\n";
    out += summary(report);
    out += section(report, headline(Verdict::fail), [](Verdict verdict) { return verdict == Verdict::fail; });
    out += section(report, headline(Verdict::warn), [](Verdict verdict) { return verdict == Verdict::warn || verdict == Verdict::not_judged; });
    return out + goods(report) + refusals(report) + "</main></body>\n</html>\n";
}

}  // namespace likeness
