// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>

/// How long to wait before a request is tried again, in milliseconds: longer with each failure (from 1), spread by
/// `chance` (0 to 1) so that not all clients come back at once, never above a quarter of an hour. What the server asks
/// for (seconds, -1 for nothing) is kept to, up to an hour; one that is throttled waits at least a little longer each
/// time, whatever the server says.
qint64 retryDelay(int failures, bool isThrottled, int retryAfter, double chance);

/// Seconds to wait by the header Retry-After (RFC 9110): a number, or a date seen from the server's clock (the header
/// Date) or else from ours; -1 if it says nothing that can be read.
int retryAfter(
    const QByteArray &header, const QByteArray &date, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// A date of HTTP ("Sun, 06 Nov 1994 08:49:37 GMT"); invalid if it is none.
QDateTime httpDate(const QByteArray &text);
