// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/actor_words.hpp"

#include "libekd/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace ekd::notes {
namespace {

using enum Declension;

// Several a row: the stems of nouns, also those that change before some endings.
// clang-format off
constexpr auto latvianNouns = std::to_array<ActorNoun>({
    {"pasvaldib", feminineA}, {"ministrij", feminineA}, {"agentur", feminineA},
    {"organizacij", feminineA}, {"institucij", feminineA}, {"biedrib", feminineA},
    {"apvienib", feminineA}, {"asociacij", feminineA}, {"savienib", feminineA}, {"policij", feminineA},
    {"komand", feminineA}, {"vienib", feminineA}, {"slimnic", feminineA}, {"skol", feminineA},
    {"augstskol", feminineA}, {"internatskol", feminineA}, {"komisij", feminineA},
    {"komitej", feminineA}, {"nodal", feminineA}, {"bibliotek", feminineA}, {"baznic", feminineA},
    {"inspekcij", feminineA}, {"ties", feminineA}, {"kamer", feminineA}, {"iestad", feminineE},
    {"iestaz", feminineE}, {"padom", feminineE}, {"dom", feminineE}, {"parvald", feminineE},
    {"universitat", feminineE}, {"universitas", feminineE}, {"dienest", masculineS},
    {"centr", masculineS}, {"nodibinajum", masculineS}, {"fond", masculineS},
    {"pansionat", masculineS}, {"bernudarz", masculineS}, {"sektor", masculineS}, {"klub", masculineS},
    {"departament", masculineS}, {"direkcij", feminineA}, {"biroj", masculineS}, {"uznemum", masculineS},
    {"uznemej", masculineS}, {"specialist", masculineS}, {"koordinator", masculineS}, {"deputat", masculineS}, {"psiholog", masculineS},
    {"arst", masculineS}, {"medik", masculineIs}, {"pedagog", masculineS}, {"institut", masculineS}, {"iedzivotaj", masculineS}, {"kurator", masculineS},
    {"terapeit", masculineS}, {"menedzer", masculineIs}, {"logoped", masculineS},
    {"sniedzej", masculineS}, {"politik", masculineIs},
    {"partner", masculineIs}, {"parstav", masculineIs}, {"brivpratig", adjective},
    {"valst", stateLike}, {"novad", masculineS}, {"muzej", masculineS}, {"teatr", masculineS},
    {"operator", masculineS}, {"student", masculineS}, {"konsultant", masculineS},
    {"inspektor", masculineS}, {"redakcij", feminineA}, {"kooperativ", masculineS},
    {"poliklinik", feminineA}, {"akademij", feminineA}, {"federacij", feminineA},
    {"priekssedetaj", masculineS}, {"direktor", masculineS},
    {"bibliotekar", masculineIs}, {"draudz", feminineE}, {"bank", feminineA},
    {"valdib", feminineA}, {"senior", masculineS}, {"past", masculineS},
});
constexpr auto englishNouns = std::to_array<ActorNoun>({
    {"academy"}, {"accountant"}, {"administrator"}, {"agency"}, {"association"}, {"authority"},
    {"bank"}, {"board"}, {"brigade"}, {"carer"}, {"center"}, {"centre"}, {"chair"}, {"choir"},
    {"church"}, {"citizen"}, {"city"}, {"clinic"}, {"club"}, {"college"}, {"commission"},
    {"committee"}, {"company"}, {"consultant"}, {"contractor"}, {"coordinator"}, {"council"},
    {"counsellor"}, {"county"}, {"court"}, {"department"}, {"deputy"}, {"designer"}, {"developer"},
    {"director"}, {"district"}, {"doctor"}, {"employer"}, {"engineer"}, {"entrepreneur"},
    {"facilitator"}, {"farmer"}, {"federation"}, {"foundation"}, {"fund"}, {"government"},
    {"hall"}, {"hospital"}, {"inspector"}, {"institute"}, {"institution"}, {"kindergarten"},
    {"lawyer"}, {"league"}, {"librarian"}, {"library"}, {"manager"}, {"master"}, {"mayor"},
    {"ministry"}, {"municipality"}, {"museum"}, {"neighbour"}, {"network"}, {"newspaper"}, {"nurse"},
    {"office"}, {"officer"}, {"operator"}, {"organisation"}, {"organization"}, {"owner"}, {"parent"},
    {"parliament"}, {"partner"}, {"planner"}, {"police"}, {"president"}, {"provider"},
    {"psychologist"}, {"pupil"}, {"region"}, {"representative"}, {"resident"}, {"school"},
    {"secretary"}, {"sector"}, {"service"}, {"society"}, {"specialist"}, {"staff"}, {"student"},
    {"supplier"}, {"teacher"}, {"team"}, {"theatre"}, {"town"}, {"trainer"}, {"trust"}, {"union"},
    {"unit"}, {"university"}, {"village"}, {"volunteer"}, {"worker"},
});
// clang-format on
constexpr auto abbreviations = std::to_array<std::string_view>({"nvo", "ngo", "ngos", "sia"});

struct Ending {
  std::string_view text;
  std::uint8_t cases;
};
// clang-format off
constexpr auto endingsA = std::to_array<Ending>({{"a", nominative}, {"as", nominative | accusative | genitive}, {"u", accusative | genitive}, {"ai", dative}, {"ām", dative}, {"ā", locative}, {"ās", locative}});
constexpr auto endingsE = std::to_array<Ending>({{"e", nominative}, {"es", nominative | accusative | genitive}, {"i", accusative}, {"u", genitive}, {"ei", dative}, {"ēm", dative}, {"ē", locative}, {"ēs", locative}});
constexpr auto endingsS = std::to_array<Ending>({{"s", nominative}, {"š", nominative}, {"i", nominative}, {"u", accusative | genitive}, {"us", accusative}, {"am", dative}, {"iem", dative}, {"a", genitive}, {"ā", locative}, {"os", locative}});
constexpr auto endingsIs = std::to_array<Ending>({{"is", nominative}, {"i", nominative | accusative}, {"us", accusative}, {"im", dative}, {"iem", dative}, {"a", genitive}, {"u", genitive}, {"ī", locative}, {"os", locative}, {"ja", genitive}, {"ju", genitive}, {"ji", nominative}, {"jiem", dative}, {"jus", accusative}});
constexpr auto endingsAdjective = std::to_array<Ending>({{"ais", nominative}, {"ie", nominative}, {"o", accusative | genitive}, {"os", accusative}, {"ajam", dative}, {"ajiem", dative}, {"iem", dative}});
constexpr auto endingsState = std::to_array<Ending>({{"s", nominative | genitive}, {"is", nominative | accusative}, {"i", accusative}, {"ij", dative}, {"īm", dative}, {"u", genitive}, {"ī", locative}});
// clang-format on

template <std::size_t N>
std::uint8_t find(const std::array<Ending, N>& endings, std::string_view text) {
  for (const Ending& ending : endings) {
    if (ending.text == text) return ending.cases;
  }
  return 0;
}

std::uint8_t casesOf(Declension declension, std::string_view ending) {
  switch (declension) {
    case feminineA:
      return find(endingsA, ending);
    case feminineE:
      return find(endingsE, ending);
    case masculineS:
      return find(endingsS, ending);
    case masculineIs:
      return find(endingsIs, ending);
    case adjective:
      return find(endingsAdjective, ending);
    case stateLike:
      return find(endingsState, ending);
    case english:
      break;
  }
  return ending.empty() || ending == "s" || ending == "es" || ending == "'s" ? anyCase : 0;
}

/// The last `count` characters of a word, as they are written.
std::string_view lastCharacters(std::string_view word, std::size_t count) {
  std::size_t at = word.size();
  while (count > 0 && at > 0) {
    do {
      --at;
    } while (at > 0 && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U);
    --count;
  }
  return word.substr(at);
}

bool isIn(const auto& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool startsWithAny(const auto& stems, std::string_view word) {
  return std::any_of(stems.begin(), stems.end(),
                     [word](std::string_view stem) { return word.starts_with(stem); });
}

struct RoleRow {
  std::string_view word;  ///< folded; with a final star, the beginning of a word
  RoleWord meaning;
};
using enum RelationKind;
using enum RoleForm;
// A row a line.
// clang-format off
constexpr auto latvianRoles = std::to_array<RoleRow>({
    {"atbild", {isResponsibleFor, verb}},
    {"atbildig*", {isResponsibleFor, verb}},
    {"atbildes", {isResponsibleFor, verb}},
    {"iesaistas", {participatesIn, verb}},
    {"iesaistisies", {participatesIn, verb}},
    {"iesaistities", {participatesIn, verb}},
    {"iesaistiti", {participatesIn, verb}},
    {"iesaistitas", {participatesIn, verb}},
    {"iesaistitie", {participatesIn, verb}},
    {"iesaistits", {participatesIn, verb}},
    {"iesaistit", {participatesIn, object}},
    {"iesaistot", {participatesIn, object}},
    {"piesaistit", {participatesIn, object}},
    {"piesaistot", {participatesIn, object}},
    {"jaiesaista", {participatesIn, object}},
    {"iesaistoties", {participatesIn, RoleForm::dative}},
    {"piedaloties", {participatesIn, RoleForm::dative}},
    {"piedalas", {participatesIn, verb}},
    {"piedalisies", {participatesIn, verb}},
    {"realize", {performs, verb}},
    {"realizes", {performs, verb}},
    {"realizet", {performs, infinitive}},
    {"realizetaj*", {performs, verb}},
    {"isteno", {performs, verb}},
    {"istenos", {performs, verb}},
    {"istenot", {performs, infinitive}},
    {"istenotaj*", {performs, verb}},
    {"izpilda", {performs, verb}},
    {"izpilditaj*", {performs, verb}},
    {"veic", {performs, verb}},
    {"veiks", {performs, verb}},
    {"veikt", {performs, infinitive}},
    {"veido", {performs, verb}},
    {"veidos", {performs, verb}},
    {"daritaj*", {performs, verb}},
    {"organize", {organises, verb}},
    {"organizes", {organises, verb}},
    {"riko", {organises, verb}},
    {"organizet", {organises, infinitive}},
    {"organizetaj*", {organises, verb}},
    {"organizator*", {organises, verb}},
    {"veidotaj*", {organises, verb}},
    {"nodrosina", {provides, verb}},
    {"nodrosinas", {provides, verb}},
    {"nodrosinatu", {provides, verb}},
    {"nodrosinat", {provides, infinitive}},
    {"sniedz", {provides, verb}},
    {"sniegs", {provides, verb}},
    {"sniegtu", {provides, verb}},
    {"sniegt", {provides, infinitive}},
    {"piedava", {provides, verb}},
    {"piedavas", {provides, verb}},
    {"paplasinat", {performs, infinitive}},
    {"attistit", {performs, infinitive}},
    {"finanse", {finances, verb}},
    {"finanses", {finances, verb}},
    {"apmaksa", {finances, verb}},
    {"finansetaj*", {finances, verb}},
    {"informe", {informs, verb}},
    {"atbalsta", {participatesIn, verb}},
    {"koordine", {isResponsibleFor, verb}},
    {"uztur", {performs, verb}},
    {"uzturet", {performs, infinitive}},
    {"buve", {performs, verb}},
    {"buvet", {performs, infinitive}},
    {"remonte", {performs, verb}},
    {"parbauda", {performs, verb}},
    {"parbaudit", {performs, infinitive}},
    {"kontrole", {performs, verb}},
    {"apmaca", {performs, verb}},
    {"apmacit", {performs, infinitive}},
    {"maca", {performs, verb}},
    {"apkopo", {performs, verb}},
    {"apkopot", {performs, infinitive}},
    {"gatavo", {performs, verb}},
    {"sagatavo", {performs, verb}},
    {"sagatavot", {performs, infinitive}},
    {"izstrada", {performs, verb}},
    {"izstradat", {performs, infinitive}},
    {"izveido", {performs, verb}},
    {"izveidot", {performs, infinitive}},
    {"ierikot", {performs, infinitive}},
    {"ieriko", {performs, verb}},
    {"iegadajas", {performs, verb}},
    {"perk", {performs, verb}},
    {"vac", {performs, verb}},
    {"savac", {performs, verb}},
    {"tira", {performs, verb}},
    {"kopj", {performs, verb}},
    {"mera", {performs, verb}},
    {"publice", {performs, verb}},
    {"izdod", {performs, verb}},
    {"iznomas", {provides, verb}},
    {"iznoma", {provides, verb}},
    {"piegada", {provides, verb}},
    {"piegadat", {provides, infinitive}},
    {"pieskir", {finances, verb}},
    {"pieskirs", {finances, verb}},
    {"sedz", {finances, verb}},
    {"vada", {isResponsibleFor, verb}},
    {"vadis", {isResponsibleFor, verb}},
    {"vadit", {isResponsibleFor, infinitive}},
    {"parvalda", {isResponsibleFor, verb}},
    {"uzrauga", {isResponsibleFor, verb}},
    {"uzraudzit", {isResponsibleFor, infinitive}},
    {"lemj", {isResponsibleFor, verb}},
    {"rikos", {organises, verb}},
    {"rikot", {organises, infinitive}},
    {"palidz", {participatesIn, verb}},
    {"palidzes", {participatesIn, verb}},
    {"konsulte", {informs, verb}},
    {"informet", {informs, infinitive}},
    {"informes", {informs, verb}},
    {"sadarbiba", {cooperatesOn, with}},
    {"sadarbibu", {cooperatesOn, with}},
    {"sadarbibai", {cooperatesOn, with}},
    {"sadarbojas", {cooperatesOn, with}},
    {"sadarboties", {cooperatesOn, with}},
    {"sadarbojoties", {cooperatesOn, with}},
    {"kopa", {cooperatesOn, with}},
    {"kopigi", {cooperatesOn, with}},
    {"dialogu", {cooperatesOn, with}},
    {"apmainu", {cooperatesOn, with}},
    {"atbalstu", {participatesIn, support}},
    {"palidzibu", {participatesIn, support}},
    {"lidzdalibu", {participatesIn, support}},
});
struct EnglishVerb {
  std::string_view base;
  std::string_view participle;
  RelationKind role;
};
constexpr auto englishVerbs = std::to_array<EnglishVerb>({
    {"organise", "organised", organises},
    {"organize", "organized", organises},
    {"arrange", "arranged", organises},
    {"host", "hosted", organises},
    {"lead", "led", isResponsibleFor},
    {"coordinate", "coordinated", isResponsibleFor},
    {"manage", "managed", isResponsibleFor},
    {"oversee", "overseen", isResponsibleFor},
    {"supervise", "supervised", isResponsibleFor},
    {"decide", "decided", isResponsibleFor},
    {"provide", "provided", provides},
    {"offer", "offered", provides},
    {"deliver", "delivered", provides},
    {"supply", "supplied", provides},
    {"finance", "financed", finances},
    {"fund", "funded", finances},
    {"pay", "paid", finances},
    {"sponsor", "sponsored", finances},
    {"lend", "lent", finances},
    {"inform", "informed", informs},
    {"advise", "advised", informs},
    {"tell", "told", informs},
    {"participate", "participated", participatesIn},
    {"join", "joined", participatesIn},
    {"help", "helped", participatesIn},
    {"assist", "assisted", participatesIn},
    {"support", "supported", participatesIn},
    {"attend", "attended", participatesIn},
    {"run", "run", performs},
    {"implement", "implemented", performs},
    {"perform", "performed", performs},
    {"do", "done", performs},
    {"carry", "carried", performs},
    {"build", "built", performs},
    {"repair", "repaired", performs},
    {"maintain", "maintained", performs},
    {"inspect", "inspected", performs},
    {"check", "checked", performs},
    {"monitor", "monitored", performs},
    {"measure", "measured", performs},
    {"collect", "collected", performs},
    {"clean", "cleaned", performs},
    {"train", "trained", performs},
    {"teach", "taught", performs},
    {"design", "designed", performs},
    {"develop", "developed", performs},
    {"prepare", "prepared", performs},
    {"write", "written", performs},
    {"publish", "published", performs},
    {"create", "created", performs},
    {"produce", "produced", performs},
    {"operate", "operated", performs},
    {"handle", "handled", performs},
    {"open", "opened", performs},
    {"serve", "served", performs},
    {"test", "tested", performs},
    {"review", "reviewed", performs},
    {"install", "installed", performs},
    {"replace", "replaced", performs},
    {"buy", "bought", performs},
    {"distribute", "distributed", performs},
    {"answer", "answered", performs},
});
constexpr auto englishRoles = std::to_array<RoleRow>({
    {"responsible", {isResponsibleFor, verb}},
    {"involve", {participatesIn, object}},
    {"involves", {participatesIn, object}},
    {"involving", {participatesIn, object}},
    {"needs", {participatesIn, object}},
    {"invite", {participatesIn, object}},
    {"cooperation", {cooperatesOn, with}},
    {"cooperate", {cooperatesOn, with}},
    {"cooperates", {cooperatesOn, with}},
    {"cooperating", {cooperatesOn, with}},
    {"collaboration", {cooperatesOn, with}},
    {"collaborate", {cooperatesOn, with}},
    {"partnership", {cooperatesOn, with}},
    {"together", {cooperatesOn, with}},
    {"jointly", {cooperatesOn, with}},
});
// clang-format on

}  // namespace

namespace {

/// Latvian makes words for people from what they do: amatnieks, vadītāja. Those who take part, use or
/// receive are not meant.
std::optional<ActorForm> agentForm(const Token& token) {
  static constexpr auto suffixes = std::to_array<ActorNoun>(
      {{"niek", masculineS}, {"niec", feminineE}, {"taj", masculineS}, {"taj", feminineA}});
  constexpr auto others = std::to_array<std::string_view>(
      {"dalibniek", "lietotaj", "apmekletaj", "skatitaj", "lasitaj", "klausitaj", "rakstitaj"});
  if (startsWithAny(others, token.folded)) return std::nullopt;
  ActorForm form;
  for (const ActorNoun& suffix : suffixes) {
    const std::size_t at = token.folded.rfind(suffix.stem);
    if (at == std::string::npos || at < 3) continue;
    const std::size_t rest = token.folded.size() - at - suffix.stem.size();
    if (rest == 0 || rest > 3) continue;
    const std::uint8_t cases = casesOf(suffix.declension, lastCharacters(token.text, rest));
    if (cases == 0) continue;
    if (form.noun == nullptr) form.noun = &suffix;
    form.cases |= cases;
  }
  return form.noun == nullptr ? std::nullopt : std::optional(form);
}

}  // namespace

std::optional<ActorForm> actorForm(const Token& token, bool isLatvian) {
  static constexpr ActorNoun abbreviation{"nvo"};
  if (isIn(abbreviations, token.folded)) return ActorForm{&abbreviation, anyCase};
  for (const ActorNoun& noun :
       isLatvian ? std::span<const ActorNoun>(latvianNouns) : std::span<const ActorNoun>(englishNouns)) {
    std::string_view folded = token.folded;
    if (!folded.starts_with(noun.stem)) {
      // "municipalities", "agencies"
      const bool isPlural = noun.declension == english && noun.stem.ends_with('y') &&
                            folded.ends_with("ies") &&
                            folded.substr(0, folded.size() - 3) == noun.stem.substr(0, noun.stem.size() - 1);
      if (isPlural) return ActorForm{&noun, anyCase};
      continue;
    }
    const std::size_t rest = folded.size() - noun.stem.size();
    if (rest > 5) continue;
    const std::string_view ending =
        noun.declension == english ? folded.substr(noun.stem.size()) : lastCharacters(token.text, rest);
    if (const std::uint8_t cases = casesOf(noun.declension, ending)) return ActorForm{&noun, cases};
  }
  return isLatvian ? agentForm(token) : std::nullopt;
}

std::string nominativeOf(const Token& token, const ActorForm& form) {
  const Declension declension = form.noun->declension;
  if (declension == english || (form.cases & nominative) != 0) return std::string(token.text);
  const std::size_t stemEnd = token.folded.rfind(form.noun->stem) + form.noun->stem.size();
  const std::string_view ending = lastCharacters(token.text, token.folded.size() - stemEnd);
  const std::string stem(token.text.substr(0, token.text.size() - ending.size()));
  const bool isMany = ending.ends_with("m") && ending != "am" && ending != "im";
  const bool isPlural = isMany || ending == "us" || ending == "os" || ending == "ās" || ending == "ēs";
  switch (declension) {
    case feminineA:
      return stem + (isPlural ? "as" : "a");
    case feminineE:
      return stem + (isPlural ? "es" : "e");
    case masculineS:
      return stem + (isPlural ? "i" : "s");
    case masculineIs:
      return stem + (isPlural ? "i" : "is");
    case adjective:
      return stem + (isPlural || isMany ? "ie" : "ais");
    default:
      return std::string(token.text);
  }
}

std::string nominativeOfModifier(const Token& token, const Token& head, const ActorForm& form) {
  const Declension declension = form.noun->declension;
  if (declension == english || (form.cases & nominative) != 0) return std::string(token.text);
  const bool isFeminine = declension == feminineA || declension == feminineE;
  const std::string_view headEnding = lastCharacters(head.text, 2);
  struct Change {
    std::string_view from;
    std::string_view to;
  };
  const auto changed = [&token](std::initializer_list<Change> changes) {
    for (const Change& change : changes) {
      if (token.text.ends_with(change.from) && token.text.size() > change.from.size() + 2)
        return std::string(token.text.substr(0, token.text.size() - change.from.size())) +
               std::string(change.to);
    }
    return std::string(token.text);
  };
  if (headEnding == "ām" || headEnding == "ēm") return changed({{"ajām", "ās"}, {"ām", "as"}});
  if (headEnding == "em") return changed({{"ajiem", "ie"}, {"iem", "i"}});
  if (headEnding == "us") return changed({{"os", "ie"}, {"us", "i"}});
  if (headEnding == "am" || headEnding == "im") return changed({{"ajam", "ais"}, {"am", "s"}});
  if ((form.cases & accusative) != 0 && head.text.ends_with("u"))
    return isFeminine ? changed({{"o", "ā"}}) : changed({{"o", "ais"}});
  return std::string(token.text);
}

namespace {

/// "organises", "carries": its subject; "organised by"; "organise": its subject, behind a modal or a plural.
std::optional<RoleWord> englishVerb(std::string_view word) {
  for (const EnglishVerb& row : englishVerbs) {
    if (word == row.base) return RoleWord{row.role, infinitive};
    if (word == row.participle) return RoleWord{row.role, RoleForm::by};
    if (!word.starts_with(row.base.substr(0, row.base.size() - 1))) continue;
    const std::string_view ending = word.substr(row.base.size() - 1);
    const char last = row.base.back();
    const bool isThird =
        (last == 'y' && ending == "ies") ||
        (ending.size() > 1 && ending[0] == last && (ending.substr(1) == "s" || ending.substr(1) == "es"));
    if (isThird) return RoleWord{row.role, verb};
  }
  return std::nullopt;
}

}  // namespace

std::optional<RoleWord> roleWord(const Token& token, bool isLatvian) {
  const auto search = [&token](const auto& rows) -> std::optional<RoleWord> {
    for (const RoleRow& row : rows) {
      const bool isOpen = row.word.ends_with('*');
      const std::string_view word = isOpen ? row.word.substr(0, row.word.size() - 1) : row.word;
      if (isOpen ? token.folded.starts_with(word) : token.folded == word) return row.meaning;
    }
    return std::nullopt;
  };
  if (!isLatvian) {
    const auto role = search(englishRoles);
    return role ? role : englishVerb(token.folded);
  }
  // "sadarbība" is "sadarbībā" without a diacritic; "apmaksā" pays, "apmaksa" is a payment
  if (token.folded == "apmaksa" && !token.text.ends_with("ā")) return std::nullopt;
  return search(latvianRoles);
}

bool looksLikeVerb(const Token& verb, const Token& object) {
  const auto endsIn = [](std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [word](std::string_view ending) { return word.ends_with(ending); });
  };
  return endsIn(verb.text, {"a", "o", "ē", "os", "ās", "ēs", "īs"}) &&
         endsIn(object.text, {"u", "us", "as", "es", "i"});
}

