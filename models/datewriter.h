// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>

/// How the locale writes a short date: QLocale knows no intervals, so day, month and year are put together here in the
/// order of its long format. All dates on the screen are written by it, but for those in a field.
class DateWriter
{
public:
    DateWriter();

    bool yearFirst() const { return m_yearFirst; }
    QString year(QDate date) const { return m_locale.toString(date, u"yyyy"); }
    /// The days of one month ("1–31 Oct"), or one day of it.
    QString days(QDate from, QDate to) const;
    /// "31 Oct".
    QString day(QDate date) const { return days(date, date); }
    QString withYear(const QString &days, QDate date) const;

private:
    QLocale m_locale;
    QString m_dayFormat;
    bool m_yearFirst = false;
    bool m_monthFirst = false;
};
