// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "periodchooser.h"

#include "datefield.h"
#include "icontheme.h"

#include <QActionGroup>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace {

/// Holds widgets within a menu, which by itself takes the Tab key for its own entries.
class MenuPanel : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    bool focusNextPrevChild(bool next) override
    {
        QWidget *widget = focusWidget() ? focusWidget() : this;
        do
            widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain();
        while (isAncestorOf(widget) && ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible()));
        if (!isAncestorOf(widget))
            return QWidget::focusNextPrevChild(next);
        widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
};

} // namespace

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
    auto *oneOf = new QActionGroup(this);
    oneOf->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (const auto preset : {PeriodPreset::LastMonth, PeriodPreset::ThisMonth, PeriodPreset::Last7Days,
             PeriodPreset::Last30Days, PeriodPreset::Last90Days}) {
        QAction *action = m_menu->addAction(presetTitle(preset), this, [this, preset] { setPreset(preset); });
        action->setCheckable(true);
        action->setActionGroup(oneOf);
        action->setData(QVariant::fromValue(int(preset)));
    }
    connect(m_menu, &QMenu::aboutToShow, this, &PeriodChooser::updatePresets);
}

void PeriodChooser::updatePresets()
{
    const QDate today = todayIn(m_zone);
    for (QAction *action : m_menu->actions()) {
        if (!action->isCheckable())
            continue;
        const auto preset = PeriodPreset(action->data().toInt());
        // What stands behind a tab is shown at the right.
        action->setText(presetTitle(preset) + u'\t' + periodTitle(periodOf(preset, today)));
        action->setChecked(!m_allDays && preset == m_preset);
    }
    m_from->setDate(m_period.from);
    m_to->setDate(m_period.to);
    showProblem({});
}

void PeriodChooser::addDates()
{
    auto *panel = new MenuPanel(m_menu);
    auto *form = new QFormLayout(panel);
    m_from = new DateField(panel);
    m_to = new DateField(panel);
    m_problem = new QLabel(panel);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto *apply = new QPushButton(tr("&Use these dates"), panel);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    form->addRow(m_problem);
    form->addRow(apply);
    connect(m_from, &QLineEdit::returnPressed, this, &PeriodChooser::takeDates);
    connect(m_to, &QLineEdit::returnPressed, this, &PeriodChooser::takeDates);
    connect(apply, &QPushButton::clicked, this, &PeriodChooser::takeDates);
    auto *action = new QWidgetAction(m_menu);
    action->setDefaultWidget(panel);
    m_menu->addAction(action);
    m_dates = action;
}

void PeriodChooser::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    // What is wrapped needs its height said, and a menu that is open looks at its size when an entry changes.
    QWidget *panel = m_problem->parentWidget();
    const QMargins margins = panel->layout()->contentsMargins();
    m_problem->setMinimumHeight(m_problem->heightForWidth(panel->width() - margins.left() - margins.right()));
    panel->layout()->activate();
    m_dates->setStatusTip(sentence);
}

void PeriodChooser::takeDates()
{
    QString problem;
    for (const DateField *field : {m_from, m_to}) {
        if (!field->date() && problem.isEmpty())
            problem = tr("“%1” is no date; write it like %2 or 2026-11-05.")
                          .arg(field->text(), DateField::write(QDate(2026, 11, 5), QLocale()));
    }
    if (problem.isEmpty() && *m_to->date() < *m_from->date())
        problem = tr("The last day lies before the first one.");
    showProblem(problem);
    if (!problem.isEmpty())
        return;
    m_menu->close();
    show({*m_from->date(), *m_to->date()}, std::nullopt);
}

void PeriodChooser::setPreset(PeriodPreset preset)
{
    show(periodOf(preset, todayIn(m_zone)), preset);
}

void PeriodChooser::setPeriod(const Period &period)
{
    if (period.isValid())
        show(period, period == m_period ? m_preset : std::nullopt);
}

void PeriodChooser::setZone(const Zone &zone)
{
    m_zone = zone;
    if (m_preset)
        show(periodOf(*m_preset, todayIn(zone)), m_preset, m_allDays);
}

void PeriodChooser::setAllDays(bool all)
{
    show(m_period, m_preset, all);
}

void PeriodChooser::show(const Period &period, std::optional<PeriodPreset> preset, bool allDays)
{
    const bool same = period == m_period && allDays == m_allDays;
    m_preset = preset;
    m_allDays = allDays;
    m_from->setDate(period.from);
    m_to->setDate(period.to);
    setText(allDays  ? tr("All days")
            : preset ? u"%1 · %2"_s.arg(presetTitle(*preset), periodTitle(period))
                     : periodTitle(period));
    setAccessibleName(tr("Period: %1").arg(text()));
    m_period = period;
    emit shownChanged();
    if (!same && !allDays)
        emit periodChanged(period);
}
