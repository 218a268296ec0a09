// The plug-in's procedures as a table: registration, arguments by name and the manual come from it.
#pragma once

#include "engine/base/result.h"
#include "engine/base/sentence.h"

#include <libgimp/gimp.h>

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace likeness {

/// An argument behind run mode, image and drawable, or something given back.
struct Argument {
    GimpPDBArgType type;  ///< GIMP_PDB_INT32, _FLOAT, _STRING, _IMAGE, _FLOATARRAY, _STRINGARRAY
    const char* name;
    const char* says;     ///< English; the procedure browser shows it
};

/// A call as it came.
class Call {
public:
    Call(GimpRunMode how, gint32 of, std::span<const Argument> takes, std::span<const GimpParam> given) : mode(how), image(of), takes_(takes), given_(given) {}

    const GimpRunMode mode;
    const gint32 image;  ///< -1: the procedure has none

    /// Of a non-interactive call; the name is one of the procedure's.
    std::string text(std::string_view name) const;
    int number(std::string_view name) const;
    double real(std::string_view name) const;

    /// Each argument is given; else a person called it, or wants the last values.
    bool by_program() const { return mode == GIMP_RUN_NONINTERACTIVE; }

private:
    const GimpParam& argument(std::string_view name) const;
    std::span<const Argument> takes_;
    std::span<const GimpParam> given_;
};

using GivenBack = std::variant<gint32, double, std::string, std::vector<double>, std::vector<std::string>>;

/// What a procedure gives back, in the order of its `gives`; arrays are preceded by their length there and here. `tells` is for people: a message where somebody called it from the menu.
struct Answer {
    std::vector<GivenBack> values;
    std::string tells;
};

struct Procedure {
    const char* name;             ///< "plug-in-likeness-apply"
    Sentence label;               ///< in the menu; empty: not there
    Sentence blurb;
    Sentence help;
    const char* images;           ///< "RGB*, GRAY*, INDEXED*"; empty: it takes no image
    std::vector<Argument> takes;  ///< behind run mode, image and drawable
    std::vector<Argument> gives;
    Result<Answer> (*run)(const Call&);
};

std::span<const Procedure> procedures();

}  // namespace likeness
