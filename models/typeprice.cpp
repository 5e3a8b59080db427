// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typeprice.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

static constexpr qint64 Million = 1'000'000;

std::optional<qint64> millionthsFromText(QStringView text)
{
    // Six digits before the point: the cost of a million sessions is still exact.
    static const QRegularExpression form(u"^(\\d{1,6})(?:[.,](\\d{1,6}))?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed().toString());
    if (!match.hasMatch())
        return std::nullopt;
    const QString places = match.captured(2).leftJustified(6, u'0');
    return match.capturedView(1).toLongLong() * Million + places.toLongLong();
}

QString millionthsText(qint64 millionths)
{
    const qint64 absolute = qAbs(millionths);
    QString places = QString::number(absolute % Million).rightJustified(6, u'0');
    while (places.size() > 2 && places.endsWith(u'0'))
        places.chop(1);
    return (millionths < 0 ? u"-"_s : QString()) + QString::number(absolute / Million) + u'.' + places;
}

std::optional<TypePrice> typePriceFromText(QStringView text)
{
    static const QRegularExpression form(
        u"^(.+)=([0-9.,]+) ([^\\s@=]+)(?:@(\\d{4}-\\d\\d-\\d\\d)?\\.\\.(\\d{4}-\\d\\d-\\d\\d)?)?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed().toString());
    if (!match.hasMatch())
        return std::nullopt;
    TypePrice price;
    price.type = match.captured(1).trimmed();
    const auto millionths = millionthsFromText(match.capturedView(2));
    price.millionths = millionths.value_or(0);
    price.currency = match.captured(3);
    price.from = QDate::fromString(match.captured(4), Qt::ISODate);
    price.to = QDate::fromString(match.captured(5), Qt::ISODate);
    const bool areDays = price.from.isValid() == match.hasCaptured(4) && price.to.isValid() == match.hasCaptured(5);
    const bool isOrdered = price.from.isNull() || price.to.isNull() || price.from <= price.to;
    if (!millionths || price.type.isEmpty() || !areDays || !isOrdered)
        return std::nullopt;
    return price;
}

QString typePriceText(const TypePrice &price)
{
    const QString text = price.type + u'=' + millionthsText(price.millionths) + u' ' + price.currency;
    if (price.from.isNull() && price.to.isNull())
        return text;
    return text + u'@' + price.from.toString(Qt::ISODate) + u".."_s + price.to.toString(Qt::ISODate);
}

TypePrices typePricesFromTexts(const QStringList &texts)
{
    TypePrices prices;
    for (const QString &text : texts) {
        if (const auto price = typePriceFromText(text))
            prices << *price;
    }
    return prices;
}

QStringList typePriceTexts(const TypePrices &prices)
{
    QStringList texts;
    for (const TypePrice &price : prices)
        texts << typePriceText(price);
    return texts;
}
