// SPDX-License-Identifier: MIT
#include "libekd/capture/line/unnamed_reader.hpp"

#include "libekd/capture/line/card_reader.hpp"
#include "libekd/capture/line/unnamed.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>

namespace ekd::captured {
namespace {

constexpr std::size_t longestRole = 4;  // words

}  // namespace

std::optional<CaptureLine> UnnamedReader::read() const {
  Draft draft{m_words};
  takeKind(draft);
  auto said = whoFirst(draft.next);
  if (!said) said = numbersFirst(draft.next);
  if (!said) return std::nullopt;
  CaptureLine& line = draft.line;
  if (!line.kind) {
    line.kind = said->isNobody ? ElementKind::problem : ElementKind::comment;
    line.isKindImplied = true;
  }
  tie(line, *said, draft);
  if (line.relations.empty()) return std::nullopt;
  while (draft.next < said->end) draft.takeText();
  CardReader(draft, m_references, m_actors, line.kind).read();
  std::sort(line.spans.begin(), line.spans.end(),
            [](const CaptureSpan& a, const CaptureSpan& b) { return a.offset < b.offset; });
  return std::move(line);
}

/// "Nobody in town is responsible for 1.2".
std::optional<UnnamedReader::Said> UnnamedReader::whoFirst(std::size_t first) const {
  const auto who = unnamedAt(m_words, first);
  if (!who || isSomebodysName(first, who->words)) return std::nullopt;
  for (std::size_t i = first + who->words; m_words.has(i) && !endsClause(m_words[i - 1]); ++i) {
    const std::size_t role = roleWords(i);
    if (role == 0) continue;
    const std::size_t next = i + role;
    const bool isLed = m_words.has(next) && isPreposition(m_words[next]);
    auto cards = m_references.rowAt(isLed ? next + 1 : next);
    if (cards.empty()) continue;
    const std::size_t end = cards.back().end();
    return Said{who->isNobody, std::move(cards), end};
  }
  return std::nullopt;
}

/// "par 1.2 neviens neatbild", "1.2: nobody is responsible".
std::optional<UnnamedReader::Said> UnnamedReader::numbersFirst(std::size_t first) const {
  const bool isLed = m_words.has(first) && isPreposition(m_words[first]);
  auto cards = m_references.rowAt(isLed ? first + 1 : first);
  if (cards.empty()) return std::nullopt;
  const std::size_t at = cards.back().end();
  const auto who = unnamedAt(m_words, at);
  if (!who || isSomebodysName(at, who->words)) return std::nullopt;
  for (std::size_t i = at + who->words; m_words.has(i) && !endsClause(m_words[i - 1]); ++i) {
    if (const std::size_t role = roleWords(i)) return Said{who->isNobody, std::move(cards), i + role};
  }
  return std::nullopt;
}

std::size_t UnnamedReader::roleWords(std::size_t index) const {
  if (!m_words.has(index)) return 0;
  for (std::size_t count = std::min(longestRole, m_words.count() - index); count > 0; --count) {
    const std::string said(bare(m_words.joined(index, count)));
    if (actorRole(said)) return count;
    if (said.starts_with("ne") && actorRole(said.substr(2))) return count;
  }
  return 0;
}

/// Who has given an actor that name means it.
bool UnnamedReader::isSomebodysName(std::size_t index, std::size_t words) const {
  return m_vocabulary.actorCalled(text::foldForSearch(m_words.joined(index, words))).has_value();
}

void UnnamedReader::tie(CaptureLine& line, const Said& said, Draft& draft) const {
  const RelationSpelling hinders{RelationKind::hinders};
  for (const Naming& number : said.cards) {
    const auto card =
        m_references.likeliest(number, [&](ElementKind there) { return isLegal(line.kind, hinders, there); });
    draft.mark(number.first, number.end(), card ? CaptureRole::reference : CaptureRole::missing);
    if (!card) {
      draft.noteBroken(number.first, number);
      continue;
    }
    const bool isInTheWay = said.isNobody && isLegal(line.kind, hinders, card->first);
    line.relations.push_back({isInTheWay ? RelationKind::hinders : RelationKind::link, false, card->second});
  }
}

}  // namespace ekd::captured
