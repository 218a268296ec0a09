// A bar with rate and time left on a terminal; nothing into a pipe. Any thread may advance it.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>

namespace studio {

class Progress {
public:
    Progress(std::string what, std::size_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void advance();

private:
    void draw() const;

    std::mutex mutex_;
    std::string what_;
    std::size_t total_;
    std::size_t done_ = 0;
    double started_;
    bool shown_;
};

}  // namespace studio
