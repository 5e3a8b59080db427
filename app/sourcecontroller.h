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
struct PastFetch;

/// Brings sessions into the window: starts and ends fetches and files, feeds the query runner, and keeps what was
/// received for the details.
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
    const QString &sourceName() const { return m_name; }
    const QString &host() const { return m_host; }
    /// The period that was asked for; nothing for a file.
    const std::optional<Period> &period() const { return m_period; }

    /// Fetches what the window's choosers say, of this connection, or of several ones added up.
    void fetch(const Profile &profile, const Secret &secret, const SourceOptions &options = {});
    void fetch(const std::vector<Connections::Found> &connections, const SourceOptions &options);
    /// Opens a file and shows the sessions of these days; nothing: of all days.
    void open(const QString &path, const QString &apiZone = {}, const std::optional<Period> &period = {});
    /// Asks for the totals of the fetch that is shown again, and says whether they are still what is held.
    void recheck();
    /// Opens a fetch of this connection that is kept, with its days and their zone. Asks nobody.
    void openKept(const QString &archivePath, const PastFetch &fetch, const Profile &profile);
    void stop();
    /// Shows the days chosen if they are among those that were asked for; else says that they must be fetched.
    void showPeriod(const Period &period);

signals:
    void ended(const SourceResult &result);

private:
    void begin(std::unique_ptr<SourceJob> job, const QString &name, const std::optional<Period> &shown);
    void finish(const SourceResult &result);
    void hideHint();
    void tellOfLongFetch(const QString &sentences);
    void answerRawRecord(quint32 storeRow);
    void finishRecheck(const RecheckResult &result);

    Connections &m_connections;
    MainWindow &m_window;
    QueryRunner &m_runner;
    std::unique_ptr<SourceJob> m_job;
    std::unique_ptr<RecheckJob> m_recheck;
    /// Who was asked for what is shown; empty for a file.
    std::vector<Connections::Found> m_asked;
    SourceOptions m_options;
    std::shared_ptr<PageStore> m_pages;
    LongFetch m_longFetch;
    Completeness m_completeness;
    QString m_name;
    QString m_host;
    QString m_hint;
    std::optional<Period> m_period;
    bool m_running = false;
    /// The vendor is asked, so that it can be asked again.
    bool m_asksVendor = false;
};
