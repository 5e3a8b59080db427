// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionloader.h"

#include "recordtimes.h"
#include "sessionstore.h"
#include "utcmoment.h"

#include <algorithm>
#include <utility>

namespace {

/// Than this one; empty: all were asked for.
bool hasOtherBots(const SessionPage &page, const QString &bot)
{
    const std::string asked = bot.toStdString();
    return !asked.empty() && std::ranges::any_of(page.records, [&asked](const SessionRecord &record) {
        const std::string_view found = record.value(Field::BotId);
        return !found.empty() && found != asked;
    });
}

/// What had ended by then was settled when it was asked for.
UtcSecond settledUntil(const QDateTime &askedAt, std::chrono::hours settlingTime)
{
    if (!askedAt.isValid())
        return PageLoader::LastTime;
    return utcSecondOf(askedAt.addSecs(-std::chrono::seconds(settlingTime).count()));
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

SessionLoader::SessionLoader(
    const ApiZone &apiZone, const std::shared_ptr<PageStore> &pages, const std::shared_ptr<SegmentGate> &gate)
    : m_loader(apiZone)
    , m_pages(pages)
    , m_lastPage(pages)
    , m_gate(gate)
    , m_zoneGiven(apiZone.evidence == ApiZone::Evidence::Given)
{ }

SessionLoader::~SessionLoader() = default;

PageOutcome SessionLoader::load(const QByteArray &bytes, PageKind kind, const PagePlace &place)
{
    PageOutcome outcome = loadParsed(m_parser.parse(bytes, kind), bytes, kind, place);
    m_parser.release();
    return outcome;
}

PageOutcome SessionLoader::loadParsed(
    const SessionPage &page, const QByteArray &bytes, PageKind kind, const PagePlace &place)
{
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
        outcome.hasOtherBots = hasOtherBots(page, place.bot);
        m_lastPage.compare(page, place.pass, place.overlaps, &outcome);
        outcome.tally.records = static_cast<quint32>(page.records.size()) + page.oddEntries;
        emit pageParsed(outcome);
        keep(page, bytes, kind, place, &outcome);
    }
    emit pageLoaded(outcome);
    return outcome;
}

void SessionLoader::keep(
    const SessionPage &page, const QByteArray &bytes, PageKind kind, const PagePlace &place, PageOutcome *outcome)
{
    if (outcome->sameAsBefore) {
        const auto records = static_cast<quint32>(page.records.size());
        outcome->tally.repeats = outcome->tally.records;
        outcome->lastSeen = {{place.pass, records}};
        outcome->oddEntries = 0;
        m_dropped += outcome->tally;
        return;
    }
    const quint32 number = m_pages->count();
    PagePlace found = place;
    found.overlaps = place.overlaps && !outcome->shifted;
    m_places.resize(number + 1);
    m_places[number] = found;
    m_lastPage.setNumber(number);
    const quint32 outside = m_evidence.outside();
    if (page.records.size() > Segment::MaxRows) {
        // All its segments at once take too much memory.
        m_pages->add(bytes, kind);
        loadAt(page, number, found, &outcome->tally, [this](const Segment &segment) { send(segment); });
    } else {
        // It is packed meanwhile.
        std::vector<Segment> segments;
        loadAt(page, number, found, &outcome->tally,
            [&segments](Segment &&segment) { segments.push_back(std::move(segment)); });
        m_pages->add(bytes, kind);
        for (const Segment &segment : segments)
            send(segment);
    }
    outcome->outside = m_evidence.outside() - outside;
    outcome->inPeriod = countInPeriod(page, place.period);
    outcome->mayChange = m_loader.mayChangeInPage();
    outcome->lastSeen = m_loader.lastSeen();
    outcome->updatedLastSeen = m_loader.updatedLastSeen();
    settleZone(false);
}

/// Also of those that came before. One without a start belongs to it for all that is known.
quint32 SessionLoader::countInPeriod(const SessionPage &page, const FetchWindow &period) const
{
    if (!period.from.isValid())
        return 0;
    const UtcSecond from = utcSecondOf(period.from);
    const UtcSecond to = utcSecondOf(period.to);
    return static_cast<quint32>(std::ranges::count_if(page.records, [&](const SessionRecord &record) {
        const RecordTimes times(record, m_loader.zone().zone);
        const UtcSecond start = times.utc[static_cast<size_t>(SessionStore::column(Field::BillingStart))];
        return !isTime(start) || (start >= from && start < to);
    }));
}

void SessionLoader::loadAt(
    const SessionPage &page, quint32 number, const PagePlace &place, LoadTally *tally, const PageLoader::Taker &take)
{
    if (std::exchange(m_loadedPass, place.pass) != place.pass)
        m_loader.beginPass(place.pass);
    m_loader.setSettled(settledUntil(place.askedAt, m_settlingTime));
    m_loader.load(page, number, tally, place.overlaps, [&](Segment &&segment) {
        if (place.window.from.isValid())
            m_evidence.add(utcSecondOf(place.window.from), utcSecondOf(place.window.to), segment, place.bot);
        if (place.listsMessages)
            segment.repeated.clear();
        take(std::move(segment));
    });
}

void SessionLoader::finish()
{
    settleZone(true);
    m_loader.finish();
    emit evidenceFound(m_evidence);
    emit finished(tally(), apiZoneByDay(), m_lostPages);
}

ApiZone SessionLoader::apiZoneByDay() const
{
    ApiZone zone = m_loader.detectedZone();
    zone.offsets = m_loader.offsetRanges();
    return zone;
}

LoadTally SessionLoader::tally() const
{
    LoadTally sum = m_loader.tally();
    sum += m_dropped;
    return sum;
}

qint64 SessionLoader::heldTwice(const FetchWindow &period) const
{
    return m_loader.heldTwice(utcSecondOf(period.from), utcSecondOf(period.to));
}

void SessionLoader::send(const Segment &segment)
{
    if (m_gate->enter())
        emit segmentReady(segment);
}

/// Reads all pages again if their zone has turned out to be another: once as soon as a zone is proven, so that few rows
/// have to move, and once at the end, when every id has been heard.
void SessionLoader::settleZone(bool atEnd)
{
    if (m_zoneGiven || (m_zoneProven && !atEnd))
        return;
    const ApiZone detected = m_loader.detectedZone();
    m_zoneProven = detected.evidence == ApiZone::Evidence::Proven;
    const bool isUsed = detected.evidence == ApiZone::Evidence::NotNeeded || detected.zone == m_loader.zone().zone;
    if (isUsed || (!m_zoneProven && !atEnd))
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
        loadAt(m_parser.parse(bytes, m_pages->kind(number)), number, m_places[number], nullptr,
            [this](const Segment &segment) { send(segment); });
        m_parser.release();
    }
}
