// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

/// Keeps the computer from going to sleep by itself, where somebody can be asked to: logind, else the session manager
/// of GNOME, else the power manager or the screen saver of the desktop. Asks over D-Bus, never blocks, and is silent
/// where nobody says yes; does nothing on other systems than Linux.
class SleepInhibitor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~SleepInhibitor() override;

    /// From now on until release(). `reason` is for the user: the desktop may show it.
    void hold(const QString &reason);
    void release();
    /// Whether somebody has said yes.
    bool isEffective() const { return m_undo != nullptr; }

signals:
    void effectiveChanged(bool effective);

private:
    void ask(size_t service, const QString &reason);
    void setUndo(const std::function<void()> &undo);

    /// Of the holding now: a yes that comes after its release is given back.
    quint64 m_number = 0;
    bool m_held = false;
    std::function<void()> m_undo;
};
