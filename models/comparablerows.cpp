// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparablerows.h"

#include "channelnames.h"
#include "hashing.h"
#include "rowgroups.h"

#include <unordered_map>

static std::vector<quint32> codesIn(const StringPool &to, const StringPool &from)
{
    std::vector<quint32> codes(from.size(), StringPool::Missing);
    quint32 code = 1;
    // Two listings of one account begin alike, if they do not agree throughout.
    for (; code < from.size() && code < to.size() && from.at(code) == to.at(code); ++code)
        codes[code] = code;
    if (code == from.size())
        return codes;
    std::unordered_map<std::string_view, quint32> known(to.size());
    for (quint32 other = 1; other < to.size(); ++other)
        known.emplace(to.at(other), other);
    for (; code < from.size(); ++code) {
        const auto found = known.find(from.at(code));
        codes[code] = found != known.end() ? found->second : to.size() + code;
    }
    return codes;
}

static size_t columnOf(Field field)
{
    return static_cast<size_t>(SessionStore::column(field));
}

ComparableRows::ComparableRows(const SessionStore &store, const SessionStore &other)
    : m_store(store)
{
    for (const Field field : allFields()) {
        if (kindOf(field) == FieldKind::Text)
            m_codes[columnOf(field)] = codesIn(other.pool(field), store.pool(field));
        else if (kindOf(field) == FieldKind::Id)
            m_ids[columnOf(field)] = codesIn(other.pool(field), store.pool(field));
    }
}

bool ComparableRows::hasValue(Field field, quint32 row) const
{
    switch (kindOf(field)) {
    case FieldKind::Text:
        return m_store.code(field, row) != StringPool::Missing;
    case FieldKind::Id:
        return !m_store.id(field, row).isMissing();
    case FieldKind::Time:
        return m_store.time(field, row) != MissingTime;
    case FieldKind::Length:
        break;
    }
    return false;
}

FieldBits ComparableRows::fields() const
{
    FieldBits found = 0;
    for (const Field field : allFields()) {
        for (quint32 row = 0; row < m_store.rowCount(); ++row) {
            if (hasValue(field, row)) {
                found |= bitOf(field);
                break;
            }
        }
    }
    return found;
}

quint32 ComparableRows::code(Field field, quint32 row) const
{
    const std::vector<quint32> &codes = m_codes[columnOf(field)];
    const quint32 own = m_store.code(field, row);
    return codes.empty() ? own : codes[own];
}

PackedId ComparableRows::id(Field field, quint32 row) const
{
    const std::vector<quint32> &codes = m_ids[columnOf(field)];
    const PackedId &own = m_store.id(field, row);
    return codes.empty() || !own.isEscaped() ? own : PackedId::escaped(codes[own.poolCode()]);
}

quint64 ComparableRows::hash(FieldBits fields, quint32 row) const
{
    quint64 hash = 0;
    for (const Field field : allFields()) {
        if ((fields & bitOf(field)) == 0)
            continue;
        switch (kindOf(field)) {
        case FieldKind::Text:
            hash = mixed(hash, code(field, row));
            break;
        case FieldKind::Id:
            hash = mixed(hash, groupOf(id(field, row)));
            break;
        case FieldKind::Time: {
            hash = mixed(hash, m_store.time(field, row));
            const std::string_view text = m_store.unreadableText(field, row);
            hash = text.empty() ? hash : mixed(hash, hashOfBytes(text));
            break;
        }
        case FieldKind::Length:
            break;
        }
    }
    return hash;
}

std::string_view ComparableRows::text(Field field, quint32 row) const
{
    return m_store.pool(field).at(m_store.code(field, row));
}

bool ComparableRows::differs(Field field, quint32 row, const ComparableRows &other, quint32 otherRow) const
{
    switch (kindOf(field)) {
    case FieldKind::Text:
        return code(field, row) != other.code(field, otherRow)
            && (field != Field::Channel || !isSameChannel(text(field, row), other.text(field, otherRow)));
    case FieldKind::Id:
        return id(field, row) != other.id(field, otherRow);
    case FieldKind::Time: {
        const UtcSecond time = m_store.time(field, row);
        return time != other.m_store.time(field, otherRow)
            || (time == UnreadableTime
                && m_store.unreadableText(field, row) != other.m_store.unreadableText(field, otherRow));
    }
    case FieldKind::Length:
        break;
    }
    return false;
}

FieldBits ComparableRows::differences(
    FieldBits fields, quint32 row, const ComparableRows &other, quint32 otherRow) const
{
    FieldBits found = 0;
    for (const Field field : allFields()) {
        if ((fields & bitOf(field)) != 0 && differs(field, row, other, otherRow))
            found |= bitOf(field);
    }
    return found;
}
