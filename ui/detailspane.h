// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionstore.h"
#include "zonedetector.h"

#include <QByteArray>
#include <QWidget>

/// All that is known of one session: every field, the lengths, and the record as it was received.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    /// Shows a row of the store; times in `reportZone`.
    void showRow(const SessionStore &store, quint32 storeRow, const Zone &reportZone);
    void clear();
    void setApiZone(const ApiZone &zone);

public slots:
    /// The record as received, JSON or whatever came; ignored if another row is shown by now.
    void setRawRecord(quint32 storeRow, const QByteArray &record);

signals:
    void rawRecordRequested(quint32 storeRow);
    void termRequested(const QString &term);
};
