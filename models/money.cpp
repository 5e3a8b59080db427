// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "money.h"

#include "bytype.h"
#include "sessionstore.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Money)
};

} // namespace

void Money::add(qint64 sessions, const std::optional<TypePrice> &price)
{
    qint64 product = 0;
    qint64 sum = 0;
    if (!price || qMulOverflow(sessions, price->millionths, &product)
        || qAddOverflow(m_millionths.value(price->currency), product, &sum)) {
        m_isWhole = m_isWhole && sessions == 0;
        return;
    }
    m_millionths.insert(price->currency, sum);
}

std::optional<TypePrice> priceOf(const TypePrices &prices, const QString &type, QDate from, QDate to)
{
    const TypePrices ofType = linesOf(prices, type);
    // The newest that counts on one of the days: on the others another may, or none.
    const auto newest = std::find_if(ofType.crbegin(), ofType.crend(), [from, to](const TypePrice &price) {
        return (price.from.isNull() || price.from <= to) && (price.to.isNull() || from <= price.to);
    });
    if (newest == ofType.crend() || !newest->holdsOn(from) || !newest->holdsOn(to))
        return std::nullopt;
    return *newest;
}

Money costOf(const SessionStore &snapshot, std::span<const quint32> rows, const TypePrices &prices, const Zone &zone)
{
    Money money;
    if (prices.isEmpty())
        return money;
    std::map<std::pair<quint32, qint32>, qint64> counts;
    qint64 undated = 0;
    for (const quint32 row : rows) {
        const UtcSecond start = snapshot.effectiveStart(row);
        if (isTime(start))
            ++counts[{snapshot.code(Field::BillingSessionType, row), zone.dayOf(start)}];
        else
            ++undated;
    }
    for (const auto &[key, sessions] : counts) {
        const std::string_view type = snapshot.pool(Field::BillingSessionType).at(key.first);
        const QDate day = QDate(1970, 1, 1).addDays(key.second);
        money.add(
            sessions, priceOf(prices, QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size())), day, day));
    }
    money.add(undated, std::nullopt);
    return money;
}

QString moneyText(const Money &money)
{
    const QLocale locale;
    QStringList sums;
    for (auto sum = money.millionths().begin(); sum != money.millionths().end(); ++sum) {
        const QString text = millionthsText(sum.value());
        const qsizetype point = text.indexOf(u'.');
        const QString whole = text.first(point);
        // Of −0.05 the number before the point is no negative one.
        const QString sign = sum.value() < 0 ? QString(locale.negativeSign()) : QString();
        const qint64 units = qAbs(whole.toLongLong());
        sums << sign + locale.toString(units) + locale.decimalPoint() + text.mid(point + 1) + u' ' + sum.key();
    }
    const QString text = sums.join(u" + "_s);
    return money.isWhole() ? text : Text::tr("%1 and what has no price").arg(text);
}
