// SPDX-License-Identifier: MIT
#include "libekd/query/role_words.hpp"

#include "libekd/base/contract.hpp"

#include <array>

namespace ekd {
namespace {

using enum RelationKind;

// clang-format off
constexpr std::array table{
    RoleWords{isResponsibleFor, {"responsible", "atbild"}, 'R'},
    RoleWords{performs, {"performs", "veic"}, 'P'},
    RoleWords{participatesIn, {"takes part", "iesaistās"}, 'T'},
    RoleWords{organises, {"organises", "organizē"}, 'O'},
    RoleWords{finances, {"finances", "finansē"}, 'F'},
    RoleWords{provides, {"provides", "nodrošina"}, 'V'},
    RoleWords{cooperatesOn, {"cooperates", "sadarbojas"}, 'C'},
    RoleWords{informs, {"informs", "informē"}, 'I'},
};
// clang-format on

constexpr std::size_t indexOf(RelationKind role) {
  return static_cast<std::size_t>(role) - static_cast<std::size_t>(isResponsibleFor);
}

constexpr bool isComplete() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (indexOf(table[i].kind) != i || !isResponsibility(table[i].kind)) return false;
  }
  return table.back().kind == informs;
}
static_assert(isComplete(), "a row for each kind of responsibility, in their order");

}  // namespace

std::span<const RoleWords> roleWords() {
  return table;
}

const RoleWords& wordsOf(RelationKind role) {
  require(isResponsibility(role), "only who does what has a word of this kind");
  return table[indexOf(role)];
}

}  // namespace ekd
