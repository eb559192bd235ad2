// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace ekd::editor {

/// A field of several lines that is as high as its text, up to a limit. Tab leaves it.
class GrowingText : public QPlainTextEdit {
  Q_OBJECT

 public:
  explicit GrowingText(QWidget* parent = nullptr);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

  /// After the text or the width changed.
  void grow();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  int lineCount() const;
};

}  // namespace ekd::editor
