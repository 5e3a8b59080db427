// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naivemodel.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

qint64 naiveLength(const NaiveRow &row, Field length)
{
    const auto read = [&row](Field field) {
        return QDateTime::fromString(row[static_cast<size_t>(field)], u"MM-dd-yyyy h:mm:ss ap"_s);
    };
    return read(startOf(length)).secsTo(read(endOf(length)));
}

void appendNaiveRows(const QByteArray &page, QList<NaiveRow> *rows)
{
    const QJsonArray sessions = QJsonDocument::fromJson(page).object().value("sessions"_L1).toArray();
    for (const auto &value : sessions) {
        const QJsonObject session = value.toObject();
        NaiveRow row;
        for (size_t column = 0; column < row.size(); ++column)
            row[column] = session.value(apiName(static_cast<Field>(column))).toString();
        rows->append(row);
    }
}

NaiveModel::NaiveModel(QList<NaiveRow> rows)
    : m_rows(std::move(rows))
{ }

void NaiveModel::computeLengths()
{
    m_lengths.clear();
    for (const NaiveRow &row : std::as_const(m_rows))
        m_lengths.append({naiveLength(row, Field::BillingSeconds), naiveLength(row, Field::ConversationSeconds)});
}

int NaiveModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NaiveModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FieldCount;
}

QVariant NaiveModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() < ApiFieldCount)
        return m_rows[index.row()][static_cast<size_t>(index.column())];
    return m_lengths.isEmpty() ? QVariant()
                               : m_lengths[index.row()][static_cast<size_t>(index.column() - ApiFieldCount)];
}

NaiveProxy::NaiveProxy(NaiveModel *model)
    : m_model(*model)
{
    setSourceModel(model);
}

void NaiveProxy::setFilter(const Filter &filter)
{
    m_filter = filter;
    invalidateFilter();
}

bool NaiveProxy::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    return !m_filter || m_filter(m_model.rows()[sourceRow]);
}
