// SPDX-License-Identifier: MIT
#pragma once

#include <ostream>

namespace ekd::cli {

/// Kinds, attributes, readings and the rows of the table, for people.
void writeMetamodelMarkdown(std::ostream& out);

/// {"kinds":[...],"relations":[...],"legal":[{"source","relation","target","profile","confirmed"}...]}.
void writeMetamodelJson(std::ostream& out);

/// Every legal triple with its profile and readings, a row each, by source, target and relation.
void writeMetamodelTsv(std::ostream& out);

}  // namespace ekd::cli
