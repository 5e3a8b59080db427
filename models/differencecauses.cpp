// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "differencecauses.h"

#include <QLocale>

#include <algorithm>
#include <numeric>
#include <set>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Hour = 3600;
constexpr UtcSecond QuarterSeconds = 900;
/// A cut-off before late sessions: three days at most.
constexpr int MostHours = 72;
/// Zones with a change of clocks in which usage is often billed; fixed ones are tried by their offset.
constexpr QStringView CommonZones[]{u"America/New_York", u"America/Chicago", u"America/Denver", u"America/Los_Angeles",
    u"Europe/London", u"Europe/Berlin", u"Europe/Athens", u"Australia/Sydney"};

std::string_view textOf(const SessionStore &store, Field field, quint32 code)
{
    return store.pool(field).at(code);
}

} // namespace

DifferenceCauses::DifferenceCauses(const SessionStore &store, const ReconcileOrder &order, const InvoiceGrid &grid)
    : m_store(store)
    , m_order(order)
    , m_grid(grid)
    , m_rows(rowsOf(store, grid))
    , m_fetched(counts(usual()))
{ }

std::vector<DifferenceCauses::Row> DifferenceCauses::rowsOf(const SessionStore &store, const InvoiceGrid &grid)
{
    std::vector<Row> rows;
    rows.reserve(store.liveCount());
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        if (!store.isSuperseded(row))
            rows.push_back({store.effectiveStart(row), grid.kindOf(row), row, grid.isOfType(row)});
    }
    return rows;
}

DifferenceCauses::Way DifferenceCauses::usual() const
{
    return {.zone = m_order.zone};
}

std::vector<qint64> DifferenceCauses::counts(const Way &way) const
{
    std::vector<qint64> result(m_grid.cells());
    const qint64 from = way.zone.startOfDay(m_order.period.from) + way.beginsLater;
    const qint64 to = way.zone.startOfDay(m_order.period.to.addDays(1)) + way.endsLater;
    if (from >= to)
        return result;
    const BucketTable table = m_grid.bucketsOf(way.zone, from, to - 1);
    const BucketLookup lookup = table.lookup();
    const std::vector<quint32> places = m_grid.placesOf(table);
    if (!m_quarters.empty() && isByQuarters(way, from, to)) {
        for (const Quarter &quarter : m_quarters) {
            quint32 place = m_grid.undatedPlace();
            if (isTime(quarter.start)) {
                if (quarter.start < from || quarter.start >= to)
                    continue;
                place = places[lookup.bucketOf(quarter.start)];
            }
            if (place != InvoiceGrid::NoCell)
                result[m_grid.cellOf(place, quarter.kind)] += quarter.rows;
        }
        return result;
    }
    for (const Row &row : m_rows) {
        if (!(row.isOfType || way.ofAllTypes))
            continue;
        const UtcSecond moment = way.moment == Field::Day ? row.start : m_store.time(way.moment, row.row);
        quint32 place = m_grid.undatedPlace();
        if (isTime(moment)) {
            if (moment < from || moment >= to)
                continue;
            place = places[lookup.bucketOf(moment)];
        } else if (way.moment != Field::Day) {
            continue;
        }
        if (place != InvoiceGrid::NoCell)
            result[m_grid.cellOf(place, row.kind)] += way.weights ? (*way.weights)[row.row] : 1;
    }
    return result;
}

bool DifferenceCauses::isByQuarters(const Way &way, qint64 from, qint64 to)
{
    // What cuts both ends at quarters does so on all days between: zones change by whole quarters.
    return way.moment == Field::Day && !way.ofAllTypes && !way.weights && from % QuarterSeconds == 0
        && to % QuarterSeconds == 0;
}

