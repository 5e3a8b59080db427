// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QString>

class QApplication;
class QPalette;
class QWidget;

enum class ThemeChoice : quint8 { System, Light, Dark };

/// "system", "light", "dark"; what is not known is the system's.
ThemeChoice themeFromName(const QString &name);
QString themeName(ThemeChoice choice);

/// Gives the program its look: Fusion with palettes of ours; System follows the desktop's, dark or light.
void applyTheme(QApplication &program, ThemeChoice choice);

/// The palette of the light look; pictures for others are made in it.
QPalette lightPalette();

/// Shows a field as one to be mended, or no longer.
void markInvalid(QWidget *field, bool isInvalid);

/// The colour of what has to be mended, for a palette of ours.
QColor problemColor(const QPalette &palette);
/// Of what is not whole, or has to be looked at.
QColor warningColor(const QPalette &palette);
