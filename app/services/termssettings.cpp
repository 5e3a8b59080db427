// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "termssettings.h"

#include "bytype.h"

#include <QSettings>

using namespace Qt::StringLiterals;

static QString keyOf(const QString &profileId, QLatin1StringView name)
{
    // The group of the connection (ProfileStore).
    return (profileId.isEmpty() ? u"files/"_s : u"profiles/"_s + profileId + u'/') + name;
}

/// `names`, with those of `over` in the place of the same words.
static ValueNames overlaidNames(ValueNames names, const ValueNames &over)
{
    for (auto field = over.begin(); field != over.end(); ++field)
        names[field.key()].insert(*field);
    return names;
}

BillingTerms keptTerms(QSettings &settings, const QStringList &profileIds, const BillingTerms &given)
{
    QList<UnitSpans> units;
    QList<TypePrices> prices;
    ValueNames names;
    for (const QString &id : profileIds) {
        const auto texts = [&](QLatin1StringView name) { return settings.value(keyOf(id, name)).toStringList(); };
        units << unitSpansFromTexts(texts("units"_L1));
        prices << typePricesFromTexts(texts("prices"_L1));
        names = overlaidNames(valueNamesFromTexts(texts("invoiceNames"_L1)), names);
    }
    return {overlaid(commonLines(units), given.units), overlaid(commonLines(prices), given.prices),
        overlaidNames(names, given.invoiceNames)};
}

bool keepTerms(QSettings &settings, const QString &profileId, const BillingTerms &terms)
{
    const auto write = [&](QLatin1StringView name, const QStringList &texts) {
        if (texts.isEmpty())
            settings.remove(keyOf(profileId, name));
        else
            settings.setValue(keyOf(profileId, name), texts);
    };
    write("units"_L1, unitSpanTexts(terms.units));
    write("prices"_L1, typePriceTexts(terms.prices));
    write("invoiceNames"_L1, valueNameTexts(terms.invoiceNames));
    settings.sync();
    return settings.status() == QSettings::NoError;
}