bool isModal(std::string_view folded) {
  constexpr auto words = std::to_array<std::string_view>({"should", "shall", "will", "must", "can", "could",
                                                          "may", "might", "would", "var", "vares", "varetu",
                                                          "spej", "vajadzetu", "planots", "jabut"});
  return isIn(words, folded);
}

bool isFunctionWord(std::string_view folded, bool isLatvian) {
  constexpr auto english = std::to_array<std::string_view>(
      {"a",    "an",   "the",  "of",    "for",  "to",  "and",  "or",    "in",    "on",    "with",  "by",
       "at",   "from", "is",   "are",   "was",  "be",  "been", "this",  "that",  "these", "those", "it",
       "they", "we",   "our",  "their", "its",  "his", "her",  "who",   "which", "if",    "as",    "not",
       "also", "both", "has",  "have",  "had",  "but", "then", "than",  "so",    "all",   "each",  "every",
       "some", "any",  "no",   "more",  "when", "how", "what", "there", "into",  "need",  "needs", "see",
       "say",  "says", "said", "you",   "i",    "he",  "she"});
  constexpr auto latvian = std::to_array<std::string_view>(
      {"un",     "vai",   "ar",    "par",      "no",       "uz",    "lai",   "kas",         "pie",
       "pec",    "ka",    "to",    "ta",       "bet",      "ari",   "ir",    "tiek",        "tika",
       "bija",   "bus",   "butu",  "but",      "kuri",     "kuras", "kurs",  "kuru",        "ko",
       "si",     "so",    "sis",   "so",       "sim",      "sads",  "sada",  "sadu",        "sadi",
       "sadas",  "sai",   "saja",  "starp",    "gan",      "jo",    "ja",    "kur",         "tad",
       "tas",    "tos",   "taja",  "tai",      "tam",      "tie",   "del",   "caur",        "t",
       "sk",     "u",     "c",     "savukart", "piemeram", "piem",  "jeb",   "savstarpeji", "dalgi",
       "daleji", "viena", "vienu", "viens",    "vini",     "vins",  "vina",  "mes",         "jus",
       "pats",   "pasi",  "nav",   "ne",       "kopa",     "tikai", "katra", "katrs",       "citi"});
  return isLatvian ? isIn(latvian, folded) : isIn(english, folded);
}

