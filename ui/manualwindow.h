// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMainWindow>

class QLineEdit;
class QTextBrowser;
class QTreeWidget;

/// The manual: Markdown with a list of its headings, and a search.
class ManualWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget *parent = nullptr);

    void setMarkdown(const QString &markdown);
    /// Goes to the heading with that anchor ("filter-language"); false if there is none.
    bool showHeading(const QString &anchor);
    bool find(const QString &text, bool backwards = false);
};
