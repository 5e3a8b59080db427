// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "askedpart.h"
#include "stringpool.h"
#include "timespan.h"
#include "utctime.h"

#include <map>
#include <vector>

/// The times that some parts of a fetch asked for, of each bot. A value.
class AskedTimeSpans
{
public:
    /// All there are: of a file nobody knows what was asked for.
    AskedTimeSpans() = default;
    /// `bots`: by whose codes it will be asked.
    AskedTimeSpans(const std::vector<AskedPart> &parts, const StringPool &bots);

    /// Whether that moment was asked for of that bot. A session without a date was, if anything was of its bot; and one
    /// without a bot, if its moment was of any.
    bool hold(quint32 bot, UtcSecond moment) const;

private:
    using Spans = std::vector<TimeSpan>;

    static bool holds(const Spans &spans, UtcSecond moment);

    bool m_areAll = true;
    /// Sorted and apart from each other.
    Spans m_ofAllBots;
    std::map<quint32, Spans> m_ofBot;
};
