// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "zone.h"

#include <QToolButton>

class QMenu;

/// The time zone of the report as a button: UTC, the computer's, those used before, or any by its name.
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
    void fillMenu();
    void askForName();

    QMenu *m_menu;
    Zone m_zone;
    QStringList m_used;
};
