// SPDX-License-Identifier: MIT
#include "cli/resolve_element.hpp"

#include "libekd/query/caption.hpp"

#include <algorithm>

namespace ekd::cli {
namespace {

constexpr std::size_t mostListed = 10;

/// With the key, which is the only way to say which of two with the same number is meant.
void list(const Model& model, const Numbering& numbering, const std::vector<Slot>& elements,
          std::string_view language, Streams& streams) {
  for (std::size_t i = 0; i < std::min(elements.size(), mostListed); ++i) {
    const Element& element = model.element(elements[i]);
    const std::string& key = element.details->key;
    streams.err << "  " << caption(model, numbering, elements[i], language) << "  ("
                << (key.empty() ? element.id.hex() : key) << ")\n";
  }
  if (elements.size() > mostListed) streams.err << "  and " << elements.size() - mostListed << " more\n";
}

void reportSeveral(const Model& model, const Numbering& numbering, const ElementRequest& request,
                   const std::vector<Slot>& found, Streams& streams) {
  streams.err << "ekd: \"" << request.query << "\" may be one of " << found.size()
              << "; say which, for example by what stands in brackets:\n";
  list(model, numbering, found, request.language, streams);
}

void reportNone(const Model& model, const Numbering& numbering, const ElementRequest& request,
                Streams& streams) {
  streams.err << "ekd: no " << request.what << " is called \"" << request.query << "\"";
  const auto alike = suggestElements(model, numbering, request.query, 3,
                                     request.suggests ? request.suggests : request.accepts);
  streams.err << (alike.empty() ? "\n" : "; did you mean:\n");
  list(model, numbering, alike, request.language, streams);
  if (!request.listedBy.empty())
    streams.err << "ekd: 'ekd trace FILE " << request.listedBy << "' lists what there is\n";
}

bool areNamesakes(const Model& model, const std::vector<Match>& matches) {
  return std::all_of(matches.begin(), matches.end(), [&](const Match& match) {
    return match.basis == MatchBasis::number &&
           model.element(match.element).kind == model.element(matches.front().element).kind;
  });
}

}  // namespace

std::vector<Slot> resolveElements(const Model& model, const Numbering& numbering,
                                  const ElementRequest& request, Streams& streams) {
  const std::vector<Match> matches = bestMatches(model, numbering, request.query, request.accepts);
  std::vector<Slot> found;
  for (const Match& match : matches) found.push_back(match.element);
  if (found.empty()) {
    reportNone(model, numbering, request, streams);
  } else if (found.size() > 1 && !areNamesakes(model, matches)) {
    reportSeveral(model, numbering, request, found, streams);
    found.clear();
  }
  return found;
}

std::optional<Slot> resolveElement(const Model& model, const Numbering& numbering,
                                   const ElementRequest& request, Streams& streams) {
  const std::vector<Slot> found = resolveElements(model, numbering, request, streams);
  if (found.size() == 1) return found.front();
  if (!found.empty()) reportSeveral(model, numbering, request, found, streams);
  return std::nullopt;
}

}  // namespace ekd::cli
