// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anypageparser.h"
#include "boundsevidence.h"
#include "fetchwindow.h"
#include "lastpage.h"
#include "pageoutcome.h"
#include "pagestore.h"
#include "profile.h"

#include <QDateTime>
#include <QObject>
#include <QSemaphore>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

/// Where a page stands in the listing it comes from.
struct PagePlace
{
    /// Passes over listings are numbered from 1 for the whole source.
    int pass = 1;
    /// Its first record is expected to be the last one of the page before.
    bool overlaps = false;
    /// When it was asked for; not valid where nobody knows.
    QDateTime askedAt = {};
    /// The window that it was asked for, also where it is of a half of it; not valid for a file.
    FetchWindow window = {};
    /// The bot that was asked for; empty: all of the account.
    QString bot = {};
    /// Where it is of a margin of a period: that period, UTC.
    FetchWindow period = {};
    /// Its records are messages: a session that comes again in it is no fault of the vendor.
    bool listsMessages = false;
};

/// Keeps at most a few segments on their way to the window; closing it lets the sender run free.
class SegmentGate
{
public:
    static constexpr int Slots = 16;

    /// Waits for a free place; false if the gate is closed.
    bool enter();
    void leave() { m_places.release(); }
    void close();
    bool isClosed() const { return m_closed; }

private:
    QSemaphore m_places{Slots};
    std::atomic<bool> m_closed = false;
};

/// Reads pages, keeps them and makes segments of them; moved into a thread of its own, and called there only.
///
/// Everything it says goes out as signals, a page's segments before its outcome. When the zone that the ids speak for
/// is not the one in use, all pages are read again: restarted(), then every segment anew.
class SessionLoader : public QObject
{
    Q_OBJECT

public:
    /// A zone that is not given is detected; see PageLoader.
    SessionLoader(
        const ApiZone &apiZone, const std::shared_ptr<PageStore> &pages, const std::shared_ptr<SegmentGate> &gate);
    ~SessionLoader() override;

    /// Before the first page: sessions can change for so long after they ended.
    void setSettlingTime(std::chrono::hours time) { m_settlingTime = time; }
    /// Reads one page. Kept is what could be read only.
    PageOutcome load(const QByteArray &bytes, PageKind kind = PageKind::Json, const PagePlace &place = {});
    /// The same of a page that another thread has read from these bytes already.
    PageOutcome loadParsed(const SessionPage &page, const QByteArray &bytes, PageKind kind, const PagePlace &place);
    /// Finds the zone in all that came so far, and what the rows tell by it.
    void settle() { settleZone(true); }
    /// No more pages come, and heldTwice() is not asked any more: settles the zone, and frees the index of records.
    void finish();

    LoadTally tally() const;
    /// See PageLoader: of the sessions of this period, UTC.
    qint64 heldTwice(const FetchWindow &period) const;
    /// The zone of the API's dates, as far as it is known by now.
    ApiZone apiZone() const { return m_loader.detectedZone(); }
    /// The same with the offsets of all days.
    ApiZone apiZoneByDay() const;
    /// What the rows tell of the filter of the server; once no more pages come.
    const BoundsEvidence &evidence() const { return m_evidence; }
    /// How many pages could not be had again when all had to be read again; their rows are gone.
    int lostPages() const { return m_lostPages; }

signals:
    void segmentReady(const Segment &segment);
    void restarted();
    /// A page that is one has been parsed, its rows are not told apart yet: where it stands in the listing, the number
    /// of its records, what the server says of the whole.
    void pageParsed(const PageOutcome &head);
    void pageLoaded(const PageOutcome &outcome);
    /// Just before finished().
    void evidenceFound(const BoundsEvidence &evidence);
    void finished(const LoadTally &tally, const ApiZone &zone, int lostPages);

private:
    void keep(
        const SessionPage &page, const QByteArray &bytes, PageKind kind, const PagePlace &place, PageOutcome *outcome);
    quint32 countInPeriod(const SessionPage &page, const FetchWindow &period) const;
    void loadAt(const SessionPage &page, quint32 number, const PagePlace &place, LoadTally *tally,
        const PageLoader::Taker &take);
    void send(const Segment &segment);
    void settleZone(bool atEnd);

    AnyPageParser m_parser;
    PageLoader m_loader;
    std::chrono::hours m_settlingTime{DefaultSettlingHours};
    LoadTally m_dropped;
    BoundsEvidence m_evidence;
    std::shared_ptr<PageStore> m_pages;
    LastPage m_lastPage;
    std::shared_ptr<SegmentGate> m_gate;
    /// By page number.
    std::vector<PagePlace> m_places;
    int m_loadedPass = 0;
    int m_lostPages = 0;
    const bool m_zoneGiven;
    bool m_zoneProven = false;
};
