// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "connections.h"
#include "longfetch.h"
#include "queryrunner.h"
#include "sourcejob.h"

#include <QObject>

#include <memory>

class MainWindow;
struct FetchKey;
struct PastFetch;

/// Brings sessions into the window: starts and ends fetches and files, feeds the query runner, and keeps what was
/// received for the details. What is shown stays until the first sessions of the next source are there.
class SourceController : public QObject
{
    Q_OBJECT

public:
    SourceController(Connections &connections, MainWindow &window, QueryRunner &runner, QObject *parent = nullptr);
    ~SourceController() override;

    bool isRunning() const { return m_running; }
    /// While it runs, how much has arrived by now.
    Completeness completeness() const;
    /// Name of the connection or the file that is shown; host of a connection.
    const QString &sourceName() const { return m_shown.name; }
    const QString &host() const { return m_shown.host; }
    /// The period that was asked for; nothing for a file.
    const std::optional<Period> &period() const { return m_shown.period; }

    /// Fetches what the window's choosers say, of this connection, or of several ones added up.
    void fetch(const Profile &profile, const Secret &secret, const SourceOptions &options = {});
    void fetch(const std::vector<Connections::Found> &connections, const SourceOptions &options);
    /// Fetches these days of this zone, which the window shows from then on.
    void fetch(const std::vector<Connections::Found> &connections, const SourceOptions &options, const Period &period,
        const Zone &zone);
    /// Opens a file and shows the sessions of these days; nothing: of all days.
    void open(const QString &path, const QString &apiZone = {}, const std::optional<Period> &period = {});
    /// Asks for the totals of the fetch that is shown again, and says whether they are still what is held.
    void recheck();
    /// Which of these past fetches, newest first, are shown: one of each connection at most.
    QList<FetchKey> shownFetches(const std::vector<PastFetch> &fetches) const;
    /// Takes everything off the screen; not while something comes in.
    void close();
    /// Opens a fetch of this connection that is kept, with its days. Asks nobody.
    void openKept(const PastFetch &fetch, const Profile &profile);
    void stop();
    /// Shows the days chosen if they are among those that were asked for; else says that they must be fetched.
    void showPeriod(const Period &period);

    /// Says that what is shown is not of these connections, if it is not.
    void showChosen(const QList<Profile> &profiles);

signals:
    void ended(const SourceResult &result);

private:
    /// Where sessions come from, and what is said of them.
    struct Source
    {
        QString name = {};
        QString host = {};
        /// Asked for; nothing for a file.
        std::optional<Period> period = {};
        /// The days to show at first; nothing: all.
        std::optional<Period> days = {};
        /// Zone of the period's days.
        Zone zone = {};
        /// The names of the archives that keep it, and its id, where it is known.
        QStringList archives = {};
        qint64 fetchId = 0;
        /// Who was asked; empty where nobody was.
        std::vector<Connections::Found> asked = {};
        SourceOptions options = {};
        /// The vendor is asked, so that it can be asked again.
        bool asksVendor = false;
        std::shared_ptr<PageStore> pages = {};
        DisplayNames names = {};
        Completeness completeness = {};
        /// When this was begun.
        QDateTime begunAt = {};

        /// Nothing had to be asked of the vendor: all was kept, since `last`.
        bool wasKept(const QDateTime &last) const;
    };

    void begin(std::unique_ptr<SourceJob> job, const Source &source);
    void showComing();
    bool isComing() const { return m_coming.has_value(); }
    void append(const Segment &segment);
    void restart();
    void setNames(const DisplayNames &names);
    void takePeriod(const Period &period);
    void finish(const SourceResult &result);
    void tellEnd(const SourceResult &result, const Source &ended, bool areOthersShown);
    void tellKept(const Completeness &completeness);
    void hideHint();
    void tellOfLongFetch(const QString &sentences);
    void answerRawRecord(quint32 storeRow);
    void finishRecheck(const RecheckResult &result);

    Connections &m_connections;
    MainWindow &m_window;
    QueryRunner &m_runner;
    std::unique_ptr<SourceJob> m_job;
    std::unique_ptr<JoinedRecheck> m_recheck;
    Source m_shown;
    /// Until its first sessions are there.
    std::optional<Source> m_coming;
    LongFetch m_longFetch;
    QString m_hint;
    bool m_running = false;
};
