// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordindex.h"
#include "recordtimes.h"
#include "textindex.h"

#include <span>
#include <vector>

/// A few records as the store keeps them, column by column.
struct RecordBatch
{
    static constexpr size_t Capacity = 64;

    size_t count = 0;
    std::array<std::array<quint32, Capacity>, TextColumns> text;
    std::array<std::array<PackedId, Capacity>, IdColumns> ids;
    std::array<RecordTimes, Capacity> times;
    std::array<RecordKey, Capacity> keys;
};

/// Gives texts and ids their codes and converts times; keeps all values ever seen.
class RecordCoder
{
public:
    /// Codes at most RecordBatch::Capacity records; values never seen before go into the segment's lists of new ones.
    /// The result is valid until the next call.
    const RecordBatch &code(std::span<const SessionRecord> records, const Zone &zone, Segment *segment);

private:
    void codeTexts(std::span<const SessionRecord> records, Segment *segment);
    void codeIds(std::span<const SessionRecord> records, Segment *segment);
    RecordKey keyOf(const SessionRecord &record, size_t index) const;

    std::array<TextIndex, TextColumns> m_texts;
    std::array<TextIndex, IdColumns> m_ids;
    RecordBatch m_batch;
};
