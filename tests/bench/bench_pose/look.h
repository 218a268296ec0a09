// Pictures for the eye: one sheet a kind, so that a registrar can say whether the levels are right.
#pragma once

#include "tests/bench/bench_pose/options.h"
#include "tests/bench/bench_pose/heads.h"

namespace bench {

/// One JPEG a kind in `options.look`: a row a face (three drawn ones, then real ones), its photograph and levels 1, 3, 5.
likeness::Result<void> look(const Options&);

}  // namespace bench
