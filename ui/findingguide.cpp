// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingguide.h"

#include "filterbar.h"
#include "findingdecider.h"
#include "findingfilter.h"
#include "findingspanel.h"
#include "idfilter.h"
#include "messagebar.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"

#include <QLocale>

#include <algorithm>
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
    connect(panel.decider(), &FindingDecider::filterRequested, this, [this](const QStringList &terms) {
        // Nobody waits any more for the finding that was gone to before; it would take the filter back.
        m_wanted.clear();
        unsay();
        showOnly(terms);
    });
}

void FindingGuide::show(const Finding &finding)
{
    const bool isOfNone = finding.row == Finding::NoRow || (finding.rows && finding.rows->empty());
    if (isOfNone) {
        m_wanted.clear();
        unsay();
        return;
    }
    std::vector<quint32> rows{finding.row};
    if (finding.rows)
        rows.assign(finding.rows->begin(), finding.rows->begin() + std::min(finding.rows->size(), Finding::MostRows));
    if (finding.other != Finding::NoRow)
        rows.push_back(finding.other);
    // Who goes on to what such a filter hides has not asked for it to stay.
    goTo(std::move(rows),
        {tr("The filter hides the session of this finding."),
            tr("The session of this finding lies outside the days that are shown."), true});
}

void FindingGuide::showSession(quint32 storeRow)
{
    goTo({storeRow},
        {tr("The filter hides this session."), tr("This session lies outside the days that are shown."), false});
}

void FindingGuide::showRows(const std::vector<quint32> &rows)
{
    // More than that are not kept selected.
    constexpr size_t mostRows = 1000;
    std::vector<quint32> first(rows.begin(), rows.begin() + static_cast<qptrdiff>(std::min(rows.size(), mostRows)));
    const std::vector<quint32> places = m_table.sessions()->result()->placesOf(first);
    std::vector<quint32> shown;
    for (size_t index = 0; index < first.size(); ++index) {
        if (places[index] != QueryResult::Hidden)
            shown.push_back(first[index]);
    }
    const auto hidden = static_cast<int>(first.size() - shown.size());
    const bool isPart = !shown.empty() && hidden > 0;
    goTo(isPart ? std::move(shown) : std::move(first),
        {tr("The filter hides these sessions."), tr("These sessions lie outside the days that are shown."), true});
    if (!m_wanted.empty())
        return;
    QStringList sentences;
    if (rows.size() > mostRows)
        sentences << tr("These are %1 sessions; the first %2 are selected.")
                         .arg(QLocale().toString(rows.size()), QLocale().toString(mostRows));
    const bool isFiltered = !m_filter.filter().isEmpty();
    if (isPart)
        sentences << (isFiltered ? tr("The filter hides %Ln of these sessions.", nullptr, hidden)
                                 : tr("%Ln of these sessions lie outside the days that are shown.", nullptr, hidden));
    if (!sentences.isEmpty())
        tell(sentences.join(u' '), isPart && isFiltered);
}

void FindingGuide::showOnlyRows(const std::vector<quint32> &rows, const QString &term)
{
    if (!term.isEmpty()) {
        showOnlyBy(term);
        m_onlyByTerm = rows.size();
        return checkOnly();
    }
    const IdFilter ids = filterForIds(rows, m_table.sessions()->store());
    if (ids.term.isEmpty()) {
        showRows(rows);
        // They are hidden, and it says why.
        if (!m_wanted.empty())
            return;
        return tell(ids.areTooMany
                ? tr("%1 sessions are too many for a filter on billing ids; the first ones are selected instead.")
                      .arg(QLocale().toString(rows.size()))
                : tr("These sessions have no billing id to filter by; they are selected instead."),
            false);
    }
    showOnlyBy(ids.term);
    m_only = rows;
    m_onlyWithoutId = ids.withoutId;
    checkOnly();
}

void FindingGuide::showOnlyBy(const QString &term)
{
    m_wanted.clear();
    m_only.clear();
    m_onlyByTerm = 0;
    unsay();
    setFilter(term);
}

void FindingGuide::checkOnly()
{
    if (m_only.empty() && m_onlyByTerm == 0)
        return;
    if (isOwnFilter()) {
        const QueryResult &result = *m_table.sessions()->result();
        if (!(result.query.filter == m_filter.filter()))
            return;
        // It may still be what the filter left before this was known of the sessions.
        if (m_onlyByTerm > result.rows.size())
            return tellOutside(static_cast<int>(m_onlyByTerm - result.rows.size()));
        if (m_onlyByTerm > 0)
            unsay();
        else
            checkIds();
    }
    m_only.clear();
    m_onlyByTerm = 0;
}

