// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionloader.h"

#include "csvpage.h"

#include <QHash>

#include <algorithm>

namespace {

std::string_view valueOf(const SessionRecord &record, Field field)
{
    return record.values[static_cast<size_t>(field)];
}

quint64 hashOf(std::string_view text, quint64 seed)
{
    // The length keeps "ab","c" and "a","bc" apart.
    return qHashBits(text.data(), text.size(), seed * 31 + text.size());
}

/// Equal for two records that count as one session: a session that went on while paging has got another end.
quint64 sessionHash(const SessionRecord &record)
{
    quint64 hash = 0;
    for (size_t field = 0; field < record.values.size(); ++field) {
        if (field != static_cast<size_t>(Field::BillingEnd) && field != static_cast<size_t>(Field::ConversationEnd))
            hash = hashOf(record.values[field], hash);
    }
    return hash;
}

quint64 fingerprintOf(const SessionPage &page)
{
    quint64 hash = page.records.size() + page.oddEntries;
    for (const SessionRecord &record : page.records) {
        for (const std::string_view value : record.values)
            hash = hashOf(value, hash);
    }
    return hash;
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

void SessionLoader::beginWindow()
{
    ++m_windows;
    m_seenInWindow.clear();
    m_lastFingerprint.reset();
}

PageOutcome SessionLoader::load(const QByteArray &bytes, PageKind kind)
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
    if (page.problem == SessionPage::Problem::None)
        keep(page, bytes, kind, &outcome);
    emit pageLoaded(outcome);
    return outcome;
}

void SessionLoader::keep(const SessionPage &page, const QByteArray &bytes, PageKind kind, PageOutcome *outcome)
{
    outcome->withoutId = static_cast<quint32>(std::count_if(page.records.begin(), page.records.end(),
        [](const SessionRecord &record) { return valueOf(record, Field::BillingSessionId).empty(); }));
    const quint64 fingerprint = fingerprintOf(page);
    // Records without an id are never taken for repeats of each other, but a whole page that comes twice is one.
    outcome->sameAsBefore = page.records.size() > outcome->withoutId && m_lastFingerprint == fingerprint;
    m_lastFingerprint = fingerprint;
    if (outcome->sameAsBefore) {
        outcome->tally.records = outcome->tally.repeats = static_cast<quint32>(page.records.size()) + page.oddEntries;
        m_dropped += outcome->tally;
        return;
    }
    const std::vector<Segment> segments = m_loader.load(page, m_pages->add(bytes, kind), &outcome->tally);
    outcome->newInWindow = countNewInWindow(page, outcome->tally);
    send(segments);
    settleZone(false);
}

quint32 SessionLoader::countNewInWindow(const SessionPage &page, const LoadTally &tally)
{
    // In the first window whatever is new at all is new in it.
    quint32 count = page.oddEntries;
    if (m_windows <= 1)
        return count + tally.rows;
    for (const SessionRecord &record : page.records) {
        if (valueOf(record, Field::BillingSessionId).empty() || m_seenInWindow.insert(sessionHash(record)).second)
            ++count;
    }
    return count;
}

void SessionLoader::finish()
{
    settleZone(true);
    emit finished(tally(), apiZone());
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
    emit restarted();
    for (quint32 number = 0; number < m_pages->count() && !m_gate->isClosed(); ++number) {
        const QByteArray bytes = m_pages->page(number);
        send(m_loader.load(read(bytes, m_pages->kind(number)), number));
    }
}
