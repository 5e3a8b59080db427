// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

/// How long to wait with something dear that is worked out anew as rows arrive: it may take a twentieth of the time,
/// more rows taking longer.
class GrowthPause
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// `least` lies at any rate from the start of one to that of the next.
    explicit GrowthPause(Milliseconds least = {})
        : m_least(least)
    { }

    /// The work begins now.
    void begin() { m_sinceStart.start(); }
    /// It has worked on so many rows.
    void end(quint32 rows)
    {
        m_took = Milliseconds(m_sinceStart.elapsed());
        m_rows = rows;
    }
    /// The next one need not wait.
    void forget()
    {
        m_sinceStart.invalidate();
        m_rows = 0;
    }
    /// What is left of it now.
    Milliseconds left(quint32 rows, bool moreToCome) const
    {
        constexpr int PartOfTheTime = 20;
        constexpr Milliseconds Most = std::chrono::hours(1);
        if (!m_sinceStart.isValid())
            return {};
        Milliseconds pause = m_least;
        if (moreToCome && m_rows > 0)
            pause = std::max(pause, std::min(Most, m_took * PartOfTheTime * rows / m_rows));
        return std::max(Milliseconds(), pause - Milliseconds(m_sinceStart.elapsed()));
    }

private:
    Milliseconds m_least;
    QElapsedTimer m_sinceStart;
    Milliseconds m_took{};
    quint32 m_rows = 0;
};
