// Reads a data file (a preset, a job's settings) into a Value. The file is Lua that returns one table, run in a state
// without any library and with little room and time, so that it is data with comments, local names and trailing commas.
#pragma once

#include "engine/preset/key_path.h"
#include "engine/preset/value.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace likeness {

/// What a data file may use. The longest shipped preset has 5 KB and takes 100 steps. The product of room and steps
/// bounds the time: a loop that compares long texts, the slowest thing an empty state can do, ends within seconds.
constexpr std::size_t data_file_bytes = 64 * 1024;
constexpr std::size_t data_memory_bytes = 512 * 1024;
constexpr int data_steps = 10'000;    ///< instructions of Lua's machine
constexpr int data_depth = 8;         ///< tables in tables
constexpr int data_values = 10'000;   ///< values in all tables together

/// `about` names the text in messages, as a file would. Stop: not Lua, not one table, over a limit above, compiled code,
/// a value that is not data (a function), a number that is not finite, a text that is not UTF-8.
Result<Table> read_data(std::string_view text, const std::string& about);

/// A file's table, and the place by which its keys are told in messages, with their lines.
struct DataFile {
    Table table;
    KeyPath place;
};

/// Stop also: no such file, no right to read it, too large.
Result<DataFile> read_data_file(const std::filesystem::path&);

}  // namespace likeness
