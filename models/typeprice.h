// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

/// What one billing session of a type costs. A value.
struct TypePrice
{
    /// As received.
    QString type;
    /// Millionths of the currency; no floating point, so that sums are exact.
    qint64 millionths = 0;
    /// As the admin writes it, such as "USD".
    QString currency;
    /// Days in the zone of the report, both inclusive; null: from the beginning, and without an end.
    QDate from = {};
    QDate to = {};

    bool holdsOn(QDate day) const { return (from.isNull() || from <= day) && (to.isNull() || day <= to); }
    bool operator==(const TypePrice &) const = default;
};

using TypePrices = QList<TypePrice>;

/// A price with at most six places: "0.05", also with a decimal comma; no grouping. Nothing if it is none.
std::optional<qint64> millionthsFromText(QStringView text);
/// With a point, at least two places and no more than it needs: "0.05", "0.000125".
QString millionthsText(qint64 millionths);

/// `TYPE=0.05 USD[@from..to]`, either day may be missing; and back. Nothing if it cannot be read.
std::optional<TypePrice> typePriceFromText(QStringView text);
QString typePriceText(const TypePrice &price);
/// Texts that cannot be read are left out.
TypePrices typePricesFromTexts(const QStringList &texts);
QStringList typePriceTexts(const TypePrices &prices);
