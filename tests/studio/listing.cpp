#include "tests/studio/listing.h"

#include <boost/json.hpp>

#include <algorithm>

namespace studio {
namespace {

namespace js = boost::json;

std::string text(const js::object& line, std::string_view key) {
    const js::value* value = line.if_contains(key);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

std::vector<std::string> texts(const js::object& line, std::string_view key) {
    std::vector<std::string> all;
    if (const js::value* value = line.if_contains(key); value && value->is_array())
        for (const js::value& one : value->as_array())
            if (one.is_string()) all.emplace_back(one.as_string());
    return all;
}

ListedFrame frame_of(const js::object& line) {
    ListedFrame frame{.files = texts(line, "files"), .kind = text(line, "kind"), .state = text(line, "state"), .reason = text(line, "reason"),
                      .student = text(line, line.contains("student") ? "student" : "code"), .judged = !text(line, "verdict").empty(),
                      .failed = texts(line, "failed")};
    if (const std::string first = text(line, "file"); std::ranges::find(frame.files, first) == frame.files.end()) frame.files.push_back(first);
    return frame;
}

}  // namespace

likeness::Result<Listing> parse_listing(std::string_view lines) {
    Listing listing;
    for (int number = 1; !lines.empty(); ++number) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (line.empty()) continue;
        boost::system::error_code error;
        const js::value read = js::parse(line, error);
        if (error || !read.is_object() || !read.as_object().contains("state"))
            return likeness::Fault{likeness::Remedy::aside, likeness::Step::start, "job list",
                                   likeness::sentence("line {}: expected a frame or a subject with its state, found something else", number), {}};
        const js::object& object = read.as_object();
        if (object.contains("code")) listing.open = true;
        if (object.contains("frame")) listing.frames.push_back(frame_of(object));
    }
    return listing;
}

}  // namespace studio
