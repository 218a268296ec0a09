#include "daemon/ledger/ledger.h"

#include <algorithm>

namespace likeness {

namespace {

struct SealedColumn {
    std::string_view name;
    std::string Subject::*member;
};

constexpr SealedColumn sealed_columns[]{
    {"student", &Subject::student}, {"code", &Subject::code}, {"name", &Subject::name}, {"id_number", &Subject::id_number}};

VaultPlace place(const SealedColumn& column, const std::string& row) {
    return {"subject", column.name, row};
}

}  // namespace

/// The blind index as a row's name.
std::string Ledger::blind(std::string_view kind, std::string_view value) const {
    const auto index = vault_.index(kind, value);
    Digest padded;
    std::ranges::copy(index, padded.bytes.begin());
    return hex(padded, 2 * index.size());
}

std::string Ledger::row_of(const SubjectRef& ref) const { return blind("subject", ref.key); }

Result<std::optional<Subject>> Ledger::subject(const std::string& row) {
    LIKENESS_TRY(auto select, database_.prepare("SELECT student, code, name, id_number, college, class FROM subject WHERE row = ?1"));
    LIKENESS_TRY(const bool there, select.bind(1, row).step());
    if (!there) return std::optional<Subject>();
    Subject found;
    for (int i = 0; const SealedColumn& column : sealed_columns) {
        LIKENESS_TRY(found.*column.member, vault_.open(place(column, row), select.bytes(i++)));
    }
    found.college = select.text(4);
    found.klass = select.text(5);
    return std::optional(found);
}

Result<void> Ledger::put(const Subject& given, std::optional<std::int64_t> position) {
    const std::string row = row_of(given.ref());
    LIKENESS_TRY(auto insert, database_.prepare(
        "INSERT INTO subject (row, position, student, code, name, id_number, code_index, college, class)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
        " ON CONFLICT (row) DO UPDATE SET position = excluded.position, student = excluded.student, code = excluded.code,"
        " name = excluded.name, id_number = excluded.id_number, code_index = excluded.code_index,"
        " college = excluded.college, class = excluded.class"));
    insert.bind(1, row).bind(2, position);
    for (int i = 3; const SealedColumn& column : sealed_columns) {
        LIKENESS_TRY(const auto sealed, vault_.seal(place(column, row), given.*column.member));
        insert.bind(i++, sealed);
    }
    if (given.code.empty()) insert.bind(7, std::nullopt);
    else insert.bind(7, vault_.index("code", given.code));
    return insert.bind(8, given.college).bind(9, given.klass).run();
}

/// Makes sure that the subject has a row; in an open job it is born here.
Result<void> Ledger::born(const SubjectRef& ref) {
    LIKENESS_TRY(const auto known, subject(row_of(ref)));
    if (known) return done();
    return put(Subject{.student = {}, .code = ref.key, .name = {}, .college = {}, .klass = {}, .id_number = {}}, std::nullopt);
}

Result<void> Ledger::keep(const Roster& roster) {
    LIKENESS_TRY(auto step, Transaction::begin(database_));
    // Subjects of an earlier list who are not in this one keep their places behind it.
    std::int64_t next = 0;
    {
        LIKENESS_TRY(auto codes, database_.prepare("UPDATE subject SET code_index = NULL WHERE position IS NOT NULL"));
        LIKENESS_TRY(codes.run());
    }
    for (const Subject& given : roster.subjects()) {
        LIKENESS_TRY(put(given, next++));
    }
    LIKENESS_TRY(auto others, database_.prepare("SELECT row FROM subject WHERE position IS NOT NULL AND code_index IS NULL ORDER BY position, row"));
    std::vector<std::string> left;
    for (;;) {
        LIKENESS_TRY(const bool more, others.step());
        if (!more) break;
        left.push_back(others.text(0));
    }
    for (const std::string& row : left) {
        LIKENESS_TRY(const auto known, subject(row));
        if (known && !roster.find(known->ref())) { LIKENESS_TRY(put(*known, next++)); }
    }
    return step.commit();
}

Result<std::optional<Roster>> Ledger::roster() {
    LIKENESS_TRY(auto rows, database_.prepare("SELECT row FROM subject WHERE position IS NOT NULL ORDER BY position, row"));
    std::vector<Subject> subjects;
    for (;;) {
        LIKENESS_TRY(const bool more, rows.step());
        if (!more) break;
        LIKENESS_TRY(auto one, subject(rows.text(0)));
        if (one) subjects.push_back(std::move(*one));
    }
    if (subjects.empty()) return std::optional<Roster>();
    return std::optional(Roster(std::move(subjects)));
}

Result<Numbers> Ledger::numbers() {
    LIKENESS_TRY(auto rows, database_.prepare("SELECT subject, number FROM number ORDER BY number"));
    Numbers given;
    for (;;) {
        LIKENESS_TRY(const bool more, rows.step());
        if (!more) break;
        LIKENESS_TRY(const auto who, subject(rows.text(0)));
        if (who) given.emplace(who->ref(), Number{rows.text(1)});
    }
    return given;
}

Result<void> Ledger::give(const std::vector<std::pair<SubjectRef, Number>>& fresh) {
    LIKENESS_TRY(auto step, Transaction::begin(database_));
    LIKENESS_TRY(auto insert, database_.prepare("INSERT INTO number (subject, number) VALUES (?1, ?2) ON CONFLICT DO NOTHING"));
    LIKENESS_TRY(auto look, database_.prepare("SELECT 1 FROM number WHERE subject = ?1 AND number = ?2"));
    for (const auto& [ref, number] : fresh) {
        LIKENESS_TRY(born(ref));
        LIKENESS_TRY(insert.bind(1, row_of(ref)).bind(2, number.text).run());
        if (database_.changed() > 0) continue;
        LIKENESS_TRY(const bool the_same, look.bind(1, row_of(ref)).bind(2, number.text).step());
        if (!the_same) return Fault{Remedy::stop, Step::record, database_.about(), sentence("number {} cannot be given: it, or another, was given before", number.text), {}};
        LIKENESS_TRY(look.step());
    }
    return step.commit();
}

}  // namespace likeness
