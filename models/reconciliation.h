// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invoice.h"
#include "money.h"
#include "period.h"
#include "sessionstore.h"
#include "valuenames.h"
#include "zone.h"

#include <QStringView>

#include <optional>
#include <vector>

/// By how much an invoice's number may be off and still pass.
struct InvoiceTolerance
{
    qint64 sessions = 0;
    /// Of what was fetched.
    double percent = 0;

    bool operator==(const InvoiceTolerance &) const = default;
    /// `25` or `0.5%`.
    static std::optional<InvoiceTolerance> fromText(QStringView text);
    bool covers(qint64 difference, qint64 fetched) const;
};

/// What is compared with an invoice, and how. A value.
struct ReconcileOrder
{
    Invoice invoice;
    /// Raw; the one that the numbers of an invoice without types are of. Empty: of the only one.
    QString type;
    InvoiceTolerance tolerance;
    Period period;
    Zone zone;
    /// Tried as zones of the invoice too: that of the API, and of the computer.
    std::vector<Zone> zones;
    /// What the invoice's words stand for, as told.
    ValueNames names;
    /// Of types, raw; days as those of the invoice.
    TypePrices prices;
};

enum class LineResult : quint8 { Matches, WithinTolerance, Differs, OnlyHere, OnlyThere };
/// `matches`, `within-tolerance`, `differs`, `only-here`, `only-there`.
QLatin1StringView lineResultName(LineResult result);

/// A line of the invoice beside what was fetched. Values as the invoice has them, else raw; empty where the invoice
/// does not tell them apart.
struct ReconciledLine
{
    /// Null: all days, or those without a date.
    QDate date;
    bool isUndated = false;
    QString bot;
    QString channel;
    QString type;
    qint64 invoiced = 0;
    qint64 fetched = 0;
    LineResult result = LineResult::Matches;
    /// What one session of it costs, if one price holds on all its days.
    std::optional<TypePrice> price = {};

    qint64 difference() const { return invoiced - fetched; }
};

/// The sessions of one type; "(none)" if it is missing.
struct TypeCount
{
    QString type;
    quint32 sessions = 0;
};

struct Reconciliation
{
    /// Of one type.
    struct TypeSums
    {
        QString type;
        qint64 invoiced = 0;
        qint64 fetched = 0;
    };

    /// By date, then bot, channel and type.
    std::vector<ReconciledLine> lines;
    /// By type, where several are compared that the invoice itself does not add up.
    std::vector<TypeSums> types;
    /// Of types that the invoice does not list, and that are therefore not compared: how many sessions.
    std::vector<TypeCount> unlisted;
    InvoiceDates dates = InvoiceDates::None;
    qint64 invoiced = 0;
    qint64 fetched = 0;
    /// What the invoice says its lines add up to, if that is something else.
    std::optional<qint64> statedTotal;
    /// What the difference of the lines comes to, as far as prices are known.
    Money cost;
    /// Each would explain every line exactly, alone; sentences.
    QStringList causes;
    /// How many possibilities were tried.
    int tried = 0;

    qint64 difference() const { return invoiced - fetched; }
    /// Neither equal nor within the tolerance.
    int differing() const;
    /// Every line does, and the invoice's own total.
    bool isRight() const { return differing() == 0 && !statedTotal; }
};

/// Those of the most sessions first. Sessions without a date belong to every period.
std::vector<TypeCount> typeCounts(const SessionStore &snapshot, const Period &period, const Zone &zone);
/// The types of the sessions of a period, of which an invoice without types must name one where there are several.
QStringList typesOf(const SessionStore &snapshot, const Period &period, const Zone &zone);

/// Compares the sessions of the period, all of one type where the invoice has no types, with an invoice line by line,
/// and looks for a single cause of the difference. May run in any thread.
Reconciliation reconcile(const SessionStore &snapshot, const ReconcileOrder &order);

/// What comes of it, in a sentence: "The invoice is 412 too high."
QString headlineOf(const Reconciliation &reconciliation);
/// "Invoiced: 1,412, fetched: 1,000."
QString sumsOf(const Reconciliation &reconciliation);
/// How the lines compare and what would explain the difference, a line each; causes are indented.
QStringList reasonsOf(const Reconciliation &reconciliation);
/// The difference in sentences: how much, in how many lines, and what would explain it. One number that was typed is
/// never given a reason, only possibilities.
QString summaryOf(const Reconciliation &reconciliation);

/// `date,bot,channel,type,invoiced,fetched,difference,result`; RFC 4180, CRLF. The difference is what was invoiced less
/// what was fetched.
QByteArray reconciliationCsv(const Reconciliation &reconciliation);
