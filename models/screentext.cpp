// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screentext.h"

#include "datewriter.h"
#include "period.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct ScreenText
{
    Q_DECLARE_TR_FUNCTIONS(ScreenText)
};

QDateTime localTime(const QDateTime &moment, const Zone &zone)
{
    return QDateTime::fromSecsSinceEpoch(zone.toLocal(moment.toSecsSinceEpoch()), Qt::UTC);
}

QString hourAndMinute(const QDateTime &moment, const Zone &zone)
{
    // Some locales write the seconds in their short form, others do not.
    const QString format = QLocale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s);
    return QLocale().toString(localTime(moment, zone).time(), format);
}

} // namespace

QString screenDay(const QDateTime &moment, const Zone &zone)
{
    if (!moment.isValid())
        return {};
    const QDate day = localTime(moment, zone).date();
    return periodTitle({day, day});
}

QString screenTime(const QDateTime &moment, const Zone &zone)
{
    if (!moment.isValid())
        return {};
    return screenDay(moment, zone) + u' ' + hourAndMinute(moment, zone);
}

QString screenTimes(const QDateTime &from, const QDateTime &to, const Zone &zone)
{
    const QString last = screenTime(to, zone);
    return from.isValid() ? QStringLiteral("%1 – %2").arg(shortScreenTime(from, zone), last) : last;
}

QString shortScreenTime(const QDateTime &moment, const Zone &zone)
{
    if (!moment.isValid())
        return {};
    return DateWriter().day(localTime(moment, zone).date()) + u' ' + hourAndMinute(moment, zone);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString verdictText(Verdict verdict, qint64 rows, qint64 total)
{
    const bool isKnown = rows >= 0 && total >= 0;
    switch (verdict) {
    case Verdict::Nothing:
        return ScreenText::tr("still being fetched");
    case Verdict::Complete:
        return ScreenText::tr("complete");
    case Verdict::Unproven:
        return ScreenText::tr("cannot be verified");
    case Verdict::Changed:
        return ScreenText::tr("changed while fetching");
    case Verdict::Short:
        return isKnown && rows < total ? ScreenText::tr("%Ln too few", nullptr, static_cast<int>(total - rows))
                                       : ScreenText::tr("too few");
    case Verdict::Over:
        return isKnown && rows > total ? ScreenText::tr("%Ln too many", nullptr, static_cast<int>(rows - total))
                                       : ScreenText::tr("too many");
    case Verdict::Cancelled:
        return ScreenText::tr("cancelled");
    case Verdict::Failed:
        return ScreenText::tr("failed");
    }
    Q_UNREACHABLE();
}

QString verdictText(const TotalsSince &since)
{
    if (since.fewer == 0)
        return ScreenText::tr("%Ln more by now", nullptr, static_cast<int>(since.more));
    return since.more == 0 ? ScreenText::tr("%Ln fewer by now", nullptr, static_cast<int>(since.fewer))
                           : ScreenText::tr("other totals by now");
}

QString verdictText(const LedgerLine &line)
{
    const QString text = verdictText(line.verdict, line.distinct, line.lastTotal);
    switch (line.role) {
    case LedgerLine::Role::Part:
        return text;
    case LedgerLine::Role::Margin:
        //: Beside the period that was asked for; %1: "complete", "changed while fetching", …
        return ScreenText::tr("margin: %1").arg(text);
    case LedgerLine::Role::AskedAgain:
        //: %1: "changed while fetching", …
        return ScreenText::tr("%1; asked again in parts").arg(text);
    }
    Q_UNREACHABLE();
}
