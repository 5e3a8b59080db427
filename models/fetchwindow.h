// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

/// One stretch of time that is asked for on its own, UTC: from `from` to `to`.
struct FetchWindow
{
    QDateTime from;
    QDateTime to;

    bool operator==(const FetchWindow &) const = default;
};
