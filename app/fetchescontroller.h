// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archivetasks.h"
#include "archiveworker.h"
#include "profile.h"
#include "secret.h"

#include <QObject>

class Connections;
class ExportController;
class MainWindow;
class SourceController;

/// The past fetches in the window: lists those of the chosen connection, opens, exports and deletes them, and deletes
/// raw pages whose time is over. Reads and writes archives in a worker only.
class FetchesController : public QObject
{
    Q_OBJECT

public:
    FetchesController(Connections &connections, MainWindow &window, SourceController &source, ExportController &exports,
        QObject *parent = nullptr);

    /// Lists the fetches of this connection. One that is not kept is told by its secret.
    void showConnection(const Profile &profile, const Secret &secret = {});
    /// Reads the list anew.
    void refresh();
    /// In all archives of this computer, those of connections that are gone too.
    void deleteOldPages();

signals:
    /// The days of this fetch of that connection are wished once more: from where it stopped, or all anew.
    void fetchAgainRequested(const Profile &profile, const PastFetch &fetch, bool isFresh);
    /// Another connection's fetches are listed, from this archive.
    void archiveChanged(const QString &path);

private:
    void takeContent(const ArchiveContent &content);
    void open(qint64 id);
    void fetchAgain(qint64 id, bool isFresh);
    void tellDeleted(const ArchiveDeletion &deletion, bool wasShown);
    void exportFetch(qint64 id);
    void remove(const QList<qint64> &ids);
    const PastFetch *find(qint64 id) const;

    Connections &m_connections;
    MainWindow &m_window;
    SourceController &m_source;
    ExportController &m_exports;
    Profile m_profile;
    QString m_path;
    ArchiveContent m_content;
    /// Of the newest list that was asked for; an older one is of no interest any more.
    quint64 m_generation = 0;
    ArchiveWorker m_worker;
};