void FindingGuide::tellOutside(int sessions)
{
    const QString sentence = tr("%Ln of these sessions lie outside the days that are shown.", nullptr, sessions);
    if (sentence != m_said)
        tell(sentence, false);
}

void FindingGuide::checkIds()
{
    const QueryResult &result = *m_table.sessions()->result();
    const std::vector<quint32> places = result.placesOf(m_only);
    const auto hidden = static_cast<quint32>(std::ranges::count(places, QueryResult::Hidden));
    const size_t others = result.rows.size() - (m_only.size() - hidden);
    QStringList sentences;
    if (others > 0)
        sentences << tr(
            "%Ln other sessions have the same billing ids, and are shown as well.", nullptr, static_cast<int>(others));
    if (m_onlyWithoutId > 0)
        sentences << tr("%Ln sessions have no billing id to filter by, and are not shown.", nullptr,
            static_cast<int>(m_onlyWithoutId));
    if (hidden > m_onlyWithoutId)
        sentences << tr("%Ln of these sessions lie outside the days that are shown.", nullptr,
            static_cast<int>(hidden - m_onlyWithoutId));
    if (!sentences.isEmpty())
        tell(sentences.join(u' '), false);
}

void FindingGuide::showNothing()
{
    m_wanted.clear();
    unsay();
    m_table.clearSelection();
    m_table.setCurrentIndex({});
}

void FindingGuide::goTo(std::vector<quint32> rows, const Hidden &hidden)
{
    unsay();
    m_wanted = std::move(rows);
    m_hidden = hidden;
    tryAgain();
}

void FindingGuide::tryAgain()
{
    checkOnly();
    if (m_wanted.empty())
        return;
    if (m_table.goTo(m_wanted)) {
        m_wanted.clear();
        unsay();
    } else if (m_hidden.mayTakeBack && isOwnFilter()) {
        // Else the table has not followed it yet.
        if (m_table.sessions()->result()->query.filter == m_filter.filter())
            takeFilterBack();
    } else if (m_said.isEmpty()) {
        say();
    }
}

void FindingGuide::say()
{
    const bool isFiltered = !m_filter.filter().isEmpty();
    tell(isFiltered ? m_hidden.byFilter : m_hidden.byDays, isFiltered);
}

void FindingGuide::tell(const QString &sentence, bool canSwitchOff)
{
    m_said = sentence;
    m_messages.showMessage(MessageBar::Severity::Info, m_said);
    if (!canSwitchOff)
        return;
    m_messages.addAction(tr("&Switch the filter off"), [this] {
        m_messages.closeBar();
        m_filter.setSwitchedOn(false);
    });
}

void FindingGuide::setFilter(const QString &text)
{
    if (!isOwnFilter()) {
        m_filterBefore = m_filter.text();
        m_wasSwitchedOn = m_filter.isSwitchedOn();
    }
    m_filter.setText(text);
    m_filter.setSwitchedOn(true);
    m_ownFilter = m_filter.text();
}

bool FindingGuide::isOwnFilter() const
{
    return !m_ownFilter.isEmpty() && m_filter.text() == m_ownFilter && m_filter.isSwitchedOn();
}

void FindingGuide::takeFilterBack()
{
    m_ownFilter.clear();
    m_filter.setText(m_filterBefore);
    m_filter.setSwitchedOn(m_wasSwitchedOn);
}

void FindingGuide::showOnly(const QStringList &terms)
{
    // Of two rules few sessions have both, and of two ids none.
    const Filter before = Filter::parse(m_filter.text()).value_or(Filter());
    QString text = before.without(Field::Findings).without(Field::BillingSessionId).text();
    for (const QString &term : terms)
        text = withTerm(text, term);
    setFilter(text);
}

void FindingGuide::showSurplus()
{
    const CheckedSessions &checked = m_panel.checked();
    if (const QStringList terms = surplusTerms(checked.result.findings, checked.store); !terms.isEmpty())
        setFilter(terms.join(u' '));
    m_panel.focusSurplus();
}

void FindingGuide::unsay()
{
    if (!m_said.isEmpty() && m_messages.sentence() == m_said)
        m_messages.closeBar();
    m_said.clear();
}
