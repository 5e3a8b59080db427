// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"
#include "jsonkey.h"

#include <algorithm>

/// The names in an answer of getBillingSessionsDetails (kore-api.md, section 1).
inline constexpr JsonKey SessionsKey("sessions");
inline constexpr JsonKey TotalKey("total");
inline constexpr JsonKey MoreAvailableKey("moreAvailable");
inline constexpr JsonKey ErrorsKey("errors");

using FieldKeys = std::array<JsonKey, ApiFieldCount>;

/// Those of a record, in the order of Field.
inline const FieldKeys &fieldKeys()
{
    static const FieldKeys keys = [] {
        FieldKeys result;
        for (size_t field = 0; field < result.size(); ++field) {
            const QLatin1StringView name = apiName(static_cast<Field>(field));
            result[field] = JsonKey({name.data(), static_cast<size_t>(name.size())});
        }
        return result;
    }();
    return keys;
}

/// The field whose name stands there, ApiFieldCount if it is none of ours; the API sends them in the same order in each
/// record, so one is expected.
inline size_t fieldIndex(const FieldKeys &keys, const char *key, size_t expected)
{
    if (expected < keys.size() && keys[expected].matches(key))
        return expected;
    const auto found = std::ranges::find_if(keys, [key](const JsonKey &name) { return name.matches(key); });
    return static_cast<size_t>(found - keys.begin());
}
