// Random bytes from the system's generator: the engine takes them as arguments.
#pragma once

#include <cstdlib>
#include <sys/random.h>

namespace likeness {

/// An array of at most 256 bytes, which getrandom(2) gives whole or not at all. Without randomness no code or key may be made.
template <class Octets>
Octets random_octets() {
    Octets octets{};
    if (::getrandom(octets.data(), octets.size(), 0) != static_cast<ssize_t>(octets.size())) std::abort();
    return octets;
}

}  // namespace likeness
