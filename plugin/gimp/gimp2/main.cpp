// The plug-in for GIMP 2.10. Everything it does stands in procedures.cpp; here it is registered, called and answers.
#include "plugin/gimp/gimp2/places.h"
#include "plugin/gimp/gimp2/procedure.h"

#include "engine/base/fault.h"

#include <libgimp/gimp.h>

#include <algorithm>
#include <exception>

namespace likeness {

const GimpParam& Call::argument(std::string_view name) const {
    return given_[static_cast<std::size_t>(std::ranges::find(takes_, name, &Argument::name) - takes_.begin())];
}
std::string Call::text(std::string_view name) const {
    const char* value = argument(name).data.d_string;
    return value ? value : "";
}
int Call::number(std::string_view name) const {
    return argument(name).data.d_int32;
}
double Call::real(std::string_view name) const {
    return argument(name).data.d_float;
}

namespace {

constexpr std::size_t with_image = 3, without_image = 1;  // arguments before the procedure's own: run mode, image, drawable

std::size_t own_arguments_at(const Procedure& procedure) {
    return *procedure.images ? with_image : without_image;
}

// libgimp takes names that it does not change as ones that it could.
GimpParamDef definition(GimpPDBArgType type, const char* name, const char* says) {
    return {type, const_cast<gchar*>(name), const_cast<gchar*>(says)};
}

void install(const Procedure& procedure) {
    std::vector<GimpParamDef> takes{definition(GIMP_PDB_INT32, "run-mode", "The run mode { RUN-INTERACTIVE (0), RUN-NONINTERACTIVE (1), RUN-WITH-LAST-VALS (2) }")}, gives;
    if (*procedure.images) {
        takes.push_back(definition(GIMP_PDB_IMAGE, "image", "The image"));
        takes.push_back(definition(GIMP_PDB_DRAWABLE, "drawable", "Any layer of it: all visible ones count"));
    }
    for (const Argument& one : procedure.takes) takes.push_back(definition(one.type, one.name, one.says));
    for (const Argument& one : procedure.gives) gives.push_back(definition(one.type, one.name, one.says));
    const bool in_menu = !procedure.label.empty();
    gimp_install_procedure(procedure.name, procedure.blurb.form.c_str(), procedure.help.form.c_str(), "Likeness", "Likeness", "2026", in_menu ? procedure.label.form.c_str() : nullptr,
                           *procedure.images ? procedure.images : nullptr, GIMP_PLUGIN, static_cast<gint>(takes.size()), static_cast<gint>(gives.size()), takes.data(), gives.data());
    if (in_menu) gimp_plugin_menu_register(procedure.name, "<Image>/Filters/Likeness");
}

void query() {
    gimp_plugin_domain_register("likeness", (surroundings().data / "locale").c_str());
    for (const Procedure& procedure : procedures()) install(procedure);
}

GimpParam status(GimpPDBStatusType status) {
    GimpParam out{.type = GIMP_PDB_STATUS, .data = {}};
    out.data.d_status = status;
    return out;
}

GimpParam text(const std::string& says) {
    GimpParam out{.type = GIMP_PDB_STRING, .data = {}};
    out.data.d_string = g_strdup(says.c_str());
    return out;
}

// What is given to GIMP is read after `run`, and the process ends then: it is not taken back.
GimpParam param(GimpPDBArgType type, const GivenBack& given) {
    GimpParam out{.type = type, .data = {}};
    if (const auto* number = std::get_if<gint32>(&given)) out.data.d_int32 = *number;
    if (const auto* real = std::get_if<double>(&given)) out.data.d_float = *real;
    if (const auto* says = std::get_if<std::string>(&given)) out.data.d_string = g_strdup(says->c_str());
    if (const auto* reals = std::get_if<std::vector<double>>(&given)) {
        out.data.d_floatarray = g_new0(gdouble, reals->size() + 1);
        std::ranges::copy(*reals, out.data.d_floatarray);
    }
    if (const auto* texts = std::get_if<std::vector<std::string>>(&given)) {
        out.data.d_stringarray = g_new0(gchar*, texts->size() + 1);
        std::ranges::transform(*texts, out.data.d_stringarray, [](const std::string& one) { return g_strdup(one.c_str()); });
    }
    return out;
}

std::vector<GimpParam> refused(GimpPDBStatusType why, const std::string& says) {
    return {status(why), text("Likeness: " + says)};
}

std::vector<GimpParam> answered(const char* name, std::span<const GimpParam> given) {
    const auto all = procedures();
    const auto procedure = std::ranges::find(all, std::string_view(name), &Procedure::name);
    if (procedure == all.end()) return refused(GIMP_PDB_CALLING_ERROR, local(sentence("there is no procedure {}", name)));
    const std::size_t own = own_arguments_at(*procedure), expected = own + procedure->takes.size();
    const GimpRunMode mode = given.empty() ? GIMP_RUN_NONINTERACTIVE : static_cast<GimpRunMode>(given.front().data.d_int32);
    if (given.size() < own || (mode == GIMP_RUN_NONINTERACTIVE && given.size() != expected))
        return refused(GIMP_PDB_CALLING_ERROR, local(sentence("{}: expected {} arguments, found {}", name, expected, given.size())));
    if (mode != GIMP_RUN_NONINTERACTIVE && mode != GIMP_RUN_INTERACTIVE && mode != GIMP_RUN_WITH_LAST_VALS)
        return refused(GIMP_PDB_CALLING_ERROR, local(sentence("{}: there is no run mode {}", name, static_cast<int>(mode))));

    gimp_progress_init(local(procedure->blurb).c_str());
    const Call call(mode, *procedure->images ? given[1].data.d_image : -1, procedure->takes, given.subspan(own));
    const Result<Answer> answer = procedure->run(call);
    gimp_progress_end();
    // What is asked wrongly, or a house that is wrong, is the caller's to mend; all else is the picture's.
    if (!answer) return refused(answer.error().remedy == Remedy::stop ? GIMP_PDB_CALLING_ERROR : GIMP_PDB_EXECUTION_ERROR, local(answer.error()));
    if (mode == GIMP_RUN_INTERACTIVE && !answer.value().tells.empty()) gimp_message(answer.value().tells.c_str());
    if (mode != GIMP_RUN_NONINTERACTIVE) gimp_displays_flush();
    std::vector<GimpParam> out{status(GIMP_PDB_SUCCESS)};
    for (std::size_t i = 0; i < procedure->gives.size(); ++i) out.push_back(param(procedure->gives[i].type, answer.value().values[i]));
    return out;
}

// No exception goes into C.
void run(const gchar* name, gint count, const GimpParam* given, gint* answers, GimpParam** answer) {
    static std::vector<GimpParam> out;
    try {
        speak("", (surroundings().data / "locale").string());
        out = answered(name, {given, static_cast<std::size_t>(count)});
    } catch (const std::exception& failure) {
        out = refused(GIMP_PDB_EXECUTION_ERROR, failure.what());
    }
    *answers = static_cast<gint>(out.size());
    *answer = out.data();
}

}  // namespace

}  // namespace likeness

const GimpPlugInInfo PLUG_IN_INFO{nullptr, nullptr, likeness::query, likeness::run};

MAIN()
