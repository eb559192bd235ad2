// SPDX-License-Identifier: MIT
#include "libekd/layout/forest/candidates.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr int actorRootRank = 92;

}  // namespace

struct Candidates::Found {
  std::size_t guest = 0;  // its position
  Candidate candidate;
};

/// Looks at one relation after the other.
class Candidates::Finder {
 public:
  explicit Finder(const Planting& planting) : m_planting(planting) {}

  std::vector<Found> find() {
    for (const Slot relation : m_planting.content().relations()) look(relation);
    return std::move(m_found);
  }

 private:
  const Planting& m_planting;
  std::vector<Found> m_found;

  ElementKind kind(Slot element) const { return m_planting.kind(element); }

  void look(Slot relation) {
    const Slot from = m_planting.source(relation);
    const Slot to = m_planting.target(relation);
    if (m_planting.content().model().isPlace(relation)) {
      add(from, to, relation, placeRank, Post::below);
    } else if (m_planting.isActorTie(relation) && m_planting.isViewRoot(from)) {
      add(to, from, relation, actorRootRank, Post::below);
    } else if (!m_planting.isActorTie(relation) || m_planting.actors() != ActorsStand::once) {
      addFree(from, to, relation);
    }
  }

  void addFree(Slot from, Slot to, Slot relation) {
    const RelationKind relationKind = m_planting.kindOf(relation);
    // What something realises and nothing else carries stands with it.
    if (relationKind == RelationKind::realises) add(to, from, relation, anyRank + 2, Post::beside);
    if (mayStandBeside(kind(from), kind(to))) add(from, to, relation, anyRank, Post::beside);
    if (mayStandBeside(kind(to), kind(from))) add(to, from, relation, anyRank + 1, Post::beside);
    const auto hosting = hostingOf(relationKind, kind(from), kind(to));
    if (!hosting) return;
    if (hosting->guestIsSource) {
      add(from, to, relation, hosting->rank, hosting->post);
    } else {
      add(to, from, relation, hosting->rank, hosting->post);
    }
  }

  void add(Slot guest, Slot host, Slot relation, int rank, Post post) {
    if (rank > placeRank && m_planting.isViewRoot(guest)) return;
    if (guest == host || m_planting.isRepeated(guest) || m_planting.network(guest) != nowhere) return;
    // An actor that is drawn again and again can carry nothing.
    if (m_planting.isRepeated(host)) return;
    // The word of a joint stands beside it.
    if (isJoint(kind(host))) post = Post::below;
    m_found.push_back({m_planting.position(guest), {rank, post, m_planting.position(host), relation, host}});
  }
};

Candidates::Candidates(const Planting& planting, const HostBefore& hostBefore) {
  sortIn(Finder(planting).find(), planting.count());
  preferMiddleHosts(planting.content(), hostBefore);
}

void Candidates::sortIn(const std::vector<Found>& found, std::size_t count) {
  m_begin.assign(count + 1, 0);
  for (const Found& each : found) ++m_begin[each.guest + 1];
  for (std::size_t i = 1; i < m_begin.size(); ++i) m_begin[i] += m_begin[i - 1];
  m_all.resize(found.size());
  std::vector<std::uint32_t> next = m_begin;
  for (const Found& each : found) m_all[next[each.guest]++] = each.candidate;
  const auto before = [](const Candidate& a, const Candidate& b) { return a.key() < b.key(); };
  for (std::size_t i = 0; i < count; ++i)
    std::sort(m_all.data() + m_begin[i], m_all.data() + m_begin[i + 1], before);
}

/// What may stand anywhere stands with the middle one of what it has to do with, which is nearest to all
/// the others; or stays where it was.
void Candidates::preferMiddleHosts(const Content& content, const HostBefore& hostBefore) {
  for (std::size_t i = 0; i + 1 < m_begin.size(); ++i) {
    const auto list = std::span(m_all).subspan(m_begin[i], m_begin[i + 1] - m_begin[i]);
    if (list.empty() || list.front().rank < anyRank) continue;
    const auto end = std::find_if(list.begin(), list.end(), [&](const Candidate& candidate) {
      return candidate.rank != list.front().rank;
    });
    const ElementId last = hostBefore(content.elements()[i]);
    auto chosen = std::find_if(list.begin(), end, [&](const Candidate& candidate) {
      return last && content.element(candidate.host).id == last;
    });
    if (chosen == end) chosen = list.begin() + (end - list.begin() - 1) / 2;
    std::rotate(list.begin(), chosen, chosen + 1);
  }
}

}  // namespace ekd::layout
