// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QStringList>

#include <vector>

class QButtonGroup;
class QLabel;
class QPushButton;

/// Says what the vendor is about to be asked for and what that takes, before it is asked; offers what it can be asked
/// for, where that is more than one thing.
class LookupDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        /// "Selected sessions".
        QString title;
        /// How many conversations, requests and minutes; a sentence.
        QString cost;
        /// There is something to be asked for.
        bool isPossible = true;
    };

    /// The first possible choice is chosen; a single one is not offered, only told.
    LookupDialog(const QString &title, const QString &explanation, const std::vector<Choice> &choices,
        QWidget *parent = nullptr);

    /// Its number.
    int chosen() const;

private:
    QButtonGroup *m_choices;
};
