// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/enum_set.hpp"
#include "libekd/metamodel/kinds.hpp"
#include "libekd/model/slot_table.hpp"
#include "libekd/validate/issue.hpp"
#include "libekd/validate/scope.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ekd {

class Findings;
class Tracker;
class Wording;
struct CheckContext;
struct Fix;
struct FixContext;

using ProfileSet = EnumSet<Profile, 3>;
inline constexpr ProfileSet allProfiles{Profile::classic, Profile::toolkit, Profile::field};

/// What is said of a rule to people, in English and Latvian.
struct RuleInfo {
  std::string_view id;  ///< of the catalogue, stable: "STR-02"
  Severity severity = Severity::warning;
  std::optional<Submodel> submodel = {};  ///< nothing: holds for all sub-models
  Bilingual title;                        ///< what is wrong, in a few words
  Bilingual reason;                       ///< when exactly it is wrong, and why that matters
  std::string_view source;                ///< who says so
  Bilingual remedy = {};                  ///< what to do about it
  ProfileSet profiles = allProfiles;      ///< in which it is active
  bool breaksFile = false;                ///< an issue means that the file is broken, not only the model
};

/// A guideline of the method as a check. Has no state of its own, so one object serves every document; what a
/// rule wants to remember between edits is kept in its Tracker.
///
/// scope() says which of the check functions the validator calls, and after which edits; the others are never
/// called. Each call is about one owner and reports at most one issue about it; what it reads must lie within
/// the scope, or findings go stale.
class Rule {
 public:
  virtual ~Rule() = default;
  virtual const RuleInfo& info() const = 0;
  virtual Scope scope() const = 0;

  virtual void checkElement(const CheckContext& context, Slot element, Findings& findings) const;
  virtual void checkRelation(const CheckContext& context, Slot relation, Findings& findings) const;
  /// `between`: all relations between the two elements in either direction, two or more, by identity.
  /// `first` has the smaller identity; both may be the same element.
  virtual void checkPair(const CheckContext& context, Slot first, Slot second, std::span<const Slot> between,
                         Findings& findings) const;
  virtual std::unique_ptr<Tracker> makeTracker() const;

  /// The sentence for one issue, in the language of `wording`.
  virtual std::string message(const Issue& issue, const Wording& wording) const = 0;

  /// What could be done about the issue at once, the most likely first. Each is ready for Session::apply() as
  /// long as the document stays as it is; none when nothing safe can be proposed.
  virtual std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const;
};

}  // namespace ekd
