// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "displaynames.h"

#include <QStringList>

/// Each term of the text in words, for who does not read the filter language: "channel IVR" for `channel=ivrVoice`,
/// "not type Alerts", "length > 10m", "“maria”". Empty if the text cannot be read.
QStringList filterWords(const QString &text, const DisplayNames &names);
