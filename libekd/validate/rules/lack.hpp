// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/validate/check_context.hpp"
#include "libekd/validate/fix.hpp"
#include "libekd/validate/rules/rules.hpp"
#include "libekd/validate/wording.hpp"

namespace ekd::rules {

/// When it is worth saying that an element lacks something.
enum class Asked : std::uint8_t {
  always,
  whereAny,   ///< when one element at least has it: the model uses this at all
  whereMost,  ///< when at least as many have it as lack it: who lacks it is an exception
};

/// A rule of the shape "an element of these kinds lacks something". Reads fields and links of the element,
/// links through joints too; nothing is asked of what was rejected or parked.
struct Lack {
  RuleInfo about;
  KindSet kinds;
  bool (*hasIt)(const CheckContext& context, Slot element);
  Bilingual message;                ///< {0}: the text of the element
  Asked inField = Asked::always;    ///< in the field profile
  Asked otherwise = Asked::always;  ///< in the others
  /// Of whom it is asked at all; nothing: of all.
  bool (*concerns)(const CheckContext& context, Slot element) = nullptr;
  /// Without any element of these kinds nobody can have it. Only saves time.
  KindSet needs = {};
  /// What an element of these kinds has, those under it and above it have too, and of a whole hierarchy
  /// that lacks it only the top is named.
  bool throughHierarchy = false;
  /// The attribute of the kind that is lacking; each of its values is offered as a fix.
  std::string_view attribute = {};
};

class LackRule : public Rule {
 public:
  explicit LackRule(const Lack& lack) : m_lack(lack) {}

  const RuleInfo& info() const override { return m_lack.about; }
  Scope scope() const override;
  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override;
  std::unique_ptr<Tracker> makeTracker() const override;
  std::string message(const Issue& issue, const Wording& wording) const override;
  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override;

 private:
  bool isPlain() const;

  Lack m_lack;
};

}  // namespace ekd::rules