std::vector<DifferenceCauses::Quarter> DifferenceCauses::quartersOf() const
{
    std::unordered_map<quint64, quint32> rows;
    for (const Row &row : m_rows) {
        const UtcSecond start = isTime(row.start) ? row.start - row.start % QuarterSeconds : MissingTime;
        if (row.isOfType)
            ++rows[quint64(start) << 32 | row.kind];
    }
    std::vector<Quarter> quarters;
    quarters.reserve(rows.size());
    for (const auto &[key, count] : rows)
        quarters.push_back({static_cast<UtcSecond>(key >> 32), static_cast<quint32>(key), count});
    return quarters;
}

void DifferenceCauses::attempt(const Way &way, const QString &sentence)
{
    note(counts(way) == m_grid.invoiced(), sentence);
}

void DifferenceCauses::note(bool fits, const QString &sentence)
{
    ++m_tried;
    if (fits)
        m_found << sentence;
}

void DifferenceCauses::search()
{
    m_quarters = quartersOf();
    tryZones();
    tryMoments();
    tryCutOffs();
    tryCycles();
    tryCyclesOfMonth();
    tryValues();
    tryWeights();
    tryFactors();
}

void DifferenceCauses::tryZones()
{
    // What cuts at the same moments as a zone that was tried is none of its own.
    const auto cutsOf = [this](const Zone &zone) {
        std::vector<qint64> cuts;
        const bool areDaysTold = m_order.invoice.dates != InvoiceDates::None;
        for (QDate day = m_order.period.from; day <= m_order.period.to; day = day.addDays(1)) {
            if (areDaysTold || day == m_order.period.from)
                cuts.push_back(zone.startOfDay(day));
        }
        cuts.push_back(zone.startOfDay(m_order.period.to.addDays(1)));
        return cuts;
    };
    std::set<std::vector<qint64>> tried{cutsOf(m_order.zone)};
    const auto tryZone = [&](const Zone &zone) {
        if (!tried.insert(cutsOf(zone)).second)
            return;
        Way way = usual();
        way.zone = zone;
        attempt(way, tr("Its days were cut in %1.").arg(zone.name()));
    };
    constexpr int step = 1800;
    for (int offset = -12 * 3600; offset <= 14 * 3600; offset += step)
        tryZone(Zone::fromOffset(offset));
    // Nepal, Eucla, the Chatham Islands.
    for (const int minutes : {5 * 60 + 45, 8 * 60 + 45, 12 * 60 + 45})
        tryZone(Zone::fromOffset(minutes * 60));
    for (const Zone &zone : m_order.zones)
        tryZone(zone);
    for (const QStringView name : CommonZones) {
        if (const auto zone = Zone::fromName(name))
            tryZone(*zone);
    }
}

void DifferenceCauses::tryMoments()
{
    Way way = usual();
    way.moment = Field::BillingEnd;
    attempt(way, tr("Sessions were counted by their end."));
    way.moment = Field::ConversationStart;
    attempt(way, tr("Sessions were counted by the start of their conversation."));
    way.moment = Field::ConversationEnd;
    attempt(way, tr("Sessions were counted by the end of their conversation."));
}

void DifferenceCauses::tryCutOffs()
{
    for (int hours = 1; hours <= MostHours; ++hours) {
        Way way = usual();
        way.endsLater = -hours * Hour;
        attempt(way, tr("The last %n hours of the period are missing.", nullptr, hours));
        way = usual();
        way.beginsLater = hours * Hour;
        attempt(way, tr("The first %n hours of the period are missing.", nullptr, hours));
    }
}

void DifferenceCauses::tryCycles()
{
    // The day before the period and the one behind it were received as well.
    for (const int days : {-1, 1}) {
        Way way = usual();
        way.beginsLater = way.endsLater = days * SecondsPerDay;
        attempt(way,
            days < 0 ? tr("Its billing cycle begins and ends a day earlier.")
                     : tr("Its billing cycle begins and ends a day later."));
    }
}

