// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"

#include <QMap>
#include <QString>
#include <QStringList>

/// What an invoice calls the bots, channels and types: of each field the invoice's word, case-folded, and the raw value
/// that it stands for. Several words may stand for one value.
using ValueNames = QMap<Field, QMap<QString, QString>>;

/// A line each, "channel<tab>whatsapp business<tab>whatsapp"; and back, without those that cannot be read.
QStringList valueNameTexts(const ValueNames &names);
ValueNames valueNamesFromTexts(const QStringList &texts);
