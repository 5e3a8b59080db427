// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageloader.h"

#include "datetext.h"
#include "hashing.h"
#include "recordcoder.h"
#include "recordversions.h"
#include "sessionstore.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace {

constexpr std::string_view Replacement = "\xef\xbf\xbd";

bool wasRepaired(const SessionRecord &record)
{
    return std::ranges::any_of(
        record.values, [](std::string_view value) { return value.find(Replacement) != value.npos; });
}

Segment newSegment(quint32 firstRow, size_t records)
{
    Segment segment;
    segment.firstRow = firstRow;
    const size_t capacity = std::min(records, size_t(Segment::MaxRows));
    const auto reserve = [capacity](auto &columns) {
        for (auto &column : columns)
            column.reserve(capacity);
    };
    reserve(segment.text);
    reserve(segment.ids);
    reserve(segment.times);
    return segment;
}

/// The texts of these records were read a whole page ago, and are needed soon.
void prefetch(std::span<const SessionRecord> records)
{
    for (const SessionRecord &record : records) {
        for (const Field field : TextFields)
            __builtin_prefetch(record.value(field).data());
    }
}

template <typename Column, typename Values> void appendAll(const Values &values, size_t count, Column *column)
{
    column->insert(column->end(), values.begin(), values.begin() + static_cast<qptrdiff>(count));
}

/// Those of the batch that are rows.
void appendRows(const RecordBatch &batch, std::span<const size_t> rows, Segment *segment)
{
    const auto append = [rows](auto *column, const auto &valueOf) {
        const size_t before = column->size();
        column->resize(before + rows.size());
        std::ranges::transform(rows, column->begin() + static_cast<qptrdiff>(before), valueOf);
    };
    const bool areAll = rows.size() == batch.count;
    for (size_t column = 0; column < TextColumns; ++column) {
        if (areAll)
            appendAll(batch.text[column], rows.size(), &segment->text[column]);
        else
            append(&segment->text[column], [&](size_t index) { return batch.text[column][index]; });
    }
    for (size_t column = 0; column < IdColumns; ++column) {
        if (areAll)
            appendAll(batch.ids[column], rows.size(), &segment->ids[column]);
        else
            append(&segment->ids[column], [&](size_t index) { return batch.ids[column][index]; });
    }
    for (size_t column = 0; column < TimeColumns; ++column)
        append(&segment->times[column], [&](size_t index) { return batch.times[index].utc[column]; });
}

void appendUnreadable(const SessionRecord &record, const RecordTimes &times, quint32 row, Segment *segment)
{
    for (size_t column = 0; column < TimeColumns; ++column) {
        if (times.utc[column] == UnreadableTime)
            segment->unreadable.push_back({row, TimeFields[column], std::string(record.value(TimeFields[column]))});
    }
}

void appendUndecided(const RecordTimes &times, quint32 row, Segment *segment)
{
    if (times.undecidedColumns == 0)
        return;
    for (size_t column = 0; column < TimeColumns; ++column) {
        if (times.isUndecided(column))
            segment->undecided[column].push_back(row);
    }
}

void appendOrigin(const RowOrigin &origin, Segment *segment)
{
    if (!segment->origins.empty()) {
        const RowOrigin &run = segment->origins.back();
        if (run.page == origin.page && origin.firstRow - run.firstRow == origin.firstRecord - run.firstRecord)
            return;
    }
    segment->origins.push_back(origin);
}

void countPass(quint32 pass, std::vector<PassCount> *counts)
{
    const auto number = static_cast<int>(pass);
    auto count = std::ranges::find(*counts, number, &PassCount::pass);
    if (count == counts->end())
        count = counts->insert(counts->end(), PassCount{number, 0});
    ++count->records;
}

} // namespace

struct PageLoader::Index
{
    RecordCoder coder;
    RecordIndex records;
    /// How often a record without an id has come in this pass.
    std::unordered_map<quint64, quint32> withoutId;
    RecordVersions versions;
    quint32 rowCount = 0;
    /// By row.
    std::vector<bool> mayChange;
    /// By row: an earlier one that has come again in this page; and all that are.
    std::vector<bool> isInPage;
    std::vector<quint32> inPage;

    void beginPage();
    bool comesTwice(quint32 heldRow, quint32 firstRowOfPage);
};

void PageLoader::Index::beginPage()
{
    for (const quint32 row : inPage)
        isInPage[row] = false;
    inPage.clear();
    isInPage.resize(rowCount);
}

