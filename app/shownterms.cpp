// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownterms.h"

#include "archivelist.h"
#include "bytype.h"
#include "connections.h"
#include "sourcecontroller.h"
#include "termssettings.h"

#include <utility>

using namespace Qt::StringLiterals;

ShownTerms::ShownTerms(Connections &connections, const SourceController &source)
    : m_connections(connections)
    , m_source(source)
{
    connect(&connections.profiles(), &ProfileStore::changed, this, &ShownTerms::changed);
    connect(&source, &SourceController::ended, this, &ShownTerms::changed);
}

void ShownTerms::setChosen(const QList<Profile> &profiles)
{
    m_chosen.clear();
    for (const Profile &profile : profiles)
        m_chosen << profile.id;
    emit changed();
}

QList<Profile> ShownTerms::profiles() const
{
    const bool isNothingShown = m_source.sourceName().isEmpty();
    QList<Profile> shown;
    for (const Profile &profile : m_connections.profiles().profiles()) {
        if (isNothingShown ? m_chosen.contains(profile.id)
                           : m_source.archives().contains(archiveOf(profile).owner.archive))
            shown << profile;
    }
    return shown;
}

BillingTerms ShownTerms::termsOf(const Profile &profile) const
{
    return keptTerms(m_connections.settings(), profile.id);
}

BillingTerms ShownTerms::terms() const
{
    const QList<Profile> all = profiles();
    if (all.isEmpty())
        return termsOf({});
    QList<UnitSpans> units;
    QList<TypePrices> prices;
    for (const Profile &profile : all) {
        const BillingTerms terms = termsOf(profile);
        units << terms.units;
        prices << terms.prices;
    }
    return {commonLines(units), commonLines(prices), termsOf(all.constFirst()).invoiceNames};
}

QString ShownTerms::name() const
{
    QStringList names;
    for (const Profile &profile : profiles())
        names << profile.name;
    return names.join(u" + "_s);
}

void ShownTerms::setUnits(const UnitSpans &units)
{
    BillingTerms wanted = terms();
    wanted.units = units;
    setTerms(wanted);
}

void ShownTerms::setTerms(const BillingTerms &wanted)
{
    const BillingTerms before = terms();
    if (wanted == before)
        return;
    QList<Profile> all = profiles();
    if (all.isEmpty())
        all << Profile();
    bool isKept = true;
    for (const Profile &profile : std::as_const(all)) {
        BillingTerms terms = termsOf(profile);
        terms.units = overlaid(withoutTypesOf(terms.units, before.units), wanted.units);
        terms.prices = overlaid(withoutTypesOf(terms.prices, before.prices), wanted.prices);
        terms.invoiceNames = wanted.invoiceNames;
        isKept = keepTerms(m_connections.settings(), profile.id, terms) && isKept;
    }
    if (!isKept)
        emit failed(tr("The settings cannot be written, so units, prices and names hold for this run only; check "
                       "whether the disk is full or write-protected."));
    emit changed();
}

void ShownTerms::setInvoiceNames(const std::vector<InvoiceValue> &values)
{
    BillingTerms wanted = terms();
    for (const InvoiceValue &value : values) {
        QMap<QString, QString> &names = wanted.invoiceNames[value.field];
        if (value.value.isEmpty())
            names.remove(value.word.toCaseFolded());
        else
            names.insert(value.word.toCaseFolded(), value.value);
        if (names.isEmpty())
            wanted.invoiceNames.remove(value.field);
    }
    setTerms(wanted);
}
