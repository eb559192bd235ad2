// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/bin.hpp"
#include "libekd/model/model.hpp"
#include "libekd/model/modelling_session.hpp"
#include "libekd/model/view.hpp"

#include <map>
#include <string>

namespace ekd {

/// What is said about the document as a whole.
struct Metadata {
  Texts titles;
  Texts descriptions;
  std::string language;  ///< in which the document is shown unless somebody asks otherwise
  std::string date;      ///< ISO 8601, of the last change that the authors want to be known by
  std::vector<std::string> authors;
  Attributes attributes;
  Extras extras;
  bool operator==(const Metadata&) const = default;
};

/// Everything one file holds. A plain value: copies are documents of their own.
struct Document {
  Metadata metadata;
  Model model;
  std::map<ViewId, View> views;
  std::map<SessionId, ModellingSession> sessions;
  /// Relations with an end that the file does not hold. Kept so that saving loses nothing; rule STR-06
  /// reports them.
  std::map<RelationId, Relation> unresolved;
  /// What was deleted and can come back; no part of the model.
  std::map<BinId, BinEntry> bin;
  Extras extras;  ///< attributes and sections of the whole that this version does not know

  bool operator==(const Document&) const = default;
};

}  // namespace ekd
