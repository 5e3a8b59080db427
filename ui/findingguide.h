// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <vector>

class FilterBar;
class FindingsPanel;
class MessageBar;
class SessionTableView;
struct Finding;

/// Leads from a finding, a block of a conversation or a change between two listings to its sessions in the table, or
/// shows nothing else there; says so where they are hidden, and how to see them.
class FindingGuide : public QObject
{
    Q_OBJECT

public:
    /// All of them live as long as this.
    FindingGuide(FindingsPanel &panel, SessionTableView &table, FilterBar &filter, MessageBar &messages,
        QObject *parent = nullptr);

    /// Goes to a session in this row of the store.
    void showSession(quint32 storeRow);
    /// Selects these rows of the store, of more than the table keeps selected the first ones; says how many it does not
    /// select.
    void showRows(const std::vector<quint32> &rows);
    /// The table shows these rows of the store and no others, by the filter that leaves just them; without one by their
    /// billing ids. What such a filter cannot do is said.
    void showOnlyRows(const std::vector<quint32> &rows, const QString &term);
    /// Nothing is selected any more.
    void showNothing();
    /// The table shows the sessions that are too many and no others, whatever the filter was, and the first of them is
    /// chosen; if there is none, all stays and the first finding is.
    void showSurplus();
    /// The table shows other rows: what was hidden may be among them now.
    void tryAgain();

private:
    void show(const Finding &finding);
    void showOnly(const QStringList &terms);
    /// What there is to say where sessions are hidden, and what may be done about it.
    struct Hidden
    {
        QString byFilter;
        QString byDays;
        /// A filter that was set here gives way.
        bool mayTakeBack = false;
    };
    /// Goes to the first of these, now or as soon as the table shows it; says why where it does not.
    void goTo(std::vector<quint32> rows, const Hidden &hidden);
    void say();
    void tell(const QString &sentence, bool canSwitchOff);
    void showOnlyBy(const QString &term);
    /// Once the table follows the filter that was set for certain rows: what it shows besides, and what not.
    void checkOnly();
    void checkIds();
    void tellOutside(int sessions);
    /// The filter becomes this one; what it was before is kept.
    void setFilter(const QString &text);
    /// Of a filter that was set here nothing was changed.
    bool isOwnFilter() const;
    void takeFilterBack();
    /// Takes away what was said of the finding before.
    void unsay();

    FindingsPanel &m_panel;
    SessionTableView &m_table;
    FilterBar &m_filter;
    MessageBar &m_messages;
    /// Rows of the store that wait to be shown.
    std::vector<quint32> m_wanted;
    Hidden m_hidden;
    /// Those that alone are to be shown by the filter that was set here, and how many of them have no id.
    std::vector<quint32> m_only;
    quint32 m_onlyWithoutId = 0;
    /// How many that filter shows, where it is none on ids, if the days that are shown hold them all.
    size_t m_onlyByTerm = 0;
    /// The sentence that was said last.
    QString m_said;
    /// The filter that was set here, and what it was before.
    QString m_ownFilter;
    QString m_filterBefore;
    bool m_wasSwitchedOn = true;
};
