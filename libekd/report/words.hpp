// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kinds.hpp"

/// The words of a report that are not in the metamodel.
namespace ekd::report::words {

inline constexpr Bilingual untitled{"Report", "Pārskats"};
inline constexpr Bilingual contents{"Contents", "Saturs"};
inline constexpr Bilingual summary{"In short", "Īsumā"};
inline constexpr Bilingual goals{"Goals", "Mērķi"};
inline constexpr Bilingual projects{"Projects", "Projekti"};
inline constexpr Bilingual actors{"Who does what", "Kas ko dara"};
inline constexpr Bilingual open{"Still open", "Vēl atklāts"};
inline constexpr Bilingual meetings{"Meetings", "Sanāksmes"};
inline constexpr Bilingual other{"Everything else", "Viss pārējais"};

inline constexpr Bilingual number{"No.", "Nr."};
inline constexpr Bilingual who{"Who", "Kas"};
inline constexpr Bilingual what{"What", "Ko"};
inline constexpr Bilingual nobody{"nobody", "neviens"};
inline constexpr Bilingual as{"as for", "kā"};
inline constexpr Bilingual possible{"only possible", "tikai iespējams"};
inline constexpr Bilingual inFavour{"For", "Par"};
inline constexpr Bilingual against{"Against", "Pret"};
inline constexpr Bilingual needsAll{"needs all of", "vajag visus"};
inline constexpr Bilingual needsOne{"needs one of", "pietiek ar vienu no"};
inline constexpr Bilingual needsSome{"needs one or more of", "vajag vienu vai vairākus no"};

inline constexpr Bilingual otherGoals{"Other goals", "Citi mērķi"};
inline constexpr Bilingual inTheWay{"What is in the way", "Kas traucē"};
inline constexpr Bilingual helps{"What helps", "Kas palīdz"};
inline constexpr Bilingual measured{"What it is measured by", "Pēc kā mēra"};
inline constexpr Bilingual remarks{"What else was said", "Kas vēl teikts"};
inline constexpr Bilingual noSolution{"without a solution", "bez risinājuma"};
inline constexpr Bilingual noTask{"Named, without a task", "Nosaukti, bez uzdevuma"};

inline constexpr Bilingual subGoals{"Goals below", "Mērķi zem tā"};
inline constexpr Bilingual answeredFor{"Answered for", "Kāds atbild"};
inline constexpr Bilingual problems{"Problems", "Problēmas"};
inline constexpr Bilingual unsolved{"Unsolved", "Neatrisinātas"};
inline constexpr Bilingual busiest{"Most is asked of", "Visvairāk prasīts no"};
inline constexpr Bilingual decided{"Decided", "Izlemts"};
inline constexpr Bilingual unanswered{"Goals that nobody answers for", "Mērķi, par kuriem neviens neatbild"};
inline constexpr Bilingual unansweredBranches{
    "Goals that nobody answers for, nor for anything under them",
    "Mērķi, par kuriem neviens neatbild, arī ne par to, kas zem tiem"};
inline constexpr Bilingual onlyPossible{"Goals that somebody answers for only possibly",
                                        "Mērķi, par kuriem kāds atbild tikai iespējami"};
inline constexpr Bilingual unsolvedProblems{"Problems without a solution", "Problēmas bez risinājuma"};
inline constexpr Bilingual untyped{"Notes that have no kind yet", "Piezīmes, kam vēl nav veida"};
inline constexpr Bilingual unlinked{"Linked to nothing", "Ne ar ko nesaistīts"};
inline constexpr Bilingual undecided{"Not decided yet", "Vēl nav izlemts"};

inline constexpr Bilingual meeting{"Meeting", "Sanāksme"};
inline constexpr Bilingual date{"Date", "Datums"};
inline constexpr Bilingual place{"Place", "Vieta"};
inline constexpr Bilingual participants{"Participants", "Dalībnieki"};

}  // namespace ekd::report::words
