// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionchangesmodel.h"

#include <array>

using namespace Qt::StringLiterals;

SessionChangesModel::SessionChangesModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_compared(std::make_shared<const ComparedSessions>())
{ }

void SessionChangesModel::setChanges(
    const std::shared_ptr<const ComparedSessions> &compared, const ChangeGroup &group, const Zone &zone)
{
    beginResetModel();
    m_compared = compared;
    m_group = group;
    m_zone = zone;
    endResetModel();
}

const SessionChange &SessionChangesModel::change(int row) const
{
    return m_compared->diff.changes[m_group.places[static_cast<size_t>(row)]];
}

int SessionChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_group.places.size());
}

int SessionChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SessionChangesModel::data(const QModelIndex &index, int role) const
{
    static constexpr std::array fields{Field::BotId, Field::BotId, Field::BillingStart, Field::BillingEnd, Field::BotId,
        Field::Channel, Field::BillingSessionType, Field::KoreUserId, Field::BillingSessionId,
        Field::ConversationSessionId};
    static_assert(fields.size() == ColumnCount);
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const SessionChange &changed = change(index.row());
    const bool isNow = changed.now != SessionChange::NoRow;
    switch (index.column()) {
    case Before:
        return m_group.field ? valueText(m_compared->before, *m_group.field, changed.before, m_zone) : QString();
    case After:
        return m_group.field ? valueText(m_compared->now, *m_group.field, changed.now, m_zone) : QString();
    default:
        return valueText(isNow ? m_compared->now : m_compared->before, fields[static_cast<size_t>(index.column())],
            isNow ? changed.now : changed.before, m_zone);
    }
}

QVariant SessionChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeading | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && (section == Start || section == End))
        return tr("%1, in the time zone %2")
            .arg(titleOf(section == Start ? Field::BillingStart : Field::BillingEnd), m_zone.name());
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Before:
        return tr("Before");
    case After:
        return tr("Now");
    case Start:
        return tr("Start");
    case Bot:
        return tr("Bot");
    case Channel:
        return tr("Channel");
    case Type:
        return tr("Type");
    case End:
        return tr("End");
    case User:
        return tr("User");
    case Conversation:
        return tr("Conversation");
    default:
        return tr("Billing session");
    }
}
