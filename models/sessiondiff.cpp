// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiondiff.h"

#include "askedtimespans.h"
#include "rowpairs.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace {

class Comparison
{
public:
    Comparison(const ListedSessions &before, const ListedSessions &now, const TimeSpan &period)
        : m_beforeRows(before.store, now.store)
        , m_nowRows(now.store)
        , m_before(before.store)
        , m_now(now.store)
        , m_period(period)
    {
        m_diff.sameParts = sameParts(before, now);
        m_askedBefore = askedAnew(before, m_now);
        m_askedNow = askedAnew(now, m_now);
        m_askedNowOfBefore = askedAnew(now, m_before);
    }

    SessionDiff run()
    {
        const FieldBits beforeFields = m_beforeRows.fields();
        const FieldBits nowFields = m_nowRows.fields();
        m_diff.missingFields = m_before.liveCount() == 0 || m_now.liveCount() == 0 ? 0 : beforeFields ^ nowFields;
        m_fields = beforeFields & nowFields;
        const RowPairs pairs = pairRows(m_nowRows, m_beforeRows, m_fields);
        for (quint32 row = 0; row < m_now.rowCount(); ++row) {
            if (pairs.partners[row] != RowPairs::NoRow)
                comparePair(pairs.partners[row], row);
        }
        for (const quint32 row : pairs.alone)
            takeAlone(SessionChange::Kind::Added, m_now, row, m_askedBefore);
        for (const quint32 row : pairs.otherAlone)
            takeAlone(SessionChange::Kind::Vanished, m_before, row, m_askedNowOfBefore);
        sortChanges();
        return std::move(m_diff);
    }

private:
    static std::vector<AskedPart> sameParts(const ListedSessions &before, const ListedSessions &now)
    {
        std::vector<AskedPart> same;
        if (!before.parts || !now.parts)
            return same;
        std::ranges::copy_if(*before.parts, std::back_inserter(same), [&now](const AskedPart &part) {
            return std::ranges::any_of(*now.parts, [&part](const AskedPart &other) { return part.isSameAs(other); });
        });
        return same;
    }

    /// To be asked by the codes of that store.
    AskedTimeSpans askedAnew(const ListedSessions &listing, const SessionStore &store) const
    {
        if (!listing.parts)
            return {};
        std::vector<AskedPart> parts = *listing.parts;
        std::erase_if(parts, [this](const AskedPart &part) {
            return std::ranges::any_of(
                m_diff.sameParts, [&part](const AskedPart &same) { return part.isSameAs(same); });
        });
        return AskedTimeSpans(parts, store.pool(Field::BotId));
    }

    bool isInPeriod(UtcSecond start) const
    {
        return !isTime(start) || (start >= m_period.first && start <= m_period.last);
    }

    void noteId(const SessionStore &store, quint32 row)
    {
        m_diff.withoutId += store.id(Field::BillingSessionId, row).isMissing() ? 1 : 0;
    }

    void comparePair(quint32 before, quint32 now)
    {
        const UtcSecond start = m_now.effectiveStart(now);
        const FieldBits fields = m_nowRows.differences(m_fields, now, m_beforeRows, before);
        if (!isInPeriod(start) && (fields == 0 || !isInPeriod(m_before.effectiveStart(before))))
            return;
        const quint32 bot = m_now.code(Field::BotId, now);
        const bool isAskedTwice = fields != 0 || (m_askedNow.hold(bot, start) && m_askedBefore.hold(bot, start));
        ++(isAskedTwice ? m_diff.compared : m_diff.notAskedAgain);
        noteId(m_now, now);
        if (fields == 0)
            return;
        ++m_diff.changed;
        m_diff.changes.push_back({SessionChange::Kind::Changed, fields, before, now});
    }

    void takeAlone(SessionChange::Kind kind, const SessionStore &store, quint32 row, const AskedTimeSpans &askedElse)
    {
        const UtcSecond start = store.effectiveStart(row);
        if (!isInPeriod(start))
            return;
        noteId(store, row);
        if (!askedElse.hold(store.code(Field::BotId, row), start)) {
            ++m_diff.askedOnce;
            return;
        }
        const bool isAdded = kind == SessionChange::Kind::Added;
        ++(isAdded ? m_diff.added : m_diff.vanished);
        m_diff.changes.push_back({kind, 0, isAdded ? SessionChange::NoRow : row, isAdded ? row : SessionChange::NoRow});
    }

    void sortChanges()
    {
        const auto start = [this](const SessionChange &change) {
            return change.now != SessionChange::NoRow ? m_now.effectiveStart(change.now)
                                                      : m_before.effectiveStart(change.before);
        };
        const auto key = [&](const SessionChange &change) {
            return std::tuple(change.kind, start(change), idOf(change), change.now, change.before);
        };
        std::ranges::sort(m_diff.changes, {}, key);
    }

    PackedId idOf(const SessionChange &change) const
    {
        return change.now != SessionChange::NoRow ? m_now.id(Field::BillingSessionId, change.now)
                                                  : m_before.id(Field::BillingSessionId, change.before);
    }

    ComparableRows m_beforeRows;
    ComparableRows m_nowRows;
    const SessionStore &m_before;
    const SessionStore &m_now;
    TimeSpan m_period;
    AskedTimeSpans m_askedBefore;
    AskedTimeSpans m_askedNow;
    AskedTimeSpans m_askedNowOfBefore;
    FieldBits m_fields = 0;
    SessionDiff m_diff;
};

} // namespace

QLatin1StringView changeName(SessionChange::Kind kind)
{
    using namespace Qt::StringLiterals;
    switch (kind) {
    case SessionChange::Kind::Added:
        return "added"_L1;
    case SessionChange::Kind::Vanished:
        return "vanished"_L1;
    case SessionChange::Kind::Changed:
        return "changed"_L1;
    }
    Q_UNREACHABLE();
}

SessionDiff compareSessions(
    const ListedSessions &before, const ListedSessions &now, const std::optional<Period> &period, const Zone &zone)
{
    TimeSpan span{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
    if (period)
        span = {zone.startOfDay(period->from), zone.startOfDay(period->to.addDays(1)) - 1};
    return Comparison(before, now, span).run();
}
