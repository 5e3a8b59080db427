// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchstatus.h"
#include "sleepinhibitor.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class QWidget;

/// Takes care of a fetch that takes longer than a user waits for: keeps the computer awake meanwhile, and tells its end
/// on the desktop if the window is not the active one.
class LongFetch : public QObject
{
    Q_OBJECT

public:
    explicit LongFetch(const QWidget &window, std::chrono::milliseconds longFrom = std::chrono::seconds(10));

    /// A fetch of this connection has begun.
    void begin(const QString &name);
    void end(const Completeness &completeness);
    /// It is of no interest any more: without a word.
    void forget();

private:
    const QWidget &m_window;
    SleepInhibitor m_inhibitor;
    QTimer m_untilLong;
    QString m_name;
    bool m_isLong = false;
};
