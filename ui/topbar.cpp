// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "topbar.h"

#include "connectionchooser.h"
#include "filterbar.h"
#include "icontheme.h"
#include "periodchooser.h"
#include "zonechooser.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScreen>
#include <QToolButton>

using namespace Qt::StringLiterals;

TopBar::TopBar(QWidget *parent)
    : QToolBar(tr("Period, filter and export"), parent)
    , m_connection(new ConnectionChooser(this))
    , m_period(new PeriodChooser(this))
    , m_fetch(makeButton(u"fetch"_s, tr("Fetch")))
    , m_fetchMenu(new QMenu(m_fetch))
    , m_zone(new ZoneChooser(this))
    , m_export(makeButton(u"export"_s, tr("Export")))
    , m_menu(makeButton(u"menu"_s, tr("Menu")))
    , m_filter(new FilterBar(this))
{
    setObjectName(u"top"_s);
    setMovable(false);
    toggleViewAction()->setEnabled(false);
    m_export->setToolTip(tr("Write sessions or the chart into a file (Ctrl+E)"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_fetch->setPopupMode(QToolButton::MenuButtonPopup);
    m_fetch->setMenu(m_fetchMenu);
    m_fetchMenu->setToolTipsVisible(true);
    QAction *fresh = m_fetchMenu->addAction(tr("Ask for everything &anew"), this, &TopBar::freshFetchRequested);
    fresh->setObjectName(u"fresh"_s);
    fresh->setToolTip(tr("Fetch the period once more from its first page, also what is kept and cannot have changed"));
    m_menu->setToolTip(m_menu->text());
    setFetching(false);
    // Where the words do not fit beside each other, the icons say it.
    constexpr int narrowScreen = 800;
    if (screen()->availableSize().width() < narrowScreen) {
        for (QToolButton *button : {m_fetch, m_export, m_menu})
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    connect(m_period, &PeriodChooser::shownChanged, this, &TopBar::updateFetch);
    connect(m_connection, &ConnectionChooser::chosenChanged, this, &TopBar::updateFetch);
    connect(m_fetch, &QToolButton::clicked, this, &TopBar::fetchOrStop);

    auto *rows = new QWidget(this);
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFirstRow());
    layout->addWidget(m_filter);
    addWidget(rows);
}

QToolButton *TopBar::makeButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(symbolicIcon(icon));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("framed", true);
    return button;
}

QWidget *TopBar::makeFirstRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(8);
    layout->addWidget(m_connection);
    layout->addWidget(m_period);
    layout->addWidget(m_fetch);
    layout->addStretch(1);
    layout->addWidget(m_zone);
    layout->addWidget(m_export);
    layout->addWidget(m_menu);
    return row;
}

void TopBar::setMenus(QMenu *exportMenu, QMenu *mainMenu)
{
    m_export->setMenu(exportMenu);
    m_menu->setMenu(mainMenu);
}

void TopBar::setFetching(bool fetching)
{
    m_fetching = fetching;
    m_fetch->setIcon(symbolicIcon(fetching ? u"stop"_s : u"fetch"_s));
    m_fetchMenu->setEnabled(!fetching);
    updateFetch();
}

/// What it will do; while the days of a file are shown, it does not stand beside it.
void TopBar::updateFetch()
{
    const QString days = periodTitle(m_period->period());
    const QString whose = m_connection->chosenName();
    m_fetch->setText(m_fetching ? tr("Stop") : m_period->isAllDays() ? tr("Fetch %1").arg(days) : tr("Fetch"));
    m_fetch->setToolTip(m_fetching ? tr("Stop the fetch (Esc)")
            : whose.isEmpty()      ? tr("Fetch the sessions of %1 (Ctrl+R)").arg(days)
                                   : tr("Fetch the sessions of %1 from %2 (Ctrl+R)").arg(days, whose));
    m_fetch->setAccessibleName(m_fetch->text());
    m_fetch->setAccessibleDescription(m_fetch->toolTip());
}

void TopBar::setExportPossible(bool possible)
{
    m_export->setEnabled(possible);
}

void TopBar::fetchOrStop()
{
    if (m_fetching)
        emit stopRequested();
    else
        emit fetchRequested();
}

void TopBar::fetch()
{
    if (!m_fetching)
        emit fetchRequested();
}

void TopBar::stopFetch()
{
    if (m_fetching)
        emit stopRequested();
}

void TopBar::openExportMenu()
{
    if (m_export->isEnabled())
        m_export->showMenu();
}
