// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"

#include <QDialog>
#include <QString>

class QComboBox;

/// What a person prefers for the whole program.
struct Preferences
{
    ThemeChoice theme = ThemeChoice::System;
    /// "" follows the system, else "en" or "de".
    QString language;

    bool operator==(const Preferences &) const = default;
};

/// Shows the preferences and tells each change at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(QWidget *parent = nullptr);

    /// Emits nothing.
    void setPreferences(const Preferences &preferences);
    Preferences preferences() const;

signals:
    void changed(const Preferences &preferences);

private:
    QComboBox *m_theme;
    QComboBox *m_language;
};
