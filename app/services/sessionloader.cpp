// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionloader.h"

#include "csvpage.h"
#include "recordtimes.h"
#include "sessionstore.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <utility>

namespace {

/// Hashes the values of records. One hash of a whole record takes a third of the time of eleven small ones.
class RecordHasher
{
public:
    void add(std::string_view value)
    {
        // The length keeps "ab","c" and "a","bc" apart.
        const size_t length = value.size();
        m_bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
        m_bytes.append(value.data(), static_cast<qsizetype>(length));
    }

    /// Of what was added since the last one, and of that one's hash.
    quint64 take(quint64 seed)
    {
        const quint64 hash = qHashBits(m_bytes.constData(), static_cast<size_t>(m_bytes.size()), seed);
        m_bytes.clear();
        return hash;
    }

private:
    QVarLengthArray<char, 1024> m_bytes;
};

/// Equal for two records that count as one session: a session that went on while paging has got another end.
quint64 sessionHash(const SessionRecord &record)
{
    RecordHasher hasher;
    for (size_t field = 0; field < record.values.size(); ++field) {
        if (field != static_cast<size_t>(Field::BillingEnd) && field != static_cast<size_t>(Field::ConversationEnd))
            hasher.add(record.values[field]);
    }
    return hasher.take(0);
}

quint64 fingerprintOf(const SessionPage &page)
{
    RecordHasher hasher;
    quint64 hash = page.records.size() + page.oddEntries;
    for (const SessionRecord &record : page.records) {
        for (const std::string_view value : record.values)
            hasher.add(value);
        hash = hasher.take(hash);
    }
    return hash;
}

UtcSecond secondOf(const QDateTime &moment)
{
    return static_cast<UtcSecond>(std::clamp<qint64>(moment.toSecsSinceEpoch(), MissingTime, PageLoader::LastTime));
}

/// What had ended by then was settled when it was asked for.
UtcSecond settledUntil(const QDateTime &askedAt, std::chrono::hours settlingTime)
{
    if (!askedAt.isValid())
        return PageLoader::LastTime;
    return secondOf(askedAt.addSecs(-std::chrono::seconds(settlingTime).count()));
}

} // namespace

bool SegmentGate::enter()
{
    if (!m_closed)
        m_places.acquire();
    return !m_closed;
}

void SegmentGate::close()
{
    m_closed = true;
    m_places.release(Slots);
}

SessionLoader::SessionLoader(const std::optional<Zone> &apiZone, const std::shared_ptr<PageStore> &pages,
    const std::shared_ptr<SegmentGate> &gate)
    : m_loader(apiZone ? ApiZone{*apiZone, ApiZone::Evidence::Given} : ApiZone{})
    , m_pages(pages)
    , m_gate(gate)
    , m_zoneGiven(apiZone)
{ }

SessionLoader::~SessionLoader() = default;

PageOutcome SessionLoader::load(const QByteArray &bytes, PageKind kind, const PagePlace &place)
{
    const SessionPage &page = read(bytes, kind);
    PageOutcome outcome;
    outcome.problem = page.problem;
    outcome.detail = page.detail;
    outcome.apiErrors = page.errors;
    outcome.total = page.total;
    outcome.moreAvailable = page.moreAvailable;
    outcome.oddEntries = page.oddEntries;
    outcome.repaired = page.repaired;
    outcome.botNames = page.botNames;
    if (page.problem == SessionPage::Problem::None) {
        compareWithLast(page, place, &outcome);
        keep(page, bytes, kind, place, &outcome);
    }
    emit pageLoaded(outcome);
    return outcome;
}

void SessionLoader::compareWithLast(const SessionPage &page, const PagePlace &place, PageOutcome *outcome)
{
    if (std::exchange(m_pass, place.pass) != place.pass) {
        m_lastFingerprint.reset();
        m_lastRecord.reset();
    }
    // Records without an id are never taken for repeats of each other, but a whole page that comes twice is one, unless
    // it holds nothing but the same.
    const bool isTelling = std::ranges::any_of(page.records, [](const SessionRecord &record) {
        return !record.value(Field::BillingSessionId).empty();
    }) || (page.records.size() > 1 && sessionHash(page.records.front()) != sessionHash(page.records.back()));
    const quint64 fingerprint = fingerprintOf(page);
    outcome->sameAsBefore = isTelling && m_lastFingerprint == fingerprint;
    m_lastFingerprint = fingerprint;
    // Where among the records the odd entries stood is not known.
    const bool isComparable = place.overlaps && m_lastRecord && page.oddEntries == 0;
    outcome->shifted = isComparable && (page.records.empty() || sessionHash(page.records.front()) != *m_lastRecord);
    m_lastRecord.reset();
    if (!page.records.empty() && page.oddEntries == 0)
        m_lastRecord = sessionHash(page.records.back());
}

