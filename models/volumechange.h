// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "askedpart.h"
#include "period.h"
#include "sessionstore.h"

#include <QString>

#include <vector>

/// Sessions of some days.
struct SessionsOfDays
{
    const SessionStore &store;
    Period period;
};

/// How many sessions of one bot, channel and type there were, and are. Raw values; empty where missing.
struct VolumeChange
{
    QString bot;
    QString channel;
    QString type;
    qint64 before = 0;
    qint64 now = 0;

    qint64 difference() const { return now - before; }
    bool operator==(const VolumeChange &) const = default;
};

/// Counts both by bot, channel and type, in the order of these; a session without a date counts in either. The days are
/// of that zone. May run in any thread.
std::vector<VolumeChange> compareVolumes(const SessionsOfDays &before, const SessionsOfDays &now, const Zone &zone);

/// Whether these parts together were asked for all of these days of that zone.
bool areAsked(std::vector<AskedPart> parts, const Period &days, const Zone &zone);

/// `botId,channel,billingSessionType,then,now,difference`; a missing value is `(none)`. RFC 4180, CRLF.
QByteArray volumesCsv(const std::vector<VolumeChange> &volumes);

/// A line for each type: types are never added up.
QString summaryOf(const std::vector<VolumeChange> &volumes, const Period &before, const Period &now);
