// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verboutput.h"

#include "conversationsofrows.h"
#include "filecontent.h"
#include "findingsummary.h"
#include "invoicegrid.h"
#include "invoicevalues.h"
#include "reconciliation.h"
#include "recount.h"
#include "sessioncounts.h"
#include "sessiondiff.h"
#include "sourcecomparison.h"
#include "unitevidence.h"
#include "volumechange.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VerbOutput)
};

/// What the headings of the counts, which are raw values, are called on the screen.
QString headingNames(const SessionCounts &counts)
{
    QString lines;
    for (const QString &value : counts.values) {
        if (const QString name = counts.names.of(counts.spec.by, value.toStdString()); name != value)
            lines += Text::tr("  %1 is %2").arg(value, name) + u'\n';
    }
    return lines.isEmpty() ? lines : Text::tr("Names of the columns:") + u'\n' + lines;
}

/// What is missing of one of two listings; empty if nothing is.
QString missingFrom(const QString &title, const Completeness &completeness)
{
    return completeness.isCutShort()
        ? Text::tr("%1: %2. What is missing there may look added or vanished here.").arg(title, describe(completeness))
            + u'\n'
        : QString();
}

/// What the sessions tell of the units of types that have none, and how to say so.
QString proposals(const VerbInput &input)
{
    QString lines;
    for (const UnitEvidence &evidence : unitEvidence(input.store, typeUnits(input.terms.units, input.zone))) {
        lines += evidenceText(evidence);
        if (evidence.proposed() != BillingUnit::Unknown)
            lines += u' '
                + Text::tr("If so, say it: --unit \"%1\".").arg(unitSpanText({evidence.type, evidence.proposed()}));
        lines += u'\n';
    }
    return lines;
}

} // namespace

VerbOutput countsOutput(const VerbInput &input, const QueryResult &result)
{
    VerbOutput output;
    const SessionCounts &counts = result.counts;
    if (counts.isCoarser) {
        output.refusal = Text::tr(
            "The counts would have more than 100,000 lines or 8 million numbers; give a shorter period, a "
            "longer --bucket or another --by.");
        return output;
    }
    output.summary = headingNames(counts);
    if (!input.line.isRecount) {
        output.csv = countsCsv(counts);
        return output;
    }
    const TypeUnits units = typeUnits(input.terms.units, input.zone);
    const Recount numbers = recount(
        input.store, result.rows, counts, surplusRows(input.store, units), input.terms.prices);
    output.csv = recountCsv(counts, numbers);
    output.summary += summaryOf(numbers, counts, units) + u'\n';
    return output;
}

QStringList ruleNotes(const CommandLine &line)
{
    QStringList notes;
    QStringList names;
    names.reserve(static_cast<qsizetype>(line.switchedOff.size()));
    for (const CheckRule rule : line.switchedOff)
        names << ruleName(rule);
    if (!names.isEmpty())
        notes << Text::tr("Rules left out: %1").arg(names.join(u", "_s));
    if (const QString unusual = unusualTolerances(line.tolerances); !unusual.isEmpty())
        notes << Text::tr("Tolerances of the rules: %1").arg(unusual);
    return notes;
}

CheckResult checkedSessions(const VerbInput &input, std::chrono::hours settlingTime)
{
    CheckOrder order = checkOrderOf(input.completeness, settlingTime, input.knownValues);
    order.units = typeUnits(input.terms.units, input.zone);
    order.history = input.history;
    order.switchedOff = input.line.switchedOff;
    order.tolerances = input.line.tolerances;
    order.period = input.period;
    order.zone = input.zone;
    CheckResult result = checkSessions(input.store, order);
    if (input.period)
        keepPeriod(*input.period, input.zone, input.store, &result);
    return result;
}

VerbOutput checkOutput(const VerbInput &input, std::chrono::hours settlingTime, const FindingDecisions &decisions)
{
    CheckResult result = checkedSessions(input, settlingTime);
    decisions.applyTo(&result, input.store);
    if (const QList<FindingState> &states = input.line.states; !states.isEmpty()) {
        std::erase_if(result.findings, [&states](const Finding &finding) { return !states.contains(finding.state); });
        result.countSurplus();
    }
    result.surplusCost = costOf(input.store, result.surplusRows(), input.terms.prices, input.zone);
    VerbOutput output;
    output.csv = findingsCsv(result.findings, input.store, decisions, input.zone);
    output.summary = summaryOf(result);
    const QStringList notes = ruleNotes(input.line);
    for (const QString &note : notes)
        output.summary += note + u'\n';
    output.summary += proposals(input);
    output.hasFindings = result.worst().value_or(Severity::Info) > Severity::Info;
    return output;
}

