// The report as a workbook.
#include "daemon/command/photo/proofs.h"
#include "daemon/command/photo/report.h"
#include "daemon/deliver/workbook.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

constexpr double line_points = 15, picture_points = 100, most_row_points = 409;
constexpr double finding_column = 90;

WorkbookLook look(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass: return WorkbookLook::good;
        case Verdict::fail: return WorkbookLook::bad;
        case Verdict::warn:
        case Verdict::not_judged: return WorkbookLook::warn;
    }
    return WorkbookLook::plain;
}

WorkbookCell text(std::string says, WorkbookLook look = WorkbookLook::plain) {
    return {std::move(says), look};
}

WorkbookCell number(std::size_t value) {
    return {static_cast<double>(value)};
}

// Lines that a text takes in the column of findings: a Chinese character is as wide as two Latin ones.
double lines(const std::string& says) {
    double all = 0, width = 0;
    for (const char c : says + "\n") {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n') {
            all += std::max(1.0, std::ceil(width / finding_column));
            width = 0;
        } else if (byte < 0x80 || (byte >= 0xC0 && byte < 0xE0)) {
            width += 1;
        } else if (byte >= 0xE0) {
            width += 2;
        }
    }
    return all;
}

double height(const std::string& says, double least) {
    return std::min(std::max(least, lines(says) * line_points), most_row_points);
}

WorkbookRow head(const std::vector<std::string>& names) {
    WorkbookRow row;
    for (const std::string& name : names) row.cells.push_back(text(name, WorkbookLook::head));
    return row;
}

WorkbookSheet photographs(const Report& report) {
    WorkbookSheet sheet{.name = local(sentence("Photographs")), .columns = {15, 30, 14, 10, finding_column}, .head = 3};
    std::string reasons;
    for (std::size_t i = 0; i < report.reasons.size() && i < 5; ++i)
        reasons += (i == 0 ? "" : local(sentence(", "))) + local(sentence("{} ({})", report.reasons[i].first, report.reasons[i].second));
    sheet.rows.push_back({{text(report.title, WorkbookLook::title)}, 24});
    sheet.rows.push_back({{text(report.tally, WorkbookLook::quiet)}});
    sheet.rows.push_back({{text(reasons.empty() ? "" : local(sentence("Commonest reasons: {}", reasons)), WorkbookLook::quiet)}});
    sheet.rows.push_back(head({local(sentence("Photograph")), local(sentence("File")), local(sentence("Verdict")), local(sentence("Failed")), local(sentence("Findings"))}));
    for (const ReportedPhoto& photo : report.photos) {
        std::string findings;
        for (const ReportLine& line : photo.lines) findings += (findings.empty() ? "" : "\n") + line.says;
        WorkbookRow row{{{}, text(photo.name), text(headline(photo.verdict), look(photo.verdict)),
                         number(static_cast<std::size_t>(std::ranges::count(photo.lines, Verdict::fail, &ReportLine::verdict))), text(findings)},
                        height(findings, photo.thumbnail.empty() ? line_points : picture_points)};
        if (!photo.thumbnail.empty()) row.cells.front().holds = WorkbookPicture{photo.thumbnail, photo.name};
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

WorkbookSheet refusals(const Report& report) {
    WorkbookSheet sheet{.name = local(sentence("Refusals")), .columns = {30, finding_column}};
    sheet.rows.push_back(head({local(sentence("File")), local(sentence("To be sent on"))}));
    for (const ReportedPhoto& photo : report.photos)
        if (!photo.refusal.empty()) sheet.rows.push_back({{text(photo.name), text(photo.refusal)}, height(photo.refusal, line_points)});
    return sheet;
}

WorkbookSheet findings(const Report& report) {
    WorkbookSheet sheet{.name = local(sentence("Findings")), .columns = {30, 12, 34, 12, 12, 12, 16, finding_column}};
    sheet.rows.push_back(head({local(sentence("File")), local(sentence("Verdict")), local(sentence("Limit")), local(sentence("Measured")),
                               local(sentence("From")), local(sentence("Up to")), local(sentence("Unit")), local(sentence("In words"))}));
    for (const ReportedPhoto& photo : report.photos)
        for (const ReportLine& line : photo.lines) {
            WorkbookRow row{{text(photo.name), text(headline(line.verdict), look(line.verdict)), text(line.limit), {}, {}, {}, text(line.unit), text(line.says)},
                            height(line.says, line_points)};
            constexpr double open_end = 4e9;
            if (line.measured) row.cells[3].holds = std::round(100 * *line.measured) / 100;  // as precise as the sentence
            if (!line.unit.empty()) row.cells[4].holds = line.allowed.least;
            if (!line.unit.empty() && line.allowed.greatest < open_end) row.cells[5].holds = line.allowed.greatest;
            sheet.rows.push_back(std::move(row));
        }
    return sheet;
}

}  // namespace

Result<Bytes> xlsx(const Report& report) {
    return workbook({photographs(report), refusals(report), findings(report)});
}

}  // namespace likeness