bool joinsNames(std::string_view folded) {
  return folded == "un" || folded == "vai" || folded == "and" || folded == "or" || folded == "ari" ||
         folded == "gan";
}

bool isQualifier(std::string_view folded) {
  constexpr auto stems = std::to_array<std::string_view>(
      {"esos",  "galven", "dazad",   "vietej",   "iespejam", "potencial", "existing",
       "local", "main",   "various", "possible", "other",    "new",       "own",
       "two",   "three",  "four",    "five",     "several",  "many"});
  return startsWithAny(stems, folded);
}

bool isNaming(std::string_view folded) {
  constexpr auto words =
      std::to_array<std::string_view>({"mineja", "atzina", "noradija", "noteica", "nosauca", "ieteica",
                                       "minets", "mineti", "named", "proposed"});
  return isIn(words, folded);
}

bool canModify(const Token& token) {
  constexpr auto endings = std::to_array<std::string_view>(
      {"a",  "as", "es", "u",  "o", "ās", "ais",  "ie",  "iem", "ām",  "ajiem", "ajām", "ajam", "ajai",
       "ai", "os", "us", "am", "s", "i",  "iskā", "ālā", "īgā", "ējā", "ošā",   "otā",  "ētā",  "ātā"});
  const auto fits = [&token](std::string_view ending) { return token.text.ends_with(ending); };
  const bool isAbbreviation =
      std::all_of(token.text.begin(), token.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return isAbbreviation || std::any_of(endings.begin(), endings.end(), fits);
}

}  // namespace ekd::notes
