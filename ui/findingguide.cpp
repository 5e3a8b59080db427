// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingguide.h"

#include "filterbar.h"
#include "findingfilter.h"
#include "findingspanel.h"
#include "messagebar.h"
#include "sessiontableview.h"

#include <utility>

FindingGuide::FindingGuide(
    FindingsPanel &panel, SessionTableView &table, FilterBar &filter, MessageBar &messages, QObject *parent)
    : QObject(parent)
    , m_panel(panel)
    , m_table(table)
    , m_filter(filter)
    , m_messages(messages)
{
    connect(&panel, &FindingsPanel::findingChosen, this, &FindingGuide::show);
    connect(&panel, &FindingsPanel::filterRequested, this, &FindingGuide::showOnly);
}

void FindingGuide::show(const Finding &finding)
{
    if (finding.row == Finding::NoRow) {
        m_wanted.clear();
        unsay();
        return;
    }
    std::vector<quint32> rows{finding.row};
    if (finding.rows)
        rows = *finding.rows;
    if (finding.other != Finding::NoRow)
        rows.push_back(finding.other);
    goTo(std::move(rows), tr("The filter hides the session of this finding."),
        tr("The session of this finding lies outside the days that are shown."));
}

void FindingGuide::showSession(quint32 storeRow)
{
    goTo({storeRow}, tr("The filter hides this session."), tr("This session lies outside the days that are shown."));
}

void FindingGuide::goTo(std::vector<quint32> rows, const QString &filtered, const QString &outside)
{
    m_wanted.clear();
    unsay();
    if (m_table.goTo(rows))
        return;
    m_wanted = std::move(rows);
    const bool isFiltered = !m_filter.filter().isEmpty();
    m_said = isFiltered ? filtered : outside;
    m_messages.showMessage(MessageBar::Severity::Info, m_said);
    if (!isFiltered)
        return;
    m_messages.addAction(tr("&Switch the filter off"), [this] {
        m_messages.closeBar();
        m_filter.setSwitchedOn(false);
    });
}

void FindingGuide::showOnly(const QStringList &terms)
{
    // Of two rules few sessions have both.
    QString text = Filter::parse(m_filter.text()).value_or(Filter()).without(Field::Findings).text();
    for (const QString &term : terms)
        text = withTerm(text, term);
    m_filter.setText(text);
    m_filter.setSwitchedOn(true);
}

void FindingGuide::showSurplus()
{
    const CheckedSessions &checked = m_panel.checked();
    if (const QStringList terms = surplusTerms(checked.result.findings, checked.store); !terms.isEmpty()) {
        m_filter.setText(terms.join(u' '));
        m_filter.setSwitchedOn(true);
    }
    m_panel.focusSurplus();
}

void FindingGuide::unsay()
{
    if (!m_said.isEmpty() && m_messages.sentence() == m_said)
        m_messages.closeBar();
    m_said.clear();
}

void FindingGuide::tryAgain()
{
    if (m_wanted.empty() || !m_table.goTo(m_wanted))
        return;
    m_wanted.clear();
    unsay();
}
