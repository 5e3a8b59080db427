// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

enum class ThemeChoice : quint8 { System, Light, Dark };

/// Colours that a QPalette has no role for.
struct ThemeColors
{
    /// Thin lines between areas and around fields.
    QColor line;
    /// Text of less weight: labels, missing values.
    QColor dim;
    /// Behind what the mouse is over, and what is pressed.
    QColor hover;
    QColor pressed;
    QColor ok;
    QColor info;
    QColor warning;
    QColor error;

    /// The tint of a message: the colour laid thinly over the window's.
    static QColor tint(const QColor &color, const QPalette &palette);
};

/// The palettes of the program and the choice between them; drawn by FlatStyle.
class Theme
{
public:
    /// Makes FlatStyle with this choice the style of the program.
    static void apply(ThemeChoice choice);
    static QPalette palette(bool dark);
    static bool isDark(const QPalette &palette);
    static ThemeColors colors(const QPalette &palette);
};
