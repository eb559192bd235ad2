// SPDX-License-Identifier: MIT
#include "bench/phrases.hpp"

#include <array>

namespace ekd::bench {
namespace {

// A phrase a line.
// clang-format off
constexpr std::array<Phrase, 24> verbList{{
    {"Improve", "Uzlabot"}, {"Strengthen", "Stiprināt"}, {"Develop", "Attīstīt"}, {"Support", "Atbalstīt"},
    {"Modernise", "Modernizēt"}, {"Coordinate", "Koordinēt"}, {"Promote", "Veicināt"}, {"Secure", "Nodrošināt"},
    {"Renew", "Atjaunot"}, {"Extend", "Paplašināt"}, {"Simplify", "Vienkāršot"}, {"Finance", "Finansēt"},
    {"Plan", "Plānot"}, {"Organise", "Organizēt"}, {"Evaluate", "Izvērtēt"}, {"Preserve", "Saglabāt"},
    {"Share", "Koplietot"}, {"Open up", "Atvērt"}, {"Introduce", "Ieviest"}, {"Publish", "Publicēt"},
    {"Supervise", "Uzraudzīt"}, {"Reorganise", "Pārkārtot"}, {"Create", "Izveidot"}, {"Protect", "Aizsargāt"},
}};

constexpr std::array<Phrase, 36> objectList{{
    {"access to family doctors", "ģimenes ārstu pieejamību"}, {"public transport", "sabiedrisko transportu"},
    {"the road network", "ceļu tīklu"}, {"evening schools", "vakarskolas"},
    {"care for the elderly", "vecu cilvēku aprūpi"}, {"small enterprises", "mazos uzņēmumus"},
    {"forest management", "mežu apsaimniekošanu"}, {"tourist trails", "tūrisma takas"},
    {"local markets", "vietējos tirgus"}, {"broadband connections", "platjoslas savienojumus"},
    {"libraries", "bibliotēkas"}, {"youth centres", "jauniešu centrus"},
    {"waste sorting", "atkritumu šķirošanu"}, {"water quality", "ūdens kvalitāti"},
    {"energy efficiency of houses", "ēku energoefektivitāti"}, {"vocational training", "profesionālo izglītību"},
    {"emergency services", "neatliekamo palīdzību"}, {"cultural heritage", "kultūras mantojumu"},
    {"organic farming", "bioloģisko lauksaimniecību"}, {"cross-border projects", "pārrobežu projektus"},
    {"electronic services", "elektroniskos pakalpojumus"}, {"land registers", "zemes reģistrus"},
    {"kindergarten places", "vietas bērnudārzos"}, {"research institutes", "pētniecības institūtus"},
    {"cooperation of municipalities", "pašvaldību sadarbību"}, {"freight railways", "kravu dzelzceļu"},
    {"cycling paths", "veloceliņus"}, {"housing for specialists", "mājokļus speciālistiem"},
    {"flood protection", "aizsardzību pret plūdiem"}, {"craft traditions", "amatniecības tradīcijas"},
    {"volunteer work", "brīvprātīgo darbu"}, {"sports facilities", "sporta bāzes"},
    {"mobile health teams", "mobilās veselības brigādes"}, {"legal advice", "juridiskās konsultācijas"},
    {"wood processing", "kokapstrādi"}, {"food supply chains", "pārtikas piegādes ķēdes"},
}};

constexpr std::array<Phrase, 24> placeList{{
    {"in small towns", "mazpilsētās"}, {"in remote villages", "attālos ciemos"}, {"along the river", "gar upi"},
    {"in the whole region", "visā reģionā"}, {"near the border", "pierobežā"}, {"in the old centre", "vecpilsētā"},
    {"around the lakes", "ap ezeriem"}, {"in every municipality", "katrā novadā"}, {"at the stations", "stacijās"},
    {"in the national park", "nacionālajā parkā"}, {"in rural schools", "lauku skolās"},
    {"in regional hospitals", "reģionālajās slimnīcās"}, {"on the main roads", "uz galvenajiem ceļiem"},
    {"in empty buildings", "tukšajās ēkās"}, {"at the seaside", "piejūrā"}, {"in the suburbs", "priekšpilsētās"},
    {"among young families", "jaunajās ģimenēs"}, {"between neighbours", "starp kaimiņiem"},
    {"in the northern part", "ziemeļu daļā"}, {"in the eastern part", "austrumu daļā"},
    {"for people with disabilities", "cilvēkiem ar invaliditāti"}, {"for newcomers", "iebraucējiem"},
    {"within the plan", "plāna ietvaros"}, {"beyond the region", "ārpus reģiona"},
}};

constexpr std::array<Phrase, 24> mannerList{{
    {"by the end of next year", "līdz nākamā gada beigām"}, {"together with residents", "kopā ar iedzīvotājiem"},
    {"without new debts", "bez jauniem parādiem"}, {"with European funds", "ar Eiropas fondiem"},
    {"step by step", "soli pa solim"}, {"as the law demands", "kā prasa likums"},
    {"with modern technology", "ar modernām tehnoloģijām"}, {"in both languages", "abās valodās"},
    {"through open tenders", "ar atklātiem konkursiem"}, {"at lower cost", "ar mazākām izmaksām"},
    {"with the help of experts", "ar ekspertu palīdzību"}, {"despite the decline", "par spīti lejupslīdei"},
    {"according to demand", "atbilstoši pieprasījumam"}, {"every season", "katru sezonu"},
    {"through local action groups", "caur vietējām rīcības grupām"}, {"on a voluntary basis", "brīvprātīgi"},
    {"with clear responsibilities", "ar skaidru atbildību"}, {"in a sustainable way", "ilgtspējīgi"},
    {"before others do", "pirms citiem"}, {"with private partners", "ar privātiem partneriem"},
    {"in pilot projects first", "vispirms izmēģinājuma projektos"}, {"where it matters most", "tur, kur tas ir svarīgākais"},
    {"after careful study", "pēc rūpīgas izpētes"}, {"over the next decade", "nākamajā desmitgadē"},
}};

constexpr std::array<Phrase, 12> rankList{{
    {"Regional", "Reģionālā"}, {"Municipal", "Pašvaldības"}, {"National", "Valsts"}, {"Local", "Vietējā"},
    {"Joint", "Apvienotā"}, {"Temporary", "Pagaidu"}, {"Independent", "Neatkarīgā"}, {"District", "Rajona"},
    {"Northern", "Ziemeļu"}, {"Eastern", "Austrumu"}, {"European", "Eiropas"}, {"Public", "Sabiedriskā"},
}};

constexpr std::array<Phrase, 24> bodyList{{
    {"council of farmers", "zemnieku padome"}, {"health inspection", "veselības inspekcija"},
    {"planning committee", "plānošanas komisija"}, {"school board", "skolu valde"},
    {"union of enterprises", "uzņēmumu savienība"}, {"road administration", "ceļu pārvalde"},
    {"tourism agency", "tūrisma aģentūra"}, {"employment office", "nodarbinātības dienests"},
    {"environment board", "vides pārvalde"}, {"association of parents", "vecāku biedrība"},
    {"fund for culture", "kultūras fonds"}, {"rescue team", "glābšanas komanda"},
    {"library network", "bibliotēku tīkls"}, {"energy centre", "enerģētikas centrs"},
    {"research group", "pētnieku grupa"}, {"youth parliament", "jauniešu parlaments"},
    {"land survey", "mērniecības birojs"}, {"transport company", "transporta uzņēmums"},
    {"legal department", "juridiskā nodaļa"}, {"water company", "ūdens uzņēmums"},
    {"data office", "datu birojs"}, {"housing cooperative", "dzīvokļu kooperatīvs"},
    {"forest service", "mežu dienests"}, {"chamber of crafts", "amatniecības kamera"},
}};
// clang-format on

}  // namespace

std::span<const Phrase> verbs() {
  return verbList;
}
std::span<const Phrase> objects() {
  return objectList;
}
std::span<const Phrase> places() {
  return placeList;
}
std::span<const Phrase> manners() {
  return mannerList;
}
std::span<const Phrase> ranks() {
  return rankList;
}
std::span<const Phrase> bodies() {
  return bodyList;
}

}  // namespace ekd::bench
