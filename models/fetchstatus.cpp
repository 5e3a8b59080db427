// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchstatus.h"

#include <QLocale>

namespace {

/// What came before a fetch ended early.
QString received(const Completeness &completeness)
{
    const QLocale locale;
    const QString rows = locale.toString(completeness.tally.rows);
    if (completeness.total < 0)
        return Completeness::tr("%1 received").arg(rows);
    return Completeness::tr("%1 of %2 received").arg(rows, locale.toString(completeness.total));
}

QString allOf(const Completeness &completeness, quint32 outsidePeriod)
{
    const auto rows = static_cast<int>(completeness.tally.rows);
    const QString outside = QLocale().toString(outsidePeriod);
    const bool isFile = !completeness.askedAt.isValid();
    const QString ofFile = Completeness::tr("all %Ln that the total in the file counts", nullptr, rows);
    const QString all = isFile ? outsidePeriod == 0
            ? ofFile
            //: %1: "all 12 that the total in the file counts".
            : Completeness::tr("%1, %2 of them outside the period").arg(ofFile, outside)
        : outsidePeriod == 0
        ? Completeness::tr("all %Ln that the API lists", nullptr, rows)
        : Completeness::tr("all %Ln that the API lists, %1 of them outside the period", nullptr, rows).arg(outside);
    if (completeness.isWhole())
        return all;
    const auto odd = static_cast<int>(completeness.tally.oddEntries);
    //: %1: "all 12 that the API lists", or a longer text of this kind.
    return Completeness::tr("%1, and %Ln entries that are no sessions", nullptr, odd).arg(all);
}

/// What was received and what is listed, counted alike: entries that are no sessions are listed as well.
QString difference(const Completeness &completeness)
{
    const QLocale locale;
    const LoadTally &tally = completeness.tally;
    const QString rows = locale.toString(tally.rows);
    if (tally.rows + tally.oddEntries == completeness.total)
        return Completeness::tr("differs in its parts: together %1 received, as many as the API lists")
            .arg(locale.toString(completeness.total));
    if (tally.oddEntries == 0)
        return Completeness::tr("differs: %1 received, the API lists %2")
            .arg(rows, locale.toString(completeness.total));
    const auto odd = static_cast<int>(tally.oddEntries);
    return Completeness::tr(
        "differs: %1 sessions and %Ln entries that are no sessions received, the API lists %2", nullptr, odd)
        .arg(rows, locale.toString(completeness.total));
}

} // namespace

QString describe(const Completeness &completeness, quint32 outsidePeriod)
{
    switch (completeness.verdict) {
    case Completeness::Verdict::Nothing:
        return completeness.tally.rows == 0
            ? Completeness::tr("nothing fetched yet")
            : Completeness::tr("incomplete: still being fetched, %1").arg(received(completeness));
    case Completeness::Verdict::Complete:
        return allOf(completeness, outsidePeriod);
    case Completeness::Verdict::Unproven:
        return completeness.total < 0 ? Completeness::tr("cannot be verified: the server gives no total")
                                      : Completeness::tr("cannot be verified: the total proves nothing");
    case Completeness::Verdict::Changed:
        return Completeness::tr("changed while fetching, fetch again");
    case Completeness::Verdict::Short:
        // Of a file: its last answer says so.
        if (completeness.total <= completeness.tally.rows && !completeness.askedAt.isValid())
            return Completeness::tr("incomplete: %1 received, and there are more")
                .arg(QLocale().toString(completeness.tally.rows));
        [[fallthrough]];
    case Completeness::Verdict::Over:
        return difference(completeness);
    case Completeness::Verdict::Cancelled:
        return Completeness::tr("incomplete: cancelled, %1").arg(received(completeness));
    case Completeness::Verdict::Failed:
        // Rows that no vendor was asked for are those of a file.
        if (completeness.isPeriodUnfinished)
            return Completeness::tr("incomplete: asked for before the period was over, %1").arg(received(completeness));
        return (completeness.tally.rows > 0 && !completeness.askedAt.isValid()
                ? Completeness::tr("incomplete: not readable to its end, %1")
                : Completeness::tr("incomplete: the fetch failed, %1"))
            .arg(received(completeness));
    }
    Q_UNREACHABLE();
}

QStringList describeZones(const Completeness &completeness)
{
    return completeness.apiZones.isEmpty() ? QStringList{describe(completeness.apiZone)} : completeness.apiZones;
}

QString unfinishedPeriod(const Period &period, const Zone &reportZone, const QDateTime &askedAt)
{
    if (!askedAt.isValid() || reportZone.startOfDay(period.to.addDays(1)) <= askedAt.toSecsSinceEpoch())
        return {};
    return Completeness::tr("The period was not over when it was asked for: what began after %1 is not here.")
        .arg(askedAt.toUTC().toString(Qt::ISODate));
}
