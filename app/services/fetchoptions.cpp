// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchoptions.h"

#include "requestlog.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

QStringList FetchOptions::botsOf(const Profile &profile) const
{
    if (!botIds.isEmpty())
        return botIds;
    return {profile.scope == Scope::Bot ? profile.botId : QString()};
}

std::optional<Zone> FetchOptions::apiZoneOf(const Profile &profile) const
{
    return apiZone ? apiZone : Zone::fromName(profile.apiZone);
}

RequestLimiter FetchOptions::limiterFor(const Profile &profile, const QString &clientId) const
{
    // A server on this computer is a test or a tunnel; only the latter asks for a pause.
    const bool mayBeTunnel = !rate && isLoopback(QUrl(profile.host).host());
    RequestLimiter limiter(requestLog ? requestLog : std::make_shared<RequestLog>(QString()),
        requestKey(profile, clientId), mayBeTunnel ? RateLimits::none() : rate.value_or(RateLimits()),
        [clock = now] { return clock().toMSecsSinceEpoch(); });
    if (mayBeTunnel)
        limiter.setLimitsOnceThrottled(RateLimits());
    return limiter;
}

int FetchOptions::attemptsFor(ApiError::Kind kind, bool wasReached) const
{
    if (kind == ApiError::Kind::Throttled)
        return throttledAttempts;
    // A host that has never answered is rather a wrong one than one that is down for a moment; and what has taken the
    // longest time twice will do so again.
    return wasReached && kind != ApiError::Kind::TooSlow ? attempts : std::min(attempts, 2);
}
