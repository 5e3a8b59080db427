// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownterms.h"

#include "archivelist.h"
#include "bytype.h"
#include "connections.h"
#include "sourcecontroller.h"
#include "termssettings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

ShownTerms::ShownTerms(Connections &connections, const SourceController &source)
    : m_connections(connections)
    , m_source(source)
{
    connect(&connections.profiles(), &ProfileStore::changed, this, &ShownTerms::changed);
    connect(&source, &SourceController::shownChanged, this, &ShownTerms::changed);
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

QStringList ShownTerms::ids() const
{
    QStringList ids;
    for (const Profile &profile : profiles())
        ids << profile.id;
    return ids.isEmpty() ? QStringList(QString()) : ids;
}

BillingTerms ShownTerms::terms() const
{
    return keptTerms(m_connections.settings(), ids());
}

bool ShownTerms::haveOtherUnits() const
{
    const UnitSpans common = terms().units;
    return std::ranges::any_of(
        ids(), [&](const QString &id) { return keptTerms(m_connections.settings(), {id}).units != common; });
}

QString ShownTerms::name() const
{
    QStringList names;
    for (const Profile &profile : profiles())
        names << profile.name;
    return names.join(u" + "_s);
}

/// What has changed between `before` and `now` is changed in `names` too; what else is there stays.
static ValueNames changedAs(ValueNames names, const ValueNames &before, const ValueNames &now)
{
    for (auto field = before.begin(); field != before.end(); ++field) {
        for (auto name = field->begin(); name != field->end(); ++name) {
            if (!now.value(field.key()).contains(name.key()))
                names[field.key()].remove(name.key());
        }
    }
    for (auto field = now.begin(); field != now.end(); ++field) {
        for (auto name = field->begin(); name != field->end(); ++name) {
            if (before.value(field.key()).value(name.key()) != name.value())
                names[field.key()].insert(name.key(), name.value());
        }
    }
    names.removeIf([](ValueNames::iterator field) { return field->isEmpty(); });
    return names;
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
    bool isKept = true;
    const QStringList all = ids();
    for (const QString &id : all) {
        BillingTerms terms = keptTerms(m_connections.settings(), {id});
        terms.units = overlaid(withoutTypesOf(terms.units, before.units), wanted.units);
        terms.prices = overlaid(withoutTypesOf(terms.prices, before.prices), wanted.prices);
        terms.invoiceNames = changedAs(terms.invoiceNames, before.invoiceNames, wanted.invoiceNames);
        isKept = keepTerms(m_connections.settings(), id, terms) && isKept;
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
