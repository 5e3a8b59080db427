// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "zone.h"

#include <QToolButton>

#include <optional>

/// The time zone in which an invoice cuts its days: that of the report unless another one is chosen.
class InvoiceZoneButton : public QToolButton
{
    Q_OBJECT

public:
    explicit InvoiceZoneButton(QWidget *parent = nullptr);

    /// Nothing: that of the report.
    void setZone(const std::optional<Zone> &zone);
    const std::optional<Zone> &zone() const { return m_zone; }

signals:
    void zoneChosen(const std::optional<Zone> &zone);

private:
    void fillMenu();
    void choose(const std::optional<Zone> &zone);
    void askForName();

    std::optional<Zone> m_zone;
};
