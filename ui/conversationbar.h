// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation.h"
#include "zone.h"

#include <QWidget>

/// A conversation in time: its span as a track, its billing sessions as blocks upon it, those with errors or warnings
/// marked, and a dot for each quarter of an hour since its start. A click on a block, or Left and Right, leads to its
/// session.
class ConversationBar : public QWidget
{
    Q_OBJECT

public:
    explicit ConversationBar(QWidget *parent = nullptr);

    /// `row`: the session among them that is the current one; of the findings the evidence is taken from the store.
    void setConversation(const Conversation &conversation, quint32 row, const SessionStore &store, const Zone &zone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Someone wants to see the session in this row of the store.
    void rowRequested(quint32 storeRow);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF blockRect(const ConversationBlock &block) const;
    double xOf(qint64 second) const;
    const ConversationBlock *blockAt(const QPointF &point) const;
    QString describe(const ConversationBlock &block) const;
    QString describeAll() const;
    QString timeOf(qint64 second) const;
    void paintBlock(QPainter *painter, const ConversationBlock &block) const;
    void paintQuarters(QPainter *painter, const QRectF &track) const;
    void goTo(int step);

    Conversation m_conversation;
    quint32 m_row = 0;
    SessionStore m_store;
    Zone m_zone;
};
