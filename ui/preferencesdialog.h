// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"

#include <QDialog>

class QComboBox;

/// What a person may choose for the whole program. A value.
struct Preferences
{
    ThemeChoice theme = ThemeChoice::System;
    /// "en", "de", or empty for that of the desktop.
    QString language;

    bool operator==(const Preferences &) const = default;
};

/// Theme and language.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(const Preferences &preferences, QWidget *parent = nullptr);

    Preferences preferences() const;

signals:
    /// At every change, so that it is seen at once; after *Cancel* once more with the former ones.
    void preferencesChanged(const Preferences &preferences);

private:
    Preferences m_before;
    QComboBox *m_theme;
    QComboBox *m_language;
};