void SessionLoader::keep(
    const SessionPage &page, const QByteArray &bytes, PageKind kind, const PagePlace &place, PageOutcome *outcome)
{
    if (outcome->sameAsBefore) {
        const auto records = static_cast<quint32>(page.records.size());
        outcome->tally.records = outcome->tally.repeats = records + page.oddEntries;
        outcome->lastSeen = {{place.pass, records}};
        outcome->oddEntries = 0;
        m_dropped += outcome->tally;
        return;
    }
    const quint32 number = m_pages->add(bytes, kind);
    PagePlace found = place;
    found.overlaps = place.overlaps && !outcome->shifted;
    m_places.resize(number + 1);
    m_places[number] = found;
    const quint32 outside = m_evidence.outside();
    const std::vector<Segment> segments = loadAt(page, number, found, &outcome->tally);
    outcome->outside = m_evidence.outside() - outside;
    outcome->inPeriod = countInPeriod(page, place.period);
    outcome->lastSeen = m_loader.lastSeen();
    outcome->updatedLastSeen = m_loader.updatedLastSeen();
    send(segments);
    settleZone(false);
}

/// Also of those that came before. One without a start belongs to it for all that is known.
quint32 SessionLoader::countInPeriod(const SessionPage &page, const FetchWindow &period) const
{
    if (!period.from.isValid())
        return 0;
    const UtcSecond from = secondOf(period.from);
    const UtcSecond to = secondOf(period.to);
    return static_cast<quint32>(std::ranges::count_if(page.records, [&](const SessionRecord &record) {
        const RecordTimes times(record, {}, {}, m_loader.zone().zone);
        const UtcSecond start = times.utc[static_cast<size_t>(SessionStore::column(Field::BillingStart))];
        return !isTime(start) || (start >= from && start < to);
    }));
}

std::vector<Segment> SessionLoader::loadAt(
    const SessionPage &page, quint32 number, const PagePlace &place, LoadTally *tally)
{
    if (std::exchange(m_loadedPass, place.pass) != place.pass)
        m_loader.beginPass(place.pass);
    m_loader.setSettled(settledUntil(place.askedAt, m_settlingTime));
    std::vector<Segment> segments = m_loader.load(page, number, tally, place.overlaps);
    if (place.window.from.isValid()) {
        for (const Segment &segment : segments)
            m_evidence.add(secondOf(place.window.from), secondOf(place.window.to), segment);
    }
    return segments;
}

void SessionLoader::finish()
{
    settleZone(true);
    emit evidenceFound(m_evidence);
    emit finished(tally(), apiZone(), m_lostPages);
}

LoadTally SessionLoader::tally() const
{
    LoadTally sum = m_loader.tally();
    sum += m_dropped;
    return sum;
}

const SessionPage &SessionLoader::read(QByteArrayView bytes, PageKind kind)
{
    if (kind == PageKind::Json)
        return m_parser.parse(bytes);
    m_csv = std::make_unique<CsvPageReader>(bytes);
    return m_csv->next(std::numeric_limits<quint32>::max());
}

void SessionLoader::send(const std::vector<Segment> &segments)
{
    for (const Segment &segment : segments) {
        if (!m_gate->enter())
            return;
        emit segmentReady(segment);
    }
}

/// Reads all pages again if their zone has turned out to be another: once as soon as a zone is proven, so that few rows
/// have to move, and once at the end, when every id has been heard.
void SessionLoader::settleZone(bool atEnd)
{
    if (m_zoneGiven || (m_zoneProven && !atEnd))
        return;
    const ApiZone detected = m_loader.detectedZone();
    m_zoneProven = detected.evidence == ApiZone::Evidence::Proven;
    if (detected.zone == m_loader.zone().zone || (!m_zoneProven && !atEnd))
        return;
    m_loader.restart(detected);
    m_evidence = {};
    m_loadedPass = 0;
    m_lostPages = 0;
    emit restarted();
    for (quint32 number = 0; number < m_pages->count() && !m_gate->isClosed(); ++number) {
        const QByteArray bytes = m_pages->page(number);
        if (bytes.isEmpty()) {
            ++m_lostPages;
            continue;
        }
        send(loadAt(read(bytes, m_pages->kind(number)), number, m_places[number]));
    }
}
