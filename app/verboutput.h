// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archivedlookups.h"
#include "askedpart.h"
#include "checkorder.h"
#include "commandline.h"
#include "findingdecisions.h"
#include "invoice.h"
#include "query.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// What a verb writes that is not the sessions themselves.
struct VerbOutput
{
    QByteArray csv;
    /// For standard error: what it adds up to.
    QString summary;
    /// There are errors, warnings or differences: exit code 1.
    bool hasFindings = false;
    /// Wrong usage that only the sessions show, a sentence; then there is nothing to write.
    QString refusal;
};

/// The sessions that a verb is about.
struct VerbInput
{
    const CommandLine &line;
    const SessionStore &store;
    const Completeness &completeness;
    std::optional<Period> period;
    Zone zone;
    /// What was looked up of conversations; null: nothing.
    std::shared_ptr<const ConversationHistory> history = {};
    /// Of the connections, and what the command line says in their place.
    BillingTerms terms = {};
    /// What had been received before these sessions; nothing where that is not known.
    std::optional<SeenValues> knownValues = {};
};

VerbOutput countsOutput(const VerbInput &input, const QueryResult &result);
/// What the command line changes about the rules, for a report; a line each, nothing if they are as usual.
QStringList ruleNotes(const CommandLine &line);
/// What the rules find, those findings that belong to the period; with the units of the input.
CheckResult checkedSessions(const VerbInput &input, std::chrono::hours settlingTime);
/// With what was decided on them.
VerbOutput checkOutput(const VerbInput &input, std::chrono::hours settlingTime, const FindingDecisions &decisions);
/// What they are compared with.
struct ComparedInput
{
    const SessionStore &store;
    const Completeness &completeness;
    std::optional<std::vector<AskedPart>> asked;
    /// Within a sentence, and by itself: "the fetch of 2 Nov 2026 09:14".
    QString name;
    QString title;
};

VerbOutput diffOutput(
    const VerbInput &input, const std::optional<std::vector<AskedPart>> &asked, const ComparedInput &against);
/// Those of the period beside those of the earlier days, from another store or the same.
VerbOutput volumesOutput(const VerbInput &input, const SessionStore &before, const Completeness &completeness);
/// The usage summary beside the sessions, and beside the invoice where there is one; then `invoiceOutput` is what is
/// written, and the summary is told besides.
VerbOutput sourcesOutput(const VerbInput &input, const ArchivedUsage &usage, const std::optional<Invoice> &invoice,
    const VerbOutput &invoiceOutput = {});
VerbOutput reconcileOutput(const VerbInput &input, const Invoice &invoice);

/// The invoice that the command line names; nothing and a sentence if it cannot be read.
std::optional<Invoice> invoiceOf(const CommandLine &line, QString *error);
