// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingterms.h"
#include "checkrule.h"
#include "checktolerances.h"
#include "earlierperiod.h"
#include "findingstate.h"
#include "period.h"
#include "profile.h"
#include "query.h"
#include "reconciliation.h"
#include "sessioncsv.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <set>
#include <vector>

/// Where sessions come from, as named on the command line; at most one of profiles, host and file is set.
struct SourceOptions
{
    /// Several are added up.
    QStringList profiles;
    QString host;
    Scope scope = Scope::Admin;
    QStringList bots;
    SigningAlgorithm algorithm = SigningAlgorithm::HS256;
    QString file;
    QString apiZone;
    int pageSize = 0;
    /// See Profile.
    int rate = Profile::UsualRate;
    /// Of `profile add`; 0: the default.
    int settlingHours = 0;
    /// Of `profile add`; -1: the default, 0: for ever.
    int keepMonths = -1;
    /// Everything is asked for anew; nothing is asked for.
    bool isFresh = false;
    bool isOffline = false;

    bool isGiven() const { return !profiles.isEmpty() || !host.isEmpty() || !file.isEmpty(); }
};

/// Which days are asked for, before "today" is known.
struct PeriodOptions
{
    QDate from;
    QDate to;
    std::optional<PeriodPreset> preset;

    bool isGiven() const { return from.isValid() || preset.has_value(); }
    /// The days, in the zone of the report; `to` defaults to yesterday.
    std::optional<Period> resolve(const Zone &zone) const;
};

/// What a command line asks for. A value.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    enum class Verb : quint8 { Window, Export, Counts, Check, Reconcile, Diff, Profile, Fetches };
    static const std::array<Verb, 8> &verbs();
    /// The first word of the command line; empty for the window.
    static QLatin1StringView verbName(Verb verb);
    enum class ProfileAction : quint8 { Add, List, Test, Remove };
    enum class FetchesAction : quint8 { List, Delete };

    Verb verb = Verb::Window;
    SourceOptions source;
    PeriodOptions period;
    /// The zone given by --zone; nothing: that of the profile, else UTC.
    std::optional<Zone> zone;
    Filter filter;
    std::vector<SortKey> order;
    CsvPreset preset = CsvPreset::Exact;
    Identities identities = Identities::Plain;
    CountSpec counting;
    /// Of counts: billed, surplus and minutes in the place of each number.
    bool isRecount = false;
    /// Rules of the checks that are left out, and from when on the others tell a difference.
    std::set<CheckRule> switchedOff;
    CheckTolerances tolerances;
    /// Of check: findings in one of these states only; empty: all.
    QList<FindingState> states;
    /// Units, prices and names on an invoice that hold in the place of those of the connection; those of a new one.
    BillingTerms terms;
    /// Of reconcile: the file of the invoice, and what its columns are; or its one number.
    QString invoiceFile;
    InvoiceColumns invoiceColumns;
    /// In which its days are cut; nothing: that of the report.
    std::optional<Zone> invoiceZone;
    std::optional<qint64> invoicedTotal;
    /// The type that was invoiced, raw.
    QString type;
    InvoiceTolerance tolerance;
    /// The vendor's usage summary is compared as well, or alone.
    bool withSummary = false;
    /// Of check: whose conversations are looked up in the session history.
    enum class History : quint8 { None, Findings, All };
    History history = History::None;

    bool hasInvoice() const { return !invoiceFile.isEmpty() || invoicedTotal.has_value(); }
    /// What is written of sessions depends on what the checks find: an export has a column of it, a filter may ask.
    bool needsFindings() const;
    /// Of diff: what the sessions are compared with, a fetch by its id, a file, or those of other days.
    qint64 againstFetch = 0;
    QString againstFile;
    std::optional<EarlierDays> againstDays;
    /// "-" is standard output.
    QString output = QStringLiteral("-");
    QString snapshotFolder;
    bool acceptUnproven = false;
    ProfileAction profileAction = ProfileAction::List;
    FetchesAction fetchesAction = FetchesAction::List;
    /// `profile remove` leaves what was fetched.
    bool keepsData = false;
    /// All fetches of the source are to be deleted, else those of `fetchIds`.
    bool allFetches = false;
    QString profileName;
    /// The beginning of the name of an archive, in place of a source.
    QString archiveName;
    QList<qint64> fetchIds;

    /// Text to print instead of doing anything (--help, --version).
    QString message;

    /// Reads the arguments, the program's name first. On wrong usage nothing, and `*error` is one sentence. Needs a
    /// QCoreApplication.
    static std::optional<CommandLine> parse(const QStringList &arguments, QString *error);
};
