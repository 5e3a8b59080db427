// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QPlainTextEdit;

/// Shows a text that may be copied or saved, such as the diagnostic report.
class TextDialog : public QDialog
{
    Q_OBJECT

public:
    TextDialog(const QString &title, const QString &introduction, const QString &text, QWidget *parent = nullptr);

signals:
    void saveRequested(const QString &text);

private:
    QPlainTextEdit *m_text;
};
