// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

/// One sentence across the top of the window, with unfolding details and, if wished, *Retry*; hidden at first.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Severity { Info, Warning, Error };
    Q_ENUM(Severity)

    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows `sentence`, instead of an earlier one; `details` are plain text and folded at first.
    void showMessage(Severity severity, const QString &sentence, const QString &details = {}, bool canRetry = false);

signals:
    /// The bar has closed itself before.
    void retryRequested();
    /// The bar was closed by × or Esc, not by *Retry*.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void closeBar();
    void retry();
    void updateIcons();

    Severity m_severity = Severity::Info;
    QLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_detailsButton;
    QPushButton *m_retryButton;
    QToolButton *m_closeButton;
    QPlainTextEdit *m_details;
};
