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

/// Leads from a finding, or from a block of a conversation, to its sessions in the table, or shows nothing else there;
/// says so where they are hidden, and how to see them.
class FindingGuide : public QObject
{
    Q_OBJECT

public:
    /// All of them live as long as this.
    FindingGuide(FindingsPanel &panel, SessionTableView &table, FilterBar &filter, MessageBar &messages,
        QObject *parent = nullptr);

    /// Goes to a session in this row of the store.
    void showSession(quint32 storeRow);
    /// The table shows the sessions that are too many and no others, whatever the filter was, and the first of them is
    /// chosen; if there is none, all stays and the first finding is.
    void showSurplus();
    /// The table shows other rows: what was hidden may be among them now.
    void tryAgain();

private:
    void show(const Finding &finding);
    void showOnly(const QStringList &terms);
    /// Goes to the first of these, or says in one of two sentences why it cannot.
    void goTo(std::vector<quint32> rows, const QString &filtered, const QString &outside);
    /// Takes away what was said of the finding before.
    void unsay();

    FindingsPanel &m_panel;
    SessionTableView &m_table;
    FilterBar &m_filter;
    MessageBar &m_messages;
    /// Rows of the store that wait to be shown.
    std::vector<quint32> m_wanted;
    /// The sentence that was said last.
    QString m_said;
};
