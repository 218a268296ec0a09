#include "daemon/ledger/facts.h"
#include "tests/ledger/new_ledger.h"

#include <algorithm>
#include <sys/wait.h>
#include <unistd.h>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(ledger)

namespace {

Roster two_people() {
    return Roster({{"2020001234", "LKN1:CODE-ONE", "张三丰", "数理学院", "数学一班", "500101200001010011"},
                   {"2020005678", "LKN1:CODE-TWO", "李四光", "数理学院", "数学一班", "500101200001010022"}});
}

Entry entry(const std::string& frame, const std::string& student, Rank rank = Rank::pass) {
    return {{frame}, {student}, rank, "portraits/A-0001.jpg", sha256("jpeg"), "sheets/A-0001.jpg", sha256("sheet"), R"([{"limit":"roll"}])", {{"crop", ""}, {"rotate", "letter \"7\" 沪"}}, "a file's digest", "abc"};
}

std::vector<FrameFact> frames_of(Ledger& ledger, std::string_view lane) {
    return gather(good(ledger.facts(lane)));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_roster_comes_back_as_it_was_given_and_in_its_order) {
    const NewFolder folder;
    { good(made(folder).keep(two_people())); }
    Ledger ledger = opened(folder);
    BOOST_TEST((good(ledger.roster())->subjects() == two_people().subjects()));
}

BOOST_AUTO_TEST_CASE(without_a_roster_the_job_is_open) {
    const NewFolder folder;
    Ledger ledger = made(folder);
    BOOST_TEST(!good(ledger.roster()));
    good(ledger.give({{{"LKN1:AB"}, {"A-0001"}}}));
    BOOST_TEST(!good(ledger.roster()));
    BOOST_TEST((good(ledger.numbers()) == Numbers{{{"LKN1:AB"}, {"A-0001"}}}));
}

BOOST_AUTO_TEST_CASE(a_corrected_roster_changes_people_and_drops_nobody) {
    const NewFolder folder;
    Ledger ledger = made(folder);
    good(ledger.keep(two_people()));
    Subject renamed = two_people().subjects()[1], fresh = renamed;
    renamed.name = "李四";
    renamed.code = "LKN1:CODE-NEW";
    fresh.student = "2020009999";
    good(ledger.keep(Roster({renamed, fresh})));
    const auto subjects = good(ledger.roster())->subjects();
    BOOST_REQUIRE(subjects.size() == 3u);
    BOOST_TEST((subjects[0] == renamed));
    BOOST_TEST((subjects[1] == fresh));
    BOOST_TEST((subjects[2] == two_people().subjects()[0]));
}

BOOST_AUTO_TEST_CASE(nothing_personal_stands_in_the_file_in_clear) {
    const NewFolder folder;
    Ledger ledger = made(folder);
    good(ledger.keep(two_people()));
    good(ledger.record(fact("lanes/A/DSC_0142.JPG", Role::keyframe, {"LKN1:CODE-ONE", "secret-code"})));
    good(ledger.give({{{"2020001234"}, {"A-0001"}}, {{"secret-code"}, {"A-0002"}}}));
    good(ledger.record(entry("0123456789ab", "2020001234")));
    const std::string stolen = folder.stolen();
    BOOST_TEST(stolen.find("数学一班") != stolen.npos);
    BOOST_TEST(stolen.find("A-0001") != stolen.npos);
    for (const char* personal : {"2020001234", "2020005678", "CODE-ONE", "CODE-TWO", "张三丰", "李四光", "500101200001010011", "secret-code", "secret-seen"}) {
        const bool found = stolen.find(personal) != stolen.npos;
        BOOST_TEST(!found, personal);
    }
}

BOOST_AUTO_TEST_CASE(facts_come_back_as_they_were_recorded) {
    const NewFolder folder;
    FrameFact keyframe = fact("lanes/A/DSC_0142.JPG", Role::keyframe, {"LKN1:CODE-ONE"});
    FrameFact broken = fact("lanes/A/DSC_0143.JPG", Role::unreadable);
    broken.fault = Fault{Remedy::aside, Step::read, "lanes/A/DSC_0143.JPG", sentence("the file has {} bytes", 7), sentence("copy it again")};
    broken.shot = {};
    {
        Ledger ledger = made(folder);
        good(ledger.record({keyframe, broken}));
    }
    Ledger ledger = opened(folder);
    BOOST_TEST((frames_of(ledger, "A") == gather({keyframe, broken})));
    BOOST_TEST(frames_of(ledger, "B").empty());
}

BOOST_AUTO_TEST_CASE(recording_the_same_again_changes_nothing) {
    const NewFolder folder;
    Ledger ledger = made(folder);
    good(ledger.record(fact("lanes/A/DSC_0142.JPG")));
    const std::string before = folder.stolen();
    good(ledger.record(fact("lanes/A/DSC_0142.JPG")));
    BOOST_TEST((folder.stolen() == before));
}

BOOST_AUTO_TEST_CASE(a_copy_joins_its_frame) {
    const NewFolder folder;
    Ledger ledger = made(folder);
    FrameFact original = fact("lanes/A/DSC_0142.JPG"), copy = fact("lanes/A/copy.JPG");
    copy.id = original.id;
    good(ledger.record(original));
    good(ledger.record(copy));
    const auto frames = frames_of(ledger, "A");
    BOOST_REQUIRE(frames.size() == 1u);
    BOOST_TEST(frames[0].files.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_file_whose_bytes_change_is_no_longer_what_it_was) {
    const NewFolder folder;
    Ledger ledger = made(folder);
    FrameFact half = fact("lanes/A/DSC_0142.JPG", Role::unreadable), whole = half;
    whole.role = Role::exposure;
    whole.files.front().digest = sha256("whole");
    whole.id = {"0123456789ab"};
    good(ledger.record(half));
    good(ledger.record(whole));
    BOOST_TEST((frames_of(ledger, "A") == std::vector{whole}));
}

BOOST_AUTO_TEST_CASE(a_number_is_given_once) {
    const NewFolder folder;
    Ledger ledger = made(folder);
    good(ledger.keep(two_people()));
    good(ledger.give({{{"2020001234"}, {"A-0001"}}}));
    good(ledger.give({{{"2020001234"}, {"A-0001"}}}));
    BOOST_TEST(fault_in(ledger.give({{{"2020005678"}, {"A-0002"}}, {{"2020001234"}, {"A-0003"}}})) == "stop: number A-0003 cannot be given: it, or another, was given before");
    BOOST_TEST(fault_in(ledger.give({{{"2020005678"}, {"A-0001"}}})) == "stop: number A-0001 cannot be given: it, or another, was given before");
    BOOST_TEST((good(ledger.numbers()) == Numbers{{{"2020001234"}, {"A-0001"}}}));
}

BOOST_AUTO_TEST_CASE(an_entry_replaces_the_one_before_and_can_be_withdrawn) {
    const NewFolder folder;
    Ledger ledger = made(folder);
    good(ledger.keep(two_people()));
    good(ledger.record(entry("bbbb", "2020005678", Rank::impossible)));
    good(ledger.record(entry("aaaa", "2020001234", Rank::fail)));
    good(ledger.record(entry("aaaa", "2020001234", Rank::warn)));
    BOOST_TEST((good(ledger.entries()) == std::vector{entry("aaaa", "2020001234", Rank::warn), entry("bbbb", "2020005678", Rank::impossible)}));
    good(ledger.withdraw({"aaaa"}));
    good(ledger.withdraw({"aaaa"}));
    BOOST_TEST(good(ledger.entries()).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_people_accept_comes_back_in_the_order_in_which_they_said_it) {
    const NewFolder folder;
    const Acceptance first{{"aaaa"}, "roll", Ground::medical, "a stiff neck", "anna", 1'702'256'400'120};
    const Acceptance taken_back{{"aaaa"}, "roll", std::nullopt, "", "bert", 1'702'256'500'000}, again{{"aaaa"}, "roll", Ground::other, "", "anna", 1'702'256'600'000};
    const Acceptance another{{"aaaa"}, "eyes_open", Ground::feature, "", "anna", 1'702'256'300'000};
    {
        Ledger ledger = made(folder);
        for (const Acceptance& one : {first, taken_back, another, again}) good(ledger.record(one));
    }
    Ledger ledger = opened(folder);
    BOOST_TEST((good(ledger.acceptances()) == std::vector{another, first, taken_back, again}));
}

BOOST_AUTO_TEST_CASE(accepting_the_same_again_adds_no_fact) {
    const NewFolder folder;
    Ledger ledger = made(folder);
    const Acceptance one{{"aaaa"}, "roll", Ground::medical, "", "anna", 1'000};
    Acceptance later = one;
    later.at_ms = 2'000;
    good(ledger.record(one));
    good(ledger.record(later));
    BOOST_TEST((good(ledger.acceptances()) == std::vector{one}));
}

BOOST_AUTO_TEST_CASE(a_faith_or_an_illness_does_not_stand_in_the_file) {
    const NewFolder folder;
    Ledger ledger = made(folder);
    good(ledger.record(Acceptance{{"aaaa"}, "eyes_visible", Ground::religion, "secret-note", "secret-person", 1'000}));
    const std::string stolen = folder.stolen();
    BOOST_TEST(stolen.find("eyes_visible") != stolen.npos);
    for (const char* personal : {"religion", "secret-note", "secret-person"}) BOOST_TEST((stolen.find(personal) == stolen.npos), personal);
}

BOOST_AUTO_TEST_CASE(a_ledger_of_the_first_version_is_brought_to_this_one_even_by_looking) {
    for (const Access access : {Access::read, Access::write}) {
        const NewFolder folder;
        Entry before = entry("aaaa", "2020001234");
        {
            Ledger ledger = made(folder);
            good(ledger.keep(two_people()));
            good(ledger.record(fact("lanes/A/DSC_0142.JPG")));
            good(ledger.record(before));
        }
        {  // as the first version left it
            Database database = good(Database::open(folder.file(), false));
            good(database.run("DROP TABLE scan; DROP TABLE correction; DROP TABLE acceptance; ALTER TABLE entry DROP COLUMN operations; ALTER TABLE entry DROP COLUMN photograph; ALTER TABLE file DROP COLUMN source; PRAGMA user_version=1"));
        }
        before.operations.clear(), before.photograph.clear();

        Ledger ledger = good(Ledger::open(folder.file(), folder.keys(), access));

        BOOST_TEST((good(ledger.entries()) == std::vector{before}));
        BOOST_TEST(good(ledger.acceptances()).empty());
        BOOST_TEST(frames_of(ledger, "A").size() == 1U);
        BOOST_TEST((good(ledger.roster())->subjects() == two_people().subjects()));
        if (access == Access::read) BOOST_TEST(fault_in(ledger.withdraw({"aaaa"})) == "stop: no right to write the ledger");
        else good(ledger.record(Acceptance{{"aaaa"}, "roll", Ground::other, "", "anna", 1'000}));
    }
}

BOOST_AUTO_TEST_CASE(what_an_older_version_could_not_read_is_looked_at_again) {
    const NewFolder folder;
    FrameFact refused = fact("lanes/A/DSC_0142.NEF"), read = fact("lanes/A/DSC_0143.JPG");
    refused.role = Role::unreadable;
    refused.fault = Fault{Remedy::aside, Step::read, "", {"RAW photographs are not read yet", {}}, {}};
    { good(made(folder).record(std::vector{refused, read})); }
    { good(good(Database::open(folder.file(), false)).run("DROP TABLE scan; DROP TABLE correction; ALTER TABLE entry DROP COLUMN photograph; ALTER TABLE file DROP COLUMN source; PRAGMA user_version=2")); }

    const auto facts = good(good(Ledger::open(folder.file(), folder.keys(), Access::write)).facts("A"));

    BOOST_REQUIRE(facts.size() == 2U);
    BOOST_TEST(facts[0].files.front().modified_ns == -1);
    BOOST_TEST((facts[1].files == read.files));
}

BOOST_AUTO_TEST_CASE(a_student_number_in_two_jobs_has_keys_that_have_nothing_to_do_with_each_other) {
    std::vector<std::string> rows;
    for (int job = 0; job < 2; ++job) {
        const NewFolder folder;
        good(made(folder).give({{{"2020001234"}, {"A-0001"}}}));
        Database database = good(Database::open(folder.file(), false));
        Statement row = good(database.prepare("SELECT row, hex(code_index) FROM subject"));
        BOOST_REQUIRE(good(row.step()));
        for (const int column : {0, 1}) rows.push_back(row.text(column));
    }
    std::ranges::sort(rows);
    BOOST_TEST((std::ranges::adjacent_find(rows) == rows.end()));
    for (const std::string& row : rows) BOOST_TEST(row.size() == 32u);
}

BOOST_AUTO_TEST_CASE(what_each_code_says_comes_back_whatever_its_bytes) {
    const NewFolder folder;
    FrameFact shown = fact("lanes/A/DSC_0142.JPG", Role::keyframe);
    shown.shown = {{CodeKind::opaque, CodeVerdict::good, std::string("\0\xd5\xc5\"]", 5), "张"}, {CodeKind::wechat_pay, CodeVerdict::foreign, {}, {}}};
    Ledger ledger = made(folder);
    good(ledger.record(shown));
    BOOST_TEST((good(ledger.facts("A")) == std::vector{shown}));
}

BOOST_AUTO_TEST_CASE(codes_of_an_older_ledger_are_read_as_they_were_and_looked_at_again) {
    BOOST_TEST((shown_of(R"(["1001","1002"])") == std::vector<Shown>{{CodeKind::opaque, CodeVerdict::good, "1001", "1001"}, {CodeKind::opaque, CodeVerdict::good, "1002", "1002"}}));

    const NewFolder folder;
    { good(made(folder).record(std::vector{fact("lanes/A/DSC_0142.JPG", Role::keyframe, {"1001"}), fact("lanes/A/DSC_0143.JPG")})); }
    { good(good(Database::open(folder.file(), false)).run("DROP TABLE scan; DROP TABLE correction; PRAGMA user_version=3")); }

    const auto facts = good(good(Ledger::open(folder.file(), folder.keys(), Access::write)).facts("A"));

    BOOST_REQUIRE(facts.size() == 2U);
    BOOST_TEST(facts[0].files.front().modified_ns == -1);
    BOOST_TEST(facts[0].shown.front().text == "1001");
    BOOST_TEST(facts[1].files.front().modified_ns == 99);
}

BOOST_AUTO_TEST_CASE(a_word_that_no_version_wrote_names_nobody) {
    BOOST_TEST((shown_of(R"([["magic","good","31","1"]])") == std::vector<Shown>{{CodeKind::opaque, CodeVerdict::undecided, {}, {}}}));
    BOOST_TEST((shown_of(R"([["opaque","good","3","1"]])") == std::vector<Shown>{{CodeKind::opaque, CodeVerdict::undecided, {}, {}}}));
}

BOOST_AUTO_TEST_CASE(an_older_ledger_that_another_program_works_on_is_left_to_it) {
    const NewFolder folder;
    made(folder);
    { good(good(Database::open(folder.file(), false)).run("DROP TABLE scan; DROP TABLE correction; DROP TABLE acceptance; ALTER TABLE entry DROP COLUMN operations; ALTER TABLE entry DROP COLUMN photograph; ALTER TABLE file DROP COLUMN source; PRAGMA user_version=1")); }
    const Lock theirs = good(Lock::take(folder.file()));
    BOOST_TEST(fault_in(Ledger::open(folder.file(), folder.keys(), Access::read)) == "again: another program works on this job");
}

BOOST_AUTO_TEST_CASE(one_program_writes_and_others_may_look) {
    const NewFolder folder;
    Ledger ledger = made(folder);
    BOOST_TEST(fault_in(Ledger::open(folder.file(), folder.keys(), Access::write)) == "again: another program works on this job");
    Ledger looking = good(Ledger::open(folder.file(), folder.keys(), Access::read));
    good(ledger.record(fact("lanes/A/DSC_0142.JPG")));
    BOOST_TEST(frames_of(looking, "A").size() == 1u);
    BOOST_TEST(fault_in(looking.withdraw({"aaaa"})) == "stop: no right to write the ledger");
}

BOOST_AUTO_TEST_CASE(without_its_key_a_ledger_stays_closed) {
    const NewFolder folder;
    const std::string job = made(folder).job_id();
    std::filesystem::remove(folder.keys() / (job + ".key"));
    BOOST_TEST(fault_in(Ledger::open(folder.file(), folder.keys(), Access::read)) == "stop: the key of this job is not on this machine");
    BOOST_TEST(fault_in(Ledger::create(folder.file(), folder.keys())) == "stop: there is a ledger already");
    BOOST_TEST(fault_in(Ledger::open(folder.file().string() + "x", folder.keys(), Access::read)) == "stop: there is no such file");
}

BOOST_AUTO_TEST_CASE(a_ledger_of_a_newer_version_is_left_alone) {
    const NewFolder folder;
    made(folder);
    { good(good(Database::open(folder.file(), false)).run("PRAGMA user_version=99")); }
    BOOST_TEST(fault_in(Ledger::open(folder.file(), folder.keys(), Access::write)) == "stop: this ledger was made by a newer version");
}

BOOST_AUTO_TEST_CASE(a_run_that_is_killed_anywhere_and_run_again_ends_alike) {
    constexpr int files = 12;
    const auto work = [](const NewFolder& folder, int until) {
        Ledger ledger = opened(folder);
        for (int i = 0; i < files; ++i) {
            if (i == until) ::_exit(9);  // no destructor runs, as after kill -9
            const std::string path = "lanes/A/DSC_" + std::to_string(i) + ".JPG";
            if (ledger.record(fact(path)).has_error()) ::_exit(1);
            if (ledger.give({{{"subject " + std::to_string(i)}, {"A-000" + std::to_string(i)}}}).has_error()) ::_exit(1);
            if (ledger.record(entry(hex(sha256(path), 12), "subject " + std::to_string(i))).has_error()) ::_exit(1);
        }
    };
    const NewFolder straight, broken;
    made(straight);
    made(broken);
    for (int until = 1; until < files; until += 3) {
        const pid_t child = ::fork();
        if (child == 0) {
            work(broken, until);
            ::_exit(0);
        }
        int status = 0;
        BOOST_TEST(::waitpid(child, &status, 0) == child);
        BOOST_TEST(WEXITSTATUS(status) == 9);
    }
    work(straight, -1);
    work(broken, -1);
    Ledger one = opened(straight), other = opened(broken);
    BOOST_TEST((frames_of(one, "A") == frames_of(other, "A")));
    BOOST_TEST((good(one.numbers()) == good(other.numbers())));
    BOOST_TEST((good(one.entries()) == good(other.entries())));
}

BOOST_AUTO_TEST_SUITE_END()
