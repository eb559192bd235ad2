// SPDX-License-Identifier: MIT
#include "bench/model_generator.hpp"

#include "bench/phrases.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/model/document_builder.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

namespace ekd::bench {
namespace {

constexpr double relationsPerElement = 1.9;
constexpr std::size_t neighbourhood = 30;  // how far apart "close together" is
constexpr std::size_t localPercent = 90;
constexpr std::size_t furtherGoalPercent = 25;  // of the pairs of goals that come together
constexpr std::size_t elementsPerView = 25;

/// How many of a hundred goals stand how deep, as people write them down: the last one of a level is what the
/// next ones of the level below stand under.
constexpr std::array<std::size_t, 4> levelShares{1, 9, 60, 30};

/// SplitMix64; unlike the distributions of the standard library the same everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : m_state(seed) {}
  std::uint64_t next() {
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(next() % end); }
  bool percent(std::size_t chance) { return below(100) < chance; }
  Bits128 bits() {
    const std::uint64_t high = next();
    return {high, next()};
  }
  template <class Values>
  const auto& pick(const Values& values) {
    return values[below(values.size())];
  }

 private:
  std::uint64_t m_state;
};

struct Share {
  ElementKind kind;
  std::size_t percent;
};
constexpr std::array<Share, 10> shares{{
    {ElementKind::goal, 40},
    {ElementKind::organizationalUnit, 12},
    {ElementKind::role, 6},
    {ElementKind::problem, 12},
    {ElementKind::solution, 5},
    {ElementKind::opportunity, 4},
    {ElementKind::process, 7},
    {ElementKind::informationSet, 4},
    {ElementKind::concept_, 8},
    {ElementKind::rule, 2},
}};

class Generator {
 public:
  Generator(std::size_t elements, std::uint64_t seed)
      : m_count(std::max<std::size_t>(elements, 1)), m_random(seed) {}

  Document run() {
    addMetadata();
    for (std::size_t i = 0; i < m_count; ++i) addElement(i);
    m_builder.reserve(0, relationsWanted());
    for (std::size_t i = 0; i < m_count; ++i) tie(i);
    while (m_relations < relationsWanted()) relate(1 + m_random.below(m_count - 1));
    addViews();
    return m_builder.take();
  }

 private:
  std::size_t relationsWanted() const {
    return m_count < 3 ? 0 : static_cast<std::size_t>(static_cast<double>(m_count) * relationsPerElement);
  }

  void addMetadata() {
    setText(m_builder.metadata().titles, "en", "A generated model");
    m_builder.metadata().language = "lv";
    for (std::size_t i = 0; i < 1 + m_count / 500; ++i) {
      ModellingSession session;
      session.id = SessionId{m_random.bits()};
      session.date = "2009-" + std::to_string(10 + i % 3) + "-" + std::to_string(10 + i % 18);
      session.place = "Valmiera";
      m_sessions.push_back(session.id);
      m_builder.add(std::move(session));
    }
  }

  ElementKind kindOf(std::size_t index) {
    if (index == 0) return ElementKind::goal;
    std::size_t point = m_random.below(100);
    for (const Share& share : shares) {
      if (point < share.percent) return share.kind;
      point -= share.percent;
    }
    return ElementKind::goal;
  }

  void addLabels(Texts& labels, ElementKind kind) {
    std::array<const Phrase*, 4> words{};
    if (isActor(kind)) {
      words = {&m_random.pick(ranks()), &m_random.pick(bodies()), &m_random.pick(places())};
    } else {
      words = {&m_random.pick(verbs()), &m_random.pick(objects()), &m_random.pick(places()),
               m_random.percent(60) ? &m_random.pick(manners()) : nullptr};
    }
    std::string en;
    std::string lv;
    for (const Phrase* phrase : words) {
      if (phrase == nullptr) continue;
      en.append(en.empty() ? "" : " ").append(phrase->en);
      lv.append(lv.empty() ? "" : " ").append(phrase->lv);
    }
    setText(labels, "en", en);
    setText(labels, "lv", lv);
  }

  void addElement(std::size_t index) {
    Element element;
    element.id = ElementId{m_random.bits()};
    element.kind = kindOf(index);
    addLabels(element.labels, element.kind);
    if (m_random.percent(30)) element.standing = Standing::agreed;
    if (m_random.percent(10)) element.priority = Level::high;
    if (m_random.percent(50)) {
      auto& origin = element.details.edit().provenance;
      origin.document = "minutes.md";
      origin.line = static_cast<int>(index + 1);
      origin.session = m_sessions[index * m_sessions.size() / m_count];
    }
    if (m_random.percent(15)) addLabels(element.details.edit().descriptions, ElementKind::goal);
    if (m_random.percent(20))
      element.details.edit().tags = {"group-" + std::to_string(1 + m_random.below(8))};
    m_ids.push_back(element.id);
    m_kinds.push_back(element.kind);
    m_builder.add(std::move(element));
  }

