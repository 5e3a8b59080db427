// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowstate.h"

#include "exportmenu.h"
#include "filterbar.h"
#include "findingfilter.h"
#include "mainwindow.h"
#include "orderheader.h"
#include "periodchooser.h"
#include "sessiontableview.h"
#include "zonechooser.h"

#include <QSettings>

using namespace Qt::StringLiterals;

WindowState::WindowState(MainWindow &window, QSettings &settings)
    : m_window(window)
    , m_settings(settings)
{ }

void WindowState::restore()
{
    m_window.setUiState(m_settings.value(u"window/state"_s).toByteArray());
    m_window.table()->setPlaceState(m_settings.value(u"window/place"_s).toByteArray());
    if (const auto zone = Zone::fromName(m_settings.value(u"window/zone"_s).toString()))
        m_window.zone()->setZone(*zone);
    m_window.exportMenu()->setIdentities(
        identitiesFromName(m_settings.value(u"window/identities"_s).toString()).value_or(Identities::Plain));
    restorePeriod();
    restoreOrder();
    restoreFilter();
}

void WindowState::save() const
{
    m_settings.setValue(u"window/state"_s, m_window.uiState());
    m_settings.setValue(u"window/place"_s, m_window.table()->placeState());
    m_settings.setValue(u"window/zone"_s, m_window.zone()->zone().name());
    m_settings.setValue(u"window/identities"_s, QString(identitiesName(m_window.exportMenu()->identities())));
    savePeriod();
    saveOrder();
    saveFilter();
}

void WindowState::restorePeriod()
{
    const QString kept = m_settings.value(u"window/period"_s).toString();
    if (const auto preset = presetFromName(kept))
        m_window.period()->setPreset(*preset);
    else
        m_window.period()->setPeriod({QDate::fromString(kept.section(u'/', 0, 0), Qt::ISODate),
            QDate::fromString(kept.section(u'/', 1), Qt::ISODate)});
}

/// The name of a preset, or two days as "2026-10-03/2026-10-09".
void WindowState::savePeriod() const
{
    const auto preset = m_window.period()->preset();
    const Period &period = m_window.period()->period();
    m_settings.setValue(u"window/period"_s,
        preset ? QString(presetName(*preset))
               : period.from.toString(Qt::ISODate) + u'/' + period.to.toString(Qt::ISODate));
}

void WindowState::restoreOrder()
{
    QString ignored;
    const QString kept = m_settings.value(u"window/order"_s).toString();
    const auto order = kept.isEmpty() ? std::nullopt : parseSortKeys(kept, &ignored);
    m_window.table()->header()->setOrder(order.value_or(std::vector<SortKey>()));
}

void WindowState::saveOrder() const
{
    QStringList order;
    for (const SortKey &key : m_window.table()->header()->order())
        order << filterName(key.field) + (key.descending ? u":desc"_s : QString());
    m_settings.setValue(u"window/order"_s, order.join(u','));
}

void WindowState::restoreFilter()
{
    m_window.filterBar()->setText(m_settings.value(u"window/filter"_s).toString());
}

void WindowState::saveFilter() const
{
    const auto filter = Filter::parse(m_window.filterBar()->text());
    m_settings.setValue(
        u"window/filter"_s, filter && filter->namesNobody() ? lastingFilter(*filter).text() : QString());
}
