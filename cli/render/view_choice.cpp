// SPDX-License-Identifier: MIT
#include "cli/render/view_choice.hpp"

#include "cli/resolve_element.hpp"
#include "libekd/query/caption.hpp"
#include "libekd/query/find.hpp"
#include "libekd/text/fold.hpp"
#include "libekd/text/likeness.hpp"
#include "libekd/text/natural_order.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>

namespace ekd::cli {
namespace {

constexpr std::size_t mostListed = 10;
constexpr std::size_t mostSuggested = 3;

/// How well a view fits what was asked for, the best first.
enum class Fit : std::uint8_t { called, startsWithWords, starts, none };

Fit fitOf(std::string_view wanted, std::string_view name) {
  const std::string folded = text::foldForSearch(name);
  if (wanted.empty() || !folded.starts_with(wanted)) return Fit::none;
  if (folded.size() == wanted.size()) return Fit::called;
  return folded[wanted.size()] == ' ' ? Fit::startsWithWords : Fit::starts;
}

Fit fitOf(std::string_view wanted, const View& view) {
  Fit best = fitOf(wanted, view.key);
  for (const Text& title : view.titles) best = std::min(best, fitOf(wanted, title.text));
  return best;
}

/// How much key and titles look like what was typed.
double likenessOf(const text::Likeness& typed, const View& view) {
  double best = typed.to(view.key);
  for (const Text& title : view.titles) best = std::max(best, typed.to(title.text));
  return best;
}

std::string lineOf(const View& view, std::string_view language) {
  std::string line = viewName(view, language);
  const std::string_view title = textFor(view.titles, language);
  if (!title.empty() && title != line) line += "  (" + std::string(title) + ")";
  return line;
}

void list(const std::vector<const View*>& views, std::size_t most, std::string_view language,
          Streams& streams) {
  for (std::size_t i = 0; i < std::min(views.size(), most); ++i)
    streams.err << "\n  " << lineOf(*views[i], language);
  if (views.size() > most) streams.err << "\n  and " << views.size() - most << " more";
  streams.err << '\n';
}

void reportUnknown(std::vector<const View*> views, std::string_view name, std::string_view language,
                   Streams& streams) {
  streams.err << "ekd: there is no view '" << name << "'; ";
  if (views.empty()) {
    streams.err << "this model has no views\n";
    return;
  }
  const bool isAll = views.size() <= mostSuggested;
  streams.err << (isAll ? "the views of this model are" : "the nearest are");
  if (!isAll) {
    const text::Likeness typed(name);
    std::stable_sort(views.begin(), views.end(), [&typed](const View* a, const View* b) {
      return likenessOf(typed, *a) > likenessOf(typed, *b);
    });
    views.resize(mostSuggested);
  }
  list(views, mostSuggested, language, streams);
  if (!isAll) streams.err << "ekd: --list-views lists them all\n";
}

/// Where a goal and something else fit, the goal is meant: models grow from goals. For numbers that goes
/// without saying, as with `ekd trace --goal`.
std::function<bool(const Element&)> preferringGoals(const Model& model, const Numbering& numbering,
                                                    std::string_view root, Streams& streams) {
  const auto isGoal = [](const Element& element) { return element.kind == ElementKind::goal; };
  const std::vector<Match> matches = bestMatches(model, numbering, root);
  const auto goals = std::count_if(matches.begin(), matches.end(),
                                   [&](const Match& match) { return isGoal(model.element(match.element)); });
  if (goals == 0) return {};
  const std::size_t others = matches.size() - static_cast<std::size_t>(goals);
  if (others > 0 && matches.front().basis != MatchBasis::number)
    streams.err << "ekd: took the goal; say the number of another (" << others << " fit) with its kind\n";
  return isGoal;
}

View viewBelow(const Document& document, const Numbering& numbering, const std::vector<Slot>& roots) {
  View view;
  for (const Slot root : roots) view.query.roots.push_back(document.model.element(root).id);
  const Element& first = document.model.element(roots.front());
  for (const Text& label : first.labels) {
    const std::string heading = kindAndNumber(first, numbering.of(roots.front()), label.language);
    setText(view.titles, label.language, label.text.empty() ? heading : heading + ": " + label.text);
  }
  return view;
}

}  // namespace

std::vector<const View*> viewsInOrder(const Document& document) {
  std::vector<const View*> views;
  for (const auto& [id, view] : document.views) views.push_back(&view);
  const auto sortKey = [](const View* view) { return text::foldForSearch(viewName(*view, {})); };
  std::stable_sort(views.begin(), views.end(), [&sortKey](const View* a, const View* b) {
    return text::compareNaturally(sortKey(a), sortKey(b)) < 0;
  });
  return views;
}

std::string viewName(const View& view, std::string_view language) {
  if (!view.key.empty()) return view.key;
  const std::string_view title = textFor(view.titles, language);
  return title.empty() ? view.id.hex() : std::string(title);
}

std::optional<View> chooseView(const Document& document, std::string_view name, std::string_view language,
                               Streams& streams) {
  const auto views = viewsInOrder(document);
  const auto exact = std::find_if(views.begin(), views.end(),
                                  [name](const View* v) { return v->key == name || v->id.hex() == name; });
  if (exact != views.end()) return **exact;
  const std::string wanted = text::foldForSearch(name);
  Fit best = Fit::none;
  for (const View* view : views) best = std::min(best, fitOf(wanted, *view));
  if (best == Fit::none) {
    reportUnknown(views, name, language, streams);
    return std::nullopt;
  }
  std::vector<const View*> found;
  std::copy_if(views.begin(), views.end(), std::back_inserter(found),
               [&](const View* view) { return fitOf(wanted, *view) == best; });
  if (found.size() == 1 || best == Fit::called) return *found.front();
  streams.err << "ekd: '" << name << "' may be one of " << found.size() << " views; say which:";
  list(found, mostListed, language, streams);
  return std::nullopt;
}

void listViews(const Document& document, std::string_view language, std::ostream& out) {
  for (const View* view : viewsInOrder(document)) out << lineOf(*view, language) << '\n';
}

std::optional<View> viewOfRoot(const Document& document, std::string_view root, std::string_view language,
                               Streams& streams) {
  const Numbering numbering(document.model);
  const auto accepts = preferringGoals(document.model, numbering, root, streams);
  const auto found =
      resolveElements(document.model, numbering, {root, "element", language, accepts}, streams);
  if (found.empty()) return std::nullopt;
  return viewBelow(document, numbering, found);
}

View viewOfAll(const Document& document) {
  View view;
  view.titles = document.metadata.titles;
  return view;
}

}  // namespace ekd::cli
