// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kinds.hpp"

/// The words of the text reports of `ekd trace`.
namespace ekd::cli::words {

inline constexpr Bilingual possible{"possible", "iespējams"};
inline constexpr Bilingual nobody{"nobody", "neviens"};
inline constexpr Bilingual nothing{"nothing", "nekas"};
inline constexpr Bilingual from{"from", "no"};
inline constexpr Bilingual rolledUp{"rolled up", "kopumā"};
inline constexpr Bilingual through{"through", "caur"};
inline constexpr Bilingual below{"below", "zemāk"};
inline constexpr Bilingual haveSomebody{"have somebody", "kāds ir"};
inline constexpr Bilingual of{"of", "no"};
inline constexpr Bilingual direct{"directly", "tieši"};
inline constexpr Bilingual throughParts{"through parts and kinds", "caur daļām un veidiem"};
inline constexpr Bilingual alsoCalled{"also called", "saukts arī"};
inline constexpr Bilingual partOf{"part or kind of", "daļa vai veids no"};
inline constexpr Bilingual parts{"parts and kinds", "daļas un veidi"};
inline constexpr Bilingual inheritedBy{"inherited by", "manto"};

inline constexpr Bilingual onlyOne{"the only one", "vienīgais"};

inline constexpr Bilingual without{"Without", "Bez:"};
inline constexpr Bilingual goesWithIt{"with its parts and kinds", "ar daļām un veidiem"};
inline constexpr Bilingual leftNobody{"Left with nobody", "Paliek bez neviena"};
inline constexpr Bilingual leftInherited{"Left only through what is above", "Paliek tikai caur augstāko"};
inline constexpr Bilingual leftPossible{"Left only possibly", "Paliek tikai iespējams"};
inline constexpr Bilingual lost{"lost", "zaudē"};
inline constexpr Bilingual left{"left", "paliek"};
inline constexpr Bilingual affected{"Lose somebody", "Kādu zaudē"};
inline constexpr Bilingual asBefore{"answered as before", "kā līdz šim"};

inline constexpr Bilingual withSomebody{"somebody", "kāds ir"};
inline constexpr Bilingual onlyPossible{"only possibly", "tikai iespējams"};
inline constexpr Bilingual onlyAbove{"only through what is above", "tikai caur augstāko"};
inline constexpr Bilingual roles{"Roles", "Lomas"};
inline constexpr Bilingual stated{"stated", "pateikts"};
inline constexpr Bilingual actors{"Actors", "Aktieri"};
inline constexpr Bilingual tied{"have something to do", "kaut kas jādara"};
inline constexpr Bilingual most{"The most", "Visvairāk"};
inline constexpr Bilingual withParts{"with parts", "ar daļām"};
inline constexpr Bilingual overloaded{"Responsible for more than", "Atbild par vairāk nekā"};
inline constexpr Bilingual nobodyHeading{"Nobody", "Neviens"};
inline constexpr Bilingual possibleHeading{"Only possibly", "Tikai iespējams"};
inline constexpr Bilingual star{"somebody is tied to what stands below", "kāds ir tam, kas zemāk"};
inline constexpr Bilingual otherCount{
    "Counted here: nobody is tied to it, nor to what is above it. GM-02 of 'ekd validate' counts: nobody is "
    "named for it, nor for a goal under it; a hierarchy without anybody once.",
    "Te skaitīts: neviens nav piesaistīts tam, ne augstākajam. 'ekd validate' GM-02 skaita: neviens nav "
    "nosaukts tam, ne mērķim zem tā; hierarhiju bez neviena vienreiz."};
inline constexpr Bilingual solved{"solved", "atrisināta"};
inline constexpr Bilingual dismissed{"dismissed", "noraidīta"};
inline constexpr Bilingual unsolved{"without a solution", "bez risinājuma"};
inline constexpr Bilingual unsolvedHeading{"Without a solution", "Bez risinājuma"};
inline constexpr Bilingual legend{"Capital: stated; small: possible; +: through a part or kind",
                                  "Lielais burts: pateikts; mazais: iespējams; +: caur daļu vai veidu"};

}  // namespace ekd::cli::words