/// Of a month those from any day of it, or of the month before, as far as sessions are held.
void DifferenceCauses::tryCyclesOfMonth()
{
    const Period &period = m_order.period;
    if (period.from.day() != 1 || period.to != period.from.addMonths(1).addDays(-1))
        return;
    for (const QDate month : {period.from.addMonths(-1), period.from}) {
        for (int day = 2; day <= month.daysInMonth(); ++day) {
            const Period cycle{month.addDays(day - 1), month.addMonths(1).addDays(day - 2)};
            // A day later it was tried.
            if (cycle.from == period.from.addDays(1) || !isHeld(cycle))
                continue;
            Way way = usual();
            way.beginsLater = m_order.zone.startOfDay(cycle.from) - m_order.zone.startOfDay(period.from);
            way.endsLater = m_order.zone.startOfDay(cycle.to) - m_order.zone.startOfDay(period.to);
            attempt(way, tr("Its billing cycle is %1.").arg(periodTitle(cycle)));
        }
    }
}

/// Whether there are sessions of its first day, or before, and of its last one, or behind.
bool DifferenceCauses::isHeld(const Period &cycle) const
{
    const TimeSpan &held = m_store.startSpan();
    return !held.isEmpty() && held.first < m_order.zone.startOfDay(cycle.from.addDays(1))
        && held.last >= m_order.zone.startOfDay(cycle.to);
}

template <typename Visit> void DifferenceCauses::forEachCode(Field field, Visit visit) const
{
    const qint64 from = m_order.zone.startOfDay(m_order.period.from);
    const qint64 to = m_order.zone.startOfDay(m_order.period.to.addDays(1));
    const BucketTable table = m_grid.bucketsOf(m_order.zone, from, to - 1);
    const BucketLookup lookup = table.lookup();
    const std::vector<quint32> places = m_grid.placesOf(table);
    std::unordered_map<quint64, qint64> rows;
    std::vector<bool> isThere(m_store.pool(field).size());
    for (const Row &row : m_rows) {
        if (!row.isOfType)
            continue;
        const quint32 code = m_store.code(field, row.row);
        isThere[code] = true;
        quint32 place = m_grid.undatedPlace();
        if (isTime(row.start)) {
            if (row.start < from || row.start >= to)
                continue;
            place = places[lookup.bucketOf(row.start)];
        }
        if (place != InvoiceGrid::NoCell)
            ++rows[quint64(code) << 32 | m_grid.cellOf(place, row.kind)];
    }
    // Of one whose rows all lie beside the period there are no cells.
    std::map<quint32, std::map<quint32, qint64>> cells;
    for (const auto &[key, count] : rows)
        cells[static_cast<quint32>(key >> 32)].emplace(static_cast<quint32>(key), count);
    for (quint32 code = 0; code < isThere.size(); ++code) {
        if (isThere[code])
            visit(code, cells[code]);
    }
}

void DifferenceCauses::tryValues()
{
    const auto nameOf = [this](Field field, quint32 code) {
        return code == StringPool::Missing ? tr("(none)") : m_store.names().of(field, textOf(m_store, field, code));
    };
    // What would have to be left out, cell by cell.
    std::map<quint32, qint64> missing;
    for (quint32 cell = 0; cell < m_fetched.size(); ++cell) {
        if (const qint64 more = m_fetched[cell] - m_grid.invoiced()[cell]; more != 0)
            missing.emplace(cell, more);
    }
    for (const Field field : {Field::Channel, Field::BotId, Field::BillingSessionType}) {
        if (field == Field::BillingSessionType && (!m_order.invoice.hasTypes || m_grid.isOfOneType()))
            continue;
        forEachCode(field, [&](quint32 code, const std::map<quint32, qint64> &cells) {
            const QString name = nameOf(field, code);
            note(cells == missing,
                field == Field::Channel     ? tr("The channel %1 was left out.").arg(name)
                    : field == Field::BotId ? tr("The bot %1 was left out.").arg(name)
                                            : tr("The type %1 was left out.").arg(name));
        });
    }
    if (m_grid.isOfOneType()) {
        Way way = usual();
        way.ofAllTypes = true;
        attempt(way, tr("All types were added up."));
    }
}

