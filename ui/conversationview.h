// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrunner.h"
#include "zone.h"

#include <QWidget>

class ConversationBar;
class QLabel;

/// The conversation of a session in time, and what the checks have found about that session.
class ConversationView : public QWidget
{
    Q_OBJECT

public:
    explicit ConversationView(QWidget *parent = nullptr);

    /// `row` of the store; `checked`: what was found in this store, or in what it was before.
    void showSession(const SessionStore &store, quint32 row, const CheckedSessions &checked, const Zone &zone);

signals:
    /// Someone wants to see another session of the conversation.
    void rowRequested(quint32 storeRow);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateSign();

    QLabel *m_title;
    ConversationBar *m_bar;
    QLabel *m_sign;
    QLabel *m_evidence;
    Severity m_worst = Severity::Info;
};
