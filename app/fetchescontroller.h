// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archivelist.h"
#include "archiveworker.h"
#include "connections.h"

#include <QHash>
#include <QObject>

class ExportController;
class MainWindow;
class SourceController;

/// The past fetches in the window: lists those of the chosen connections, or all of this computer; opens, exports and
/// deletes them, and deletes raw pages whose time is over. Reads and writes archives in a worker only.
class FetchesController : public QObject
{
    Q_OBJECT

public:
    FetchesController(Connections &connections, MainWindow &window, SourceController &source, ExportController &exports,
        QObject *parent = nullptr);

    /// Lists the fetches of these connections. One that is not kept is told by its secret.
    void showConnections(const std::vector<Connections::Found> &chosen);
    void showConnection(const Profile &profile)
    {
        showConnections({{.profile = profile, .secret = {}, .problem = {}}});
    }
    /// Reads the list anew.
    void refresh();
    /// Says so if the newest fetch of a connection that is not chosen was interrupted, as by a crash, and offers to
    /// resume it.
    void tellInterrupted();
    /// In all archives of this computer, those of connections that are gone too.
    void deleteOldPages();

signals:
    /// The days of this fetch of that connection are wished once more: from where it stopped, or all anew.
    void fetchAgainRequested(const Profile &profile, const PastFetch &fetch, bool isFresh);
    /// Other connections' fetches are listed; the archive of the first of them.
    void archiveChanged(const QString &path);
    /// The last fetch of an archive was deleted.
    void emptied();

private:
    void takeContent(const ArchiveContent &content);
    void setAll(bool all);
    void open(const FetchKey &key);
    void fetchAgain(const FetchKey &key, bool isFresh);
    void offerToResume(const std::vector<PastFetch> &newestFirst);
    void tellDeleted(const ArchiveDeletion &deletion, bool wasShown);
    void exportFetch(const FetchKey &key);
    void remove(const QList<FetchKey> &keys);
    const PastFetch *find(const FetchKey &key) const;
    Profile profileOf(const PastFetch &fetch) const;

    Connections &m_connections;
    MainWindow &m_window;
    SourceController &m_source;
    ExportController &m_exports;
    /// Those of the chosen connections.
    QList<KeptArchive> m_chosen;
    /// Those that are listed, by the name of the archive, with the connections that there are for them.
    QHash<QString, Profile> m_profiles;
    bool m_listsAll = false;
    ArchiveContent m_content;
    /// Of the newest list that was asked for; an older one is of no interest any more.
    quint64 m_generation = 0;
    ArchiveWorker m_worker;
};
