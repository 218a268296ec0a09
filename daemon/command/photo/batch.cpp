#include "daemon/command/photo/batch.h"

#include "daemon/command/door/places.h"
#include "daemon/line/pool.h"

#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>

namespace likeness {

namespace fs = std::filesystem;

Exit misused(const Sentence& says) {
    tell(says);
    return Exit::usage;
}

Result<std::vector<fs::path>> inputs(const Invocation& invocation) {
    std::vector<fs::path> paths(invocation.words.begin(), invocation.words.end());
    if (const std::optional<std::string> list = invocation.value("files-from")) {
        std::string names;
        if (*list == "-") {
            names.assign(std::istreambuf_iterator<char>(std::cin), {});
        } else {
            LIKENESS_TRY(const Bytes bytes, read_file(*list));
            names.assign(bytes.begin(), bytes.end());
        }
        for (std::size_t at = 0; at < names.size();) {
            const std::size_t end = std::min(names.find('\0', at), names.size());
            if (end > at) paths.emplace_back(names.substr(at, end - at));
            at = end + 1;
        }
    }
    if (paths.empty()) return Fault{Remedy::stop, Step::start, "", sentence("expected at least one photograph, found none"), {}};
    return paths;
}

PresetLibrary shipped_library() {
    return PresetLibrary(preset_folders());
}

Exit each_photo(const Invocation& invocation, const std::vector<fs::path>& paths, const Sentence& what,
                const std::function<Result<PhotoLine>(PhotoWorker&, const fs::path&)>& work) {
    struct Timed {
        Result<PhotoLine> line;
        double ms;
    };
    const auto machine = this_machine();
    if (!machine) return refuse(invocation, machine.error());
    Exit exit = Exit::good;
    Progress progress(paths.size(), what);
    each_in_order(
        paths.size(), invocation.jobs, [&] { return PhotoWorker(machine.value()); },
        [&](PhotoWorker& worker, std::size_t i) {
            const auto start = std::chrono::steady_clock::now();
            Result<PhotoLine> line = work(worker, paths[i]);
            return Timed{std::move(line), std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count()};
        },
        [&](std::size_t i, Timed timed) {
            boost::json::object object{{"photo", paths[i].string()}};
            if (!timed.line) {
                exit = worse(exit, refuse(invocation, timed.line.error(), std::move(object)));
            } else {
                PhotoLine& line = timed.line.value();
                for (auto& member : line.json) object[member.key()] = std::move(member.value());
                object["ms"] = timed.ms;
                if (invocation.json())
                    print(object);
                else
                    tell(shown(paths[i].string()) + ": " + line.text);
                exit = worse(exit, line.exit);
            }
            progress.advance();
        });
    return exit;
}

Exit each_photo(const Invocation& invocation, const std::vector<fs::path>& paths, const Sentence& what, Gathering* gathering,
                const std::function<Result<PhotoLine>(PhotoWorker&, const fs::path&)>& work) {
    if (!gathering) return each_photo(invocation, paths, what, work);
    const Exit exit = each_photo(invocation, paths, what, [&](PhotoWorker& worker, const fs::path& path) {
        Result<PhotoLine> line = work(worker, path);
        if (!line) gathering->add(path, line.error());
        return line;
    });
    const Result<void> written = gathering->write();
    return written ? exit : worse(exit, refuse(invocation, written.error()));
}

}  // namespace likeness
