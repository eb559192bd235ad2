// SPDX-License-Identifier: MIT
#include "formats/diagnostics.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

TEST_CASE("a diagnostic names file, line and column") {
  CHECK(toText({DiagnosticSeverity::error, "XML", "a.ekd", {3, 14}, "what is wrong"}) ==
        "a.ekd:3:14: error XML: what is wrong");
  CHECK(toText({DiagnosticSeverity::warning, "", "a.ekd", {}, "what is odd"}) ==
        "a.ekd: warning: what is odd");
}
