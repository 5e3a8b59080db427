// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apierror.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

/// How a request ended. A value.
struct ApiAnswer
{
    /// None if the API answered; the body may still be no JSON.
    ApiError error = {};
    /// HTTP status; 0 without an answer.
    int status = 0;
    /// That was asked last, with its query.
    QString path = {};
    /// After content decoding; with an error what came until then.
    QByteArray body = {};
    /// When it was sent, UTC.
    QDateTime askedAt = {};
    /// Seconds by which the clock of this computer is ahead of the server's (from Date).
    std::optional<qint64> clockSkew = {};
};
