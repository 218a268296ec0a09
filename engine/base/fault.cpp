#include "engine/base/fault.h"

namespace likeness {

namespace {

std::string joined(const Fault& fault, std::string (*tongue)(const Sentence&)) {
    std::string line = fault.about.empty() ? "" : fault.about + ": ";
    line += tongue(fault.says);
    if (!fault.hint.empty()) line += " (" + tongue(fault.hint) + ")";
    return line;
}

}  // namespace

std::string_view name(Remedy remedy) {
    switch (remedy) {
        case Remedy::again: return "again";
        case Remedy::aside: return "aside";
        case Remedy::stop: return "stop";
    }
    return "";
}

std::string_view name(Step step) {
    switch (step) {
        case Step::start: return "start";
        case Step::arrive: return "arrive";
        case Step::settle: return "settle";
        case Step::read: return "read";
        case Step::identify: return "identify";
        case Step::bind: return "bind";
        case Step::render: return "render";
        case Step::check: return "check";
        case Step::record: return "record";
        case Step::sheet: return "sheet";
        case Step::deliver: return "deliver";
    }
    return "";
}

std::string english(const Fault& fault) {
    return joined(fault, static_cast<std::string (*)(const Sentence&)>(english));
}

std::string local(const Fault& fault) {
    return joined(fault, static_cast<std::string (*)(const Sentence&)>(local));
}

}  // namespace likeness
