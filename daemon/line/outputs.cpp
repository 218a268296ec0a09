#include "daemon/line/outputs.h"

#include "daemon/deliver/folder.h"

#include <set>

namespace likeness {

namespace fs = std::filesystem;

namespace {

// Takes one entry's files back, counting what went. False: something stays, and `faults` says so.
bool take_back(const Job& job, const Entry& entry, std::size_t& gone, std::vector<Fault>& faults) {
    bool all = true;
    for (const auto& [path, digest] : {std::pair(entry.portrait, entry.digest), std::pair(entry.sheet, entry.sheet_digest)}) {
        const bool there = !path.empty() && fs::exists(job.folder / path);
        if (const auto taken = take_back(job.folder, path, digest); !taken) {
            faults.push_back(taken.error());
            all = false;
        } else if (there) {
            ++gone;
        }
    }
    return all;
}

// The entry of the subject's official exposure, if it stands.
const Entry* successor(const Job& job, const Derived& derived, const SubjectRef& subject) {
    const auto chosen = derived.chosen.find(subject);
    if (chosen == derived.chosen.end()) return nullptr;
    const auto entry = derived.entries.find(chosen->second);
    return entry != derived.entries.end() && stands(job, derived, entry->second) ? &entry->second : nullptr;
}

}  // namespace

bool stands(const Job& job, const Derived& derived, const Entry& entry) {
    const Rank rank = rank_of(derived, entry.frame);
    if (rank == Rank::impossible) return true;
    const bool printed = rank == Rank::pass || rank == Rank::warn;
    return is_delivered(job.folder, entry.portrait, entry.digest) &&
           (printed ? is_delivered(job.folder, entry.sheet, entry.sheet_digest) : entry.sheet.empty());
}

Result<void> keep(Job& job, const Derived& derived, const Rendered& rendered) {
    if (!rendered.entry) return done();
    const auto drop = [&](const Entry& former) -> Result<void> {
        if (former.subject != rendered.entry->subject) return done();
        if (rendered.entry->portrait.empty()) {
            LIKENESS_TRY(take_back(job.folder, former.portrait, former.digest));
        }
        if (rendered.entry->sheet.empty()) {
            LIKENESS_TRY(take_back(job.folder, former.sheet, former.sheet_digest));
        }
        return done();
    };
    for (const Entry& former : derived.stale) {
        LIKENESS_TRY(drop(former));
    }
    for (const auto& [frame, former] : derived.entries) {
        LIKENESS_TRY(drop(former));
    }
    LIKENESS_TRY(job.ledger.record(*rendered.entry));
    if (!rendered.portrait.empty()) {
        LIKENESS_TRY(deliver(job.folder, rendered.entry->portrait, rendered.portrait));
    }
    if (!rendered.sheet.empty()) {
        LIKENESS_TRY(deliver(job.folder, rendered.entry->sheet, rendered.sheet));
    }
    return done();
}

Result<std::size_t> take_back_unbound(Job& job, const Derived& derived, std::vector<Fault>& faults) {
    std::size_t gone = 0;
    for (const Entry& entry : derived.stale) {
        const auto bound = derived.bound.find(entry.frame);
        if (bound != derived.bound.end() && bound->second == entry.subject) continue;
        // A file that stays keeps its entry, so that the next pass tries again.
        if (!take_back(job, entry, gone, faults)) continue;
        LIKENESS_TRY(job.ledger.withdraw(entry.frame));
    }
    return gone;
}

Result<void> let_go_of_replaced(Job& job, const Derived& derived) {
    for (const Entry& entry : derived.stale) {
        const auto bound = derived.bound.find(entry.frame);
        const bool replaced = bound != derived.bound.end() && successor(job, derived, entry.subject);
        if (replaced) {
            LIKENESS_TRY(job.ledger.withdraw(entry.frame));
        }
    }
    for (const auto& [frame, entry] : derived.entries) {
        const Entry* newer = successor(job, derived, entry.subject);
        if (!newer || newer->frame == frame || (entry.portrait.empty() && entry.sheet.empty())) continue;
        Entry without = entry;
        without.portrait.clear(), without.sheet.clear();
        without.digest.reset(), without.sheet_digest.reset();
        LIKENESS_TRY(job.ledger.record(without));
    }
    return done();
}

std::vector<Fault> strays(const Job& job, const Derived& derived) {
    std::set<std::string> numbers, owned;
    for (const auto& [subject, number] : derived.numbers) numbers.insert(number.text);
    for (const auto& [frame, entry] : derived.entries) owned.insert({entry.portrait, entry.sheet});
    for (const Entry& entry : derived.stale) owned.insert({entry.portrait, entry.sheet});

    std::vector<Fault> found;
    std::error_code error;
    for (const char* folder : {"portraits", "sheets"}) {
        for (const fs::directory_entry& file : fs::directory_iterator(job.folder / folder, error)) {
            const std::string path = std::string(folder) + "/" + file.path().filename().string();
            if (numbers.contains(file.path().stem().string()) && !owned.contains(path))
                found.push_back({Remedy::again, Step::deliver, path, sentence("bears a number of this job and was not made by it"), sentence("take this file away")});
        }
    }
    return found;
}

}  // namespace likeness
