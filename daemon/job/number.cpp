#include "daemon/job/number.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>

namespace likeness {

namespace {

/// A lane without a Latin letter in front gets L, for lane: numbers stand in file names.
char initial(std::string_view lane) {
    const char first = lane.empty() ? 'L' : lane.front();
    if (first >= 'a' && first <= 'z') return static_cast<char>(first - 'a' + 'A');
    return first >= 'A' && first <= 'Z' ? first : 'L';
}

long greatest(const Numbers& given, char letter) {
    long most = 0;
    for (const auto& [subject, number] : given)
        if (number.text.size() > 2 && number.text[0] == letter) most = std::max(most, std::strtol(number.text.c_str() + 2, nullptr, 10));
    return most;
}

}  // namespace

std::vector<std::pair<SubjectRef, Number>> new_numbers(const Numbers& given, std::string_view lane,
                                                       const std::vector<Binding>& bindings, const std::vector<SubjectRef>& scanned) {
    const char letter = initial(lane);
    long next = greatest(given, letter);
    std::set<SubjectRef> here;
    std::vector<std::pair<SubjectRef, Number>> fresh;
    const auto give = [&](const SubjectRef& subject) {
        if (given.contains(subject) || !here.insert(subject).second) return;
        char text[32];
        std::snprintf(text, sizeof text, "%c-%04ld", letter, ++next);
        fresh.emplace_back(subject, Number{text});
    };
    for (const Binding& binding : bindings)
        if (binding.subject) give(*binding.subject);
    for (const SubjectRef& subject : scanned) give(subject);
    return fresh;
}

}  // namespace likeness
