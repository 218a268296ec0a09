#include "daemon/job/showing.h"

#include <algorithm>
#include <span>

namespace likeness {

namespace {

/// By the text, by the key, and, where the key was inside the code, by the student number. Where they are two people's it is nobody's.
const Subject* known(const Shown& code, const Roster& roster) {
    const bool inside = code.kind == CodeKind::likeness || code.kind == CodeKind::program;
    const Subject* found = nullptr;
    for (const Subject* one : {code.text.empty() ? nullptr : roster.shown(code.text), roster.shown(code.key), inside ? roster.find({code.key}) : nullptr}) {
        if (one && found && one != found) return nullptr;
        if (one) found = one;
    }
    return found;
}

Someone whom(const Shown& code, const Roster* roster) {
    const Subject* subject = roster ? known(code, *roster) : nullptr;
    return subject ? Someone{true, subject->ref().key} : Someone{!roster, code.key};
}

/// Whether it was made out that it is somebody's, if not whose. What was read wrongly is read again.
bool is_someone(CodeVerdict verdict) {
    return verdict != CodeVerdict::changed && verdict != CodeVerdict::malformed && verdict != CodeVerdict::undecided;
}

Reason reason_of(CodeVerdict verdict) {
    switch (verdict) {
        case CodeVerdict::good: break;
        case CodeVerdict::other_event: return Reason::other_event;
        case CodeVerdict::expired: return Reason::expired_code;
        case CodeVerdict::unknown_key: return Reason::unknown_key;
        case CodeVerdict::changed:
        case CodeVerdict::malformed: return Reason::changed_code;
        case CodeVerdict::outside_pattern: return Reason::outside_pattern;
        case CodeVerdict::undecided: return Reason::undecided_code;
        case CodeVerdict::foreign: return Reason::foreign_code;
    }
    return Reason::unread_keyframe;
}

Sentence why_foreign(const FrameFact& fact) {
    const std::string& id = fact.id.text;
    const auto first = std::ranges::find(fact.shown, CodeVerdict::foreign, &Shown::verdict);
    switch (first == fact.shown.end() ? CodeKind::other : first->kind) {
        case CodeKind::wechat_pay: return sentence("frame {} shows a payment code of WeChat and no capture code", id);
        case CodeKind::alipay: return sentence("frame {} shows a payment code of Alipay and no capture code", id);
        case CodeKind::unionpay: return sentence("frame {} shows a payment code of UnionPay and no capture code", id);
        case CodeKind::payment: return sentence("frame {} shows a payment code and no capture code", id);
        case CodeKind::web_page: return sentence("frame {} shows the address of a web page and no capture code", id);
        case CodeKind::wifi: return sentence("frame {} shows the code of a wireless network and no capture code", id);
        case CodeKind::contact: return sentence("frame {} shows a visiting card's code and no capture code", id);
        case CodeKind::campus_card: return sentence("frame {} shows a campus card's code and no capture code", id);
        case CodeKind::product: return sentence("frame {} shows the number of a product and no capture code", id);
        default: return sentence("frame {} shows a code that is no capture code", id);
    }
}

/// Of all codes that are shown at once.
Showing showing(std::span<const Shown> codes, const Roster* roster) {
    Showing shown;
    bool counts = false, foreign = false, unclear = false, garbled = false;
    std::optional<CodeVerdict> wrong;
    for (const Shown& code : codes) {
        if (code.verdict == CodeVerdict::foreign) foreign = true;
        if (code.kind == CodeKind::command) {
            const auto card = command_card(code.text);
            garbled |= !card || (shown.card && shown.card != card);
            shown.card = card;
        }
        if (!is_capture_code(code.kind) || code.verdict == CodeVerdict::foreign) continue;
        if (code.verdict == CodeVerdict::good && code.key.empty()) continue;
        if (code.verdict == CodeVerdict::good) counts = true;
        else wrong = std::min(wrong.value_or(code.verdict), code.verdict);
        if (!is_someone(code.verdict)) unclear = true;
        else if (!code.key.empty()) shown.who.insert(whom(code, roster));
        else shown.who.insert({false, std::string(name(code.verdict))});
    }
    if (garbled) shown.card.reset();  // a damaged card, or two different ones: what was meant is not known
    if (shown.who.size() > 1 || (unclear && !shown.who.empty())) shown.reason = Reason::two_codes;
    else if (counts && !shown.who.begin()->first) shown.reason = Reason::stranger;
    else if (garbled) shown.reason = Reason::unread_keyframe;
    else if (counts) shown.subject = SubjectRef{shown.who.begin()->second};
    else if (wrong) shown.reason = reason_of(*wrong);
    else if (!shown.card) shown.reason = foreign ? Reason::foreign_code : Reason::unread_keyframe;
    return shown;
}

}  // namespace

Showing showing(const FrameFact& fact, const Roster* roster) {
    if (fact.role == Role::unreadable) return {.reason = Reason::unreadable_frame};
    if (fact.role == Role::neither || fact.role == Role::unread) return {.reason = Reason::unread_keyframe};
    return showing(std::span(fact.shown), roster);
}

Showing showing(const Scan& scan, const Roster* roster) { return showing(std::span(&scan.shown, 1), roster); }

Sentence why(Reason reason, const FrameFact& fact) {
    const std::string& id = fact.id.text;
    if (fact.role == Role::neither) return sentence("frame {} shows neither a face nor a code", id);
    switch (reason) {
        case Reason::stranger: return sentence("the code in frame {} is not on the roster", id);
        case Reason::two_codes: return sentence("frame {} shows the codes of two people", id);
        case Reason::other_event: return sentence("the code in frame {} is genuine, but of another job", id);
        case Reason::expired_code: return sentence("the code in frame {} is genuine, but counts no more", id);
        case Reason::unknown_key: return sentence("the code in frame {} was made with a key that this job does not have", id);
        case Reason::changed_code: return sentence("the code in frame {} was read wrongly, or it is forged", id);
        case Reason::foreign_code: return why_foreign(fact);
        case Reason::outside_pattern: return sentence("the code in frame {} is not like the capture codes of this job", id);
        case Reason::undecided_code: return sentence("what the code in frame {} means could not be found out", id);
        case Reason::unreadable_frame: return sentence("frame {} cannot be read and may have shown a code", id);
        default: return sentence("the code in frame {} could not be read", id);
    }
}

}  // namespace likeness