/// Of a repeat of that row: whether it stood in this page before.
bool PageLoader::Index::comesTwice(quint32 heldRow, quint32 firstRowOfPage)
{
    if (heldRow >= firstRowOfPage || isInPage[heldRow])
        return true;
    isInPage[heldRow] = true;
    inPage.push_back(heldRow);
    return false;
}

LoadTally &LoadTally::operator+=(const LoadTally &other)
{
    records += other.records;
    rows += other.rows;
    repeats += other.repeats;
    updated += other.updated;
    notReadable += other.notReadable;
    oddEntries += other.oddEntries;
    return *this;
}

PageLoader::PageLoader(const ApiZone &zone)
    : m_zone(zone)
    , m_assumed(zone.zone)
    , m_zoneFixed(zone.evidence == ApiZone::Evidence::Given)
    , m_index(std::make_unique<Index>())
{ }

PageLoader::~PageLoader() = default;

void PageLoader::beginPass(int pass)
{
    m_pass = pass;
    m_index->withoutId.clear();
}

std::vector<Segment> PageLoader::load(
    const SessionPage &page, quint32 pageNumber, LoadTally *tallyOfPage, bool overlaps)
{
    std::vector<Segment> segments;
    load(page, pageNumber, tallyOfPage, overlaps,
        [&segments](Segment &&segment) { segments.push_back(std::move(segment)); });
    return segments;
}

void PageLoader::load(
    const SessionPage &page, quint32 pageNumber, LoadTally *tallyOfPage, bool overlaps, const Taker &take)
{
    m_overlaps = overlaps;
    m_lastSeen.clear();
    m_updatedLastSeen.clear();
    m_mayChangeInPage = 0;
    m_firstRowOfPage = m_index->rowCount;
    m_index->beginPage();
    if (!m_zoneFixed)
        fixZone(page);
    LoadTally tally;
    tally.records = static_cast<quint32>(page.records.size()) + page.oddEntries;
    tally.notReadable = page.oddEntries;
    tally.oddEntries = page.oddEntries;

    Segment segment = newSegment(m_index->rowCount, page.records.size());
    for (size_t done = 0; done < page.records.size();) {
        if (segment.rowCount == Segment::MaxRows) {
            take(std::move(segment));
            segment = newSegment(m_index->rowCount, page.records.size() - done);
        }
        const size_t room = Segment::MaxRows - segment.rowCount;
        const size_t count = std::min({RecordBatch::Capacity, page.records.size() - done, room});
        loadBatch(page, {pageNumber, static_cast<quint32>(done)}, count, &segment, &tally);
        done += count;
    }
    if (segment.rowCount > 0 || !segment.settled.empty() || !segment.repeated.empty())
        take(std::move(segment));

    m_tally += tally;
    if (tallyOfPage)
        *tallyOfPage = tally;
}

void PageLoader::loadBatch(
    const SessionPage &page, const RecordAddress &first, size_t count, Segment *segment, LoadTally *tally)
{
    const std::span records = std::span(page.records).subspan(first.record, count);
    const RecordBatch &batch = m_index->coder.code(records, m_zone.zone, segment);
    for (size_t index = 0; index < count; ++index)
        m_index->records.prefetch(batch.keys[index]);
    const std::span behind = std::span(page.records).subspan(first.record + count);
    prefetch(behind.first(std::min(RecordBatch::Capacity, behind.size())));

    std::array<size_t, RecordBatch::Capacity> rows;
    size_t newRows = 0;
    for (size_t index = 0; index < count; ++index) {
        const RecordTimes &times = batch.times[index];
        m_convertedLocal = m_convertedLocal || times.hasLocal;
        m_convertedUtc = m_convertedUtc || times.hasUtc;
        const quint32 row = m_index->rowCount;
        const bool isKnown = m_overlaps && first.record + index == 0;
        const bool hasId = !batch.ids[1][index].isMissing();
        const RecordKey key = hasId ? batch.keys[index] : keyWithoutId(batch.keys[index], isKnown);
        const auto look = m_index->records.look(key, row, static_cast<quint32>(m_pass));
        countPass(look.lastPass, &m_lastSeen);
        if (!hasId && look.verdict == RecordIndex::Verdict::New) {
            const UtcSecond start = times.utc[static_cast<size_t>(SessionStore::column(Field::BillingStart))];
            m_index->versions.add(key.session, batch.keys[index].session, start, m_pass);
        }
        // What comes again says nothing new of the zone.
        if (look.verdict == RecordIndex::Verdict::New && times.conversationStart.kind == ReadTime::Kind::Local
            && times.conversationIdSecond != 0)
            m_detector.add(times.conversationIdSecond, times.conversationStart.seconds);
        const bool isOpen = mayChange(times);
        m_mayChangeInPage += isOpen ? 1 : 0;
        if (look.verdict == RecordIndex::Verdict::Repeat) {
            ++tally->repeats;
            noteRepeat(look.heldRow, isOpen, segment);
            if (look.heldRow != RecordIndex::NoRow && m_index->comesTwice(look.heldRow, m_firstRowOfPage))
                segment->repeated.push_back(look.heldRow);
            continue;
        }
        if (look.verdict == RecordIndex::Verdict::Update) {
            segment->superseded.push_back(look.heldRow);
            ++tally->updated;
            countPass(look.lastPass, &m_updatedLastSeen);
        } else {
            ++tally->rows;
        }
        ++m_index->rowCount;
        m_index->mayChange.push_back(isOpen);
        if (isOpen)
            segment->mayChange.push_back(row);
        rows[newRows++] = index;
        ++segment->rowCount;
        appendOrigin({row, first.page, first.record + static_cast<quint32>(index)}, segment);
        appendUnreadable(records[index], times, row, segment);
        appendUndecided(times, row, segment);
        if (times.hasUnreadable() || (page.repaired && wasRepaired(records[index])))
            ++tally->notReadable;
    }
    appendRows(batch, std::span(rows).first(newRows), segment);
}

