// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "retrydelay.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Day = 24 * 60 * Minute;
constexpr int LongestWish = 86400;

/// Doubles with each failure, up to `longest`.
qint64 grown(qint64 first, int failures, qint64 longest)
{
    return std::min(first << std::clamp(failures - 1, 0, 16), longest);
}

} // namespace

qint64 retryDelay(int failures, bool isThrottled, int retryAfter, double chance)
{
    if (retryAfter >= 0) {
        const qint64 least = isThrottled ? grown(Second, failures, Minute) : 0;
        return std::max(std::min(retryAfter * Second, Day), least);
    }
    // The shortest limit that is known counts a minute; after less the server would only refuse again.
    if (isThrottled) {
        const qint64 delay = grown(61 * Second, failures, 12 * Minute);
        return delay + std::llround(static_cast<double>(delay) * 0.25 * chance);
    }
    const qint64 delay = grown(Second, failures, Minute);
    return delay + std::llround(static_cast<double>(delay) * 0.5 * (chance - 0.5));
}

int retryAfter(const QByteArray &header, const QByteArray &date, const QDateTime &now)
{
    bool isNumber = false;
    // Read as a fraction, so that no number is too large; rounded up, for early is too early.
    const double number = header.trimmed().toDouble(&isNumber);
    if (isNumber && !std::isnan(number))
        return static_cast<int>(std::clamp<double>(std::ceil(number), 0, LongestWish));
    const QDateTime end = httpDate(header);
    const QDateTime sent = httpDate(date);
    if (!end.isValid())
        return -1;
    return static_cast<int>(std::clamp<qint64>((sent.isValid() ? sent : now).secsTo(end), 0, LongestWish));
}

QDateTime httpDate(const QByteArray &text)
{
    QString date = QString::fromLatin1(text).trimmed();
    if (date.endsWith("GMT"_L1))
        date.replace(date.size() - 3, 3, u"+0000"_s);
    return QDateTime::fromString(date, Qt::RFC2822Date);
}
