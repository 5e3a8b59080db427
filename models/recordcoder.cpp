// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordcoder.h"

#include "hashing.h"

#include <QHashFunctions>

#include <algorithm>

namespace {

quint64 pair(quint32 one, quint32 other)
{
    return quint64(one) << 32 | other;
}

} // namespace

const RecordBatch &RecordCoder::code(std::span<const SessionRecord> records, const Zone &zone, Segment *segment)
{
    m_batch.count = records.size();
    codeTexts(records, segment);
    codeIds(records, segment);
    for (size_t index = 0; index < records.size(); ++index) {
        m_batch.times[index] = RecordTimes(records[index], zone);
        m_batch.keys[index] = keyOf(records[index], index);
    }
    return m_batch;
}

void RecordCoder::codeTexts(std::span<const SessionRecord> records, Segment *segment)
{
    const size_t count = records.size();
    std::array<std::string_view, RecordBatch::Capacity> texts;
    std::array<quint32, RecordBatch::Capacity> hashes;
    for (size_t column = 0; column < TextColumns; ++column) {
        for (size_t index = 0; index < count; ++index) {
            texts[index] = records[index].value(TextFields[column]);
            hashes[index] = records[index].textHashes[column];
        }
        m_texts[column].findCodes(
            {texts.data(), count}, {hashes.data(), count}, m_batch.text[column].data(), &segment->newTexts[column]);
    }
}

void RecordCoder::codeIds(std::span<const SessionRecord> records, Segment *segment)
{
    for (size_t column = 0; column < IdColumns; ++column) {
        for (size_t index = 0; index < records.size(); ++index) {
            PackedId &id = m_batch.ids[column][index];
            id = records[index].ids[column];
            if (!id.isEscaped())
                continue;
            const std::string_view text = records[index].value(IdFields[column]);
            id = PackedId::escaped(m_ids[column].codeOf(text, &segment->newIds[column]));
        }
    }
}

RecordKey RecordCoder::keyOf(const SessionRecord &record, size_t index) const
{
    const RecordTimes &times = m_batch.times[index];
    WordHash session(QHashSeed::globalSeed());
    session.add(pair(times.utc[0], times.utc[2]));
    for (const auto &column : m_batch.text)
        session.add(column[index]);
    for (const auto &column : m_batch.ids)
        session.add(column[index].hash());
    RecordKey key{session.value(), pair(times.utc[1], times.utc[3])};

    if (times.cutColumns == 0 && !times.hasUnreadable())
        return key;
    for (size_t column = 0; column < TimeColumns; ++column) {
        const std::string_view text = record.value(TimeFields[column]);
        quint64 &part = column % 2 == 0 ? key.session : key.ends;
        if (!times.isExact(column))
            part = mixed(part, hashOfBytes(text));
    }
    return key;
}
