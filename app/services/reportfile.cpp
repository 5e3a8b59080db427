// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportfile.h"

#include "datetext.h"
#include "screentext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestNamePart = 60;

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString number(quint64 value)
{
    return QLocale().toString(value);
}

QString length(qint64 seconds)
{
    std::string text;
    appendLength(&text, seconds);
    return QString::fromStdString(text);
}

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

QStringList aboutFiles(const std::vector<ExportedFile> &files, CsvPreset preset, const CsvTally &tally)
{
    QStringList lines;
    for (const ExportedFile &file : files) {
        lines.append(file.path == "-"_L1 ? Report::tr("Standard output")
                                         : Report::tr("File: %1").arg(QFileInfo(file.path).fileName()));
        lines.append(Report::tr("  Rows: %1").arg(number(file.rows)));
        if (!file.sha256.isEmpty())
            lines.append(Report::tr("  SHA-256: %1").arg(QString::fromLatin1(file.sha256)));
    }
    if (!files.empty())
        lines.append(preset == CsvPreset::Exact ? Report::tr("Format: CSV for programs (exact)")
                                                : Report::tr("Format: CSV for Excel"));
    if (tally.guarded > 0)
        lines.append(
            Report::tr("Cells guarded with ' because they begin like a formula: %1").arg(number(tally.guarded)));
    if (tally.idsAsText > 0)
        lines.append(Report::tr("Ids written as =\"…\" because Excel would take them for numbers: %1")
                         .arg(number(tally.idsAsText)));
    return lines;
}

/// Whether the zone of the API is another one than that of the computer.
bool namesAnotherZone(const ReportFacts &facts)
{
    const ApiZone &zone = facts.completeness.apiZone;
    return facts.completeness.hasSeveralZones()
        || (zone.evidence != ApiZone::Evidence::NotNeeded && zone.zone != facts.computerZone);
}

QStringList aboutQuestion(const ReportFacts &facts)
{
    QStringList lines;
    lines.append(facts.host.isEmpty() ? Report::tr("Source: %1").arg(facts.source)
                                      : Report::tr("Source: %1 (%2)").arg(facts.source, facts.host));
    lines.append(facts.period ? Report::tr("Period: %1 to %2, both days included")
                                    .arg(isoDay(facts.period->from), isoDay(facts.period->to))
                              : Report::tr("Period: everything received"));
    lines.append(Report::tr("Time zone of days and times: %1").arg(facts.reportZone.name()));
    lines.append(describeZones(facts.completeness));
    if (facts.computerZone != facts.reportZone || namesAnotherZone(facts))
        lines.append(Report::tr("Time zone of this computer: %1").arg(facts.computerZone.name()));
    if (facts.filter.isEmpty())
        lines.append(Report::tr("Filter: none"));
    else if (facts.filterMayName && facts.identities != Identities::Plain)
        lines.append(Report::tr("Filter: one that may name a person, and is left out here"));
    else
        lines.append(Report::tr("Filter: %1").arg(facts.filter));
    lines.append(facts.rules);
    if (facts.identities == Identities::Coded)
        lines.append(Report::tr("Users and contacts: written as codes, the same person always as the same code"));
    else if (facts.identities == Identities::None)
        lines.append(Report::tr("Users and contacts: left out"));
    if (facts.selectedOnly)
        lines.append(Report::tr("Only the selected rows were exported."));
    return lines;
}

