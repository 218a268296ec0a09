// The tables of the ledger, and how an older ledger becomes a newer one.
#pragma once

#include "daemon/ledger/database.h"

namespace likeness {

/// Brings an empty database or an older ledger to this version; a transaction of the caller is open.
/// Stop: the ledger was made by a newer version.
Result<void> update_schema(Database&);

/// 0: there are no tables yet.
Result<std::int64_t> schema_version(Database&);

/// What `update_schema` brings a ledger to.
std::int64_t newest_schema();

}  // namespace likeness
