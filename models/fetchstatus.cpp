// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchstatus.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What came before a fetch ended early.
QString received(const Completeness &completeness)
{
    const QLocale locale;
    const QString rows = locale.toString(completeness.tally.rows);
    if (completeness.total < 0 && completeness.totalSoFar > completeness.tally.rows)
        return Completeness::tr("%1 of more than %2 received").arg(rows, locale.toString(completeness.totalSoFar));
    if (completeness.total < 0)
        return Completeness::tr("%1 received").arg(rows);
    return Completeness::tr("%1 of %2 received").arg(rows, locale.toString(completeness.total));
}

QString allOf(const Completeness &completeness, quint32 outsidePeriod)
{
    const auto rows = static_cast<int>(completeness.tally.rows);
    const bool isFile = !completeness.askedAt.isValid();
    const QString ofFile = Completeness::tr("all %Ln that the total in the file counts", nullptr, rows);
    QString all = isFile ? outsidePeriod == 0
            ? ofFile
            //: %1: "all 12 that the total in the file counts".
            : Completeness::tr("%1, %2 of them outside the period").arg(ofFile, QLocale().toString(outsidePeriod))
        : outsidePeriod == 0
        ? Completeness::tr("all %Ln that the API lists", nullptr, rows)
        : Completeness::tr("all %Ln of the period", nullptr, std::max(0, rows - static_cast<int>(outsidePeriod)));
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
    const auto odd = static_cast<int>(tally.oddEntries);
    const QString what = tally.oddEntries == 0
        ? Completeness::tr("%1 received").arg(rows)
        : Completeness::tr("%1 sessions and %Ln entries that are no sessions received", nullptr, odd).arg(rows);
    // Of several parts no answer has said it: a session that two of them list is counted once.
    return (completeness.ledger.size() > 1 ? Completeness::tr("differs: %1, %2 expected by the totals of its parts")
                                           : Completeness::tr("differs: %1, the API lists %2"))
        .arg(what, locale.toString(completeness.total));
}

} // namespace

bool Completeness::isCutShort() const
{
    switch (verdict) {
    case Verdict::Nothing:
    case Verdict::Short:
    case Verdict::Cancelled:
    case Verdict::Failed:
        return true;
    case Verdict::Complete:
    case Verdict::Unproven:
    case Verdict::Changed:
    case Verdict::Over:
        return false;
    }
    Q_UNREACHABLE();
}

QString describe(const TotalsSince &since)
{
    const auto more = static_cast<int>(since.more);
    const auto fewer = static_cast<int>(since.fewer);
    if (since.fewer == 0)
        return Completeness::tr("the API now lists %Ln more: fetch again", nullptr, more);
    if (since.more == 0)
        return Completeness::tr("the API now lists %Ln fewer: fetch again", nullptr, fewer);
    const QLocale locale;
    return Completeness::tr("the API now lists %1 more and %2 fewer: fetch again")
        .arg(locale.toString(since.more), locale.toString(since.fewer));
}

QString describe(const Completeness &completeness, quint32 outsidePeriod)
{
    if (completeness.since.differ() && completeness.verdict <= Verdict::Unproven)
        return describe(completeness.since);
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
        if (completeness.isPeriodUnfinished)
            return Completeness::tr("incomplete: asked for before the period was over, %1").arg(received(completeness));
        if (completeness.tally.rows == 0)
            return Completeness::tr("incomplete: nothing was received");
        // Rows that no vendor was asked for are those of a file.
        return (!completeness.askedAt.isValid() ? Completeness::tr("incomplete: not readable to its end, %1")
                                                : Completeness::tr("incomplete: the fetch failed, %1"))
            .arg(received(completeness));
    }
    Q_UNREACHABLE();
}

bool Completeness::hasSeveralZones() const
{
    return std::ranges::any_of(apiZones, [this](const ConnectionZone &one) {
        const ApiZone &first = apiZones.front().zone;
        return one.zone.zone.name() != first.zone.name() || one.zone.evidence != first.evidence;
    });
}

QStringList describeZones(const Completeness &completeness)
{
    if (!completeness.hasSeveralZones())
        return {describe(completeness.apiZone)};
    QStringList sentences;
    for (const auto &[connection, zone] : completeness.apiZones)
        sentences.append(connection + ": "_L1 + describe(zone));
    return sentences;
}

QString unfinishedPeriod(const Period &period, const Zone &reportZone, const QDateTime &askedAt)
{
    if (!askedAt.isValid() || reportZone.startOfDay(period.to.addDays(1)) <= askedAt.toSecsSinceEpoch())
        return {};
    return Completeness::tr("The period was not over when it was asked for: what began after %1 is not here.")
        .arg(askedAt.toUTC().toString(Qt::ISODate));
}