QStringList aboutRows(const ReportFacts &facts)
{
    const quint64 rows = std::accumulate(facts.totals.types.begin(), facts.totals.types.end(), quint64(0),
        [](quint64 sum, const RowTotals::TypeTotal &type) { return sum + type.sessions; });
    QStringList lines{Report::tr("Billing sessions: %1").arg(number(rows))};
    for (const RowTotals::TypeTotal &type : facts.totals.types) {
        lines.append(Report::tr("  %1: %Ln sessions, %2 billed (h:mm:ss)", nullptr, static_cast<int>(type.sessions))
                         .arg(type.type.isEmpty() ? Report::tr("(no type)") : type.type, length(type.seconds)));
    }
    if (facts.totals.estimated > 0)
        lines.append(
            Report::tr("  Day estimated from the conversation or the id: %1").arg(number(facts.totals.estimated)));
    if (facts.totals.undated > 0)
        lines.append(Report::tr("  Without any date: %1").arg(number(facts.totals.undated)));
    if (facts.totals.undecided > 0)
        lines.append(Report::tr("  With a time in an hour that the clock of the API repeats, where nothing tells which "
                                "of the two is meant; taken as the first: %1")
                         .arg(number(facts.totals.undecided)));
    if (facts.outsidePeriod > 0)
        lines.append(Report::tr("Received, but outside the period: %1").arg(number(facts.outsidePeriod)));
    return lines;
}

/// Before all else: who hands the file on is to see it.
QStringList verdictLines(const ReportFacts &facts)
{
    QStringList lines{Report::tr("Completeness: %1").arg(describe(facts.completeness, facts.outsidePeriod))};
    if (!facts.completeness.problem.isEmpty())
        lines.append(facts.completeness.problem);
    return lines;
}

/// "2026-10-03, 2026-11-22 to 2026-11-26"
QString daysText(const std::vector<Period> &stretches)
{
    QStringList texts;
    for (const Period &days : stretches) {
        texts.append(
            days.from == days.to ? isoDay(days.from) : Report::tr("%1 to %2").arg(isoDay(days.from), isoDay(days.to)));
    }
    return texts.join(u", "_s);
}

QStringList aboutAnswers(const ReportFacts &facts)
{
    const Completeness &completeness = facts.completeness;
    const LoadTally &tally = completeness.tally;
    QStringList lines;
    const auto isoTime = [](const QDateTime &moment) { return moment.toUTC().toString(Qt::ISODate); };
    lines.append(completeness.askedFrom.isValid()
            ? Report::tr("The vendor was asked: between %1 and %2")
                  .arg(isoTime(completeness.askedFrom), isoTime(completeness.askedAt))
            : completeness.askedAt.isValid() ? Report::tr("The vendor was asked: %1").arg(isoTime(completeness.askedAt))
                                             : Report::tr("The vendor was asked: not known"));
    if (completeness.askedAt.isValid() || facts.totals.mayChange > 0)
        lines.append(Report::tr("Sessions that may still change: %1").arg(number(facts.totals.mayChange)));
    if (!facts.changingDays.empty())
        lines.append(Report::tr("  They lie on: %1").arg(daysText(facts.changingDays)));
    lines.append(Report::tr("Records received: %1").arg(number(tally.records)));
    lines.append(Report::tr("  Distinct sessions: %1").arg(number(tally.rows)));
    if (tally.oddEntries > 0)
        lines.append(Report::tr("  Entries that are no sessions: %1").arg(number(tally.oddEntries)));
    if (tally.repeats > 0)
        lines.append(Report::tr("  Repeats, dropped: %1").arg(number(tally.repeats)));
    if (tally.updated > 0)
        lines.append(Report::tr("  Sent again with another end, updated: %1").arg(number(tally.updated)));
    if (tally.notReadable > 0)
        lines.append(Report::tr("  Not fully readable: %1").arg(number(tally.notReadable)));
    return lines + completeness.details + completeness.remarks;
}

/// What the lines add up to; a session that two parts have listed is in both.
QString allParts(const std::vector<LedgerLine> &ledger)
{
    LedgerLine sum;
    for (const LedgerLine &line : ledger) {
        sum.pages += line.pages;
        sum.received += line.received;
        sum.distinct += line.distinct;
        sum.repeats += line.repeats;
        sum.updated += line.updated;
    }
    const QLocale locale;
    return Report::tr("  All parts: pages %1, rows received %2, distinct sessions %3 (each part by itself), sent again "
                      "%4, updated meanwhile %5")
        .arg(locale.toString(sum.pages), locale.toString(sum.received), locale.toString(sum.distinct),
            locale.toString(sum.repeats), locale.toString(sum.updated));
}

