// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledgermodel.h"

#include "screentext.h"

#include <QLocale>

#include <algorithm>

LedgerModel::LedgerModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void LedgerModel::setLines(const std::vector<LedgerLine> &lines, const Zone &zone)
{
    beginResetModel();
    m_lines = lines;
    m_zone = zone;
    endResetModel();
}

bool LedgerModel::hasBots() const
{
    return std::ranges::any_of(m_lines, [](const LedgerLine &line) { return !line.bot.isEmpty(); });
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static qint64 number(const LedgerLine &line, int column)
{
    switch (column) {
    case LedgerModel::FirstTotal:
        return line.firstTotal;
    case LedgerModel::LastTotal:
        return line.lastTotal;
    case LedgerModel::Distinct:
        return line.distinct;
    case LedgerModel::Received:
        return line.received;
    case LedgerModel::Repeats:
        return line.repeats;
    case LedgerModel::Updated:
        return line.updated;
    case LedgerModel::Outside:
        return line.outside;
    case LedgerModel::NotReadable:
        return line.notReadable;
    default:
        return line.pages;
    }
}

static Qt::Alignment alignment(int column)
{
    return (column > LedgerModel::Completeness ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter;
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LedgerLine &line = m_lines[static_cast<size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignment(column));
    if (role == VerdictRole && column == Completeness)
        return static_cast<int>(line.verdict);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case From:
        return screenTime(line.window.from, m_zone);
    case To:
        return screenTime(line.window.to, m_zone);
    case Bot:
        return line.bot;
    case Completeness:
        return line.verdict == Verdict::Nothing ? tr("not finished") : verdictText(line);
    default:
        break;
    }
    if (number(line, column) >= 0)
        return QLocale().toString(number(line, column));
    return column == Outside ? tr("not counted") : tr("none");
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignment(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case From:
        return tr("Asked from (%1)").arg(m_zone.name());
    case To:
        return tr("Asked to (%1)").arg(m_zone.name());
    case Bot:
        return tr("Bot");
    case Completeness:
        return tr("Completeness");
    case FirstTotal:
        return tr("Total at first");
    case LastTotal:
        return tr("Total at last");
    case Distinct:
        return tr("Distinct sessions");
    case Received:
        return tr("Rows received");
    case Repeats:
        return tr("Sent again");
    case Updated:
        return tr("Updated meanwhile");
    case Outside:
        return tr("Outside what was asked");
    case NotReadable:
        return tr("Not readable");
    default:
        return tr("Pages");
    }
}
