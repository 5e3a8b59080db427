// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingsmark.h"

#include "checkrunner.h"
#include "findingsummary.h"
#include "icontheme.h"
#include "severitydelegate.h"

#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

FindingsMark::FindingsMark(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(u"findingsMark"_s);
    setProperty("small", true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({16, 16});
    setFocusPolicy(Qt::TabFocus);
    hide();
}

/// The number that says most: sessions too many, else the findings of the worst severity.
static QString numberOf(const CheckResult &result, Severity worst)
{
    if (result.surplus > 0)
        return FindingsMark::tr("%Ln too many", nullptr, static_cast<int>(result.surplus));
    int count = 0;
    for (const Finding &finding : result.findings)
        count += finding.severity == worst && finding.counts() ? 1 : 0;
    switch (worst) {
    case Severity::Info:
        return FindingsMark::tr("%Ln remarks", nullptr, count);
    case Severity::Warning:
        return FindingsMark::tr("%Ln warnings", nullptr, count);
    case Severity::Error:
        return FindingsMark::tr("%Ln errors", nullptr, count);
    }
    Q_UNREACHABLE();
}

void FindingsMark::setChecked(const CheckedSessions &checked)
{
    const std::optional<Severity> worst = checked.result.worst();
    m_worst = worst ? static_cast<int>(*worst) : -1;
    const std::vector<Finding> &findings = checked.result.findings;
    const bool areSettled = std::ranges::any_of(findings, [](const Finding &f) { return isSettled(f.state); });
    m_number = worst ? numberOf(checked.result, *worst) : areSettled ? tr("No open findings") : tr("No findings");
    QString all = headlineOf(checked.result);
    if (const QString states = statesOf(checked.result); !states.isEmpty())
        all += (all.isEmpty() ? QString() : u" · "_s) + states;
    const QString about = all.isEmpty()
        ? tr("No findings in %Ln sessions.", nullptr, static_cast<int>(checked.sessions))
        : tr("Findings: %1").arg(all);
    const QString lead = checked.result.surplus > 0
        ? tr("A click shows only the sessions that are too many (Ctrl+Shift+4); F8 goes from one finding to the next.")
        : tr("A click shows them (Ctrl+4); F8 goes from one to the next.");
    m_about = about + u'\n' + lead;
    m_checked = checked.store.liveCount();
    m_name = about;
    updateIcon();
    updateText();
    setVisible(checked.store.rowCount() > 0);
}

void FindingsMark::setSessions(quint32 sessions)
{
    m_sessions = sessions;
    updateText();
}

void FindingsMark::updateText()
{
    const bool isBehind = m_checked < m_sessions;
    const QString others = isBehind
        ? tr("%Ln sessions are checked; the others will be as well.", nullptr, static_cast<int>(m_checked))
        : QString();
    setText(isBehind ? tr("%1 so far").arg(m_number) : m_number);
    setAccessibleName(isBehind ? m_name + u' ' + others : m_name);
    setToolTip(isBehind ? m_about + u'\n' + others : m_about);
}

void FindingsMark::updateIcon()
{
    setIcon(m_worst < 0 ? symbolicIcon(u"ok"_s) : severityIcon(static_cast<Severity>(m_worst), palette()));
}

void FindingsMark::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}
