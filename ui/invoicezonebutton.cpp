// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicezonebutton.h"

#include "icontheme.h"
#include "zonedialog.h"

#include <QMenu>

using namespace Qt::StringLiterals;

InvoiceZoneButton::InvoiceZoneButton(QWidget *parent)
    : QToolButton(parent)
{
    setIcon(symbolicIcon(u"globe"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setProperty("framed", true);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("Time zone in which the invoice cuts its days"));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &InvoiceZoneButton::fillMenu);
    setZone({});
}

void InvoiceZoneButton::setZone(const std::optional<Zone> &zone)
{
    m_zone = zone;
    setText(zone ? zone->name() : tr("As the report"));
    setAccessibleName(u"%1: %2"_s.arg(toolTip(), text()));
}

void InvoiceZoneButton::choose(const std::optional<Zone> &zone)
{
    setZone(zone);
    emit zoneChosen(zone);
}

void InvoiceZoneButton::fillMenu()
{
    menu()->clear();
    const auto add = [this](const QString &title, const std::optional<Zone> &zone) {
        QAction *action = menu()->addAction(title, this, [this, zone] { choose(zone); });
        action->setCheckable(true);
        action->setChecked(zone == m_zone);
    };
    add(tr("The time zone of the report"), std::nullopt);
    QStringList names{Zone().name(), Zone::system().name()};
    if (m_zone)
        names << m_zone->name();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (const auto zone = Zone::fromName(name))
            add(name, zone);
    }
    menu()->addSeparator();
    menu()->addAction(tr("Another zone…"), this, &InvoiceZoneButton::askForName);
}

void InvoiceZoneButton::askForName()
{
    ZoneDialog dialog(m_zone.value_or(Zone()), this);
    dialog.setWindowTitle(tr("Time zone of the invoice"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto zone = dialog.zone())
        choose(*zone);
}
