// The steps record and deliver: what is said to be there is there, and what no longer holds is not.
#pragma once

#include "daemon/line/rendering.h"

namespace likeness {

/// Whether all that the entry promises lies in the job's folders, and it promises what it should: a sheet belongs to a
/// portrait that is good, by itself or because a person accepts what fails, and to no other.
bool stands(const Job&, const Derived&, const Entry&);

/// Intent first: the ledger says what will lie where, then the files are written. A kill between them leaves an entry
/// that does not stand, which the next pass renders again; never a file that nobody answers for. What the subject's
/// former entry had and this one has not (a sheet, now that the portrait fails) is taken back before.
Result<void> keep(Job&, const Derived&, const Rendered&);

/// Takes back what was delivered for somebody whom the exposure is not bound to any more. Done before anything is
/// rendered. Gives how many files went; faults, one for each file that stays, are added to `faults`.
Result<std::size_t> take_back_unbound(Job&, const Derived&, std::vector<Fault>& faults);

/// Lets go of entries whose subject has a newer portrait that stands under the same name.
Result<void> let_go_of_replaced(Job&, const Derived&);

/// Portraits and sheets that bear a number of ours and that no entry answers for: they are not ours to remove.
std::vector<Fault> strays(const Job&, const Derived&);

}  // namespace likeness
