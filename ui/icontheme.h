// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

/// The symbolic icon of that name from the resources, drawn in the text colour of the application's palette; changes
/// with it.
QIcon symbolicIcon(const QString &name);
/// The same in a colour that stays.
QIcon symbolicIcon(const QString &name, const QColor &color);
