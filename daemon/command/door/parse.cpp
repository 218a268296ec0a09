#include "daemon/command/door/option.h"

#include "engine/base/spelling.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <getopt.h>
#include <thread>

namespace likeness {

namespace {

constexpr std::array common{
    Option{"json", "", "print one JSON object a line on standard output"},
    Option{"lang", "LANGUAGE", "speak this language (en, zh_CN) instead of the environment's"},
    Option{"jobs", "N", "work on N photographs at a time (default: one for each core)"},
    Option{"help", "", "explain this command"},
    Option{"version", "", "print the version"},
};

const Option* find(const Command& command, std::string_view name) {
    for (const std::span<const Option> table : {command.options, common_options()})
        for (const Option& option : table)
            if (option.name == name) return &option;
    return nullptr;
}

constexpr int most_jobs = 256;
constexpr int first_code = 256;  // of long options; below it getopt speaks of letters

// "--preset=P" → "preset".
std::string_view bare(std::string_view argument) {
    const std::string_view name = argument.substr(std::min(argument.find_first_not_of('-'), argument.size()));
    return name.substr(0, name.find('='));
}

Sentence refused(const Command& command, std::string_view given) {
    std::vector<std::string_view> known, meant;
    for (const std::span<const Option> table : {command.options, common_options()})
        for (const Option& option : table) known.emplace_back(option.name);
    std::ranges::copy_if(known, std::back_inserter(meant), [&](std::string_view name) { return name.starts_with(given); });
    if (std::ranges::find(known, given) != known.end()) return sentence("--{}: takes no value", given);
    if (meant.size() == 1) return sentence("--{}: takes no value", meant.front());
    if (meant.size() > 1 && !given.empty()) return sentence("--{}: may be --{} or --{}", given, meant[0], meant[1]);
    const std::string_view near = nearest(given, known);
    return near.empty() ? sentence("--{}: no such option", given)
                        : sentence("--{}: no such option (did you mean --{}?)", given, near);
}

}  // namespace

std::span<const Option> common_options() {
    return common;
}

std::optional<std::string> Invocation::value(std::string_view option) const {
    const auto found = options.find(option);
    if (found == options.end() || found->second.empty()) return {};
    return found->second.back();
}

std::vector<std::string> Invocation::values(std::string_view option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::vector<std::string>{} : found->second;
}

Result<std::optional<int>> whole_number(const Invocation& invocation, std::string_view option, int least, int greatest) {
    const std::optional<std::string> given = invocation.value(option);
    if (!given) return std::optional<int>{};
    int number = 0;
    const char* const end = given->data() + given->size();
    const auto [stopped, error] = std::from_chars(given->data(), end, number);
    if (error == std::errc{} && stopped == end && number >= least && number <= greatest) return std::optional(number);
    return Fault{Remedy::stop, Step::start, "", sentence("--{}: expected a whole number from {} to {}, found {}", option, least, greatest,
                                                         given->empty() ? "\"\"" : *given), {}};
}

Parsed parse(const Command& command, std::span<char* const> arguments) {
    std::vector<option> table;
    for (const std::span<const Option> options : {command.options, common_options()})
        for (const Option& one : options)  // a number of its own each: only then does getopt refuse what may be either of two
            table.push_back({one.name, *one.value ? required_argument : no_argument, nullptr, first_code + static_cast<int>(table.size())});
    table.push_back({nullptr, 0, nullptr, 0});

    // getopt wants the program's name first and a pointer that it may move about.
    std::string program(command.name);
    std::vector<char*> argv{program.data()};
    argv.insert(argv.end(), arguments.begin(), arguments.end());
    const int argc = static_cast<int>(argv.size());
    argv.push_back(nullptr);
    optind = 0;
    opterr = 0;
    Invocation invocation;
    for (int code = 0; (code = getopt_long(argc, argv.data(), ":", table.data(), nullptr)) != -1;) {
        if (code == '?' && optopt != 0 && optopt < first_code)
            return {{}, sentence("-{}: no such option; options begin with two dashes", std::string(1, static_cast<char>(optopt)))};
        const std::string given = argv[static_cast<std::size_t>(optind - 1)];
        if (code == ':') return {{}, sentence("{}: expected a value behind it", given)};
        if (code < first_code) return {{}, refused(command, bare(given))};
        const Option& option = *find(command, table[static_cast<std::size_t>(code - first_code)].name);
        std::vector<std::string>& values = invocation.options[option.name];
        if (!values.empty() && !option.repeated) return {{}, sentence("--{}: given twice", option.name)};
        values.emplace_back(*option.value ? optarg : "");
    }
    for (int i = optind; i < argc; ++i) invocation.words.emplace_back(argv[static_cast<std::size_t>(i)]);
    const auto jobs = whole_number(invocation, "jobs", 1, most_jobs);
    if (!jobs) return {{}, jobs.error().says};
    invocation.jobs = jobs.value() ? static_cast<unsigned>(*jobs.value()) : std::max(1U, std::thread::hardware_concurrency());
    return {std::move(invocation), {}};
}

std::optional<std::string> spoken(std::span<char* const> arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument.starts_with("--lang=")) return std::string(argument.substr(7));
        if (argument == "--lang" && i + 1 < arguments.size()) return std::string(arguments[i + 1]);
    }
    return {};
}

}  // namespace likeness
