// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "retrycount.h"

#include "fetchoptions.h"
#include "retrydelay.h"

#include <QRandomGenerator>

std::optional<qint64> RetryCount::wait(const ApiError &error, const FetchOptions &options)
{
    const bool isThrottled = error.kind == ApiError::Kind::Throttled;
    const int failures = isThrottled ? ++m_pauses : ++m_failures;
    if (!isTemporary(error.kind) || failures >= options.attemptsFor(error.kind, m_wasReached))
        return std::nullopt;
    const double chance = QRandomGenerator::global()->generateDouble();
    return retryDelay(failures, isThrottled, error.retryAfter, chance);
}

void RetryCount::reset()
{
    m_failures = 0;
    m_pauses = 0;
}
