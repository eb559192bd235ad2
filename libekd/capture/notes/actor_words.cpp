// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/actor_words.hpp"

#include "libekd/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace ekd::notes {
namespace {

using enum Declension;

// A row a line would be long: nouns of one declension together, stems that change before some endings too.
constexpr auto nouns = std::to_array<ActorNoun>({
    {"pasvaldib", feminineA},
    {"ministrij", feminineA},
    {"agentur", feminineA},
    {"organizacij", feminineA},
    {"institucij", feminineA},
    {"biedrib", feminineA},
    {"apvienib", feminineA},
    {"asociacij", feminineA},
    {"savienib", feminineA},
    {"policij", feminineA},
    {"komand", feminineA},
    {"vienib", feminineA},
    {"slimnic", feminineA},
    {"skol", feminineA},
    {"augstskol", feminineA},
    {"internatskol", feminineA},
    {"komisij", feminineA},
    {"komitej", feminineA},
    {"nodal", feminineA},
    {"bibliotek", feminineA},
    {"baznic", feminineA},
    {"inspekcij", feminineA},
    {"tiesa", feminineA},
    {"kamer", feminineA},
    {"iestad", feminineE},
    {"iestaz", feminineE},
    {"padom", feminineE},
    {"dom", feminineE},
    {"parvald", feminineE},
    {"universitat", feminineE},
    {"universitas", feminineE},
    {"dienest", masculineS},
    {"centr", masculineS},
    {"nodibinajum", masculineS},
    {"fond", masculineS},
    {"pansionat", masculineS},
    {"bernudarz", masculineS},
    {"sektor", masculineS},
    {"klub", masculineS},
    {"departament", masculineS},
    {"biroj", masculineS},
    {"uznemum", masculineS},
    {"uznemej", masculineS},
    {"specialist", masculineS},
    {"darbiniek", masculineS},
    {"koordinator", masculineS},
    {"deputat", masculineS},
    {"psiholog", masculineS},
    {"arst", masculineS},
    {"medik", masculineIs},
    {"pedagog", masculineS},
    {"skolotaj", masculineS},
    {"institut", masculineS},
    {"iedzivotaj", masculineS},
    {"kurator", masculineS},
    {"terapeit", masculineS},
    {"menedzer", masculineIs},
    {"logoped", masculineS},
    {"vaditaj", masculineS},
    {"sniedzej", masculineS},
    {"politik", masculineIs},
    {"partner", masculineIs},
    {"parstav", masculineIs},
    {"mer", masculineS},
    {"brivpratig", adjective},
    {"valst", stateLike},
    {"municipality"},
    {"council"},
    {"ministry"},
    {"ngo"},
    {"ngos"},
    {"agency"},
    {"department"},
    {"office"},
    {"centre"},
    {"center"},
    {"organisation"},
    {"organization"},
    {"association"},
    {"foundation"},
    {"society"},
    {"union"},
    {"police"},
    {"team"},
    {"unit"},
    {"hospital"},
    {"school"},
    {"kindergarten"},
    {"university"},
    {"sector"},
    {"club"},
    {"committee"},
    {"commission"},
    {"board"},
    {"company"},
    {"employer"},
    {"entrepreneur"},
    {"specialist"},
    {"worker"},
    {"coordinator"},
    {"manager"},
    {"representative"},
    {"psychologist"},
    {"doctor"},
    {"teacher"},
    {"volunteer"},
    {"government"},
    {"authority"},
    {"parliament"},
    {"church"},
    {"partner"},
    {"mayor"},
    {"librarian"},
    {"library"},
    {"staff"},
    {"bank"},
    {"service"},
    {"institute"},
    {"institution"},
    {"secretary"},
    {"director"},
    {"nurse"},
    {"counsellor"},
    {"facilitator"},
    {"provider"},
    {"supplier"},
    {"parents"},
    {"group"},
});
constexpr auto abbreviations = std::to_array<std::string_view>({"nvo", "ngo", "ngos"});

struct Ending {
  std::string_view text;
  std::uint8_t cases;
};
// clang-format off
constexpr auto endingsA = std::to_array<Ending>({{"a", nominative}, {"as", nominative | accusative | genitive}, {"u", accusative | genitive}, {"ai", dative}, {"ām", dative}, {"ā", locative}, {"ās", locative}});
constexpr auto endingsE = std::to_array<Ending>({{"e", nominative}, {"es", nominative | accusative | genitive}, {"i", accusative}, {"u", genitive}, {"ei", dative}, {"ēm", dative}, {"ē", locative}, {"ēs", locative}});
constexpr auto endingsS = std::to_array<Ending>({{"s", nominative}, {"š", nominative}, {"i", nominative}, {"u", accusative | genitive}, {"us", accusative}, {"am", dative}, {"iem", dative}, {"a", genitive}, {"ā", locative}, {"os", locative}, {"", nominative}});
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
constexpr auto englishRoles = std::to_array<RoleRow>({
    {"responsible", {isResponsibleFor, verb}},
    {"leads", {isResponsibleFor, verb}},
    {"coordinates", {isResponsibleFor, verb}},
    {"lead", {isResponsibleFor, infinitive}},
    {"coordinate", {isResponsibleFor, infinitive}},
    {"organises", {organises, verb}},
    {"organizes", {organises, verb}},
    {"organise", {organises, infinitive}},
    {"organize", {organises, infinitive}},
    {"arranges", {organises, verb}},
    {"arrange", {organises, infinitive}},
    {"runs", {performs, verb}},
    {"run", {performs, infinitive}},
    {"implements", {performs, verb}},
    {"implement", {performs, infinitive}},
    {"performs", {performs, verb}},
    {"carries", {performs, verb}},
    {"carry", {performs, infinitive}},
    {"do", {performs, infinitive}},
    {"does", {performs, verb}},
    {"provides", {provides, verb}},
    {"provide", {provides, infinitive}},
    {"offers", {provides, verb}},
    {"offer", {provides, infinitive}},
    {"delivers", {provides, verb}},
    {"deliver", {provides, infinitive}},
    {"finances", {finances, verb}},
    {"finance", {finances, infinitive}},
    {"funds", {finances, verb}},
    {"fund", {finances, infinitive}},
    {"pays", {finances, verb}},
    {"pay", {finances, infinitive}},
    {"informs", {informs, verb}},
    {"inform", {informs, infinitive}},
    {"participates", {participatesIn, verb}},
    {"participate", {participatesIn, infinitive}},
    {"joins", {participatesIn, verb}},
    {"join", {participatesIn, infinitive}},
    {"helps", {participatesIn, verb}},
    {"help", {participatesIn, infinitive}},
    {"support", {participatesIn, infinitive}},
    {"involve", {participatesIn, object}},
    {"involving", {participatesIn, object}},
    {"organised", {organises, by}},
    {"organized", {organises, by}},
    {"led", {isResponsibleFor, by}},
    {"coordinated", {isResponsibleFor, by}},
    {"run", {performs, by}},
    {"done", {performs, by}},
    {"implemented", {performs, by}},
    {"performed", {performs, by}},
    {"provided", {provides, by}},
    {"offered", {provides, by}},
    {"delivered", {provides, by}},
    {"financed", {finances, by}},
    {"funded", {finances, by}},
    {"paid", {finances, by}},
    {"cooperation", {cooperatesOn, with}},
    {"cooperate", {cooperatesOn, with}},
    {"cooperates", {cooperatesOn, with}},
    {"cooperating", {cooperatesOn, with}},
    {"collaboration", {cooperatesOn, with}},
    {"partnership", {cooperatesOn, with}},
    {"together", {cooperatesOn, with}},
    {"jointly", {cooperatesOn, with}},
});
// clang-format on

}  // namespace

