#include "tests/studio/progress.h"

#include <chrono>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace studio {
namespace {

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Progress::Progress(std::string what, std::size_t total)
    : what_(std::move(what)), total_(total), started_(seconds()), shown_(isatty(STDERR_FILENO) != 0 && total > 1) {}

Progress::~Progress() {
    if (shown_) std::fputs("\r\033[K", stderr);
}

void Progress::advance() {
    const std::lock_guard lock(mutex_);
    ++done_;
    if (shown_) draw();
}

void Progress::draw() const {
    constexpr std::size_t width = 30;
    const std::size_t full = width * done_ / total_;
    const double rate = static_cast<double>(done_) / (seconds() - started_ + 1e-9);
    const int left = static_cast<int>(static_cast<double>(total_ - done_) / rate);
    std::string bar;
    for (std::size_t i = 0; i < width; ++i) bar += i < full ? "█" : "░";
    std::fprintf(stderr, "\r\033[K%s %s %zu/%zu  %.1f/s  %d:%02d", what_.c_str(), bar.c_str(), done_, total_, rate, left / 60, left % 60);
    std::fflush(stderr);
}

}  // namespace studio