template <typename Visit> void DifferenceCauses::forEachShared(Field id, Visit visit) const
{
    const qint64 from = m_order.zone.startOfDay(m_order.period.from);
    const qint64 to = m_order.zone.startOfDay(m_order.period.to.addDays(1));
    const auto collect = [&](size_t begin, size_t end, auto add) {
        for (const Row &row : std::span(m_rows).subspan(begin, end - begin)) {
            if (row.isOfType && (!isTime(row.start) || (row.start >= from && row.start < to)))
                add(GroupedRow{groupOf(m_store.id(id, row.row), row.row), row.start, row.row});
        }
    };
    forEachGroup(
        Parts::forProcessors(m_rows.size()), m_store.rowCount(), collect,
        [&](quint32, std::span<const GroupedRow> group) { visit(group); }, 2);
}

void DifferenceCauses::tryWeights()
{
    Way way = usual();
    std::vector<quint8> ofConversations = once();
    std::vector<quint8> ofBots = once();
    forEachShared(Field::ConversationSessionId, [&](std::span<const GroupedRow> group) {
        const quint32 bot = m_store.code(Field::BotId, group.front().row);
        for (const GroupedRow &row : group.subspan(1)) {
            ofConversations[row.row] = 0;
            ofBots[row.row] = m_store.code(Field::BotId, row.row) == bot ? 1 : 0;
        }
    });
    way.weights = &ofConversations;
    attempt(way, tr("Conversations were counted, not sessions."));
    way.moment = Field::ConversationStart;
    attempt(way, tr("Conversations were counted by their start, not sessions."));
    way.moment = Field::Day;
    way.weights = &ofBots;
    attempt(way, tr("Sessions of linked bots were billed apart."));

    std::vector<quint8> weights = once();
    way.weights = &weights;
    forEachShared(Field::BillingSessionId, [&weights](std::span<const GroupedRow> group) {
        for (const GroupedRow &row : group.subspan(1))
            weights[row.row] = 0;
    });
    attempt(way, tr("Each billing id was counted once."));

    weights = once();
    for (quint32 row = 0; row < m_store.rowCount(); ++row)
        weights[row] = static_cast<quint8>(weights[row] + (m_store.repeated().test(row) ? 1 : 0));
    attempt(way, tr("Sessions that the vendor lists twice were counted twice."));
}

void DifferenceCauses::tryFactors()
{
    const std::vector<qint64> &invoiced = m_grid.invoiced();
    const QLocale locale;
    std::set<std::pair<qint64, qint64>> tried;
    const auto tryFactor = [&](qint64 times, qint64 parts) {
        if (!tried.insert({times, parts}).second)
            return;
        const bool fits = std::ranges::equal(invoiced, m_fetched, [=](qint64 left, qint64 right) {
            return left % times == 0 && right % parts == 0 && left / times == right / parts;
        });
        note(fits,
            parts == 1       ? tr("Each of its numbers is %1 times as high.").arg(locale.toString(times))
                : times == 1 ? tr("Each of its numbers is 1/%1 of what was fetched.").arg(locale.toString(parts))
                             : tr("Each of its numbers is %1/%2 of what was fetched.")
                                   .arg(locale.toString(times), locale.toString(parts)));
    };
    for (const int factor : {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 60, 100, 1000}) {
        tryFactor(factor, 1);
        tryFactor(1, factor);
    }
    // Any other one: one number always tells one.
    const auto isAny = [](qint64 number) { return number > 0; };
    const auto first = std::ranges::find_if(m_fetched, isAny);
    if (std::ranges::count_if(m_fetched, isAny) < 3)
        return;
    const qint64 times = invoiced[static_cast<size_t>(first - m_fetched.begin())];
    const qint64 common = std::gcd(times, *first);
    if (times > 0 && times != *first)
        tryFactor(times / common, *first / common);
}
