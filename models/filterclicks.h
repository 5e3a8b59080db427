// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "displaynames.h"
#include "field.h"

#include <QString>
#include <QStringList>

/// The text of a filter after a click on days: these terms take the place of those on days that are there; a day that
/// is excluded stays so.
QString withDays(const QString &text, const QStringList &terms);
/// After a click on a value: `field=value,…` toggled as withToggledValue() does. Where `field:part` stands for the
/// value, by a part of it or of its name, that goes; where it leaves the value out, the value takes its place.
QString withClickedValue(const QString &text, Field field, const QString &rawValue, const DisplayNames &names);
