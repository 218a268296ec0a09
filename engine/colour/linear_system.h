// A small system of linear equations, solved the same to the last bit on every machine.
#pragma once

#include <vector>

namespace likeness {

/// x of a·x = b for each column of b; a is n × n and b n × m, both row by row. Elimination with the greatest pivot; a
/// direction that a does not tell anything about stays 0.
std::vector<double> solved(std::vector<double> a, std::vector<double> b, int n);

}  // namespace likeness
