// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"
#include "zone.h"

#include <QByteArray>
#include <QWidget>

#include <array>
#include <memory>

class ConversationView;
class QLabel;
class QPlainTextEdit;
class QScrollArea;
class SessionTableModel;
struct CheckedSessions;

/// Everything about one session: its fields, lengths, zones, and the record as it was received.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    /// Says that there are others besides the one that is shown.
    void setSelectedCount(int rows);
    /// Scrolls to what the checks say of the session.
    void showFindings();
    /// Shows a row of the model's store; -1 shows nothing.
    void showRow(const SessionTableModel &model, qint64 storeRow);
    /// What the checks have found, for the sessions that are shown from now on.
    void setChecked(const std::shared_ptr<const CheckedSessions> &checked);
    /// The text of the record that was asked for; ignored if another row is shown by now.
    /// `connection`: the one that has brought it, where there are several.
    void setRawRecord(quint32 storeRow, const QByteArray &record, const QString &connection = {});

signals:
    /// The record as received is wanted; setRawRecord() answers.
    void rawRecordRequested(quint32 storeRow);
    /// Another session of the conversation is wanted.
    void rowRequested(quint32 storeRow);

private:
    void showHistory(const SessionTableModel &model, quint32 row);
    /// A heading, and below it lines of one or two fields.
    void addGroup(class QGridLayout *grid, const QString &heading, const QList<QList<Field>> &lines);

    std::array<QLabel *, FieldCount> m_values{};
    ConversationView *m_conversation;
    std::shared_ptr<const CheckedSessions> m_checked;
    /// What the session history tells of the conversation.
    QLabel *m_history;
    QLabel *m_connection;
    QLabel *m_zone;
    QPlainTextEdit *m_record;
    QWidget *m_content;
    QScrollArea *m_scroll;
    /// Stands above the fields while several sessions are selected.
    QLabel *m_selected;
    QLabel *m_nothing;
    qint64 m_row = -1;
};
