// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "periodchooser.h"

#include "icontheme.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QMenu>
#include <QPushButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

PeriodChooser::PeriodChooser(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setIcon(symbolicIcon(u"calendar"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setProperty("framed", true);
    setToolTip(tr("The days to fetch and to show, both included"));
    setMenu(m_menu);
    addPresets();
    m_menu->addSeparator();
    addDates();
    setPreset(PeriodPreset::LastMonth);
}

void PeriodChooser::addPresets()
{
    for (const auto preset : {PeriodPreset::LastMonth, PeriodPreset::ThisMonth, PeriodPreset::Last7Days,
             PeriodPreset::Last30Days, PeriodPreset::Last90Days})
        m_menu->addAction(presetTitle(preset), this, [this, preset] { setPreset(preset); });
}

void PeriodChooser::addDates()
{
    auto *panel = new QWidget(m_menu);
    auto *form = new QFormLayout(panel);
    m_from = new QDateEdit(panel);
    m_to = new QDateEdit(panel);
    for (QDateEdit *edit : {m_from, m_to})
        edit->setCalendarPopup(true);
    auto *apply = new QPushButton(tr("Take these days"), panel);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    form->addRow(apply);
    connect(m_from, &QDateEdit::dateChanged, m_to, &QDateEdit::setMinimumDate);
    connect(apply, &QPushButton::clicked, this, [this] {
        m_menu->close();
        setPeriod({m_from->date(), m_to->date()});
    });
    auto *action = new QWidgetAction(m_menu);
    action->setDefaultWidget(panel);
    m_menu->addAction(action);
}

void PeriodChooser::setPreset(PeriodPreset preset)
{
    show(periodOf(preset, todayIn(m_zone)), preset);
}

void PeriodChooser::setPeriod(const Period &period)
{
    if (period.isValid())
        show(period, std::nullopt);
}

void PeriodChooser::setZone(const Zone &zone)
{
    m_zone = zone;
    if (m_preset)
        setPreset(*m_preset);
}

void PeriodChooser::show(const Period &period, std::optional<PeriodPreset> preset)
{
    m_preset = preset;
    m_from->setDate(period.from);
    m_to->setDate(period.to);
    setText(preset ? u"%1 · %2"_s.arg(presetTitle(*preset), periodTitle(period)) : periodTitle(period));
    setAccessibleName(tr("Period: %1").arg(text()));
    if (period == m_period)
        return;
    m_period = period;
    emit periodChanged(period);
}
