// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ekd::editor {

/// A button whose text goes on in the next line where it has no room: a QPushButton would cut it at both
/// ends.
class TextButton : public QPushButton {
 public:
  explicit TextButton(const QString& text, QWidget* parent = nullptr)
      : QPushButton(parent), m_label(new QLabel(text)) {
    setAccessibleName(text);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->addWidget(m_label);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
  }

  QSize sizeHint() const override { return layout()->sizeHint(); }
  QSize minimumSizeHint() const override { return layout()->minimumSize(); }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return layout()->heightForWidth(width); }

 private:
  QLabel* m_label;
};

}  // namespace ekd::editor
