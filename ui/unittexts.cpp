// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unittexts.h"

#include "datefield.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(UnitTexts)
};

QString withDays(QString text, QDate from, QDate to)
{
    const QLocale locale;
    if (!from.isNull())
        text = Text::tr("%1 from %2").arg(text, DateField::write(from, locale));
    if (!to.isNull())
        text = Text::tr("%1 until %2").arg(text, DateField::write(to, locale));
    return text;
}

} // namespace

QStringList unitTexts(const UnitSpans &units)
{
    QStringList texts;
    for (const UnitSpan &span : units)
        texts << withDays(u"%1: %2"_s.arg(span.type, unitTitle(span.unit)), span.from, {});
    return texts;
}

QStringList priceTexts(const TypePrices &prices)
{
    QStringList texts;
    for (const TypePrice &price : prices) {
        const QString number = millionthsText(price.millionths).replace(u'.', QLocale().decimalPoint());
        texts << withDays(u"%1: %2 %3"_s.arg(price.type, number, price.currency), price.from, price.to);
    }
    return texts;
}
