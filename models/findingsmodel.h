// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrunner.h"
#include "findinggroup.h"

#include <QAbstractTableModel>

#include <memory>

/// The findings of one rule, a row each: what was found, and where. Texts are made when they are shown.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { State, Evidence, Start, Channel, Bot, Conversation, ColumnCount };

    explicit FindingsModel(QObject *parent = nullptr);

    /// `group`: one of groupsOf() what was found; with a count of 0 nothing is shown. Times are shown in `zone`.
    void setFindings(
        const std::shared_ptr<const CheckedSessions> &checked, const FindingGroup &group, const Zone &zone);
    const FindingGroup &group() const { return m_group; }
    const Finding &finding(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Finding &finding, int column) const;

    std::shared_ptr<const CheckedSessions> m_checked;
    FindingGroup m_group;
    Zone m_zone;
};
