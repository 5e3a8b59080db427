// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldvalues.h"

#include "parallel.h"
#include "rowwalk.h"

#include <algorithm>
#include <map>

/// As in RowCounter: neighbouring rows often have the same value, and would wait for each other.
static constexpr quint32 Lanes = 4;

static std::vector<quint32> countCodes(Field field, const SessionStore &store, const RowMask &rows)
{
    const size_t codes = store.pool(field).size();
    const auto column = static_cast<size_t>(SessionStore::column(field));
    const RowWalk walk(store, rows);
    const Parts parts = Parts::forProcessors(store.rowCount());
    std::vector<std::vector<quint32>> cells(parts.count(), std::vector<quint32>(codes * Lanes));
    parts.run([&](quint32 part) {
        walk.forEachBlock(parts.beginOf(part), parts.endOf(part),
            [cell = cells[part].data(), column](const SessionChunk &chunk, quint32 first, quint32, quint64 bits) {
                chunk.codes(column).read([=](const auto *inChunk) {
                    RowWalk::forEachBit(
                        bits, [=](quint32 bit) { ++cell[size_t(inChunk[first + bit]) * Lanes + bit % Lanes]; });
                });
            });
    });
    std::vector<quint32> counts(codes);
    for (const std::vector<quint32> &ofPart : cells) {
        for (size_t cell = 0; cell < ofPart.size(); ++cell)
            counts[cell / Lanes] += ofPart[cell];
    }
    return counts;
}

/// How often each rule found something about the rows, and how many have nothing.
static std::vector<ValueTotal> countFindings(const RowFindings &findings, const RowMask &rows)
{
    std::map<CheckRule, quint64> counts;
    quint64 none = rows.count();
    for (const RowFindings::Mark &mark : findings.marks()) {
        const bool isCounted = mark.row < rows.rows() && rows.test(mark.row);
        none -= isCounted ? 1 : 0;
        for (const CheckRule rule : findings.rules(mark.code))
            counts[rule] += isCounted ? 1 : 0;
    }
    std::vector<ValueTotal> values;
    values.reserve(counts.size() + 1);
    for (const auto &[rule, count] : counts)
        values.push_back({ruleName(rule), count});
    if (none > 0)
        values.push_back({QString(), none});
    std::ranges::sort(values, [](const ValueTotal &a, const ValueTotal &b) {
        return a.rows != b.rows ? a.rows > b.rows : a.value < b.value;
    });
    return values;
}

bool FieldValues::areFew(Field field)
{
    return std::ranges::find(Fields, field) != Fields.end();
}

void FieldValues::count(Field field, const SessionStore &store, const RowMask &rows)
{
    if (field == Field::Findings)
        return set(field, countFindings(store.findings(), rows));
    count(field, store, countCodes(field, store, rows));
}

void FieldValues::count(Field field, const SessionStore &store, const std::vector<quint32> &counts)
{
    const StringPool &pool = store.pool(field);
    std::vector<quint32> codes;
    for (quint32 code = 0; code < pool.size(); ++code) {
        if (code != StringPool::Missing || counts[code] != 0)
            codes.push_back(code);
    }
    const auto end = codes.begin() + static_cast<qsizetype>(std::min(codes.size(), Most));
    std::ranges::partial_sort(codes, end,
        [&](quint32 a, quint32 b) { return counts[a] != counts[b] ? counts[a] > counts[b] : pool.at(a) < pool.at(b); });
    std::vector<ValueTotal> values;
    std::for_each(codes.begin(), end, [&](quint32 code) {
        const std::string_view bytes = pool.at(code);
        values.push_back({QString::fromUtf8(bytes.data(), qsizetype(bytes.size())), counts[code]});
    });
    set(field, std::move(values));
}

void FieldValues::set(Field field, std::vector<ValueTotal> values)
{
    m_values[static_cast<size_t>(field)] = std::move(values);
}

const std::vector<ValueTotal> &FieldValues::operator[](Field field) const
{
    static const std::vector<ValueTotal> none;
    if (!areFew(field))
        return none;
    return m_values[static_cast<size_t>(field)];
}
