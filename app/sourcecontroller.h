// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "longfetch.h"
#include "queryrunner.h"
#include "recheckmemory.h"
#include "sourcenotices.h"
#include "windowsource.h"

#include <QObject>

#include <chrono>
#include <functional>
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
    /// Rows of it are added to those that are shown.
    bool isArriving() const { return m_running && !isComing(); }
    /// While it runs, how much has arrived by now.
    Completeness completeness() const;
    /// What of that was asked for to its end; nothing of a file.
    const std::optional<std::vector<AskedPart>> &parts() const { return m_shown.parts; }
    /// What had been received before it; nothing where that is not known, and while it runs.
    const std::optional<SeenValues> &knownValues() const { return m_shown.knownValues; }
    /// Name of the connection or the file that is shown; host of a connection.
    const QString &sourceName() const { return m_shown.name; }
    const QString &host() const { return m_shown.host; }
    const QString &file() const { return m_shown.file; }
    /// The names of the archives that keep what is shown; none of a file.
    const QStringList &archives() const { return m_shown.archives; }
    /// Who was asked for what is shown, and how; empty for a file, or where all of it was kept.
    const std::vector<Connections::Found> &asked() const { return m_shown.asked; }
    const SourceOptions &options() const { return m_shown.options; }
    /// For how long what is shown could change after its end: the longest of its connections.
    std::chrono::hours settlingTime() const;
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
    /// Opens the made-up sessions that come with the program, to try it with.
    void openSample();
    /// Asks for the totals of the fetch that is shown again, and says whether they are still what is held.
    void recheck();
    /// Goes on with the fetch that is shown, from where it stopped; empty if it did not stop, or cannot go on.
    std::function<void()> resumption() const;
    /// Which of these past fetches, newest first, are shown: one of each connection at most.
    QList<FetchKey> shownFetches(const std::vector<PastFetch> &fetches) const;
    /// Takes everything off the screen; not while something comes in.
    void close();
    /// Opens a fetch of this connection that is kept, with its days. Asks nobody.
    void openKept(const PastFetch &fetch, const Profile &profile);
    void stop();
    /// What re-checks of this run have found.
    const RecheckMemory &rechecks() const { return m_rechecks; }
    /// Shows the days chosen if they are among those that were asked for; else says that they must be fetched.
    void showPeriod(const Period &period);

    /// Says that what is shown is not of these connections, if it is not.
    void showChosen(const QList<Profile> &profiles);

signals:
    /// Another source is shown from now on, or none.
    void shownChanged();
    void ended(const SourceResult &result);
    /// There is something new in rechecks().
    void rechecked();

private:
    void begin(std::unique_ptr<SourceJob> job, const WindowSource &source);
    void showComing();
    bool isComing() const { return m_coming.has_value(); }
    void append(const Segment &segment);
    void restart();
    void setNames(const DisplayNames &names);
    void takePeriod(const Period &period);
    void finish(const SourceResult &result);
    void answerRawRecord(quint32 storeRow);
    void compareWithRechecks();
    void finishRecheck(const RecheckResult &result);

    Connections &m_connections;
    MainWindow &m_window;
    QueryRunner &m_runner;
    std::unique_ptr<SourceJob> m_job;
    std::unique_ptr<JoinedRecheck> m_recheck;
    WindowSource m_shown;
    /// Until its first sessions are there.
    std::optional<WindowSource> m_coming;
    RecheckMemory m_rechecks;
    SourceNotices m_notices;
    LongFetch m_longFetch;
    bool m_running = false;
};
