// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconciliationmodel.h"

#include <QLocale>

#include <algorithm>
#include <cstdlib>
#include <numeric>

using namespace Qt::StringLiterals;

ReconciliationModel::ReconciliationModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_answer(std::make_shared<const InvoiceAnswer>())
{ }

void ReconciliationModel::setAnswer(const std::shared_ptr<const InvoiceAnswer> &answer)
{
    beginResetModel();
    m_answer = answer;
    order();
    endResetModel();
}

bool ReconciliationModel::isTold(int column) const
{
    switch (column) {
    case Date:
        return m_answer->comparison && m_answer->comparison->dates != InvoiceDates::None;
    case Bot:
        return m_answer->hasBots;
    case Channel:
        return m_answer->hasChannels;
    case Type:
        return m_answer->hasTypes || !m_answer->type.isEmpty();
    case Cost:
        return m_answer->comparison && !m_answer->comparison->cost.isEmpty();
    default:
        return true;
    }
}

const ReconciledLine &ReconciliationModel::line(int row) const
{
    return m_answer->comparison->lines[m_order[static_cast<size_t>(row)]];
}

int ReconciliationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ReconciliationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void ReconciliationModel::sort(int column, Qt::SortOrder direction)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<size_t> lines = m_order;
    m_column = column;
    m_direction = direction;
    order();
    std::vector<int> rowOf(lines.size());
    for (size_t row = 0; row < m_order.size(); ++row)
        rowOf[m_order[row]] = static_cast<int>(row);
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after << index(rowOf[lines[static_cast<size_t>(old.row())]], old.column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

static qint64 millionthsOf(const ReconciledLine &line)
{
    Money cost;
    cost.add(line.difference(), line.price);
    return cost.isEmpty() ? 0 : cost.millionths().first();
}

/// Lines come by date, bot, channel and type, and that order stays among equals.
void ReconciliationModel::order()
{
    m_order.clear();
    if (!m_answer->comparison)
        return;
    const std::vector<ReconciledLine> &lines = m_answer->comparison->lines;
    m_order.resize(lines.size());
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    const auto isLess = [this](const ReconciledLine &left, const ReconciledLine &right) {
        switch (m_column) {
        case Date:
            return std::tie(left.isUndated, left.date) < std::tie(right.isUndated, right.date);
        case Bot:
            return shown(Field::BotId, left.bot).localeAwareCompare(shown(Field::BotId, right.bot)) < 0;
        case Channel:
            return shown(Field::Channel, left.channel).localeAwareCompare(shown(Field::Channel, right.channel)) < 0;
        case Type:
            return left.type < right.type;
        case Invoiced:
            return left.invoiced < right.invoiced;
        case Fetched:
            return left.fetched < right.fetched;
        case Difference:
            return left.difference() < right.difference();
        case Cost:
            return millionthsOf(left) < millionthsOf(right);
        default:
            break;
        }
        // The largest difference first; one within the tolerance behind all that are not.
        const auto weight = [](const ReconciledLine &line) {
            return std::pair(line.result <= LineResult::WithinTolerance, -std::abs(line.difference()));
        };
        return weight(left) < weight(right);
    };
    std::ranges::stable_sort(m_order, [&](size_t left, size_t right) {
        return m_direction == Qt::AscendingOrder ? isLess(lines[left], lines[right])
                                                 : isLess(lines[right], lines[left]);
    });
}

QString ReconciliationModel::shown(Field field, const QString &value) const
{
    return value.isEmpty() ? tr("(none)") : m_answer->names.of(field, value.toStdString());
}

QString ReconciliationModel::dateText(const ReconciledLine &line) const
{
    if (line.isUndated)
        return tr("no date");
    const bool isMonth = m_answer->comparison->dates == InvoiceDates::Month;
    return line.date.toString(isMonth ? u"yyyy-MM"_s : u"yyyy-MM-dd"_s);
}

static QString resultText(const ReconciledLine &line)
{
    switch (line.result) {
    case LineResult::Matches:
        return ReconciliationModel::tr("matches");
    case LineResult::WithinTolerance:
        return ReconciliationModel::tr("within tolerance");
    case LineResult::Differs:
        return ReconciliationModel::tr("differs by %1").arg(QLocale().toString(std::abs(line.difference())));
    case LineResult::OnlyHere:
        return ReconciliationModel::tr("only here");
    case LineResult::OnlyThere:
        return ReconciliationModel::tr("only there");
    }
    Q_UNREACHABLE();
}

QString ReconciliationModel::text(const ReconciledLine &line, int column) const
{
    const QLocale locale;
    switch (column) {
    case Result:
        return resultText(line);
    case Date:
        return isTold(Date) ? dateText(line) : QString();
    case Bot:
        return m_answer->hasBots ? shown(Field::BotId, line.bot) : QString();
    case Channel:
        return m_answer->hasChannels ? shown(Field::Channel, line.channel) : QString();
    case Type:
        return m_answer->hasTypes ? shown(Field::BillingSessionType, line.type) : m_answer->type;
    case Invoiced:
        return locale.toString(line.invoiced);
    case Fetched:
        return locale.toString(line.fetched);
    case Cost: {
        Money cost;
        cost.add(line.difference(), line.price);
        return cost.isEmpty() ? QString() : moneyText(cost);
    }
    default:
        return (line.difference() > 0 ? u"+"_s : QString()) + locale.toString(line.difference());
    }
}

QString ReconciliationModel::tip(const ReconciledLine &line, int column) const
{
    if (column == Bot || column == Channel)
        return column == Bot ? line.bot : line.channel;
    if (line.result == LineResult::OnlyHere)
        return tr("Fetched, but not on the invoice");
    if (line.result == LineResult::OnlyThere)
        return tr("On the invoice, but no such session was fetched");
    return line.difference() > 0 ? tr("The invoice has more than was fetched")
        : line.difference() < 0  ? tr("The invoice has fewer than were fetched")
                                 : QString();
}

QVariant ReconciliationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ReconciledLine &line = this->line(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return tip(line, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (index.column() < Invoiced ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    case ResultRole:
        return static_cast<int>(line.result);
    default:
        return {};
    }
}

QVariant ReconciliationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section < Invoiced ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Difference)
        return tr("What was invoiced less what was fetched");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Result:
        return tr("Result");
    case Date:
        return m_answer->comparison && m_answer->comparison->dates == InvoiceDates::Month ? tr("Month") : tr("Day");
    case Bot:
        return tr("Bot");
    case Channel:
        return tr("Channel");
    case Type:
        return tr("Type");
    case Invoiced:
        return tr("Invoiced");
    case Fetched:
        return tr("Fetched");
    case Cost:
        return tr("In money");
    default:
        return tr("Difference");
    }
}
