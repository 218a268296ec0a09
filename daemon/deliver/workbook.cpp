#include "daemon/deliver/workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <map>
#include <sys/mman.h>
#include <unistd.h>

namespace likeness {

namespace {

Fault unmade(lxw_error error) {
    const bool house = error >= LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED;
    return {house ? Remedy::stop : Remedy::again, Step::deliver, "", sentence("the workbook cannot be made: {}", lxw_strerror(error)), {}};
}

/// A file in memory: libxlsxwriter writes to a name only, and faces are not to lie in a folder for temporary files.
class MemoryFile {
public:
    MemoryFile() : number_(memfd_create("workbook", MFD_CLOEXEC)) {}
    ~MemoryFile() {
        if (number_ >= 0) ::close(number_);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string name() const { return "/proc/self/fd/" + std::to_string(number_); }

    Bytes bytes() const {
        const off_t length = ::lseek(number_, 0, SEEK_END);
        Bytes out(static_cast<std::size_t>(std::max<off_t>(length, 0)));
        for (std::size_t have = 0; have < out.size();) {
            const ssize_t got = ::pread(number_, out.data() + have, out.size() - have, static_cast<off_t>(have));
            if (got <= 0) return {};
            have += static_cast<std::size_t>(got);
        }
        return out;
    }

private:
    int number_;
};

class Writer {
public:
    explicit Writer(lxw_workbook* book) : book_(book) {
        for (const WorkbookLook look : {WorkbookLook::plain, WorkbookLook::title, WorkbookLook::quiet, WorkbookLook::head, WorkbookLook::good, WorkbookLook::warn, WorkbookLook::bad})
            formats_[look] = format(look);
    }

    void write(const WorkbookSheet& sheet) {
        note(workbook_validate_sheet_name(book_, sheet.name.c_str()));
        if (error_ != LXW_NO_ERROR) return;
        lxw_worksheet* page = workbook_add_worksheet(book_, sheet.name.c_str());
        if (!page) return note(LXW_ERROR_MEMORY_MALLOC_FAILED);
        const auto last = static_cast<lxw_col_t>(sheet.columns.size() - 1), head = static_cast<lxw_col_t>(sheet.head);
        for (lxw_col_t column = 0; column <= last; ++column) note(worksheet_set_column(page, column, column, sheet.columns[column], nullptr));
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) write(page, static_cast<lxw_row_t>(row), sheet.rows[row]);
        worksheet_freeze_panes(page, head + 1U, 0);
        if (sheet.rows.size() > sheet.head + 1) note(worksheet_autofilter(page, head, 0, static_cast<lxw_row_t>(sheet.rows.size() - 1), last));
        worksheet_set_landscape(page);
        worksheet_set_paper(page, 9);  // A4
        worksheet_fit_to_pages(page, 1, 0);
        note(worksheet_repeat_rows(page, head, head));
    }

    lxw_error error() const { return error_; }

private:
    lxw_format* format(WorkbookLook look) {
        lxw_format* made = workbook_add_format(book_);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        switch (look) {
            case WorkbookLook::plain: format_set_text_wrap(made), format_set_indent(made, 1); break;
            case WorkbookLook::title: format_set_font_size(made, 16), format_set_bold(made); break;
            case WorkbookLook::quiet: format_set_font_color(made, 0x5F6672); break;
            case WorkbookLook::head:
                format_set_bold(made), format_set_bg_color(made, 0xE6EAEE), format_set_bottom(made, LXW_BORDER_THIN), format_set_text_wrap(made);
                break;
            case WorkbookLook::good: format_set_bold(made), format_set_font_color(made, 0x147A40); break;
            case WorkbookLook::warn: format_set_bold(made), format_set_font_color(made, 0xAB6100); break;
            case WorkbookLook::bad: format_set_bold(made), format_set_font_color(made, 0xC21C21); break;
        }
        if (look != WorkbookLook::title && look != WorkbookLook::quiet && look != WorkbookLook::head) {
            format_set_bottom(made, LXW_BORDER_HAIR);
            format_set_bottom_color(made, 0xC4CAD2);
        }
        return made;
    }

    void write(lxw_worksheet* page, lxw_row_t number, const WorkbookRow& row) {
        if (row.height > 0) note(worksheet_set_row(page, number, row.height, nullptr));
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const WorkbookCell& cell = row.cells[i];
            const auto column = static_cast<lxw_col_t>(i);
            lxw_format* look = formats_.at(cell.look);
            if (const auto* text = std::get_if<std::string>(&cell.holds)) note(worksheet_write_string(page, number, column, text->c_str(), look));
            if (const auto* value = std::get_if<double>(&cell.holds)) note(worksheet_write_number(page, number, column, *value, look));
            if (const auto* picture = std::get_if<WorkbookPicture>(&cell.holds)) write(page, number, column, *picture);
            if (!std::holds_alternative<std::string>(cell.holds) && !std::holds_alternative<double>(cell.holds))
                note(worksheet_write_blank(page, number, column, look));
        }
    }

    void write(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const WorkbookPicture& picture) {
        std::string says = picture.says;
        lxw_image_options options{};
        options.x_offset = options.y_offset = 3;
        options.x_scale = options.y_scale = 0.5;
        options.object_position = LXW_OBJECT_MOVE_AND_SIZE;
        options.description = says.data();
        note(worksheet_insert_image_buffer_opt(page, row, column, picture.file.data(), picture.file.size(), &options));
    }

    void note(lxw_error error) {
        if (error_ == LXW_NO_ERROR) error_ = error;
    }

    lxw_workbook* book_;
    std::map<WorkbookLook, lxw_format*> formats_;
    lxw_error error_ = LXW_NO_ERROR;
};

}  // namespace

Result<Bytes> workbook(const std::vector<WorkbookSheet>& sheets) {
    const MemoryFile file;
    lxw_workbook* book = workbook_new(file.name().c_str());
    if (!book) return unmade(LXW_ERROR_MEMORY_MALLOC_FAILED);
    lxw_doc_properties properties{};
    properties.created = 315'532'800;  // 1980-01-01, the oldest date of a .zip; without one it would be now
    Writer writer(book);
    for (const WorkbookSheet& sheet : sheets) writer.write(sheet);
    workbook_set_properties(book, &properties);
    const lxw_error closed = workbook_close(book);
    if (writer.error() != LXW_NO_ERROR) return unmade(writer.error());
    if (closed != LXW_NO_ERROR) return unmade(closed);
    Bytes bytes = file.bytes();
    if (bytes.empty()) return unmade(LXW_ERROR_ZIP_FILE_OPERATION);
    return bytes;
}

}  // namespace likeness
