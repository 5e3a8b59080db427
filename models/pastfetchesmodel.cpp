// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pastfetchesmodel.h"

#include "fetchstatus.h"
#include "screentext.h"

#include <QLocale>

#include <algorithm>

PastFetchesModel::PastFetchesModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void PastFetchesModel::setFetches(const std::vector<PastFetch> &fetches, const Zone &zone, const QList<FetchKey> &shown)
{
    beginResetModel();
    m_fetches = fetches;
    m_zone = zone;
    m_shown = shown;
    endResetModel();
}

int PastFetchesModel::rowOf(const FetchKey &key) const
{
    const auto found = std::ranges::find(m_fetches, key, &PastFetch::key);
    return found == m_fetches.end() ? -1 : static_cast<int>(found - m_fetches.begin());
}

bool PastFetchesModel::hasSeveralConnections() const
{
    return std::ranges::any_of(m_fetches, [this](const PastFetch &fetch) {
        return fetch.whose != PastFetch::Whose::Chosen || fetch.archive != m_fetches.front().archive;
    });
}

int PastFetchesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fetches.size());
}

int PastFetchesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PastFetchesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PastFetch &fetch = m_fetches[static_cast<size_t>(index.row())];
    const int column = index.column();
    const bool isNumber = column == Rows || column == Size;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role == VerdictRole && column == Completeness)
        return static_cast<int>(fetch.since.differ() ? std::max(fetch.verdict, Verdict::Changed) : fetch.verdict);
    if (role == Qt::ToolTipRole)
        return toolTip(fetch, column);
    return role == Qt::DisplayRole ? text(fetch, column) : QVariant();
}

QString PastFetchesModel::text(const PastFetch &fetch, int column) const
{
    const QLocale locale;
    switch (column) {
    case AskedAt: {
        const QString asked = screenTimes(fetch.askedFrom, fetch.askedAt, m_zone);
        return m_shown.contains(fetch.key()) ? tr("%1 · shown").arg(asked) : asked;
    }
    case Connection:
        return fetch.whose == PastFetch::Whose::Nobody ? tr("%1 (no connection)").arg(fetch.connection)
                                                       : fetch.connection;
    case Days:
        return periodTitle(fetch.period);
    case Rows:
        return fetch.rows < 0 ? QString() : locale.toString(fetch.rows);
    case Completeness:
        return fetch.since.differ() && fetch.verdict <= Verdict::Unproven
            ? verdictText(fetch.since)
            : verdictText(fetch.verdict, fetch.rows, fetch.total);
    case Size:
        return sizeText(fetch.bytes);
    case KeptUntil:
        if (!fetch.pagesDeletedAt.isValid())
            return fetch.bytes > 0 ? tr("no limit") : QString();
        return fetch.deletedPages > 0 ? tr("deleted %1").arg(screenDay(fetch.pagesDeletedAt, m_zone))
                                      : screenDay(fetch.pagesDeletedAt, m_zone);
    default:
        return {};
    }
}

QString PastFetchesModel::toolTip(const PastFetch &fetch, int column) const
{
    switch (column) {
    case AskedAt:
        return fetch.askedFrom.isValid()
            ? tr("Asked between %1 and %2.").arg(screenTime(fetch.askedFrom, m_zone), screenTime(fetch.askedAt, m_zone))
            : QString();
    case Connection:
        return fetch.whose == PastFetch::Whose::Nobody
            ? tr("Fetched from %1. There is no connection for it any more, or there never was one: it can be opened, "
                 "exported and deleted.")
                  .arg(fetch.host)
            : fetch.host;
    case Days:
        return fetch.bots.isEmpty()
            ? tr("Days in the zone %1.").arg(fetch.zone)
            : tr("Days in the zone %1; of these bots: %2.").arg(fetch.zone, fetch.bots.join(QStringLiteral(", ")));
    case Size:
        return fetch.bytes > fetch.ownBytes
            ? tr("%1 of it are shared: pages that other fetches use as well. Deleting this fetch alone frees %2.")
                  .arg(sizeText(fetch.bytes - fetch.ownBytes), sizeText(fetch.ownBytes))
            : tr("Deleting this fetch frees %1: no other one uses its pages.").arg(sizeText(fetch.ownBytes));
    case Rows:
        return tr("Sessions received, those of the days before and after the period included.");
    case Completeness: {
        struct Completeness known;
        known.verdict = fetch.verdict;
        known.tally.rows = std::max<qint64>(fetch.rows, 0);
        known.total = fetch.total;
        known.askedAt = fetch.askedAt;
        known.askedFrom = fetch.askedFrom;
        known.since = fetch.since;
        return fetch.problem.isEmpty() ? describe(known) : fetch.problem;
    }
    case KeptUntil:
        if (fetch.deletedPages == 0)
            return tr("Then the answers as received are deleted, for they name persons. Totals and completeness "
                      "remain.");
        return fetch.canBeOpened()
            ? tr(
                "%n answers were deleted when their time was over; the fetch can be opened, but is not whole any more.",
                nullptr, fetch.deletedPages)
            : tr("Its answers were deleted when their time was over, so that it cannot be opened any more. Totals and "
                 "completeness remain.");
    default:
        return {};
    }
}

QVariant PastFetchesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const bool isNumber = section == Rows || section == Size;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AskedAt:
        return tr("Asked (%1)").arg(m_zone.name());
    case Connection:
        return tr("Connection");
    case Days:
        return tr("Period");
    case Rows:
        return tr("Received");
    case Completeness:
        return tr("Completeness");
    case Size:
        return tr("Size");
    default:
        return tr("Kept until");
    }
}
