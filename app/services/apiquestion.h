// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apierror.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

struct Profile;

/// One question to an API beside that of the billing sessions (kore-api.md, section 7). A value.
struct ApiQuestion
{
    QByteArray verb = {};
    /// With their queries; asked in turn until one of them is there.
    QStringList paths = {};
    /// JSON; empty for none.
    QByteArray body = {};
    ApiResource resource = ApiResource::UsageSummary;
    /// In bot scope the one that is asked about.
    QString botId = {};

    /// Has the server make the usage summary of these times, UTC, a day a line, in admin scope by bot.
    static ApiQuestion usageOrder(
        const Profile &profile, const QString &botId, const QDateTime &from, const QDateTime &to);
    /// How far that is; `path` is the one that took the order.
    static ApiQuestion usageState(const QString &path, const QString &botId);
    /// The session history of conversations, MostConversations at most.
    static ApiQuestion sessionHistory(const Profile &profile, const QString &botId, const QStringList &conversations);

    static constexpr int MostConversations = 50;
    /// Days of a usage summary.
    static constexpr int LongestSummary = 90;
};
