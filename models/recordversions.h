// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordindex.h"
#include "utctime.h"

#include <vector>

/// Watches records without a billing id for sessions that went on between two listings. Such records are never merged
/// (kore-api.md, section 2), so one that came again with another end stands there twice. It shows in that no pass over
/// a listing holds both: sessions that only look alike are listed side by side.
class RecordVersions
{
public:
    /// A record that was not held before; its key in the index of all records, and what it is without its ends.
    void add(quint64 key, quint64 session, UtcSecond start, int pass);
    /// Records that began from one moment to before another, or nobody knows when, and that were listed by no pass
    /// since one came that differs from them in its ends only.
    qint64 replaced(const RecordIndex &records, UtcSecond from, UtcSecond to) const;

private:
    struct Version
    {
        quint64 key = 0;
        quint64 session = 0;
        UtcSecond start = 0;
        int firstPass = 0;
    };

    std::vector<Version> m_versions;
};