  static std::uint64_t pairOf(std::size_t later, std::size_t earlier) {
    return static_cast<std::uint64_t>(later) << 32U | earlier;
  }

  std::size_t partnerOf(std::size_t index) {
    if (!m_random.percent(localPercent)) return m_random.below(index);
    const std::size_t reach = std::min(index, neighbourhood);
    return index - 1 - m_random.below(reach);
  }

  /// The first relation: of a goal its place, of everything else one to a goal, if that can be.
  void tie(std::size_t index) {
    if (m_kinds[index] == ElementKind::goal) return place(index);
    for (int attempt = 0; attempt < 20; ++attempt) {
      const std::size_t partner = partnerOf(index);
      if (m_kinds[partner] == ElementKind::goal && relatePair(index, partner)) return;
    }
  }

  void place(std::size_t goal) {
    std::size_t level = 0;
    for (std::size_t point = m_random.below(100); point >= levelShares[level]; ++level)
      point -= levelShares[level];
    while (level > 0 && m_levels[level - 1].empty()) --level;
    if (level > 0) {
      const auto& above = m_levels[level - 1];
      const std::size_t parent = m_random.percent(localPercent) ? above.back() : m_random.pick(above);
      m_pairs.insert(pairOf(goal, parent));
      add(goal, RelationKind::supports, parent, goal);
    }
    m_levels[level].push_back(goal);
  }

  void relate(std::size_t index) { relatePair(index, partnerOf(index)); }

  /// From the later to the earlier one where that is legal, so that no circles come about.
  bool relatePair(std::size_t later, std::size_t earlier) {
    const bool areGoals = m_kinds[later] == ElementKind::goal && m_kinds[earlier] == ElementKind::goal;
    if (areGoals && !m_random.percent(furtherGoalPercent)) return false;
    if (!m_pairs.insert(pairOf(later, earlier)).second) return false;
    if (isActor(m_kinds[later]) && m_kinds[earlier] == ElementKind::goal) {
      static constexpr std::array kinds{RelationKind::isResponsibleFor, RelationKind::performs,
                                        RelationKind::participatesIn, RelationKind::finances};
      add(later, m_random.pick(kinds), earlier, std::nullopt);
      return true;
    }
    if (const auto kind = defaultRelation(m_kinds[later], m_kinds[earlier])) {
      add(later, *kind, earlier, std::nullopt);
      return true;
    }
    const auto kind = defaultRelation(m_kinds[earlier], m_kinds[later]);
    if (kind) add(earlier, *kind, later, std::nullopt);
    return kind.has_value();
  }

  void add(std::size_t source, RelationKind kind, std::size_t target, std::optional<std::int64_t> order) {
    Relation relation;
    relation.id = RelationId{m_random.bits()};
    relation.kind = kind;
    relation.source = m_ids[source];
    relation.target = m_ids[target];
    relation.order = order;
    if (m_random.percent(5)) relation.certainty = Certainty::possible;
    if (m_random.percent(10)) relation.details.edit().provenance.line = static_cast<int>(source + 1);
    m_builder.add(std::move(relation));
    ++m_relations;
  }

  /// Of goals of the second level and what hangs on them, as people make them.
  void addViews() {
    const auto& roots = m_levels[1].empty() ? m_levels[0] : m_levels[1];
    for (std::size_t i = 0; i < std::min(roots.size(), 1 + m_count / elementsPerView); ++i) {
      View view;
      view.id = ViewId{m_random.bits()};
      view.key = "part-" + std::to_string(i + 1);
      addLabels(view.titles, ElementKind::goal);
      view.query.roots = {m_ids[roots[i]]};
      m_builder.add(std::move(view));
    }
  }

  std::size_t m_count;
  Random m_random;
  DocumentBuilder m_builder;
  std::vector<ElementId> m_ids;
  std::vector<ElementKind> m_kinds;
  std::vector<SessionId> m_sessions;
  std::array<std::vector<std::size_t>, levelShares.size()> m_levels;  // goals
  std::unordered_set<std::uint64_t> m_pairs;
  std::size_t m_relations = 0;
};

}  // namespace

Document generateModel(std::size_t elements, std::uint64_t seed) {
  return Generator(elements, seed).run();
}

}  // namespace ekd::bench
