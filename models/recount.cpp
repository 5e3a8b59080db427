// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recount.h"

#include "buckettable.h"
#include "cellbuffer.h"
#include "checkrun.h"
#include "rowgroups.h"
#include "rowwalk.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <string>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Recount)
};

/// Sessions of one conversation, bot and type, by their start.
using UnitRows = std::span<const GroupedRow>;

void markBlocks(const CheckRun &run, UnitRows rows, RowMask *surplus)
{
    const std::optional<qint64> span = run.longestConversation(rows, &GroupedRow::row);
    if (!span)
        return;
    const auto possible = static_cast<size_t>(*span / CheckRun::BlockSeconds + 1);
    for (const GroupedRow &row : rows.subspan(std::min(possible, rows.size())))
        surplus->set(row.row);
}

void markConversations(const CheckRun &run, UnitRows rows, RowMask *surplus)
{
    const SessionStore &store = run.store();
    UtcSecond end = store.time(Field::BillingEnd, rows.front().row);
    for (const GroupedRow &row : rows.subspan(1)) {
        if (isTime(end) && qint64(row.key) - qint64(end) < CheckRun::BlockSeconds
            && !run.isUndecided(Field::BillingStart, row.row))
            surplus->set(row.row);
        if (const UtcSecond next = store.time(Field::BillingEnd, row.row); next > end)
            end = next;
    }
}

/// Tells the bucket of a row as the counts have them.
class RowBucket
{
public:
    RowBucket(const SessionStore &store, const RowWalk &walk, const SessionCounts &counts)
        : m_undated(static_cast<size_t>(counts.undatedBucket()))
    {
        UtcSecond first = MissingTime;
        UtcSecond last = MissingTime;
        walk.forEach([&](const SessionChunk &, quint32, quint32 row) {
            if (const UtcSecond start = store.effectiveStart(row); isTime(start)) {
                first = isTime(first) ? std::min(first, start) : start;
                last = std::max(last, start);
            }
        });
        if (!isTime(first))
            return;
        m_table = BucketTable(counts.spec.bucket, counts.zone, first, last);
        m_lookup = m_table.lookup();
        m_shift = static_cast<size_t>(
            std::ranges::lower_bound(counts.bucketStarts, m_table.starts().front()) - counts.bucketStarts.begin());
    }

    size_t of(UtcSecond start) const { return isTime(start) ? m_shift + m_lookup.bucketOf(start) : m_undated; }

private:
    BucketTable m_table;
    BucketLookup m_lookup;
    size_t m_shift = 0;
    size_t m_undated;
};

} // namespace

SurplusRows surplusRows(const SessionStore &snapshot, const TypeUnits &units)
{
    SurplusRows result{RowMask(snapshot.rowCount()), RowMask(snapshot.rowCount())};
    CheckOrder order;
    order.units = units;
    const CheckRun run(snapshot, order);
    const auto collect = [&](size_t begin, size_t end, auto add) {
        run.forEachRow(begin, end, [&](const SessionChunk &chunk, quint32 index, quint32 row) {
            const UtcSecond start = CheckRun::timeOf(chunk, Field::BillingStart, index);
            const BillingUnit unit = run.unitOf(row);
            if (!isTime(start) || (unit != BillingUnit::Block && unit != BillingUnit::Conversation))
                return;
            result.judged.set(row);
            const quint64 group = mixed(run.conversationOf(row), snapshot.code(Field::BotId, row));
            add(GroupedRow{mixed(group, snapshot.code(Field::BillingSessionType, row)), start, row});
        });
    };
    // In one part: rows of several ones have their marks in one word.
    forEachGroup(Parts(snapshot.rowCount()), snapshot.rowCount(), collect, [&](quint32, UnitRows group) {
        if (group.size() == 1)
            return;
        if (run.unitOf(group.back().row) == BillingUnit::Block)
            markBlocks(run, group, &result.surplus);
        else
            markConversations(run, group, &result.surplus);
    });
    return result;
}

Recount::Cell &Recount::Cell::operator+=(const Cell &other)
{
    billed += other.billed;
    judged += other.judged;
    surplus += other.surplus;
    seconds += other.seconds;
    return *this;
}

