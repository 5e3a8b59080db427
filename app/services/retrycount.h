// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apierror.h"

#include <optional>

struct FetchOptions;

/// How often one question was asked in vain, and whether it is worth asking again. A value.
class RetryCount
{
public:
    /// After one more failure: milliseconds to wait before it is asked again; nothing if that is of no use.
    std::optional<qint64> wait(const ApiError &error, const FetchOptions &options);
    /// The host has answered, whatever it was.
    void noteReached() { m_wasReached = true; }
    /// The question was answered.
    void reset();

private:
    /// In a row: failures, and pauses that the server asked for.
    int m_failures = 0;
    int m_pauses = 0;
    bool m_wasReached = false;
};
