// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "zoneevidence.h"

#include <QDialog>

class QVBoxLayout;

/// The time zones of the API, with what speaks for them, of the report and of the computer.
class TimeZonesDialog : public QDialog
{
    Q_OBJECT

public:
    TimeZonesDialog(const Zone &report, const Zone &computer, QWidget *parent = nullptr);

    /// One of each connection that is shown; none where nothing is.
    void setZones(const std::vector<ZoneFacts> &zones);

signals:
    /// As in Profile::apiZone.
    void keepRequested(const QString &profileId, const QString &zone);
    /// The file is to be read in a zone that is still to be chosen.
    void otherZoneRequested(const QString &file);

private:
    QWidget *m_evidence = nullptr;
    QVBoxLayout *m_layout;
};
