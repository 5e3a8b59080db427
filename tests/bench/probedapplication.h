// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>

#include <chrono>
#include <functional>

class StallProbe;

/// An application that tells when an event has been dealt with, and when a frame was painted.
class ProbedApplication : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;
    /// Tells this probe of every event from now on; null: none.
    void setProbe(StallProbe *probe) { m_probe = probe; }
    /// Frames painted so far, of any window.
    quint64 frames() const { return m_frames; }

    /// Runs the event loop until the condition holds; asked after every event. Ends the program if that does not come
    /// about within two minutes.
    void waitUntil(const std::function<bool()> &condition);
    /// The same, and until a frame was painted after that.
    void waitUntilPainted(const std::function<bool()> &condition);

signals:
    /// An event has been dealt with, with all that it brought about at once.
    void eventDone();

private:
    StallProbe *m_probe = nullptr;
    int m_depth = 0;
    bool m_isPainting = false;
    quint64 m_frames = 0;
};
