// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/id.hpp"
#include "libekd/model/provenance.hpp"
#include "libekd/model/text.hpp"

#include <string>
#include <vector>

namespace ekd {

/// Somebody who took part. `name` may be empty: experts may wish to stay anonymous.
struct Participant {
  std::string name;
  std::string role;  ///< facilitator, domain expert, minute-taker ...
  bool operator==(const Participant&) const = default;
};

/// One workshop meeting of the group.
struct ModellingSession {
  SessionId id;
  std::string key;
  Texts titles;
  std::string date;  ///< as known: "2009-04-23", "04-23/04-24" when the year was not written down
  std::string place;
  std::vector<Participant> participants;
  Texts notes;
  Extras extras;
  bool operator==(const ModellingSession&) const = default;
};

}  // namespace ekd