qint64 PageLoader::heldTwice(UtcSecond from, UtcSecond to) const
{
    return m_index->versions.replaced(m_index->records, from, to);
}

/// Records without an id cannot be told from each other: the second one of a pass is another session than the first.
RecordKey PageLoader::keyWithoutId(const RecordKey &key, bool isKnown)
{
    quint32 &count = m_index->withoutId[key.session ^ key.ends];
    count += isKnown && count > 0 ? 0 : 1;
    return {mixed(mixed(key.session, key.ends), count), 0};
}

/// An end that cannot be read is one; then the latest of the other times stands for it.
bool PageLoader::mayChange(const RecordTimes &times) const
{
    const UtcSecond end = times.utc[static_cast<size_t>(SessionStore::column(Field::BillingEnd))];
    if (end == UnreadableTime)
        return *std::ranges::max_element(times.utc) > m_settledUntil;
    return end == MissingTime || end > m_settledUntil;
}

/// A later answer that says the same makes a row that might have changed a settled one.
void PageLoader::noteRepeat(quint32 heldRow, bool mayChange, Segment *segment)
{
    if (mayChange || heldRow == RecordIndex::NoRow || !m_index->mayChange[heldRow])
        return;
    m_index->mayChange[heldRow] = false;
    segment->settled.push_back(heldRow);
}

void PageLoader::fixZone(const SessionPage &page)
{
    ZoneDetector detector = m_detector;
    for (const SessionRecord &record : page.records) {
        const ReadTime start = record.times[0];
        const quint32 idSecond = record.creationSecond(0);
        if (start.kind == ReadTime::Kind::Local && idSecond != 0)
            detector.add(idSecond, start.seconds);
    }
    if (detector.compared() < ZoneDetector::MinimumIds)
        return;
    m_zoneFixed = true;
    // Rows that were converted already must not be mixed with others: the caller begins again with detectedZone().
    if (!m_convertedLocal)
        m_zone = zoneBy(detector);
}

ApiZone PageLoader::detectedZone() const
{
    if (m_zone.evidence == ApiZone::Evidence::Given)
        return m_detector.check(m_zone);
    if (m_convertedUtc && !m_convertedLocal)
        return {Zone(), ApiZone::Evidence::NotNeeded};
    return zoneBy(m_detector);
}

ApiZone PageLoader::zoneBy(const ZoneDetector &detector) const
{
    const ApiZone found = detector.detect();
    return found.evidence == ApiZone::Evidence::Proven ? found
                                                       : detector.check({m_assumed, ApiZone::Evidence::Assumed});
}

void PageLoader::finish()
{
    m_index = std::make_unique<Index>();
}

void PageLoader::restart(const ApiZone &zone)
{
    m_tally = {};
    m_zone = zone;
    m_zoneFixed = true;
    m_convertedLocal = false;
    m_convertedUtc = false;
    m_detector.clear();
    m_index = std::make_unique<Index>();
    m_pass = 1;
}
