// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordindex.h"
#include "segment.h"
#include "sessionpage.h"
#include "zonedetector.h"

#include <functional>
#include <limits>
#include <memory>
#include <vector>

struct RecordTimes;

/// What became of the records of one page, or of all pages together.
struct LoadTally
{
    /// Entries of `sessions`, whatever they are.
    quint32 records = 0;
    /// Rows that are no later answer for an earlier one: distinct sessions.
    quint32 rows = 0;
    /// Identical in all fields to a record held already, and dropped.
    quint32 repeats = 0;
    /// Same billing session with another end: the later answer replaced the earlier one.
    quint32 updated = 0;
    /// Records, repeats not counted, with a time that cannot be read or repaired bytes, and entries that are no
    /// objects.
    quint32 notReadable = 0;
    /// Of these the entries that are no objects, and so no sessions.
    quint32 oddEntries = 0;

    LoadTally &operator+=(const LoadTally &other);
    bool operator==(const LoadTally &) const = default;
};

/// How many records of a page were seen last in this pass over a listing; 0: never before.
struct PassCount
{
    int pass = 0;
    quint32 records = 0;
};

/// Turns records into segments: gives codes, applies the rule on when two records are one, converts times to UTC.
///
/// Owns the hash index and lives in the loader's thread. Rule (kore-api.md, section 2): a record is dropped only if its
/// billing id is not empty and it is identical in all fields; same billing id, conversation and start but another end:
/// the later wins; otherwise both are kept. Records without a billing id that are identical in all fields are as many
/// sessions as one pass over a listing has shown of them at most.
class PageLoader
{
public:
    /// ApiZone::evidence Given fixes the zone; otherwise it is detected while loading, and this one is assumed where
    /// the ids prove none.
    explicit PageLoader(const ApiZone &zone = {});
    ~PageLoader();

    /// The pages that follow list sessions from the beginning, once more or of another window. Passes are numbered from
    /// 1; the first one needs no call.
    void beginPass(int pass);
    /// The pages that follow were asked for so late that sessions that had ended at this moment do not change any more;
    /// of the others it is said so. Without this call, or at LastTime, only sessions without an end may still change.
    void setSettled(UtcSecond until) { m_settledUntil = until; }
    static constexpr UtcSecond LastTime = std::numeric_limits<UtcSecond>::max();
    /// Reads the records of a parsed page; returns its segments in order and adds to tally(). `page` is the number the
    /// page is kept under. `overlaps`: its first record is the last one of the page before.
    std::vector<Segment> load(
        const SessionPage &page, quint32 pageNumber, LoadTally *tallyOfPage = nullptr, bool overlaps = false);
    /// The same, each segment handed on as soon as it is full: all those of a large page take much memory.
    using Taker = std::function<void(Segment &&)>;
    void load(const SessionPage &page, quint32 pageNumber, LoadTally *tallyOfPage, bool overlaps, const Taker &take);
    /// When the records of the last page were seen before it, and the same of those that are updates.
    const std::vector<PassCount> &lastSeen() const { return m_lastSeen; }
    const std::vector<PassCount> &updatedLastSeen() const { return m_updatedLastSeen; }

    /// How many records of the last page may still change, repeats as well.
    quint32 mayChangeInPage() const { return m_mayChangeInPage; }

    const LoadTally &tally() const { return m_tally; }
    /// Records without a billing id that began from one moment to before another, and that seem to have come once more
    /// with another end: both are kept.
    qint64 heldTwice(UtcSecond from, UtcSecond to) const;
    /// The zone used for the rows so far.
    const ApiZone &zone() const { return m_zone; }
    /// What all ids seen so far say; if its zone differs from zone(), the pages must be loaded again (restart(), then
    /// every page).
    ApiZone detectedZone() const;
    /// The offsets that the ids tell, day by day.
    std::vector<OffsetRange> offsetRanges() const { return m_detector.dayOffsets().ranges(); }
    /// No more pages come, and heldTwice() is not asked any more: frees what tells whether a record came before.
    void finish();
    /// Forgets all rows and begins again with this zone.
    void restart(const ApiZone &zone);

private:
    struct Index;

    void loadBatch(
        const SessionPage &page, const RecordAddress &first, size_t count, Segment *segment, LoadTally *tally);
    RecordKey keyWithoutId(const RecordKey &key, bool isKnown);
    bool mayChange(const RecordTimes &times) const;
    void noteRepeat(quint32 heldRow, bool mayChange, Segment *segment);
    /// Decides on the zone before the rows of this page are converted, if there are enough ids by now.
    void fixZone(const SessionPage &page);
    /// What the ids prove, else what is assumed.
    ApiZone zoneBy(const ZoneDetector &detector) const;

    LoadTally m_tally;
    int m_pass = 1;
    bool m_overlaps = false;
    quint32 m_firstRowOfPage = 0;
    quint32 m_mayChangeInPage = 0;
    UtcSecond m_settledUntil = LastTime;
    std::vector<PassCount> m_lastSeen;
    std::vector<PassCount> m_updatedLastSeen;
    ApiZone m_zone;
    const Zone m_assumed;
    bool m_zoneFixed = false;
    bool m_convertedLocal = false;
    bool m_convertedUtc = false;
    ZoneDetector m_detector;
    std::unique_ptr<Index> m_index;
};
