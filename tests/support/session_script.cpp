// SPDX-License-Identifier: MIT
#include "tests/support/session_script.hpp"

#include "libekd/base/contract.hpp"
#include "libekd/edit/verbs.hpp"

#include <string>

namespace ekd::test {
namespace {

ElementId someElement(const Model& model, unsigned pick) {
  const auto slots = model.elements().slotsById();
  return model.element(*(slots.begin() + pick % slots.size())).id;
}

}  // namespace

void SessionScript::step() {
  ++m_steps;
  const std::uint64_t before = m_session.revision();
  if (m_steps % 11 == 0 && m_session.canUndo()) {
    static_cast<void>(m_session.undo());
  } else if (m_steps % 11 == 1 && m_session.canRedo()) {
    static_cast<void>(m_session.redo());
  } else if (m_steps % 13 == 0 && m_session.model().elementCount() > 2) {
    remove();
  } else if (m_steps % 3 == 0 && m_session.model().elementCount() > 0) {
    rename();
  } else {
    add();
  }
  require(m_session.revision() == before + 1, "each step of the script is one commit");
}

void SessionScript::add() {
  Element card;
  card.kind = ElementKind::goal;
  setText(card.labels, "en", "Goal number " + std::to_string(m_steps));
  const Model& model = m_session.model();
  const ElementId parent = model.elementCount() > 0 ? someElement(model, m_steps * 7) : ElementId{};
  require(m_session
              .edit("Add goal",
                    [&](Editor& editor) -> Status {
                      const auto added = createUnder(editor, m_ids, card, parent);
                      return statusOf(added);
                    })
              .has_value(),
          "a goal can be added");
}

void SessionScript::rename() {
  const ElementId id = someElement(m_session.model(), m_steps * 5);
  const auto change = [this](Element& element) {
    setText(element.labels, "en", "Renamed in step " + std::to_string(m_steps));
  };
  static_cast<void>(m_session.edit(
      "Rename", [&](Editor& editor) { return editor.modify(id, change); }, "typing"));
}

void SessionScript::remove() {
  const ElementId id = someElement(m_session.model(), m_steps * 3);
  static_cast<void>(m_session.edit("Remove", [id](Editor& editor) { return editor.remove(id); }));
}

}  // namespace ekd::test
