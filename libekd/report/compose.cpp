// SPDX-License-Identifier: MIT
#include "libekd/report/compose.hpp"

#include "libekd/report/chapters.hpp"
#include "libekd/report/words.hpp"

namespace ekd::report {
namespace {

std::string languageOf(const Document& document, const Options& options) {
  if (!options.language.empty()) return options.language;
  return document.metadata.language.empty() ? "en" : document.metadata.language;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

void tellTitle(Teller& teller) {
  const Metadata& about = teller.document().metadata;
  Report& report = teller.report();
  report.title = std::string(textFor(about.titles, teller.language()));
  if (report.title.empty()) report.title = teller.say(words::untitled);
  report.contents = teller.say(words::contents);
  if (!about.authors.empty()) report.lines.push_back(joined(about.authors));
  if (!about.date.empty()) report.lines.push_back(about.date);
  if (const std::string text(textFor(about.descriptions, teller.language())); !text.empty())
    report.blocks.emplace_back(Paragraph{{{{text}}}});
}

}  // namespace

Report compose(const Document& document, const Options& options) {
  Teller teller(document, languageOf(document, options));
  const Branches branches = branchesOf(teller);
  tellTitle(teller);
  tellSummary(teller, branches);
  tellGoals(teller, branches, options.figures);
  tellProjects(teller);
  tellActors(teller, options.figures);
  tellRest(teller, options.figures);
  tellOpenPoints(teller);
  tellMeetings(teller);
  return std::move(teller.report());
}

}  // namespace ekd::report
