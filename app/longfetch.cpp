// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "longfetch.h"

#include "desktopnotification.h"

#include <QWidget>

LongFetch::LongFetch(const QWidget &window, std::chrono::milliseconds longFrom)
    : m_window(window)
{
    m_untilLong.setSingleShot(true);
    m_untilLong.setInterval(longFrom);
    connect(&m_untilLong, &QTimer::timeout, this, [this] {
        m_isLong = true;
        m_inhibitor.hold(tr("Billing sessions are being fetched"));
    });
}

void LongFetch::begin(const QString &name)
{
    forget();
    m_name = name;
    m_untilLong.start();
}

void LongFetch::end(const Completeness &completeness)
{
    const bool wasLong = m_isLong;
    forget();
    if (wasLong && !m_window.isActiveWindow())
        notifyDesktop(tr("%1: the fetch has ended").arg(m_name),
            tr("%Ln sessions received: %1", nullptr, static_cast<int>(completeness.tally.rows))
                .arg(describe(completeness)));
}

void LongFetch::forget()
{
    m_untilLong.stop();
    m_inhibitor.release();
    m_isLong = false;
}