Recount recount(const SessionStore &snapshot, std::span<const quint32> rows, const SessionCounts &counts,
    const SurplusRows &surplus, const TypePrices &prices)
{
    const size_t values = counts.codes.size();
    const auto buckets = static_cast<size_t>(counts.bucketCount());
    Recount result;
    result.cells.resize(buckets * values);
    // By code; all are one value if the counts are too large to be split.
    std::vector<quint32> valueOf(snapshot.pool(counts.spec.by).size());
    for (quint32 value = 0; value < values; ++value) {
        if (counts.codes[value] != SessionCounts::AllCodes)
            valueOf[counts.codes[value]] = value;
    }
    const RowWalk walk(snapshot, rows);
    const RowBucket bucket(snapshot, walk, counts);
    walk.forEach([&](const SessionChunk &chunk, quint32 index, quint32 row) {
        Recount::Cell &cell = result.cells[bucket.of(snapshot.effectiveStart(row)) * values
            + valueOf[snapshot.code(counts.spec.by, row)]];
        ++cell.billed;
        cell.judged += surplus.judged.test(row) ? 1 : 0;
        cell.surplus += surplus.surplus.test(row) ? 1 : 0;
        cell.seconds += billedSeconds(
            CheckRun::timeOf(chunk, Field::BillingStart, index), CheckRun::timeOf(chunk, Field::BillingEnd, index));
    });
    for (size_t number = 0; number < buckets; ++number) {
        Recount::Cell sum;
        for (size_t value = 0; value < values; ++value)
            sum += result.cells[number * values + value];
        result.bucketTotals.push_back(sum);
        result.total += sum;
    }
    if (!prices.isEmpty() && result.total.surplus > 0)
        result.surplusCost = costOf(snapshot, surplusOf(snapshot, rows, counts, surplus, -1, -1), prices, counts.zone);
    return result;
}

std::vector<quint32> surplusOf(const SessionStore &snapshot, std::span<const quint32> rows, const SessionCounts &counts,
    const SurplusRows &surplus, int bucket, int value)
{
    const RowWalk walk(snapshot, rows);
    const RowBucket buckets(snapshot, walk, counts);
    const quint32 code = value < 0 ? SessionCounts::AllCodes : counts.codes[static_cast<size_t>(value)];
    RowMask wanted(snapshot.rowCount());
    walk.forEach([&](const SessionChunk &, quint32, quint32 row) {
        if (surplus.surplus.test(row)
            && (bucket < 0 || static_cast<int>(buckets.of(snapshot.effectiveStart(row))) == bucket)
            && (code == SessionCounts::AllCodes || snapshot.code(counts.spec.by, row) == code))
            wanted.set(row);
    });
    std::vector<quint32> found;
    std::ranges::copy_if(rows, std::back_inserter(found), [&wanted](quint32 row) { return wanted.test(row); });
    return found;
}

QString summaryOf(const Recount &recount, const SessionCounts &counts, const TypeUnits &units)
{
    const Recount::Cell &total = recount.total;
    const QString billed = Text::tr("%Ln sessions billed", nullptr, static_cast<int>(total.billed));
    const bool isNoneJudged = total.judged == 0 && total.billed > 0;
    QString text = isNoneJudged ? Text::tr("%1; whether any is too many cannot be told.").arg(billed)
                                : billed + u", "_s
            + Text::tr("%Ln more than their conversations can hold.", nullptr, static_cast<int>(total.surplus));
    if (!recount.surplusCost.isEmpty())
        text += u' ' + Text::tr("These cost %1.").arg(moneyText(recount.surplusCost));
    if (total.judged == total.billed)
        return text;
    QStringList types;
    for (const RowTotals::TypeTotal &type : counts.types) {
        if (!units.contains(type.type.toStdString()))
            types << type.type;
    }
    if (!isNoneJudged)
        text += u' '
            + Text::tr("Of %Ln sessions this cannot be told.", nullptr, static_cast<int>(total.billed - total.judged));
    if (!types.isEmpty())
        text += u' ' + Text::tr("Types whose unit is not known: %1.").arg(types.join(u", "_s));
    return text;
}

QByteArray recountCsv(const SessionCounts &counts, const Recount &recount)
{
    CellBuffer csv(',', false);
    QStringList titles{u"bucket"_s};
    const auto addTitles = [&titles](const QString &value) {
        for (const auto *what : {" billed", " surplus", " minutes"})
            titles << value + QLatin1StringView(what);
    };
    for (const QString &value : counts.values)
        addTitles(value);
    addTitles(u"total"_s);
    csv.line(titles);
    const auto addCell = [&csv](const Recount::Cell &cell) {
        csv.plain(',' + std::to_string(cell.billed) + ',');
        if (cell.judged > 0 || cell.billed == 0)
            csv.plain(std::to_string(cell.surplus));
        csv.plain(',' + QByteArray::number(static_cast<double>(cell.seconds) / 60, 'f', 2).toStdString());
    };
    const size_t values = counts.codes.size();
    for (int bucket = 0; bucket < counts.bucketCount(); ++bucket) {
        const auto number = static_cast<size_t>(bucket);
        csv.cell(bucketName(counts, bucket).toStdString());
        for (size_t value = 0; value < values; ++value)
            addCell(recount.cells[number * values + value]);
        addCell(recount.bucketTotals[number]);
        csv.plain("\r\n");
    }
    return csv.bytes();
}
