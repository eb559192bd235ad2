// SPDX-License-Identifier: MIT
#include "editor/find/action_words.hpp"

#include <algorithm>
#include <array>

namespace ekd::editor {
namespace {

struct Words {
  const char* action;
  const char* words;
};

// What other programs and people without the method call it. A row an action.
// clang-format off
constexpr auto otherWords = std::to_array<Words>({
    {"readNotes", "import minutes text file"},
    {"new", "create model file"},
    {"open", "load model file"},
    {"openRecent", "reopen last previous history models files"},
    {"saveAs", "copy duplicate file"},
    {"exportView", "print report share pdf png svg picture image send"},
    {"exportAll", "print report share pdf png svg pictures images"},
    {"exportSelection", "print share pdf png svg picture image"},
    {"exportReport", "print share odt html word document decision paper"},
    {"exportAtlas", "print report share pdf sheets pages poster"},
    {"copyPicture", "share image screenshot clipboard"},
    {"quit", "exit leave end"},
    {"undo", "back revert"},
    {"redo", "again repeat"},
    {"rename", "edit change label text title"},
    {"delete", "remove erase bin trash"},
    {"merge", "join combine duplicates"},
    {"split", "divide break"},
    {"moveUp", "reorder order sort"},
    {"moveDown", "reorder order sort"},
    {"moveIn", "indent child below under"},
    {"moveOut", "outdent parent above"},
    {"markAgreed", "accept decide status"},
    {"markRejected", "refuse decline decide status"},
    {"markParked", "later postpone status"},
    {"toggleCertainty", "maybe perhaps dashed"},
    {"vote", "dots like plus"},
    {"togglePanels", "hide sidebars distraction"},
    {"fullScreen", "maximise present"},
    {"audience", "presentation projector beamer second screen present"},
    {"toggleTheme", "dark light night mode theme colours colors appearance"},
    {"largerText", "bigger font size increase text"},
    {"smallerText", "font size decrease text"},
    {"audienceLarger", "bigger font size zoom projector"},
    {"chooseView", "switch diagram tab page"},
    {"showWhole", "everything all overview"},
    {"showBranch", "zoom subtree part"},
    {"nextLanguage", "english latvian translate translation switch"},
    {"addLanguage", "translate translation english latvian"},
    {"diagram.zoomIn", "bigger larger magnify"},
    {"diagram.zoomOut", "smaller"},
    {"diagram.fitAll", "zoom whole window reset"},
    {"diagram.overview", "minimap"},
    {"diagram.filter", "hide search narrow show only"},
    {"diagram.liftFilter", "clear remove reset unfilter show everything"},
    {"diagram.keepView", "save bookmark filter branch"},
    {"diagram.unanswered", "responsible nobody missing gaps filter"},
    {"diagram.fold", "collapse expand hide"},
    {"diagram.unfoldAll", "expand"},
    {"diagram.tidyUp", "layout arrange clean align"},
    {"diagram.release", "unpin unlock"},
    {"find", "search look"},
    {"goToNumber", "jump search"},
    {"palette", "commands"},
    {"addRelation", "connect relation relate arrow line responsible tie"},
    {"inspector", "properties details description"},
    {"history", "undo changes versions"},
    {"whatIf", "leave without resign responsible"},
    {"inbox", "unsorted"},
    {"minutes", "report meeting notes protocol"},
    {"startMeeting", "begin open new workshop session minutes"},
    {"closeMeeting", "end stop finish workshop session"},
    {"issues", "check validate errors warnings problems"},
    {"bin", "trash deleted restore"},
    {"help", "keyboard shortcuts manual"},
});
// clang-format on

}  // namespace

QStringList otherWordsFor(const QString& actionId) {
  const auto row = std::find_if(otherWords.begin(), otherWords.end(),
                                [&](const Words& entry) { return actionId == QLatin1String(entry.action); });
  if (row == otherWords.end()) return {};
  return QString::fromLatin1(row->words).split(QLatin1Char(' '));
}

QStringList actionsWithOtherWords() {
  QStringList actions;
  for (const Words& entry : otherWords) actions << QString::fromLatin1(entry.action);
  return actions;
}

}  // namespace ekd::editor
