// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QBoxLayout;
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

    /// Shows `sentence`, instead of an earlier one; `details` are plain text and folded at first. An information goes
    /// by itself after a while.
    void showMessage(Severity severity, const QString &sentence, const QString &details = {}, bool canRetry = false);
    /// A further button for the message that is shown; it is gone with the message.
    void addAction(const QString &text, const std::function<void()> &act);
    /// As × does.
    void closeBar();

    /// What it shows; empty while it is hidden.
    QString sentence() const;

signals:
    /// The bar has closed itself before.
    void retryRequested();
    /// The bar was closed by × or Esc, not by *Retry*.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitDetails();
    void retry();
    void updateIcons();

    Severity m_severity = Severity::Info;
    QLabel *m_icon;
    /// Sentence and buttons: side by side, or one above the other.
    QBoxLayout *m_body;
    QLabel *m_sentence;
    QPushButton *m_detailsButton;
    QPushButton *m_retryButton;
    QToolButton *m_closeButton;
    QPlainTextEdit *m_details;
    /// Before the other buttons.
    QBoxLayout *m_actions;
    QTimer m_goes;
};
