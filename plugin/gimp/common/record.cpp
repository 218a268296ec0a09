#include "plugin/gimp/common/record.h"

#include "engine/base/json.h"
#include "engine/portrait/finding_json.h"

namespace likeness {

namespace js = boost::json;

namespace {

constexpr int format = 1;  // rises when a key is removed or changes its meaning

js::array json_of(const std::vector<DoneBy>& operations) {
    js::array out;
    for (const DoneBy& one : operations) out.push_back({{"operation", one.operation}, {"authority", one.authority}});
    return out;
}

std::string text(const js::value& value) {
    return std::string(value.as_string());
}

}  // namespace

std::string text_of(const Record& record) {
    const BoxPx& box = record.crop;
    js::object out{{"likeness", format},
                   {"preset", record.preset},
                   {"preset_version", record.preset_version},
                   {"age", nullptr},
                   {"identifier", record.identifier},
                   {"crop", {exact(box.x), exact(box.y), exact(box.width), exact(box.height)}},
                   {"tilt_deg", exact(record.tilt_deg)},
                   {"by_hand", record.by_hand},
                   {"operations", json_of(record.operations)},
                   {"findings", findings_to_json(record.findings)},
                   {"verdict", name(record.verdict())},
                   {"source", record.source},
                   {"pixels", record.pixels}};
    if (record.age) out["age"] = *record.age;
    return js::serialize(out);
}

Result<Record> record_of(std::string_view given, const std::string& about) {
    // Boost.JSON throws at what is not there or of another kind.
    try {
        const js::value value = js::parse(js::string_view(given.data(), given.size()));
        Record record;
        if (value.at("likeness").as_int64() == format) {
            record.preset = text(value.at("preset"));
            record.preset_version = text(value.at("preset_version"));
            if (!value.at("age").is_null()) record.age = value.at("age").to_number<int>();
            record.identifier = text(value.at("identifier"));
            const js::array& box = value.at("crop").as_array();
            record.crop = {exact_number(box.at(0)), exact_number(box.at(1)), exact_number(box.at(2)), exact_number(box.at(3))};
            record.tilt_deg = exact_number(value.at("tilt_deg"));
            record.by_hand = value.at("by_hand").as_bool();
            for (const js::value& one : value.at("operations").as_array()) record.operations.push_back({text(one.at("operation")), text(one.at("authority"))});
            record.findings = findings_from_json(value.at("findings").as_array());
            record.source = text(value.at("source"));
            record.pixels = text(value.at("pixels"));
            return record;
        }
    } catch (const std::exception&) {
    }
    return Fault{Remedy::stop, Step::record, about, sentence("the image keeps a record that this version does not understand"),
                 sentence("make the certificate photo again from the photograph")};
}

}  // namespace likeness
