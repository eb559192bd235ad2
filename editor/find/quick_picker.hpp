// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QIcon>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <functional>
#include <vector>

namespace ekd::editor {

/// A field over the window with a list below it that narrows while one types: finding elements, going to a
/// number, running any action. Enter takes the current row, Escape closes it, the rest of the window stays as
/// it is.
class QuickPicker : public QFrame {
  Q_OBJECT

 public:
  struct Row {
    QString text;
    QString hint;  ///< at the right: the key of an action, the basis of a match
    std::function<void()> take;
  };
  using Source = std::function<std::vector<Row>(const QString& typed)>;

  explicit QuickPicker(QWidget* window);

  void open(const QString& placeholder, Source source);
  QLineEdit& field() { return *m_field; }
  int rowCount() const { return m_list->count(); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void rememberFocus();
  void refresh();
  void take();
  void finish();
  void settle();

  QLineEdit* m_field;
  QListWidget* m_list;
  Source m_source;
  std::vector<Row> m_rows;
  QPointer<QWidget> m_focusBefore;
  QPointer<QWidget> m_aroundFocus;  // for when that was a field that went away
};

}  // namespace ekd::editor
