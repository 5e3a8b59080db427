// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QString>

/// The program's own icons, drawn from SVG in the colours of the palette of the moment, sharp at every scale.
class IconTheme
{
public:
    enum class Tint : quint8 { Text, Accent, OnAccent, Ok, Info, Warning, Error };

    /// The icon ":/icons/NAME.svg"; empty if there is none.
    static QIcon icon(const QString &name, Tint tint = Tint::Text);
};
