// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordindex.h"
#include "segment.h"
#include "textindex.h"

#include <unordered_map>
#include <vector>

/// Makes the segments of several sources, one after the other, segments of one store: codes, rows and pages are
/// numbered through. A session that an earlier source has brought counts once, as everywhere (kore-api.md, section 2,
/// *One record or two?*); one whose end cannot be read is taken for another. Used in one thread.
class SegmentJoiner
{
public:
    /// What follows is of another source, whose codes, rows and pages begin from 0; its pages get numbers from
    /// `firstPage` on.
    void beginPart(quint32 firstPage);
    Segment join(const Segment &segment);
    /// The rows of this source so far are void, its codes begin anew; the segment that says so has no rows.
    Segment restartPart();

    /// Rows of all sources that were brought before: unchanged, or with another end.
    quint32 repeats() const { return m_repeats + m_part.repeats; }
    quint32 updates() const { return m_updates + m_part.updates; }

private:
    static constexpr int Pools = TextColumns + IdColumns;

    /// A row of an earlier source.
    struct Held
    {
        quint64 ends = 0;
        quint32 row = 0;
    };

    /// Of the source that is joined now.
    struct Part
    {
        quint32 firstPage = 0;
        quint32 firstRow = 0;
        quint32 rows = 0;
        quint32 repeats = 0;
        quint32 updates = 0;
        /// By its code: the code of the store.
        std::array<std::vector<quint32>, Pools> codes;
        std::vector<std::pair<quint64, Held>> held;
    };

    void addTexts(size_t pool, const std::vector<std::string> &texts, std::vector<std::string> *added);
    void recode(Segment *segment) const;
    void findKnown(Segment *segment);
    void begin(quint32 firstPage, quint32 firstRow);

    std::array<TextIndex, Pools> m_texts;
    std::unordered_map<quint64, Held> m_held;
    Part m_part;
    quint32 m_repeats = 0;
    quint32 m_updates = 0;
};
