// An .xlsx workbook from rows of cells. Includes nothing of the house but engine/base, so that the photograph's commands
// can use it without the daemon.
#pragma once

#include "engine/base/file.h"

#include <string>
#include <variant>
#include <vector>

namespace likeness {

enum class WorkbookLook { plain, title, quiet, head, good, warn, bad };

/// Shown at half its pixels, so that it is sharp on fine screens and in print; hidden and sorted with its row.
struct WorkbookPicture {
    Bytes file;        ///< JPEG at 96 dpi
    std::string says;  ///< for those who cannot see it
};

/// Text stays text, whatever it looks like ("=1+1", "0012"); it is UTF-8.
struct WorkbookCell {
    std::variant<std::monostate, std::string, double, WorkbookPicture> holds;
    WorkbookLook look = WorkbookLook::plain;
};

struct WorkbookRow {
    std::vector<WorkbookCell> cells;
    double height = 0;  ///< points; 0: as the program that opens it likes
};

struct WorkbookSheet {
    std::string name;                    ///< at most 31 characters, none of [ ] : * ? / and the backslash
    std::vector<double> columns;         ///< widths in characters
    std::vector<WorkbookRow> rows;
    std::size_t head = 0;                ///< the row that names the columns: it and those above stay in view, those below can be filtered
};

/// The file. No author and no time stands in it: the same sheets give the same bytes. Again: memory or the folder for
/// temporary files is full. Stop: a sheet's name or a text is not one that a workbook can hold.
Result<Bytes> workbook(const std::vector<WorkbookSheet>&);

}  // namespace likeness
