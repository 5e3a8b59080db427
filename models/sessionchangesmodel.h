// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changegroup.h"

#include <QAbstractTableModel>

#include <memory>

/// The changes of one kind, a row each: what the session is, and of a field that has changed what it was and is. Texts
/// are made when they are shown.
class SessionChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Before, After, Start, End, Bot, Channel, Type, User, Billing, Conversation, ColumnCount };

    explicit SessionChangesModel(QObject *parent = nullptr);

    /// `group`: one of groupsOf() the difference, or an empty one. Times are shown in `zone`.
    void setChanges(
        const std::shared_ptr<const ComparedSessions> &compared, const ChangeGroup &group, const Zone &zone);
    const ChangeGroup &group() const { return m_group; }
    const SessionChange &change(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const ComparedSessions> m_compared;
    ChangeGroup m_group;
    Zone m_zone;
};
