// SPDX-License-Identifier: MIT
#include "tests/support/ids.hpp"
