// SPDX-License-Identifier: MIT
#include "libekd/edit/verbs.hpp"
#include "libekd/text/utf8.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using enum ElementKind;

/// A rule about the label in the language of the document. `isWrong` may hold only for labels that
/// isStriking().
struct Wrong {
  RuleInfo about;
  KindSet kinds;
  bool (*isWrong)(std::string_view label);
  Bilingual message;  ///< {0}: the text of the element
};

class LabelTracker : public Tracker {
 public:
  explicit LabelTracker(const Wrong& wrong) : m_wrong(wrong) {}

  void full(const CheckContext& context, Findings& findings) override {
    for (const Slot slot : context.texts->striking()) report(context, slot, findings);
  }
  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    for (const TouchedElement& element : touched.changes->elements) {
      if (!element.fields && !element.existence) continue;
      findings.retract(Owner::of(element.id));
      if (const Slot* slot = context.model().elements().slotOf(element.id)) report(context, *slot, findings);
    }
  }

 private:
  void report(const CheckContext& context, Slot slot, Findings& findings) const {
    const Element& element = context.element(slot);
    if (m_wrong.kinds.contains(element.kind) && m_wrong.isWrong(context.label(element)) &&
        !isDropped(element))
      findings.add(Owner::of(element.id), {element.id});
  }

  const Wrong& m_wrong;
};

class WordingRule : public Rule {
 public:
  explicit WordingRule(const Wrong& wrong) : m_wrong(wrong) {}

  const RuleInfo& info() const override { return m_wrong.about; }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<LabelTracker>(m_wrong); }
  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say(m_wrong.message, {wording.topic(issue.subjects.front().element())});
  }

 private:
  Wrong m_wrong;
};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// Where the second statement of a label begins: behind a semicolon with words on both sides.
std::size_t secondStatement(std::string_view label) {
  const auto at = label.find(';');
  if (at == std::string_view::npos || trimmed(label.substr(0, at)).empty() ||
      trimmed(label.substr(at + 1)).empty())
    return std::string_view::npos;
  return at + 1;
}

bool isQuestion(std::string_view label) {
  return trimmed(label).ends_with('?');
}

bool isUnclear(std::string_view label) {
  constexpr std::size_t longest = 120;
  return isQuestion(label) || (label.size() > longest && text::codePointCount(label) > longest);
}

bool isSingleWord(std::string_view label) {
  return !label.empty() && label.find_first_of(" \t\r\n") == std::string_view::npos;
}

bool hasArrow(std::string_view label) {
  return label.find("->") != std::string_view::npos || label.find("=>") != std::string_view::npos ||
         label.find("→") != std::string_view::npos;
}

class TwoStatements : public WordingRule {
 public:
  using WordingRule::WordingRule;

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const ElementId id = issue.subjects.front().element();
    const Texts& labels = context.document.model.find(id)->labels;
    const std::string_view read = textFor(labels, context.document.metadata.language);
    const auto label = std::find_if(labels.begin(), labels.end(),
                                    [&](const Text& text) { return text.text.data() == read.data(); });
    const auto second = label == labels.end() ? std::string::npos : secondStatement(read);
    if (second == std::string::npos) return {};
    const std::string language = label->language;
    const std::string before(trimmed(read.substr(0, second - 1)));
    const std::string after(trimmed(read.substr(second)));
    fixes.add(fixes.wording().say({"Split into \"{0}\" and \"{1}\"", "Sadalīt: \"{0}\" un \"{1}\""},
                                  {before, after}),
              [&](Editor& editor) -> Status {
                const auto added = splitElement(editor, context.ids, id, language, before, after);
                if (!added) return tl::unexpected<Error>(added.error());
                return {};
              });
    return fixes.take();
  }
};

}  // namespace

const Rule& gm10TwoStatements() {
  static const TwoStatements rule(
      {.about =
           {.id = "GM-10",
            .severity = Severity::info,
            .submodel = Submodel::goals,
            .title = {"A goal says two things", "Mērķis pasaka divas lietas"},
            .reason = {"One goal, one statement: of two in one card, one may be agreed and the other not, "
                       "and each has its own people. Only what stands on both sides of a semicolon is "
                       "taken for two statements; \"and\" joins more than statements.",
                       "Viens mērķis, viens apgalvojums: no diviem uz vienas kartītes viens var būt "
                       "pieņemts un otrs ne, un katram ir savi cilvēki. Par diviem uzskatīts tikai tas, kas "
                       "stāv semikola abās pusēs; \"un\" saista ne tikai apgalvojumus."},
            .source = "4EM book (a goal is one statement)",
            .remedy = {"Make two goals of it.", "Sadali to divos mērķos."}},
       .kinds = goal,
       .isWrong = [](std::string_view label) { return secondStatement(label) != std::string_view::npos; },
       .message = {"{0} says two things", "{0} pasaka divas lietas"}});
  return rule;
}

