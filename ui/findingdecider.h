// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrunner.h"

#include <QObject>
#include <QPointer>

#include <memory>

class FindingStateDialog;
class FindingStateMenu;
class FindingsModel;
class QTableView;

/// Asks what has become of the findings that are selected in a list, and offers what is possible with them.
class FindingDecider : public QObject
{
    Q_OBJECT

public:
    /// `list` shows `findings`; its context menu gets what can be chosen.
    FindingDecider(QTableView *list, const FindingsModel &findings);

    FindingStateMenu *menu() const { return m_menu; }
    /// What is decided can be kept.
    void setKept(bool kept);
    /// Other findings are listed; without any sessions what is being asked is of no interest any more.
    void update(const CheckedSessions &checked);

signals:
    /// The state of these findings shall change; those of the change are left out.
    void changeRequested(const FindingChange &change, const std::shared_ptr<const CheckedSessions> &chosen);

private:
    std::vector<Finding> selected() const;
    void fillMenu();
    void ask(FindingState state);

    QTableView *m_list;
    const FindingsModel &m_findings;
    FindingStateMenu *m_menu;
    QPointer<FindingStateDialog> m_dialog;
    /// Of what is listed.
    SessionStore m_store;
    bool m_isKept = false;
};
