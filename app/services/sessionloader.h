// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pageloader.h"
#include "pagestore.h"
#include "sessionpage.h"

#include <QObject>
#include <QSemaphore>

#include <atomic>
#include <memory>
#include <optional>
#include <unordered_set>

class CsvPageReader;

/// What one page brought: all that paging and completeness need to know of it.
struct PageOutcome
{
    SessionPage::Problem problem = SessionPage::Problem::None;
    /// Of a problem: an English sentence for details and log.
    QString detail;
    /// Messages and codes of an error of the API.
    std::vector<std::pair<QString, int>> apiErrors;
    std::optional<qint64> total;
    std::optional<bool> moreAvailable;
    /// Its `records` are all entries of the list, odd ones included.
    LoadTally tally;
    /// Entries that no earlier page of the same window brought.
    quint32 newInWindow = 0;
    quint32 oddEntries = 0;
    bool repaired = false;
    quint32 withoutId = 0;
    /// It lists the same records in the same order as the page before it, and is not kept.
    bool sameAsBefore = false;
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
    /// Nothing as zone: it is detected.
    SessionLoader(const std::optional<Zone> &apiZone, const std::shared_ptr<PageStore> &pages,
        const std::shared_ptr<SegmentGate> &gate);
    ~SessionLoader() override;

    /// The following pages belong to another window.
    void beginWindow();
    /// Reads one page. Kept is what could be read only.
    PageOutcome load(const QByteArray &bytes, PageKind kind = PageKind::Json);
    /// No more pages come: settles the zone.
    void finish();

    LoadTally tally() const;
    /// The zone of the API's dates, as far as it is known by now.
    ApiZone apiZone() const { return m_loader.detectedZone(); }

signals:
    void segmentReady(const Segment &segment);
    void restarted();
    void pageLoaded(const PageOutcome &outcome);
    void finished(const LoadTally &tally, const ApiZone &zone);

private:
    const SessionPage &read(QByteArrayView bytes, PageKind kind);
    quint32 countNewInWindow(const SessionPage &page, const LoadTally &tally);
    void keep(const SessionPage &page, const QByteArray &bytes, PageKind kind, PageOutcome *outcome);
    void send(const std::vector<Segment> &segments);
    void settleZone(bool atEnd);

    PageParser m_parser;
    std::unique_ptr<CsvPageReader> m_csv;
    PageLoader m_loader;
    LoadTally m_dropped;
    std::shared_ptr<PageStore> m_pages;
    std::shared_ptr<SegmentGate> m_gate;
    int m_windows = 0;
    std::unordered_set<quint64> m_seenInWindow;
    std::optional<quint64> m_lastFingerprint;
    const bool m_zoneGiven;
    bool m_zoneProven = false;
};
