// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apierror.h"

#include "fetchestimate.h"
#include "plaintext.h"
#include "tokenpattern.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestDetail = 300;

} // namespace

bool isTemporary(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Throttled:
    case ApiError::Kind::Server:
    case ApiError::Kind::UnknownHost:
    case ApiError::Kind::Network:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::TooSlow:
    case ApiError::Kind::Unreadable:
        return true;
    case ApiError::Kind::None:
    case ApiError::Kind::Usage:
    case ApiError::Kind::Credentials:
    case ApiError::Kind::Scope:
    case ApiError::Kind::UnknownBot:
    case ApiError::Kind::Refused:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Redirected:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Proxy:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::File:
        return false;
    }
    Q_UNREACHABLE();
}

int exitCode(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::None:
        return 0;
    case ApiError::Kind::Usage:
        return 2;
    case ApiError::Kind::Credentials:
    case ApiError::Kind::Scope:
        return 3;
    case ApiError::Kind::UnknownBot:
    case ApiError::Kind::Throttled:
    case ApiError::Kind::Refused:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Redirected:
    case ApiError::Kind::Server:
    case ApiError::Kind::UnknownHost:
    case ApiError::Kind::Network:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Proxy:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::TooSlow:
    case ApiError::Kind::Unreadable:
        return 4;
    case ApiError::Kind::File:
        return 6;
    case ApiError::Kind::Cancelled:
        return 130;
    }
    Q_UNREACHABLE();
}

QString describeClockSkew(std::optional<qint64> seconds)
{
    if (!seconds || std::abs(*seconds) < ToleratedSkew)
        return {};
    const QString time = durationText(std::min<qint64>(std::abs(*seconds), Q_INT64_C(1'000'000'000'000)));
    return *seconds > 0
        ? ApiError::tr("The clock of this computer is %1 ahead of the server’s; set it right, tokens depend on it.")
              .arg(time)
        : ApiError::tr("The clock of this computer is %1 behind the server’s; set it right, tokens depend on it.")
              .arg(time);
}

QString withoutSecrets(const QString &text)
{
    QString result = plainText(text.left(10 * LongestDetail).simplified());
    return result.replace(tokenPattern(), u"…"_s).left(LongestDetail);
}
