// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"

/// What was meant by a filter that asks for a raw value which no session has, but which is part of a display name:
/// `channel=IVR`, where the API says ivrVoice.
struct FilterSuggestion
{
    /// A sentence: "No session has the channel code IVR. Did you mean channel:IVR?"
    QString sentence;
    /// The filter as it was meant.
    QString filter;
    bool operator==(const FilterSuggestion &) const = default;
};

/// Nothing where the filter of that answer needs no word.
std::optional<FilterSuggestion> suggestFilter(const QueryResult &result);
