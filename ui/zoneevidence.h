// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "zonedetector.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

/// The zone of the API's dates of one connection, or of a file, and whether a connection can keep it.
struct ZoneFacts
{
    /// Name of the connection, and its id; empty: there is none that could keep the zone.
    QString connection;
    QString profileId;
    /// As in Profile::apiZone.
    QString keptZone;
    ApiZone zone;
    /// Path of the file that was read; empty where none was.
    QString file = {};
};

/// What speaks for the zone of the API's dates: the offsets of all days. Offers to keep the zone in the connection, or
/// to find it out by itself again.
class ZoneEvidence : public QWidget
{
    Q_OBJECT

public:
    explicit ZoneEvidence(const ZoneFacts &facts, QWidget *parent = nullptr);

signals:
    /// As in Profile::apiZone.
    void keepRequested(const QString &profileId, const QString &zone);
    /// The file is to be read in a zone that is still to be chosen.
    void otherZoneRequested(const QString &file);

private:
    QTreeWidget *makeRanges();
    void offer(const QString &zone, const QString &button, const QString &hint);
    void showOffer();

    ZoneFacts m_facts;
    QLabel *m_hint;
    QPushButton *m_keep;
};

/// Whether the ids tell a zone that the connection does not keep yet, and that is worth keeping.
bool isWorthKeeping(const ZoneFacts &facts);
