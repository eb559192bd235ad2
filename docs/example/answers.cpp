// SPDX-License-Identifier: MIT
// answers FILE NAME OUT.ekd OUT.svg: makes the actor called NAME responsible for every goal of a model that
// nobody answers for, says what is still wrong with it, saves it under another name, and draws it.
#include <formats/drawing/painters.hpp>
#include <formats/drawing/pango_measurer.hpp>
#include <formats/graphviz/engine.hpp>
#include <formats/registry.hpp>
#include <formats/system.hpp>
#include <fstream>
#include <iostream>
#include <libekd/edit/session.hpp>
#include <libekd/edit/verbs.hpp>
#include <libekd/layout/draw.hpp>
#include <libekd/query/find.hpp>
#include <libekd/query/trace.hpp>
#include <libekd/validate/validator.hpp>
#include <libekd/validate/wording.hpp>

namespace {

std::vector<ekd::ElementId> goalsOfNobody(const ekd::Model& model) {
  const ekd::Trace trace(model);
  std::vector<ekd::ElementId> goals;
  for (ekd::Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    const bool isGoal = !model.elements().isFree(slot) && model.elementKind(slot) == ekd::ElementKind::goal;
    if (isGoal && trace.of(slot).empty()) goals.push_back(model.element(slot).id);
  }
  return goals;
}

bool draw(const ekd::Document& document, const char* path) {
  ekd::drawing::PangoMeasurer measurer;
  ekd::graphviz::GraphvizEngine engine;  // ekd-layout beside this program; without it our own code places all
  const auto outcome = ekd::layout::draw({document, {}, "", ekd::layout::screenSheet()}, measurer, engine);
  std::ofstream out(path, std::ios::binary);
  return ekd::drawing::paintSvg(outcome.drawing, out).has_value();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  ekd::ReadResult read = ekd::load(argv[1]);
  for (const ekd::Diagnostic& diagnostic : read.diagnostics) std::cerr << toText(diagnostic) << '\n';
  if (!read.document) return 3;

  ekd::SystemClock clock;
  ekd::FreshIds ids;
  ekd::Session session(std::move(*read.document), clock);
  const auto goals = goalsOfNobody(session.model());
  const auto done = session.edit("Take on what nobody answers for", [&](ekd::Editor& editor) -> ekd::Status {
    ekd::Element actor;
    actor.kind = ekd::ElementKind::organizationalUnit;
    setText(actor.labels, "en", argv[2]);
    const auto made = createUnder(editor, ids, std::move(actor), {});
    if (!made) return tl::unexpected(made.error());
    for (const ekd::ElementId goal : goals) {
      const auto tie = relate(editor, ids, *made, ekd::RelationKind::isResponsibleFor, goal);
      if (!tie) return tl::unexpected(tie.error());
    }
    return {};
  });
  if (!done) return 1;
  std::cout << argv[2] << " answers for " << goals.size() << " more goals\n";

  ekd::Validator validator;
  validator.full(session.document());
  const ekd::Wording wording(session.document());
  for (const ekd::Issue& issue : validator.issues())
    std::cout << issue.rule->info().id << "  " << wording.message(issue) << '\n';

  const auto saved = ekd::findFormat("ekd")->write(session.document(), argv[3], {});
  return saved && draw(session.document(), argv[4]) ? 0 : 4;
}
