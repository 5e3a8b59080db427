// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicedate.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// Qt reads two digits of a year as those of the last century, which had no invoices.
static QDate inThisCentury(const QDate &day)
{
    return day.isValid() && day.year() < 2000 ? day.addYears(100) : day;
}

std::optional<std::array<int, 3>> numbersOfDate(const QString &cell)
{
    static const QRegularExpression form(u"^(\\d{1,2})(?:/(\\d{1,2})/(\\d{4}|\\d{2})|-(\\d{1,2})-(\\d{4}))\\b"_s);
    const QRegularExpressionMatch match = form.match(cell);
    if (!match.hasMatch())
        return std::nullopt;
    const int second = (match.captured(2) + match.captured(4)).toInt();
    const int year = (match.captured(3) + match.captured(5)).toInt();
    return std::array{match.captured(1).toInt(), second, year < 100 ? 2000 + year : year};
}

QDate invoiceDay(const QString &cell, bool monthFirst)
{
    if (const auto numbers = numbersOfDate(cell)) {
        const auto [first, second, year] = *numbers;
        return monthFirst ? QDate(year, first, second) : QDate(year, second, first);
    }
    static const QRegularExpression iso(u"^\\d{4}[-/]\\d{2}[-/]\\d{2}"_s);
    if (const QRegularExpressionMatch match = iso.match(cell); match.hasMatch())
        return QDate::fromString(match.captured().replace(u'/', u'-'), Qt::ISODate);
    for (const QString &form :
        {u"d.M.yyyy"_s, u"d MMM yyyy"_s, u"d MMMM yyyy"_s, u"MMM d, yyyy"_s, u"d-MMM-yyyy"_s, u"d-MMM-yy"_s}) {
        for (const QLocale &locale : {QLocale::c(), QLocale()}) {
            if (const QDate day = locale.toDate(cell, form); day.isValid())
                return inThisCentury(day);
        }
    }
    return {};
}

QDate invoiceMonth(const QString &cell)
{
    for (const QString &form : {u"yyyy-MM"_s, u"MM/yyyy"_s, u"MM.yyyy"_s, u"MMM yyyy"_s, u"MMMM yyyy"_s, u"MMM-yy"_s}) {
        for (const QLocale &locale : {QLocale::c(), QLocale()}) {
            if (const QDate month = inThisCentury(locale.toDate(cell, form)); month.isValid())
                return QDate(month.year(), month.month(), 1);
        }
    }
    return {};
}
