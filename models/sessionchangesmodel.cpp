// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionchangesmodel.h"

#include "datetext.h"

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

QString SessionChangesModel::value(const SessionStore &store, Field field, quint32 row) const
{
    if (kindOf(field) == FieldKind::Time && isTime(store.time(field, row))) {
        std::string text;
        appendPlainTime(&text, store.time(field, row), m_zone);
        return QString::fromStdString(text);
    }
    std::array<char, 24> buffer;
    const std::string_view bytes = store.bytes(field, row, &buffer);
    return bytes.empty() ? tr("(none)") : store.names().of(field, bytes);
}

QVariant SessionChangesModel::data(const QModelIndex &index, int role) const
{
    static constexpr std::array fields{Field::BotId, Field::BotId, Field::BillingStart, Field::BotId, Field::Channel,
        Field::BillingSessionType, Field::BillingSessionId};
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const SessionChange &changed = change(index.row());
    const bool isNow = changed.now != SessionChange::NoRow;
    switch (index.column()) {
    case Before:
        return m_group.field ? value(m_compared->before, *m_group.field, changed.before) : QString();
    case After:
        return m_group.field ? value(m_compared->now, *m_group.field, changed.now) : QString();
    default:
        return value(isNow ? m_compared->now : m_compared->before, fields[static_cast<size_t>(index.column())],
            isNow ? changed.now : changed.before);
    }
}

QVariant SessionChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeading | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Start)
        return tr("%1, in the time zone %2").arg(titleOf(Field::BillingStart), m_zone.name());
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
    default:
        return tr("Billing session");
    }
}
