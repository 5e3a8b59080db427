// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apierror.h"
#include "networksettings.h"
#include "tokensource.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>

/// How long and how large an answer may be.
struct RequestLimits
{
    /// Without a byte.
    std::chrono::milliseconds silence = std::chrono::seconds(60);
    /// From first to last.
    std::chrono::milliseconds whole = std::chrono::minutes(10);
    /// After content decoding.
    qint64 bytes = Q_INT64_C(2) << 30;
};

/// One request, with all that sending it needs. A value.
struct ApiRequest
{
    QByteArray verb = {};
    /// Scheme and host with port.
    QString origin = {};
    /// Begins with "/"; encoded, with its query.
    QString path = {};
    /// JSON; empty for none.
    QByteArray body = {};
    TokenSource tokens;
    NetworkSettings settings = {};
    RequestLimits limits = {};
    ApiErrorContext context = {};
    /// The answers hold secrets: called with the body of a good one in the thread of the network, for what may be kept
    /// of it. Nothing else of any body is looked at or handed on, and its bytes are overwritten.
    std::function<void(QByteArray *)> takeBody = {};
    /// Found before; then nothing is sent.
    ApiError problem = {};
};
