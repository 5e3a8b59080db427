// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apierror.h"

#include <QByteArray>
#include <QUrl>

/// What of an HTTP answer tells whether it is one of the API.
struct AnswerHead
{
    int status = 0;
    /// Seconds, from Retry-After; -1 without.
    int retryAfter = -1;
    /// Where a redirect leads; absolute.
    QUrl redirect = {};
};

/// What is wrong with an answer; no error if it may be what was asked for. Every row of the table in kore-api.md,
/// section 4, has a sentence of its own; messages are matched in part and in any case.
ApiError errorOfAnswer(const AnswerHead &head, const QByteArray &body, const ApiErrorContext &context);
