// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

/// Turns Ctrl+C and a polite kill (SIGINT, SIGTERM) into a signal in the event loop, so that work can be undone; a
/// second one ends the program at once. One in a process.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

signals:
    void interrupted();
};
