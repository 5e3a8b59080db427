// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "zone.h"

#include <QToolButton>

/// A button that shows the time zone of the report and drops down UTC, the computer's zone and a list to search in.
class ZoneChooser : public QToolButton
{
    Q_OBJECT

public:
    explicit ZoneChooser(QWidget *parent = nullptr);

    const Zone &zone() const { return m_zone; }
    void setZone(const Zone &zone);

signals:
    void zoneChanged(const Zone &zone);

private:
    void choose(const QString &name);

    Zone m_zone;
};
