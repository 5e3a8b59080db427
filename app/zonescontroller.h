// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "zoneevidence.h"

#include <QObject>
#include <QPointer>
#include <QSet>

class Connections;
class MainWindow;
class SourceController;
class TimeZonesDialog;

/// The time zones of what is shown: tells what speaks for them, and keeps the one of the API in its connection.
class ZonesController : public QObject
{
    Q_OBJECT

public:
    ZonesController(Connections &connections, MainWindow &window, SourceController &source, QObject *parent = nullptr);

signals:
    /// What the sessions of this connection tell.
    void zoneFound(const QString &profileId, const ApiZone &zone);

private:
    std::vector<ZoneFacts> facts() const;
    void showDialog();
    void sourceEnded();
    void keep(const QString &profileId, const QString &zone);
    void chooseZone(const QString &file);

    Connections &m_connections;
    MainWindow &m_window;
    SourceController &m_source;
    QPointer<TimeZonesDialog> m_dialog;
    /// Ids of connections, and paths of files: it is offered once by itself.
    QSet<QString> m_offered;
};
