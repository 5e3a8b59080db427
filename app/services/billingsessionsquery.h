// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

/// The body of one request for billing sessions (kore-api.md, section 1).
struct BillingSessionsQuery
{
    /// UTC; sent as full timestamps.
    QDateTime from = {};
    QDateTime to = {};
    int limit = 1000;
    qint64 skip = 0;
    /// In admin scope one bot; empty for all.
    QString botId = {};

    QByteArray toJson() const;
    bool operator==(const BillingSessionsQuery &) const = default;
};
