// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "typeprice.h"
#include "zone.h"

#include <QMap>

#include <span>

class SessionStore;

/// What sessions cost: an exact sum in each currency. A value.
class Money
{
public:
    /// So many sessions at a price; without one the sum is not whole.
    void add(qint64 sessions, const std::optional<TypePrice> &price);

    /// Nothing has a price.
    bool isEmpty() const { return m_millionths.isEmpty(); }
    /// In millionths, by currency.
    const QMap<QString, qint64> &millionths() const { return m_millionths; }
    /// Something in it has no price, or is too much to be added up.
    bool isWhole() const { return m_isWhole; }
    bool operator==(const Money &) const = default;

private:
    QMap<QString, qint64> m_millionths;
    bool m_isWhole = true;
};

/// The price of a type on all these days; nothing if they have several. Of two that hold on one day the one that begins
/// later counts, else the last.
std::optional<TypePrice> priceOf(const TypePrices &prices, const QString &type, QDate from, QDate to);
/// What these rows of a store cost on their days in a zone.
Money costOf(const SessionStore &snapshot, std::span<const quint32> rows, const TypePrices &prices, const Zone &zone);

/// As the locale writes it, with at least two places: "1.85 USD", "1.85 USD + 0.20 EUR"; what has no price is told.
QString moneyText(const Money &money);
