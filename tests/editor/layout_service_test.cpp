// SPDX-License-Identifier: MIT
#include "editor/scene/layout_service.hpp"

#include "libekd/edit/verbs.hpp"
#include "tests/editor/diagram_fixture.hpp"

#include <atomic>
#include <set>

using namespace ekd;
using namespace ekd::test;
using editor::DiagramView;
using editor::LayoutService;

namespace {

struct Watch {
  std::atomic<int> working = 0;
  std::atomic<bool> wasLeftAlone = false;
};

/// Works on a block until it is told that nobody waits. After a minute it gives up hope.
class EndlessEngine : public layout::LayoutEngine {
 public:
  explicit EndlessEngine(Watch& watch) : m_watch(watch) {}

  std::vector<Result<layout::BlockLayout>> layOut(std::span<const layout::BlockGraph> blocks) override {
    ++m_watch.working;
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!m_isStopped() && std::chrono::steady_clock::now() < end) std::this_thread::yield();
    if (!m_isStopped()) m_watch.wasLeftAlone = true;
    --m_watch.working;
    std::vector<Result<layout::BlockLayout>> answers;
    for (std::size_t i = 0; i < blocks.size(); ++i)
      answers.push_back(failure(ErrorCode::toolFailure, "stopped"));
    return answers;
  }
  void stopWhen(std::function<bool()> isStopped) override { m_isStopped = std::move(isStopped); }

 private:
  Watch& m_watch;
  std::function<bool()> m_isStopped;
};

Document network() {
  ModelBuilder builder;
  const ElementId process = builder.add(ElementKind::process, "Lend");
  builder.relate(process, RelationKind::output, builder.add(ElementKind::informationSet, "Loan"));
  return builder.take();
}

/// What stands on the cards of a drawing, without where they stand: that depends on where they stood before.
std::multiset<std::pair<ElementId, std::string>> words(const layout::Drawing& drawing) {
  std::multiset<std::pair<ElementId, std::string>> words;
  for (const layout::Box& box : drawing.boxes) {
    std::string text;
    for (const layout::TextRun& run : box.texts) text += run.text + ' ';
    words.emplace(box.element, text);
  }
  return words;
}

std::multiset<std::pair<ElementId, std::string>> expected(const DiagramFixture& diagram) {
  PlainMeasurer measurer;
  RankEngine engine;
  return words(
      layout::draw({diagram.bridge.document(), {}, "", layout::windowSheet()}, measurer, engine).drawing);
}

}  // namespace

TEST_CASE("the drawing follows edits, steps back and steps forward") {
  ModelBuilder builder;
  const ElementId top = builder.add(ElementKind::goal, "Serve readers");
  const ElementId other = builder.goalUnder(top, "Lend books");
  DiagramFixture diagram(builder.take());
  const auto change = [&](const Session::Body& body) {
    REQUIRE(diagram.bridge.edit(QStringLiteral("Change"), body));
  };
  change([&](Editor& editor) {
    return editor.modify(other, [](Element& element) { setText(element.labels, "en", "Lend by post"); });
  });
  change([&](Editor& editor) -> Status {
    Element goal;
    goal.kind = ElementKind::goal;
    setText(goal.labels, "en", "Read aloud");
    const auto added = createUnder(editor, diagram.ids, goal, top);
    return added ? Status() : tl::unexpected(added.error());
  });
  diagram.settle();
  CHECK(words(diagram.view.picture().drawing()) == expected(diagram));
  change([&](Editor& editor) { return editor.remove(other); });
  diagram.settle();
  CHECK(words(diagram.view.picture().drawing()) == expected(diagram));
  diagram.bridge.undo();
  diagram.bridge.undo();
  diagram.settle();
  CHECK(words(diagram.view.picture().drawing()) == expected(diagram));
  diagram.bridge.redo();
  diagram.settle();
  CHECK(words(diagram.view.picture().drawing()) == expected(diagram));
}

TEST_CASE("edits that do not fit are told, and a whole document brings the thread back") {
  int lost = 0;
  int answered = 0;
  LayoutService service([&](const editor::LayoutAnswer&) { ++answered; }, plainPorts());
  QObject::connect(&service, &LayoutService::lostTrack, [&] { ++lost; });
  Transaction edit;
  edit.changes.emplace_back(Removed<Element>{});
  service.ask([&] {
    editor::LayoutJob job;
    job.edits.push_back(edit);
    return job;
  });
  REQUIRE(QTest::qWaitFor([&] { return !service.isBusy(); }, 20'000));
  CHECK(lost == 1);
  CHECK(answered == 0);
  service.ask([] {
    editor::LayoutJob job;
    job.document = std::make_shared<const Document>(network());
    return job;
  });
  REQUIRE(QTest::qWaitFor([&] { return !service.isBusy(); }, 20'000));
  CHECK(lost == 1);
  CHECK(answered == 1);
}

TEST_CASE("what is thrown while drawing is told, and the next drawing is made") {
  int made = 0;
  LayoutService::Ports ports = plainPorts();
  ports.engine = [&made]() -> std::unique_ptr<layout::LayoutEngine> {
    if (made++ == 0) throw std::bad_alloc();
    return std::make_unique<RankEngine>();
  };
  int answered = 0;
  QStringList problems;
  LayoutService service([&](const editor::LayoutAnswer&) { ++answered; }, ports);
  QObject::connect(&service, &LayoutService::failed, [&](const QString& problem) { problems << problem; });
  const auto ask = [&] {
    service.ask([] {
      editor::LayoutJob job;
      job.document = std::make_shared<const Document>(network());
      return job;
    });
    REQUIRE(QTest::qWaitFor([&] { return !service.isBusy(); }, 20'000));
  };
  ask();
  CHECK(problems == QStringList{QStringLiteral("there is not enough memory")});
  CHECK(answered == 0);
  ask();
  CHECK(problems.size() == 1);
  CHECK(answered == 1);
}

TEST_CASE("neither closing a diagram nor showing another view waits for the drawing that is being made") {
  Watch watch;
  {
    const LayoutService::Ports ports{[] { return std::make_unique<PlainMeasurer>(); },
                                     [&watch] { return std::make_unique<EndlessEngine>(watch); }};
    FixedClock clock;
    CountedIds ids;
    editor::SessionBridge bridge(network(), clock, ids);
    DiagramView view(bridge, ports);
    view.showView({});
    REQUIRE(QTest::qWaitFor([&] { return watch.working == 1; }, 20'000));
    View actors;
    actors.query.kinds = {ElementKind::actor};
    view.showView(actors);
    test::settle(view);
    view.showView({});
    REQUIRE(QTest::qWaitFor([&] { return watch.working == 1; }, 20'000));
  }
  CHECK(watch.working == 0);
  CHECK_FALSE(watch.wasLeftAlone);
}
