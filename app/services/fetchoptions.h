// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apirequest.h"
#include "profile.h"
#include "requestlimiter.h"
#include "zone.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

/// How a fetch goes about it; the defaults suit a real server.
struct FetchOptions
{
    /// Asked for one after the other; empty: the profile's bot in bot scope, all in admin scope.
    QStringList botIds;
    /// Zone of the API's dates; nothing: as the profile says.
    std::optional<Zone> apiZone;
    /// Sessions a request; nothing: as the profile says.
    std::optional<int> pageSize;
    /// Nothing: no limit on loopback, else what the vendor allows.
    std::optional<RateLimits> rate;
    /// What is known of requests that share the limit; null: nothing.
    std::shared_ptr<RequestLog> requestLog;
    RequestLimits limits;
    /// The account is asked for the names of its bots, in admin scope.
    bool withBotNames = false;
    /// Where what comes is kept; empty: nowhere.
    QString archivePath;
    /// Everything is asked for anew, also what the archive holds.
    bool isFresh = false;
    /// Sessions can change for so long after they ended; nothing: as the profile says.
    std::optional<std::chrono::hours> settlingTime;
    /// How often a request is sent before a passing failure becomes a permanent one.
    int attempts = 5;
    /// The same where the server asks for a pause.
    int throttledAttempts = 15;
    /// Waits are multiplied by it; tests make them short.
    double waitFactor = 1.0;
    std::function<QDateTime()> now = QDateTime::currentDateTimeUtc;

    /// What follows for a fetch with this profile.
    QStringList botsOf(const Profile &profile) const;
    std::optional<Zone> apiZoneOf(const Profile &profile) const;
    std::chrono::hours settlingTimeOf(const Profile &profile) const
    {
        return settlingTime.value_or(std::chrono::hours(profile.settlingHours));
    }
    int pageSizeOf(const Profile &profile) const { return pageSize.value_or(profile.pageSize); }
    RequestLimiter limiterFor(const Profile &profile, const QString &clientId) const;
    int attemptsFor(ApiError::Kind kind, bool wasReached) const;
};
