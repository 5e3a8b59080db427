// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingsmodel.h"

#include "datetext.h"

#include <array>

using namespace Qt::StringLiterals;

FindingsModel::FindingsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_checked(std::make_shared<const CheckedSessions>())
{ }

void FindingsModel::setFindings(
    const std::shared_ptr<const CheckedSessions> &checked, const FindingGroup &group, const Zone &zone)
{
    beginResetModel();
    m_checked = checked;
    m_group = group;
    m_zone = zone;
    endResetModel();
}

const Finding &FindingsModel::finding(int row) const
{
    return m_checked->result.findings[m_group.first + static_cast<size_t>(row)];
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_group.count);
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString shownValue(const SessionStore &store, Field field, quint32 row)
{
    std::array<char, 24> buffer;
    return store.names().of(field, store.bytes(field, row, &buffer));
}

QString FindingsModel::text(const Finding &finding, int column) const
{
    const SessionStore &store = m_checked->store;
    if (column == Evidence)
        return evidenceOf(finding, store, m_zone);
    if (column == State)
        return describeState(finding, store, *m_checked->decisions);
    // Of a finding that stands for many the evidence names what they have in common.
    if (!finding.isOfOneSession())
        return {};
    switch (column) {
    case Start: {
        const UtcSecond start = store.effectiveStart(finding.row);
        std::string text;
        if (isTime(start))
            appendPlainTime(&text, start, m_zone);
        return QString::fromStdString(text);
    }
    case Channel:
        return shownValue(store, Field::Channel, finding.row);
    case Bot:
        return shownValue(store, Field::BotId, finding.row);
    default:
        return shownValue(store, Field::ConversationSessionId, finding.row);
    }
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() <= Evidence))
        return text(finding(index.row()), index.column());
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Evidence:
        return tr("Finding");
    case State:
        return tr("State");
    case Start:
        return tr("Start");
    case Channel:
        return tr("Channel");
    case Bot:
        return tr("Bot");
    default:
        return tr("Conversation");
    }
}