VerbOutput reconcileOutput(const VerbInput &input, const Invoice &invoice)
{
    VerbOutput output;
    ReconcileOrder order;
    order.zone = input.line.invoiceZone.value_or(input.zone);
    const std::optional<Period> period = input.period ? input.period : daysOf(input.store, order.zone);
    if (!period) {
        output.refusal = Text::tr("No session in %1 tells when it was. Name the period of the invoice: --from DAY --to "
                                  "DAY.")
                             .arg(QFileInfo(input.line.source.file).fileName());
        return output;
    }
    order.period = *period;
    order.invoice = invoice;
    order.type = input.line.type;
    order.tolerance = input.line.tolerance;
    order.zones = {input.completeness.apiZone.zone, Zone::system()};
    order.names = input.terms.invoiceNames;
    order.prices = input.terms.prices;
    if (invoice.hasTypes && !order.type.isEmpty()) {
        const std::set<QString> listed = invoicedTypes(input.store, invoice, order.names);
        if (!listed.contains(order.type)) {
            output.refusal = Text::tr("The invoice lists no session of type %1; its types are %2.")
                                 .arg(order.type, QStringList(listed.begin(), listed.end()).join(u", "_s));
            return output;
        }
    }
    if (!invoice.hasTypes) {
        const QStringList types = typesOf(input.store, order.period, order.zone);
        if (order.type.isEmpty() && types.size() > 1)
            output.refusal = Text::tr("There are sessions of several types, which must not be added up: %1. Say with "
                                      "--type which one was invoiced.")
                                 .arg(types.join(u", "_s));
        else if (!order.type.isEmpty() && !types.contains(order.type))
            output.refusal = Text::tr("There is no session of type %1; the types are %2.")
                                 .arg(order.type, types.isEmpty() ? Text::tr("none") : types.join(u", "_s));
        if (!output.refusal.isEmpty())
            return output;
    }
    const Reconciliation result = reconcile(input.store, order);
    output.csv = reconciliationCsv(result);
    if (!input.line.period.isGiven())
        output.summary = Text::tr("No period was named, so the days are those of %1: %2 (%3).")
                             .arg(QFileInfo(input.line.source.file).fileName(), periodTitle(order.period),
                                 order.zone.name())
            + u'\n';
    output.summary += summaryOf(result);
    if (const QString unmatched = unmatchedText(invoiceValues(input.store, invoice, order.names)); !unmatched.isEmpty())
        output.summary += unmatched + u' ' + Text::tr("Say with --value what they stand for.") + u'\n';
    output.hasFindings = result.differing() > 0 || result.statedTotal.has_value();
    return output;
}

/// Of an invoice without types, of the type that it is of.
static InvoicedTypes invoicedTypesOf(const VerbInput &input, const Invoice &invoice)
{
    InvoicedTypes invoiced;
    if (invoice.hasTypes) {
        for (const InvoiceLine &line : invoice.lines)
            invoiced[invoicedType(input.store, line.type, input.terms.invoiceNames)] += line.sessions;
        return invoiced;
    }
    const QStringList types = typesOf(input.store, *input.period, input.zone);
    if (const QString type = input.line.type.isEmpty() ? types.value(0) : input.line.type; !type.isEmpty())
        invoiced[type] = invoice.total();
    return invoiced;
}

VerbOutput sourcesOutput(const VerbInput &input, const ArchivedUsage &usage, const std::optional<Invoice> &invoice,
    const VerbOutput &invoiceOutput)
{
    SourceComparison comparison = compareSources(countBotsAndTypes(input.store, input.period, input.zone), usage.totals,
        invoice ? invoicedTypesOf(input, *invoice) : InvoicedTypes());
    comparison.askedAt = usage.askedAt;
    comparison.names = input.store.names();
    VerbOutput output = invoiceOutput;
    if (!invoice)
        output.csv = sourcesCsv(comparison);
    output.summary += summaryOf(comparison);
    output.hasFindings = output.hasFindings || !comparison.agrees();
    return output;
}

VerbOutput diffOutput(
    const VerbInput &input, const std::optional<std::vector<AskedPart>> &asked, const ComparedInput &against)
{
    const SessionDiff diff = compareSessions(
        {against.store, against.asked}, {input.store, asked}, input.period, input.zone);
    VerbOutput output;
    output.csv = diffCsv(diff, against.store, input.store, input.zone);
    output.summary = summaryOf(diff, against.name, input.zone);
    if (diff.wasNothingAskedAgain())
        output.summary += Text::tr("--fresh asks for everything anew.") + u'\n';
    output.summary += missingFrom(Text::tr("The sessions themselves"), input.completeness)
        + missingFrom(against.title, against.completeness);
    for (const QString &remark : against.completeness.remarks)
        output.summary += u"%1: %2\n"_s.arg(against.title, remark);
    if (const QString zones = differenceOf(input.completeness.apiZone, against.name, against.completeness.apiZone);
        !zones.isEmpty())
        output.summary += zones + u'\n';
    output.hasFindings = diff.differ();
    return output;
}

VerbOutput volumesOutput(const VerbInput &input, const SessionStore &before, const Completeness &completeness)
{
    const Period earlier = earlierPeriod(*input.line.againstDays, *input.period);
    const std::vector<VolumeChange> volumes = compareVolumes(
        {before, earlier}, {input.store, *input.period}, input.zone);
    VerbOutput output;
    output.csv = volumesCsv(volumes);
    output.summary = summaryOf(volumes, earlier, *input.period)
        + missingFrom(periodTitle(*input.period), input.completeness);
    if (&before != &input.store)
        output.summary += missingFrom(periodTitle(earlier), completeness);
    output.hasFindings = std::ranges::any_of(volumes, [](const VolumeChange &v) { return v.difference() != 0; });
    return output;
}

std::optional<Invoice> invoiceOf(const CommandLine &line, QString *error)
{
    if (line.invoicedTotal)
        return Invoice::ofTotal(*line.invoicedTotal);
    // Far more lines than any invoice has.
    constexpr qint64 mostBytes = 64 << 20;
    const FileContent file = readFileContent(line.invoiceFile, false, mostBytes);
    if (!file.error.isEmpty()) {
        *error = file.error;
        return std::nullopt;
    }
    QString problem;
    std::optional<Invoice> invoice = Invoice::read(file.bytes, line.invoiceColumns, &problem);
    if (!invoice)
        *error = Text::tr("%1 cannot be read as an invoice. %2").arg(line.invoiceFile, problem);
    return invoice;
}
