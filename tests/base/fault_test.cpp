#include "engine/base/json.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(faults)

BOOST_AUTO_TEST_CASE(a_fault_is_one_line_place_sentence_and_what_to_do) {
    const Fault whole{Remedy::stop, Step::start, "visa.lua: hieght_mm", sentence("no such key"), sentence("did you mean {}?", "height_mm")};
    const Fault without_hint{Remedy::aside, Step::read, "a.jpg", sentence("the file is empty"), {}};
    const Fault without_place{Remedy::aside, Step::identify, "", sentence("no face was found"), {}};

    BOOST_TEST(english(whole) == "visa.lua: hieght_mm: no such key (did you mean height_mm?)");
    BOOST_TEST(english(without_hint) == "a.jpg: the file is empty");
    BOOST_TEST(english(without_place) == "no face was found");
}

BOOST_AUTO_TEST_CASE(names_of_steps_and_remedies_are_those_of_the_house) {
    std::string steps;
    for (int i = 0; i <= static_cast<int>(Step::deliver); ++i) steps += std::string(name(static_cast<Step>(i))) + " ";

    BOOST_TEST(steps == "start arrive settle read identify bind render check record sheet deliver ");
    BOOST_TEST(name(Remedy::again) == "again");
    BOOST_TEST(name(Remedy::aside) == "aside");
    BOOST_TEST(name(Remedy::stop) == "stop");
}

BOOST_AUTO_TEST_CASE(a_fault_as_json_has_the_contracts_five_keys_in_its_order) {
    const Fault fault{Remedy::again, Step::deliver, "out/\"A\".jpg", sentence("cannot write: {}", "disk full"), {}};

    BOOST_TEST(line(json(fault)) ==
               R"({"remedy":"again","doing":"deliver","about":"out/\"A\".jpg","says":"cannot write: disk full","hint":""})");
}

BOOST_AUTO_TEST_CASE(json_numbers_are_written_as_people_write_them) {
    const auto written = [](double value) { return line(boost::json::value(value)); };

    BOOST_TEST(written(1.5) == "1.5");
    BOOST_TEST(written(12) == "12");
    BOOST_TEST(written(1200) == "1200");
    BOOST_TEST(written(0.0004) == "0");
    BOOST_TEST(written(-0.0004) == "0");
    BOOST_TEST(written(1.0 / 3) == "0.333");
    BOOST_TEST(written(1e15) == "1000000000000000");
    BOOST_TEST(written(std::numeric_limits<double>::infinity()) == "null");
    BOOST_TEST(written(std::numeric_limits<double>::quiet_NaN()) == "null");
    BOOST_TEST(written(std::numeric_limits<double>::max()).size() == 309U);
}

BOOST_AUTO_TEST_CASE(json_keeps_the_order_of_keys_and_stays_on_one_line) {
    const boost::json::object object{{"z", 1}, {"a", {1.25, nullptr, true, "二\n\x01"}}, {"m", boost::json::object{}}, {"b\"", boost::json::array{}}};

    BOOST_TEST(line(object) == "{\"z\":1,\"a\":[1.25,null,true,\"二\\n\\u0001\"],\"m\":{},\"b\\\"\":[]}");
}

BOOST_AUTO_TEST_SUITE_END()
