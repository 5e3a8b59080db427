// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "utctime.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

/// What the vendor's usage summary counts for one bot in one stretch of time.
struct UsageLine
{
    /// As received; empty: of all bots together.
    QString bot = {};
    /// When the stretch begins; MissingTime where it is not said, or cannot be read.
    UtcSecond date = MissingTime;
    /// By the vendor's name of the unit ("sessions", "conversations").
    std::map<QString, qint64> counts = {};

    bool operator==(const UsageLine &) const = default;
};

/// An answer about the usage summary: of the order, or of its state. It is made by the server while one asks again
/// (kore-api.md, section 7).
struct UsageAnswer
{
    enum class State : quint8 { Running, Done, Failed };

    State state = State::Running;
    /// Of the order; empty where it is not said.
    QString id;
    std::vector<UsageLine> lines;
    /// Parts of it that could not be read as numbers; told, not counted.
    int oddEntries = 0;
};

/// Nothing if it is no such answer, or not a whole one.
std::optional<UsageAnswer> readUsageAnswer(QByteArrayView answer);

/// The counts of a period by bot and unit. A value.
struct UsageTotals
{
    using Key = std::pair<QString, QString>;

    std::map<Key, qint64> counts;
    int oddEntries = 0;
    /// The answer tells bots apart.
    bool hasBots() const;
    /// What all bots together have of a unit.
    qint64 of(const QString &unit) const;
    /// Those that occur, in order.
    std::vector<QString> units() const;

    /// Adds the lines of an answer that begin in these times, or less than a day before them: a day may begin
    /// elsewhere in the vendor's zone. A line of all bots is left out where the answer tells bots apart. `bot`: the
    /// only one that was asked about; `only`: those that are wanted of an answer about all of them, empty for all.
    void add(
        const UsageAnswer &answer, UtcSecond from, UtcSecond to, const QString &bot = {}, const QStringList &only = {});
    /// Those of another connection.
    void add(const UsageTotals &other);
    bool operator==(const UsageTotals &) const = default;
};
