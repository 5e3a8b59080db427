// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changegroup.h"
#include "comparedlisting.h"
#include "earlierperiod.h"
#include "pastfetch.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class ExportController;
class MainWindow;
class QueryRunner;
class SourceController;

/// Has the sessions of the window compared with a fetch that is kept, with a file, or with those of earlier days, and
/// shows what differs. Reads the other listing and compares in other threads.
class CompareController : public QObject
{
    Q_OBJECT

public:
    CompareController(MainWindow &window, QueryRunner &runner, const SourceController &source,
        ExportController &exports, QObject *parent = nullptr);

    void compareWithFetch(const FetchKey &fetch);
    void compareWithFile(const QString &path);
    /// Of a connection from what is kept of it; of a file from itself.
    void compareWithDays(EarlierDays days);
    /// Null while nothing is compared.
    std::shared_ptr<const ComparedSessions> compared() const { return m_compared; }
    bool isBusy() const { return m_isBusy; }

private:
    bool canBegin();
    std::optional<Zone> apiZone() const;
    /// What is compared with.
    struct Other
    {
        /// Read by now or still being read; none: earlier days of the window's own sessions.
        std::unique_ptr<ComparedListing> listing = {};
        /// The fetch, if it is one that was chosen.
        FetchKey fetch = {};
        /// Path of the file, if it is one.
        QString file = {};
        std::optional<EarlierDays> days = {};
        /// The days shown for which it is read.
        std::optional<Period> period = {};

        QString name(const Zone &zone) const;
        bool canBeOpened() const { return fetch.id != 0 || !file.isEmpty(); }
    };
    void begin(std::unique_ptr<SourceJob> job, Other other);
    void takeListing();
    void offerToFetch(EarlierDays days, const Period &period);
    static void drop(Other *other);
    static QString missing(const QString &title, const Completeness &completeness);
    QString caveatsOf(const QString &name, const Completeness &completeness) const;
    void compare();
    void take(const std::shared_ptr<const ComparedSessions> &compared);
    void takeResult();
    void clear();
    void putAway();
    void tellVanished(const std::vector<quint32> &rows);
    void openOther(const std::vector<quint32> &rows);
    void goOn();
    void openByDialog();
    void exportChanges();
    void setBusy(bool busy);
    void tell(const QString &sentence);

    MainWindow &m_window;
    QueryRunner &m_runner;
    const SourceController &m_source;
    ExportController &m_exports;
    Other m_other;
    /// What is read to be compared with next; what was compared before stays until that is read.
    std::optional<Other> m_coming;
    /// What the days shown were when it was compared.
    std::optional<Period> m_period;
    Zone m_zone;
    std::shared_ptr<const ComparedSessions> m_compared;
    /// Only what was asked for last is shown.
    quint64 m_generation = 0;
    bool m_isBusy = false;
    /// To be done once the sessions that were asked for are all shown; their source has ended by now.
    std::function<void()> m_next;
    bool m_hasEnded = false;
};
