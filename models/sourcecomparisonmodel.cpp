// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcecomparisonmodel.h"

#include "reconciliationmodel.h"

#include <QLocale>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

SourceComparisonModel::SourceComparisonModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void SourceComparisonModel::setComparison(const SourceComparison &comparison)
{
    SourceComparison ordered = comparison;
    std::stable_partition(ordered.lines.begin(), ordered.lines.end(), std::mem_fn(&ComparedLine::isDifference));
    if (m_comparison == ordered)
        return;
    beginResetModel();
    m_comparison = ordered;
    endResetModel();
}

int SourceComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_comparison.lines.size());
}

int SourceComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SourceComparisonModel::text(const ComparedLine &line, int column) const
{
    const auto number = [](const std::optional<qint64> &value) { return value ? QLocale().toString(*value) : u"–"_s; };
    switch (column) {
    case Bot:
        return line.bot.isEmpty() ? tr("All bots") : m_comparison.names.of(Field::BotId, line.bot.toStdString());
    case Unit:
        return line.type.isEmpty() ? line.unit : line.type;
    case Fetched:
        return number(line.fetched);
    case Summary:
        return number(line.summary);
    case Invoiced:
        return number(line.invoiced);
    default:
        break;
    }
    return (line.difference().value_or(0) > 0 ? u"+"_s : QString()) + number(line.difference());
}

QString SourceComparisonModel::tip(const ComparedLine &line, int column) const
{
    switch (column) {
    case Bot:
        return line.bot;
    case Unit:
        return line.unit.isEmpty() ? tr("The vendor's usage summary has no number for this type")
            : line.type.isEmpty()  ? tr("No sessions of such a type were fetched")
                                   : tr("In the vendor's usage summary: %1").arg(line.unit);
    case Difference:
        return !line.difference()   ? tr("There are not two numbers to compare")
            : line.difference() > 0 ? tr("The summary has more than was fetched")
            : line.differs()        ? tr("The summary has fewer than were fetched")
                                    : tr("Both are equal");
    default:
        return {};
    }
}

/// What cannot be compared for want of a number, or of a bot's name, is no difference.
static LineResult resultOf(const ComparedLine &line)
{
    return line.isDifference()                ? LineResult::Differs
        : line.difference().value_or(-1) == 0 ? LineResult::Matches
                                              : LineResult::WithinTolerance;
}

QVariant SourceComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ComparedLine &line = this->line(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return tip(line, index.column());
    case ReconciliationModel::ResultRole:
        return static_cast<int>(resultOf(line));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (index.column() < Fetched ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant SourceComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section < Fetched ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Difference)
        return tr("What the summary has less what was fetched");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Bot:
        return tr("Bot");
    case Unit:
        return tr("Type");
    case Fetched:
        return tr("Fetched");
    case Summary:
        return tr("Summary");
    case Invoiced:
        return tr("Invoice");
    default:
        return tr("Difference");
    }
}