std::optional<ActorForm> actorForm(const Token& token) {
  static constexpr ActorNoun abbreviation{"nvo"};
  if (isIn(abbreviations, token.folded)) return ActorForm{&abbreviation, anyCase};
  for (const ActorNoun& noun : nouns) {
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
  return std::nullopt;
}

std::string nominativeOf(const Token& token, const ActorForm& form) {
  const Declension declension = form.noun->declension;
  if (declension == english || (form.cases & nominative) != 0) return std::string(token.text);
  const std::size_t rest = token.folded.size() - form.noun->stem.size();
  const std::string_view ending = lastCharacters(token.text, rest);
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

std::optional<RoleWord> roleWord(const Token& token, bool isLatvian) {
  const auto search = [&token](const auto& rows) -> std::optional<RoleWord> {
    for (const RoleRow& row : rows) {
      const bool isOpen = row.word.ends_with('*');
      const std::string_view word = isOpen ? row.word.substr(0, row.word.size() - 1) : row.word;
      if (isOpen ? token.folded.starts_with(word) : token.folded == word) return row.meaning;
    }
    return std::nullopt;
  };
  if (!isLatvian) return search(englishRoles);
  // "sadarbība" is "sadarbībā" without a diacritic; "apmaksā" pays, "apmaksa" is a payment
  if (token.folded == "apmaksa" && !token.text.ends_with("ā")) return std::nullopt;
  return search(latvianRoles);
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
  constexpr auto stems = std::to_array<std::string_view>({"esos", "galven", "dazad", "vietej", "iespejam",
                                                          "potencial", "existing", "local", "main", "various",
                                                          "possible", "other", "new", "own"});
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
