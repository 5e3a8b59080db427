// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversationhistory.h"
#include "period.h"
#include "usagesummary.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

/// An answer of an API beside that of the billing sessions, as it is kept.
struct ArchivedLookup
{
    enum class Kind : quint8 {
        /// The vendor's usage summary, as received.
        UsageSummary,
        /// Of the session history only what is read of it; the rest tells of persons.
        SessionHistory,
    };

    Kind kind = Kind::UsageSummary;
    QString host = {};
    /// In bot scope the one that was asked about.
    QString bot = {};
    QString path = {};
    /// The question, without a token: of a summary that of its order.
    QByteArray request = {};
    /// The days that it belongs to; when no fetch of any of them is left, it goes as well.
    Period period = {};
    int status = 0;
    QDateTime askedAt = {};
    QDateTime receivedAt = {};
    /// SHA-256 of the answer as it was received.
    QByteArray receivedSha256 = {};
    /// What is kept of it.
    QByteArray body = {};
};

// Each opens the archive, and blocks until it is done.

/// Makes no archive where there is none: without sessions there is nothing to look up. Returns a problem.
QString keepLookup(const QString &archivePath, const ArchivedLookup &lookup);

/// All that was looked up of conversations.
ConversationHistory archivedHistory(const QString &archivePath);

/// A usage summary that was asked for before.
struct ArchivedUsage
{
    UsageTotals totals;
    /// When the oldest part of it was asked for, UTC.
    QDateTime askedAt;
};

/// One part of a usage summary of a host.
struct UsagePart
{
    QString host;
    /// In bot scope the one that is asked about.
    QString bot;
    /// In admin scope those that are wanted of what is answered; empty: all.
    QStringList only;
    Period days;
    /// What is asked for, UTC: where these days are not over, `to` lies before their end.
    QDateTime from;
    QDateTime to;
    QDateTime end;
};

/// The newest answer of each part; nothing if one was never asked for, or cannot be read any more.
std::optional<ArchivedUsage> archivedUsage(const QString &archivePath, const std::vector<UsagePart> &parts);
