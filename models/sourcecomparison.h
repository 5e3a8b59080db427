// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "displaynames.h"
#include "period.h"
#include "sessionstore.h"
#include "usagesummary.h"
#include "zone.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

/// Sessions by bot and type, both raw; "(none)" where one is missing.
using BotTypeCounts = std::map<std::pair<QString, QString>, qint64>;

/// Those of the period; sessions without a date belong to every period. Nothing as period: all. Looks at each row once,
/// may run in any thread.
BotTypeCounts countBotsAndTypes(const SessionStore &snapshot, const std::optional<Period> &period, const Zone &zone);

/// What the three sources have of one unit: the sessions that were fetched, the vendor's usage summary, the invoice.
struct ComparedLine
{
    /// Raw; empty: all bots.
    QString bot;
    /// The type of billing session, raw; empty where none was fetched.
    QString type;
    /// The vendor's name of the unit; empty where the summary has none for this type.
    QString unit;
    /// Nothing: this source does not tell.
    std::optional<qint64> fetched;
    std::optional<qint64> summary;
    std::optional<qint64> invoiced;

    /// The summary less what was fetched; nothing where one of them is not told.
    std::optional<qint64> difference() const;
    bool differs() const { return difference().value_or(0) != 0; }
    /// It differs, and not only because one of them does not know the bot, which may go by another name there.
    bool isDifference() const;
    bool operator==(const ComparedLine &) const = default;
};

/// The sources side by side. A value.
struct SourceComparison
{
    /// Of all bots together, by type; then of each bot, those that differ first.
    std::vector<ComparedLine> lines;
    /// When the summary was made, UTC.
    QDateTime askedAt;
    int oddEntries = 0;
    DisplayNames names;

    /// Of how many types both what was fetched and the summary have a number.
    int compared() const;
    /// Of how many of these they differ, in sum or of a bot that both know.
    int differing() const;
    /// Nothing differs, and it was not for want of two numbers.
    bool agrees() const { return differing() == 0 && (compared() > 0 || lines.empty()); }
    bool operator==(const SourceComparison &) const = default;
};

/// Invoiced numbers by type as received.
using InvoicedTypes = std::map<QString, qint64>;

/// A type and a unit belong together where their names do ("Conversations" and conversations, "Alerts" and
/// alert_notifications); others stand by themselves, and are compared with nothing.
SourceComparison compareSources(
    const BotTypeCounts &fetched, const UsageTotals &summary, const InvoicedTypes &invoiced = {});

/// How the summary compares, sentences, a line each.
QString summaryOf(const SourceComparison &comparison);
/// `bot,type,unit,fetched,summary,invoiced,difference`; RFC 4180, CRLF; an empty number is not told.
QByteArray sourcesCsv(const SourceComparison &comparison);