const Rule& gm11Unclear() {
  static const WordingRule rule(
      {.about =
           {.id = "GM-11",
            .severity = Severity::info,
            .submodel = Submodel::goals,
            .title = {"A goal is a question or very long", "Mērķis ir jautājums vai ļoti garš"},
            .reason = {"Everybody should be able to read a goal at once from where they sit. A text of more "
                       "than 120 characters is a description; a question is something that still has to be "
                       "answered.",
                       "Mērķi ikvienam no savas vietas jāvar izlasīt uzreiz. Teksts, kas garāks par 120 "
                       "zīmēm, ir apraksts; jautājums ir kas tāds, uz ko vēl jāatbild."},
            .source = "EKD workshop guidance (no long, unclear sentences)",
            .remedy =
                {"Say in one short sentence what is to be reached, and move the rest to the description.",
                 "Īsā teikumā pasaki, kas jāsasniedz, un pārējo pārcel uz aprakstu."}},
       .kinds = goal,
       .isWrong = isUnclear,
       .message = {"{0} is no short statement of what is to be reached",
                   "{0} nav īss apgalvojums par to, kas jāsasniedz"}});
  return rule;
}

const Rule& gm12SingleWord() {
  static const WordingRule rule(
      {.about =
           {.id = "GM-12",
            .severity = Severity::info,
            .submodel = Submodel::goals,
            .title = {"A goal is a single word", "Mērķis ir viens vārds"},
            .reason = {"A single word names a topic. What is to be done about it, everybody reads into it "
                       "differently.",
                       "Viens vārds nosauc tematu. Ko ar to darīt, katrs saprot citādi."},
            .source = "4EM book (a goal is a full sentence)",
            .remedy = {"Say what is to be reached.", "Pasaki, kas jāsasniedz."}},
       .kinds = goal,
       .isWrong = isSingleWord,
       .message = {"{0} names a topic, not what is to be reached",
                   "{0} nosauc tematu, nevis to, kas jāsasniedz"}});
  return rule;
}

const Rule& gm24ProblemAsked() {
  static const WordingRule rule(
      {.about =
           {.id = "GM-24",
            .severity = Severity::info,
            .submodel = Submodel::goals,
            .title = {"A problem is put as a question", "Problēma izteikta kā jautājums"},
            .reason = {"A question says what is not known, not what stands in the way. Put as a statement, "
                       "it can be told whether it is true, how bad it is, and when it is solved.",
                       "Jautājums pasaka, kas nav zināms, nevis kas stāv ceļā. Par apgalvojumu var pateikt, "
                       "vai tas ir patiess, cik tas ir slikti un kad tas ir atrisināts."},
            .source = "seen in practice (problems noted as questions)",
            .remedy = {"Say what is wrong.", "Pasaki, kas nav kārtībā."}},
       .kinds = {problem, isProblem},
       .isWrong = isQuestion,
       .message = {"{0} asks instead of saying what is wrong", "{0} jautā, nevis pasaka, kas nav kārtībā"}});
  return rule;
}

const Rule& fx10Arrow() {
  static const WordingRule rule(
      {.about =
           {.id = "FX-10",
            .severity = Severity::info,
            .submodel = Submodel::field,
            .title = {"A text has an arrow in it", "Tekstā ir bultiņa"},
            .reason = {"On a wall an arrow inside of a card is quickly drawn: this causes that, includes it, "
                       "means it. The model can say which of these it is, by two elements and a relation.",
                       "Uz sienas bultiņu kartītē uzvelk ātri: tas to izraisa, ietver, nozīmē. Modelis var "
                       "pateikt, kas tas ir, ar diviem elementiem un saiti."},
            .source = "seen in practice (arrows inside of texts)",
            .remedy = {"Make two elements of it, and tie them by the relation that is meant.",
                       "Sadali divos elementos un saisti tos ar domāto saiti."},
            .profiles = Profile::field},
       .kinds = kinds::components,
       .isWrong = hasArrow,
       .message = {"there is an arrow in {0} that could be a relation",
                   "{0}: bultiņa tekstā varētu būt saite"}});
  return rule;
}

}  // namespace ekd::rules
