// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/boxed.hpp"
#include "libekd/base/id.hpp"
#include "libekd/metamodel/kinds.hpp"
#include "libekd/model/provenance.hpp"
#include "libekd/model/text.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ekd {

/// How far the group has got with a statement.
enum class Standing : std::uint8_t { unset, idea, proposed, agreed, rejected, parked };

/// Whether something was said, or only that it could be ("varētu būt").
enum class Certainty : std::uint8_t { stated, possible };

enum class Level : std::uint8_t { unset, low, medium, high };

/// What few elements have.
struct ElementDetails {
  std::string key;  ///< what the element is called in the tables it came from; unique where given
  Texts descriptions;
  std::string standingReason;               ///< why it was rejected or parked
  std::vector<std::string> aliases;         ///< other spellings and abbreviations, in the order seen
  std::vector<std::string> earlierNumbers;  ///< numbers it once had, oldest first
  std::vector<std::string> tags;            ///< sorted
  Attributes attributes;                    ///< values of the kind's attributes in the method
  Provenance provenance;
  Extras extras;
  bool operator==(const ElementDetails&) const = default;
};

/// A component of the method: a goal, an actor, a joint ... A plain value; only an Editor changes one in a
/// model.
struct Element {
  ElementId id;
  ElementKind kind = ElementKind::idea;
  Standing standing = Standing::unset;
  Certainty certainty = Certainty::stated;
  Level priority = Level::unset;
  Level criticality = Level::unset;
  std::string number;  ///< pinned as printed; empty means "from the place in the hierarchy"
  Texts labels;
  Boxed<ElementDetails> details;

  bool operator==(const Element&) const = default;
};

/// The canonical names of the values, as files and the command line write them ("agreed", "possible",
/// "high"). `unset` is the empty text; the readers give nothing for an unknown name.
std::string_view nameOf(Standing standing);
std::string_view nameOf(Certainty certainty);
std::string_view nameOf(Level level);
/// How people read it: "agreed", "pieņemts"; "open" where nothing was decided.
const Bilingual& readingOf(Standing standing);
std::optional<Standing> standingFromName(std::string_view name);
std::optional<Certainty> certaintyFromName(std::string_view name);
std::optional<Level> levelFromName(std::string_view name);

}  // namespace ekd
