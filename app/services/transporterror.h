// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apierror.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

/// Why no whole answer came.
ApiError errorOfTransport(
    QNetworkReply::NetworkError code, const QList<QSslError> &tlsErrors, const ApiErrorContext &context);
ApiError cancelledError();
/// Nothing came for `seconds`.
ApiError silenceError(int seconds, const ApiErrorContext &context);
/// The answer was not whole after `seconds`.
ApiError deadlineError(int seconds, const ApiErrorContext &context);
/// The answer has more than `bytes`.
ApiError sizeError(qint64 bytes, const ApiErrorContext &context);
