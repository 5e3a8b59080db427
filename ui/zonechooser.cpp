// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zonechooser.h"

#include "icontheme.h"
#include "zonedialog.h"

#include <QMenu>

using namespace Qt::StringLiterals;

ZoneChooser::ZoneChooser(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setIcon(symbolicIcon(u"globe"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setProperty("framed", true);
    setToolTip(tr("Time zone of the report: days, times and periods are meant in it"));
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ZoneChooser::fillMenu);
    setText(m_zone.name());
    setAccessibleName(tr("Time zone of the report: %1").arg(m_zone.name()));
}

void ZoneChooser::setZone(const Zone &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    setText(zone.name());
    setAccessibleName(tr("Time zone of the report: %1").arg(zone.name()));
    if (!zone.isUtc() && !m_used.contains(zone.name()))
        m_used << zone.name();
    emit zoneChanged(zone);
}

void ZoneChooser::fillMenu()
{
    m_menu->clear();
    QStringList names{Zone().name(), Zone::system().name()};
    names += m_used;
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        const auto zone = Zone::fromName(name);
        if (!zone)
            continue;
        const QString title = *zone == Zone::system() && !zone->isUtc() ? tr("%1 (this computer)").arg(name) : name;
        QAction *action = m_menu->addAction(title, this, [this, zone] { setZone(*zone); });
        action->setCheckable(true);
        action->setChecked(*zone == m_zone);
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("Another zone…"), this, &ZoneChooser::askForName);
}

void ZoneChooser::askForName()
{
    ZoneDialog dialog(m_zone, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto zone = dialog.zone())
        setZone(*zone);
}
