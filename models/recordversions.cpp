// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordversions.h"

#include <algorithm>
#include <iterator>

void RecordVersions::add(quint64 key, quint64 session, UtcSecond start, int pass)
{
    m_versions.push_back({key, session, start, pass});
}

qint64 RecordVersions::replaced(const RecordIndex &records, UtcSecond from, UtcSecond to) const
{
    std::vector<Version> versions;
    std::ranges::copy_if(m_versions, std::back_inserter(versions), [from, to](const Version &version) {
        return !isTime(version.start) || (version.start >= from && version.start < to);
    });
    std::ranges::stable_sort(versions, {}, &Version::session);
    qint64 replaced = 0;
    for (size_t index = 0; index + 1 < versions.size(); ++index) {
        const Version &version = versions[index];
        const auto later = std::ranges::upper_bound(versions, version.session, {}, &Version::session) - 1;
        const bool isAlone = &*later == &version;
        if (!isAlone && static_cast<int>(records.lastPassOf(version.key)) < later->firstPass)
            ++replaced;
    }
    return replaced;
}
