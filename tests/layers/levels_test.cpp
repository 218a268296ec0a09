// The level table of docs/house.md, section 4, as a test: an arrow goes down only, or sideways where brackets say so.
#include "tests/layers/source.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <regex>

using namespace likeness;

namespace {

using Names = std::vector<std::string>;

struct Room {
    std::string name;
    Names beside;    // what it may include beside itself and base
    Names foreign;   // libraries, in its .cpp files only
};

const std::vector<Room> engine_rooms = {
    {"base", {}, {"outcome", "openssl", "json", "libintl"}},
    {"picture", {}, {"opencv"}},
    {"preset", {}, {"lua"}},
    {"code", {}, {"openssl"}},
    {"codec", {"picture"}, {"jpeg", "png", "tiff", "raw", "heif", "webp", "exiv2"}},
    {"colour", {"picture", "preset"}, {"lcms", "opencv"}},
    {"mark", {"picture", "code"}, {"zxing", "zbar", "opencv"}},
    {"face", {"picture"}, {"dlib", "opencv"}},
    {"identify", {"picture", "mark", "face"}, {"opencv"}},
    {"portrait", {"picture", "preset", "codec", "colour", "face"}, {"opencv"}},
    {"sheet", {"picture", "preset", "code", "codec", "colour", "mark", "portrait"}, {"cairo", "pango", "qpdf"}},
    {"machine", {"preset", "codec", "face", "sheet"}, {}},
};

// The engine lies below all of these. «line, command [all]»: the bracket is for both.
const Names daemon_names = {"watch", "decode", "job", "ledger", "rules", "deliver", "hall", "line", "command"};
const std::vector<Room> daemon_rooms = {
    {"watch", {}, {}},
    {"decode", {}, {}},
    {"job", {}, {"orcus"}},
    {"ledger", {"job"}, {"sqlite", "openssl"}},
    {"rules", {"job"}, {"lua"}},
    {"deliver", {"ledger"}, {"cups", "archive", "xlsxwriter"}},
    {"hall", {"ledger", "job"}, {"asio", "beast", "evdev", "openssl"}},
    {"line", daemon_names, {"systemd"}},
    {"command", daemon_names, {"json"}},
};

// How a library shows in an #include.
const std::vector<std::pair<std::string, std::string>> libraries = {
    {"opencv2/", "opencv"}, {"dlib/", "dlib"}, {"ZXing/", "zxing"}, {"zbar", "zbar"}, {"lcms2", "lcms"}, {"png.h", "png"},
    {"jpeglib.h", "jpeg"}, {"jerror.h", "jpeg"}, {"turbojpeg.h", "jpeg"}, {"tiff", "tiff"}, {"libraw/", "raw"}, {"omp.h", "raw"}, {"libheif/", "heif"}, {"webp/", "webp"},
    {"exiv2/", "exiv2"}, {"lua", "lua"}, {"lauxlib", "lua"}, {"sqlite3", "sqlite"}, {"openssl/", "openssl"}, {"boost/json", "json"},
    {"boost/outcome", "outcome"}, {"boost/asio", "asio"}, {"boost/beast", "beast"}, {"boost/", "boost"}, {"libintl.h", "libintl"},
    {"cairo", "cairo"}, {"pango", "pango"}, {"qpdf/", "qpdf"}, {"cups/", "cups"}, {"archive", "archive"}, {"orcus/", "orcus"},
    {"xlsxwriter", "xlsxwriter"}, {"libevdev/", "evdev"}, {"systemd/", "systemd"}, {"zlib.h", "zlib"}, {"libxml", "xml"},
    {"libgimp", "gimp"}, {"gegl", "gimp"}, {"babl/", "gimp"}, {"gexiv2/", "gimp"}, {"gtk/", "gimp"}, {"glib", "gimp"}, {"gio/", "gimp"}, {"gdk", "gimp"},
};

// Headers of ours that show a library's type, each for a reason: Result<T> is Outcome's, and JSON is what doors write.
const std::map<std::string, std::string> shows = {
    {"engine/base/result.h", "outcome"},
    {"engine/base/json.h", "json"},
    {"daemon/command/photo/json.h", "json"},
    {"daemon/command/door/say.h", "json"},
};

std::string library(const std::string& header) {
    for (const auto& [start, name] : libraries)
        if (header.starts_with(start)) return name;
    return "";
}

bool has(const Names& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

const Room* find(const std::vector<Room>& rooms, const std::string& name) {
    const auto found = std::ranges::find(rooms, name, &Room::name);
    return found == rooms.end() ? nullptr : &*found;
}

/// "engine/base/file.h" → engine, base.
std::pair<std::string, std::string> side_and_room(const std::string& path) {
    const std::size_t first = path.find('/'), second = path.find('/', first + 1);
    if (second == std::string::npos) return {path.substr(0, first), ""};
    return {path.substr(0, first), path.substr(first + 1, second - first - 1)};
}

/// A room as the page writes it: "codec [picture]".
std::string written(const Room& room) {
    std::string list;
    for (const std::string& one : room.beside) list += (list.empty() ? "" : ", ") + one;
    return room.name + " [" + list + "]";
}

/// The table's second cells by level, what stands in parentheses taken out.
std::multimap<int, std::string> page_rows() {
    const std::string house = page("house.md");
    static const std::regex row("\n\\| (\\d) \\| ([^|]*) \\|"), aside(" \\([^)]*\\)");
    std::multimap<int, std::string> rows;
    for (std::sregex_iterator at(house.begin(), house.end(), row), end; at != end; ++at)
        rows.emplace(std::stoi((*at)[1]), std::regex_replace((*at)[2].str(), aside, ""));
    return rows;
}

bool is_system(const std::string& header) {
    return header.find('/') == std::string::npos || header.starts_with("sys/") || header.starts_with("netinet/");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(levels)

BOOST_AUTO_TEST_CASE(the_table_on_the_page_is_the_one_that_is_tested) {
    Names expected(5);
    for (const Room& room : engine_rooms) {
        const int level = room.name == "base" ? 0 : has({"picture", "preset", "code"}, room.name) ? 1 : has({"codec", "colour", "mark", "face"}, room.name) ? 2 : has({"sheet", "machine"}, room.name) ? 4 : 3;
        std::string& cell = expected[static_cast<std::size_t>(level)];
        cell += (cell.empty() ? "" : " · ") + written(room);
    }
    const auto rows = page_rows();

    for (int level = 0; level < 5; ++level) {
        BOOST_REQUIRE(rows.count(level) == 1U);
        BOOST_TEST(rows.find(level)->second == expected[static_cast<std::size_t>(level)]);
    }
    BOOST_REQUIRE(rows.count(5) == 2U);
    BOOST_TEST(rows.find(5)->second == "daemon: watch, decode, job, ledger [job], rules [job], deliver [ledger], hall [ledger, job], line, command [all]");
    BOOST_TEST(std::next(rows.find(5))->second == "plugin [engine]");
}

BOOST_AUTO_TEST_CASE(arrows_go_down_only) {
    int arrows = 0;
    for (const SourceFile& file : sources({"engine", "daemon"})) {
        const auto [side, name] = side_and_room(file.path);
        const Room* room = find(side == "engine" ? engine_rooms : daemon_rooms, name);
        BOOST_TEST(room != nullptr, file.path << ": there is no such room in docs/house.md");
        if (!room) continue;
        for (const std::string& header : file.includes()) {
            const auto [other_side, other] = side_and_room(header);
            if (other_side != "engine" && other_side != "daemon") {
                BOOST_TEST(!(header.starts_with("tests/") || header.starts_with("plugin/")), file.path << " includes " << header);
                continue;
            }
            ++arrows;
            const bool own = side == other_side && name == other;
            const bool below = side == "daemon" && other_side == "engine";
            const bool allowed = side == other_side && (has(room->beside, other) || (side == "engine" && other == "base"));
            BOOST_TEST((own || below || allowed), file.path << " includes " << header << ", which " << name << " may not");
        }
    }
    BOOST_TEST(arrows > 100);
}

BOOST_AUTO_TEST_CASE(each_room_guards_its_foreign_libraries) {
    int guarded = 0;
    for (const SourceFile& file : sources({"engine", "daemon"})) {
        const auto [side, name] = side_and_room(file.path);
        const Room* room = find(side == "engine" ? engine_rooms : daemon_rooms, name);
        for (const std::string& header : file.includes()) {
            const std::string foreign = library(header);
            if (foreign.empty()) {
                BOOST_TEST((header.starts_with("engine/") || header.starts_with("daemon/") || is_system(header)), file.path << " includes " << header << ", a library that no room guards");
                continue;
            }
            ++guarded;
            BOOST_TEST((room && has(room->foreign, foreign)), file.path << " includes " << header << ", which " << name << " may not");
            if (file.is_header()) {
                const auto shown = shows.find(file.path);
                BOOST_TEST((shown != shows.end() && shown->second == foreign), file.path << " shows " << header << " to all who include it");
            }
        }
    }
    BOOST_TEST(guarded > 20);
}

BOOST_AUTO_TEST_CASE(the_fold_includes_nothing_foreign) {
    for (const SourceFile& file : sources({"daemon/job"})) {
        if (!file.path.starts_with("daemon/job/fold.")) continue;
        for (const std::string& header : file.includes()) BOOST_TEST(library(header).empty(), file.path << " includes " << header);
    }
}

BOOST_AUTO_TEST_CASE(codec_keeps_one_library_a_file_and_lua_one_file) {
    for (const SourceFile& file : sources({"engine"})) {
        std::vector<std::string> own;
        for (const std::string& header : file.includes())
            if (const std::string foreign = library(header); !foreign.empty() && !has(own, foreign)) own.push_back(foreign);
        if (file.room() == "codec") BOOST_TEST(own.size() <= 1U, file.path << " includes " << own.size() << " libraries");
        if (has(own, "lua")) BOOST_TEST(file.path == "engine/preset/reader.cpp");
    }
}

BOOST_AUTO_TEST_CASE(commands_for_one_photograph_need_the_engine_only) {
    const auto photo = sources({"daemon/command/photo"});
    BOOST_TEST(!photo.empty());
    for (const SourceFile& file : photo)
        for (const std::string& header : file.includes())
            if (header.starts_with("daemon/"))
                BOOST_TEST((header.starts_with("daemon/command/photo/") || header.starts_with("daemon/command/door/") || header == "daemon/line/pool.h" || header == "daemon/deliver/workbook.h"), file.path << " includes " << header);
    for (const SourceFile& file : sources({"daemon/line", "daemon/deliver", "daemon/command/door"}))
        for (const std::string& header : file.includes()) {
            if (file.path.starts_with("daemon/deliver/workbook.") && header != "daemon/deliver/workbook.h" && header.starts_with("daemon/"))
                BOOST_TEST(false, file.path << " includes " << header);
            if (file.path.starts_with("daemon/deliver/workbook.")) BOOST_TEST((!header.starts_with("engine/") || header.starts_with("engine/base/")), file.path << " includes " << header);
            if (file.path == "daemon/line/pool.h") BOOST_TEST(!(header.starts_with("engine/") || header.starts_with("daemon/")), "pool.h includes " << header);
            if (file.room() == "command/door" && header.starts_with("daemon/")) BOOST_TEST(header.starts_with("daemon/command/door/"), file.path << " includes " << header);
        }
}

BOOST_AUTO_TEST_CASE(commands_for_codes_need_the_engine_and_rosters_only) {
    const Names roster{"daemon/job/roster.h", "daemon/job/csv.h", "daemon/job/subject.h"};
    const auto code = sources({"daemon/command/code"});
    BOOST_TEST(!code.empty());
    for (const SourceFile& file : code)
        for (const std::string& header : file.includes())
            if (header.starts_with("daemon/"))
                BOOST_TEST((header.starts_with("daemon/command/code/") || header.starts_with("daemon/command/door/") || header == "daemon/command/photo/outputs.h" || header == roster[0]), file.path << " includes " << header);
    for (const SourceFile& file : sources({"daemon/job"})) {
        if (!file.path.starts_with("daemon/job/roster.") && !file.path.starts_with("daemon/job/csv.") && file.path != "daemon/job/subject.h") continue;
        for (const std::string& header : file.includes())
            if (header.starts_with("daemon/") || header.starts_with("engine/"))
                BOOST_TEST((has(roster, header) || header.starts_with("engine/base/")), file.path << " includes " << header);
    }
}

BOOST_AUTO_TEST_CASE(plug_ins_know_the_engine_only_and_their_common_room_knows_no_host) {
    const auto plugin = sources({"plugin"});
    BOOST_TEST(!plugin.empty());
    for (const SourceFile& file : plugin) {
        const bool common = file.room() == "gimp/common";
        for (const std::string& header : file.includes()) {
            const std::string foreign = library(header), own = "plugin/" + file.room() + "/";
            const bool ours = header.starts_with("engine/") || header.starts_with("plugin/gimp/common/") || header.starts_with(own);
            const bool allowed = foreign == "gimp" ? !common : foreign == "json" ? common && !file.is_header() : foreign.empty() && (ours || is_system(header));
            BOOST_TEST(allowed, file.path << " includes " << header);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_the_studio_draws_knows_pictures_only) {
    for (const SourceFile& file : sources({"tests/studio/draw"}))
        for (const std::string& header : file.includes())
            if (header.starts_with("engine/") || header.starts_with("daemon/"))
                BOOST_TEST((header.starts_with("engine/base/") || header.starts_with("engine/picture/")), file.path << " includes " << header);
}

BOOST_AUTO_TEST_SUITE_END()
