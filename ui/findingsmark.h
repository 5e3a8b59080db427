// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

struct CheckedSessions;

/// The worst of what was found, as a sign and a number, for the line below the window; a click leads to the findings.
class FindingsMark : public QToolButton
{
    Q_OBJECT

public:
    explicit FindingsMark(QWidget *parent = nullptr);

    /// Of no sessions it says nothing, and is hidden.
    void setChecked(const CheckedSessions &checked);
    /// So many sessions have come by now, not all of which may be checked.
    void setSessions(quint32 sessions);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();
    void updateText();

    QString m_number;
    /// For screen readers, and with what a click does.
    QString m_name;
    QString m_about;
    quint32 m_checked = 0;
    quint32 m_sessions = 0;
    /// A Severity; less: nothing was found.
    int m_worst = -1;
};