/// One line a part, as the table of parts in the window.
QStringList aboutParts(const std::vector<LedgerLine> &ledger)
{
    QStringList lines;
    if (!ledger.empty())
        lines.append(Report::tr("Completeness by part (times in UTC):"));
    const auto orUnknown = [](qint64 value) { return value < 0 ? Report::tr("not known") : QLocale().toString(value); };
    for (const LedgerLine &line : ledger) {
        const QString connection = line.connection.isEmpty() ? QString() : line.connection + ", "_L1;
        const QString bot = line.bot.isEmpty() ? QString() : Report::tr("bot %1, ").arg(line.bot);
        lines.append(Report::tr("  %1from %2 to %3: %4")
                         .arg(connection + bot, line.window.from.toString(Qt::ISODate),
                             line.window.to.toString(Qt::ISODate), verdictText(line)));
        lines.append(
            Report::tr("    Pages %1, rows received %2, distinct sessions %3, sent again %4, updated meanwhile "
                       "%5, outside what was asked %6, not readable in full %7")
                .arg(orUnknown(line.pages), orUnknown(line.received), orUnknown(line.distinct), orUnknown(line.repeats),
                    orUnknown(line.updated), orUnknown(line.outside), orUnknown(line.notReadable)));
        lines.append(Report::tr("    Total of the API on the first page %1, on the last page %2")
                         .arg(orUnknown(line.firstTotal), orUnknown(line.lastTotal)));
    }
    if (ledger.size() > 1)
        lines.append(allParts(ledger));
    return lines;
}

} // namespace

ReportFacts factsOf(const QueryResult &result)
{
    ReportFacts facts;
    facts.period = result.query.period;
    facts.reportZone = result.query.zone;
    facts.filter = result.query.filter.text();
    facts.filterMayName = !result.query.filter.namesNobody();
    facts.outsidePeriod = result.outsidePeriod;
    facts.totals = result.counts;
    return facts;
}

QString reportText(
    const ReportFacts &facts, const std::vector<ExportedFile> &files, CsvPreset preset, const CsvTally &tally)
{
    QStringList lines{Report::tr("Report of billing sessions, made by Billscope")};
    lines << verdictLines(facts);
    for (const QStringList &part : {aboutFiles(files, preset, tally), aboutQuestion(facts), aboutRows(facts),
             aboutAnswers(facts), aboutParts(facts.completeness.ledger)}) {
        if (!part.isEmpty())
            lines << QString() << part;
    }
    return lines.join(u'\n') + u'\n';
}

QString reportPath(const QString &exportPath)
{
    const bool hasSuffix = exportPath.endsWith(".csv"_L1, Qt::CaseInsensitive);
    return (hasSuffix ? exportPath.chopped(4) : exportPath) + ".report.txt"_L1;
}

QString proposedFileName(const ReportFacts &facts, const QString &suffix)
{
    static const QRegularExpression unsafe(u"[^\\p{L}\\p{N}-]+"_s);
    QString source = QString(facts.source).replace(unsafe, u" "_s).trimmed().left(LongestNamePart);
    QStringList parts{u"billscope"_s, source.replace(u' ', u'-')};
    if (facts.period)
        parts << isoDay(facts.period->from) << isoDay(facts.period->to);
    if (facts.selectedOnly || !facts.filter.isEmpty())
        parts << (facts.selectedOnly ? u"selected"_s : u"filtered"_s);
    if (facts.completeness.isCutShort())
        parts << u"incomplete"_s;
    parts.removeAll(QString());
    return parts.join(u'_') + u'.' + suffix;
}
