// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archivetasks.h"
#include "archiveworker.h"
#include "connections.h"
#include "zonedetector.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class ConnectionDialog;
class ConnectionsDialog;
class ConnectionTest;
class MainWindow;

/// The dialogs around connections: add, edit, duplicate, delete, test; and which one the window has chosen.
class ConnectionController : public QObject
{
    Q_OBJECT

public:
    ConnectionController(Connections &connections, MainWindow &window, QObject *parent = nullptr);

    std::optional<Profile> chosen() const;
    /// Chooses, and remembers that for the next start.
    void choose(const QString &id);
    /// Chooses for this run; an empty id: none, until another one is chosen.
    void chooseForNow(const QString &id);
    /// All that are chosen; the first one is chosen().
    QList<Profile> allChosen() const;
    /// Names of the connections that are chosen together; empty unless they are several.
    QStringList together() const;
    /// Chooses several, and remembers that for the next start.
    void chooseTogether(const QStringList &ids);
    /// A dialog for a new connection.
    void add();
    /// A dialog for this connection; `problem` says why it opens.
    void edit(const QString &id, const QString &problem = {});
    /// The same after the server has refused the secret.
    void editSecret(const QString &id);
    void showAll();
    void showSeveral();
    /// What the sessions of this connection tell of the time zone of the API.
    void setZoneFound(const QString &id, const ApiZone &zone) { m_zonesFound.insert(id, zone); }

signals:
    /// Never none.
    void chosenChanged(const QList<Profile> &profiles);
    /// All that was fetched with a connection was deleted.
    void localDataDeleted();

private:
    void take(const QString &id, const QStringList &together);
    void showProfiles();
    /// `keeper`: the connection whose secret serves where none is typed; one without an id: there is none.
    ConnectionDialog *openDialog(const Profile &profile, bool isNew, const QString &problem, const Profile &keeper);
    void stopTest();
    void runTest(ConnectionDialog *dialog, const Profile &profile, const Secret &secret);
    /// Goes on with what was typed, completed by what is kept; else the dialog says what is missing.
    void findWhole(ConnectionDialog *dialog, const Profile &keeper, const Secret &typed,
        const std::function<void(const Secret &)> &then);
    void keep(ConnectionDialog *dialog, bool isNew, const Profile &keeper);
    void keepWhole(ConnectionDialog *dialog, bool isNew, const Secret &secret);
    void keepSecret(const Profile &profile, const Secret &secret, bool forThisRunOnly);
    void duplicate(const QString &id);
    void remove(const QString &id, bool withLocalData);
    void removeConnection(const Profile &profile);
    /// Goes on with `then` if that was possible.
    void removeLocalData(const Profile &profile, const std::function<void(const ArchiveDeletion &)> &then);
    void measureLocalData();

    Connections &m_connections;
    MainWindow &m_window;
    QPointer<ConnectionsDialog> m_list;
    QPointer<ConnectionTest> m_test;
    QString m_chosen;
    QStringList m_together;
    /// By the id of the connection.
    QHash<QString, ApiZone> m_zonesFound;
    bool m_choosesNone = false;
    ArchiveWorker m_worker;
};
