// SPDX-License-Identifier: MIT
// Benchmarks of single steps on warm data.
#include "bench/model_generator.hpp"
#include "formats/ekd_xml/ekd_xml.hpp"
#include "libekd/edit/session.hpp"
#include "libekd/validate/validator.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace ekd;

class FixedClock : public Clock {
 public:
  TimeMs now() override { return 0; }
};

std::size_t sizeOf(const benchmark::State& state) {
  return static_cast<std::size_t>(state.range(0));
}

void load(benchmark::State& state) {
  const std::string text = toEkdXml(bench::generateModel(sizeOf(state)));
  for (auto _ : state) benchmark::DoNotOptimize(readEkdXml(text, "model.ekd"));
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}

void save(benchmark::State& state) {
  const Document document = bench::generateModel(sizeOf(state));
  for (auto _ : state) benchmark::DoNotOptimize(toEkdXml(document));
}

void copy(benchmark::State& state) {
  const Document document = bench::generateModel(sizeOf(state));
  for (auto _ : state) benchmark::DoNotOptimize(Document(document));
}

void fullValidation(benchmark::State& state) {
  const Document document = bench::generateModel(sizeOf(state));
  Validator validator;
  for (auto _ : state) validator.full(document);
}

/// A session whose commits are validated as they come.
struct Checked {
  explicit Checked(std::size_t elements) : session(bench::generateModel(elements), clock) {
    validator.full(session.document());
    subscription = session.addListener([this](const Transaction&, const ChangeSet& changes) {
      validator.update(session.document(), changes);
    });
    const auto& all = session.model().elements();
    for (Slot slot = 0; slot < all.slotEnd(); ++slot) {
      if (all[slot].kind == ElementKind::goal) goals.push_back(all[slot].id);
    }
  }
  ElementId goal() { return goals[next++ * 7919 % goals.size()]; }

  FixedClock clock;
  Session session;
  Validator validator;
  Session::Subscription subscription;
  std::vector<ElementId> goals;
  std::size_t next = 0;
};

void renameAndValidate(benchmark::State& state) {
  Checked checked(sizeOf(state));
  for (auto _ : state) {
    const ElementId goal = checked.goal();
    const std::string text = "Renamed for the " + std::to_string(checked.next) + "th time";
    benchmark::DoNotOptimize(checked.session.edit("rename", [&](Editor& editor) {
      return editor.modify(goal, [&](Element& element) { setText(element.labels, "en", text); });
    }));
  }
}

/// Two edits: a relation comes and goes again, so that the model stays what it was.
void linkAndValidate(benchmark::State& state) {
  Checked checked(sizeOf(state));
  for (auto _ : state) {
    Relation relation;
    relation.id = RelationId{{1, checked.next + 1}};
    relation.source = checked.goal();
    relation.target = checked.goal();
    benchmark::DoNotOptimize(
        checked.session.edit("link", [&](Editor& editor) { return editor.add(Relation(relation)); }));
    benchmark::DoNotOptimize(
        checked.session.edit("unlink", [&](Editor& editor) { return editor.remove(relation.id); }));
  }
}

BENCHMARK(load)->Arg(350)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(save)->Arg(350)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(copy)->Arg(350)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(fullValidation)->Arg(350)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(renameAndValidate)->Arg(350)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMicrosecond);
BENCHMARK(linkAndValidate)->Arg(350)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
