// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datewriter.h"

using namespace Qt::StringLiterals;

DateWriter::DateWriter()
{
    const QString format = m_locale.dateFormat(QLocale::LongFormat);
    const qsizetype month = format.indexOf(u"MMM");
    m_yearFirst = format.indexOf(u'y') < month;
    m_monthFirst = m_yearFirst || month < format.lastIndexOf(u'd');
    m_dayFormat = format.contains(u"d."_s) ? u"d."_s : u"d"_s;
}

QString DateWriter::days(QDate from, QDate to) const
{
    QString text = m_locale.toString(from, m_dayFormat);
    if (from != to)
        text += u'–' + m_locale.toString(to, m_dayFormat);
    const QString month = m_locale.toString(from, u"MMM");
    return m_monthFirst ? month + u' ' + text : text + u' ' + month;
}

QString DateWriter::withYear(const QString &days, QDate date) const
{
    if (m_yearFirst)
        return year(date) + u' ' + days;
    return days + (m_monthFirst ? u", "_s : u" "_s) + year(date);
}
