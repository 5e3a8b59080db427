// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectionchooser.h"

#include "icontheme.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

ConnectionChooser::ConnectionChooser(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
    , m_oneOf(new QActionGroup(this))
{
    setIcon(symbolicIcon(u"key"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setProperty("framed", true);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ConnectionChooser::fillMenu);
    setProfiles({}, {});
}

void ConnectionChooser::setProfiles(const QList<Profile> &profiles, const QString &chosen, const QStringList &together)
{
    m_together = together;
    QStringList names;
    m_profiles = profiles;
    m_chosen.clear();
    QString name = profiles.isEmpty() ? tr("No connection") : tr("Choose a connection");
    for (const Profile &profile : profiles) {
        if (profile.id == chosen) {
            m_chosen = chosen;
            name = profile.name;
        }
        if (together.contains(profile.id))
            names << profile.name;
    }
    showName(names.isEmpty() ? name : names.join(u" + "_s));
}

void ConnectionChooser::setSourceName(const QString &name)
{
    if (m_chosen.isEmpty() && !name.isEmpty())
        showName(name);
}

void ConnectionChooser::showName(const QString &name)
{
    // A long name must not keep the window from getting narrow.
    constexpr int widest = 220;
    setText(fontMetrics().elidedText(name, Qt::ElideRight, widest).replace(u'&', "&&"_L1));
    setToolTip(tr("Connection: %1").arg(name));
    setAccessibleName(toolTip());
    m_name = name;
    emit chosenChanged();
}

void ConnectionChooser::fillMenu()
{
    m_menu->clear();
    for (const Profile &profile : std::as_const(m_profiles)) {
        QAction *action = m_menu->addAction(profile.name, this, [this, id = profile.id] { emit profileChosen(id); });
        action->setCheckable(true);
        // One of them has a dot, as the period has; several together have ticks.
        if (m_together.isEmpty())
            m_oneOf->addAction(action);
        action->setChecked(profile.id == m_chosen || m_together.contains(profile.id));
    }
    if (m_profiles.size() > 1)
        m_menu->addAction(tr("Several connections…"), this, &ConnectionChooser::severalRequested);
    m_menu->addSeparator();
    m_menu->addAction(symbolicIcon(u"add"_s), tr("Add a connection…"), this, &ConnectionChooser::addRequested);
    m_menu->addAction(tr("Connections…"), this, &ConnectionChooser::listRequested);
}
