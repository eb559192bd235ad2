// SPDX-License-Identifier: MIT
// The editor itself on the model that its argument names, with somebody who types "card 1", "card 2" and so
// on without end, goes on after the last card that is there, and saves now and then. Prints the last card
// that was there at the start, then again and again the last card that is on the disk. A test kills it.
#include "editor/app/application.hpp"
#include "editor/app/termination.hpp"
#include "editor/document/text.hpp"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTimer>
#include <QtTest/QTest>
#include <cstdio>
#include <set>
#include <vector>

namespace {

using namespace ekd;
using namespace ekd::editor;

/// Nobody is there to answer.
class NoDialogs : public Dialogs {
 public:
  QString openFile(QWidget*, const QString&, const QStringList&) override { return {}; }
  QString saveFile(QWidget*, const QString&, const QString&, const QStringList&) override { return {}; }
  QString chooseFolder(QWidget*, const QString&) override { return {}; }
  int choose(QWidget*, const QString&, const QString&, const QStringList&) override { return -1; }
  QString ask(QWidget*, const QString&, const QString&) override { return {}; }
};

QString card(std::size_t number) {
  return QStringLiteral("card %1").arg(number);
}

/// Up to which card they are all there.
std::size_t lastCard(const Model& model) {
  std::set<QString> there;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (model.elements().isFree(slot)) continue;
    for (const auto& label : model.element(slot).labels) there.insert(toQt(label.text));
  }
  std::size_t last = 0;
  while (there.count(card(last + 1)) != 0) ++last;
  return last;
}

class Typist {
 public:
  explicit Typist(MainWindow& window) : m_window(window), m_next(lastCard(window.bridge().model())) {}

  void step() {
    const auto health = [this] { return m_window.workspace().journal()->health(); };
    QTest::keyClicks(&m_window.capture().edit(), card(++m_next));
    QTest::keyClick(&m_window.capture().edit(), Qt::Key_Return);
    m_sequences.push_back(health().last);
    if (m_next % 7 == 0) m_window.actions().find(QStringLiteral("save"))->trigger();
    tell(health().acknowledged);
  }

  std::size_t last() const { return m_next; }

 private:
  void tell(std::uint64_t acknowledged) {
    const std::size_t before = m_told;
    while (m_told < m_sequences.size() && m_sequences[m_told] <= acknowledged) ++m_told;
    if (m_told == before) return;
    const std::size_t onDisk = m_next - m_sequences.size() + m_told;
    if (std::printf("%zu\n", onDisk) < 0 || std::fflush(stdout) != 0) QApplication::exit(1);
  }

  MainWindow& m_window;
  std::size_t m_next;
  std::size_t m_told = 0;
  std::vector<std::uint64_t> m_sequences;  // of the journal, after each card of this run
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  NoDialogs dialogs;
  Application editor(application, dialogs);
  MainWindow* window = editor.open(QString::fromLocal8Bit(argv[1]));
  if (window == nullptr) return 3;
  const Termination termination;
  QObject::connect(&termination, &Termination::asked, &editor, &Application::leave);
  Typist typist(*window);
  std::printf("%zu\n", typist.last());
  std::fflush(stdout);
  QTimer timer;
  QObject::connect(&timer, &QTimer::timeout, &timer, [&typist] { typist.step(); });
  timer.start(0);
  return QApplication::exec();
}
