// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainpage.h"

#include "pagereader.h"
#include "sessionkeys.h"
#include "sessionpage.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace {

static_assert(PageReader::Padding >= JsonKey::Size + 3);

/// Bytes, some four records: what comes next is on its way from memory while these are read.
constexpr size_t Ahead = 2048;

/// What stands in a text of at most 255 bytes.
struct Inventory
{
    quint8 quotes = 0;
    quint8 backslashes = 0;
    /// How far the furthest byte lies above the blank; control characters, below it, come out behind all others.
    quint8 furthest = 0;
};

/// Without a branch, so that the compiler takes many bytes at once.
Inventory inventoryOf(const char *text, size_t size)
{
    quint8 quotes = 0;
    quint8 backslashes = 0;
    quint8 furthest = 0;
    for (size_t index = 0; index < size; ++index) {
        const auto byte = static_cast<quint8>(text[index]);
        quotes += byte == '"';
        backslashes += byte == '\\';
        furthest = std::max(furthest, static_cast<quint8>(byte - ' '));
    }
    return {quotes, backslashes, furthest};
}

/// Whether it is UTF-8 with no control characters. Only asked where not all of it is printable ASCII.
bool isText(std::string_view text)
{
    const auto isControl = [](char character) { return static_cast<quint8>(character) < ' '; };
    return std::ranges::none_of(text, isControl) && simdjson::validate_utf8(text.data(), text.size());
}

/// Whether this is UTF-8 with exactly so many quotes, no backslash and no control character.
bool isPlain(std::string_view text, size_t quotes)
{
    constexpr size_t block = 240;
    constexpr quint8 ascii = 0x80 - ' ';
    quint8 furthest = 0;
    for (size_t at = 0; at < text.size(); at += block) {
        const Inventory found = inventoryOf(text.data() + at, std::min(block, text.size() - at));
        if (found.backslashes != 0)
            return false;
        quotes -= found.quotes;
        furthest = std::max(furthest, found.furthest);
    }
    return quotes == 0 && (furthest < ascii || isText(text));
}

/// Reads from left to right; false where something is not plain.
///
/// A value is taken for as long as the last one of its field. If it was not, it swallows quotes: so those that a record
/// must have are counted while it is read, and compared with all that it has. As many mean that no value holds one.
/// The end of the page is not asked for at each character. What lies behind it may be taken for a comma, a bracket and
/// a quote before a name is compared there; but a value always begins before the end.
class PlainReader
{
public:
    explicit PlainReader(std::string_view json)
        : m_at(json.data())
        , m_end(json.data() + json.size())
    { }

    bool readPage(SessionPage *page);

private:
    bool skip(char wanted)
    {
        if (*m_at != wanted)
            return false;
        ++m_at;
        return true;
    }
    /// Up to its value.
    bool skipKey(const JsonKey &key)
    {
        m_at += key.size();
        return skip(':') && m_at < m_end;
    }
    bool skipWord(std::string_view word)
    {
        if (!std::string_view(m_at, m_end).starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }
    bool readMember(SessionPage *page);
    bool readCount(std::optional<qint64> *count);
    bool readBool(std::optional<bool> *value);
    bool readSessions(std::vector<SessionRecord> *records);
    bool readRecord(SessionRecord *record);
    bool readFields(SessionRecord *record);
    const char *endOfValue(const char *begin, size_t *lastLength) const;

    const char *m_at;
    const char *m_end;
    bool m_hasSessions = false;
    /// Of the last value of each field.
    std::array<size_t, ApiFieldCount> m_lengths{};
    const FieldKeys &m_keys = fieldKeys();
    ApiTimeReader m_times;
};

bool PlainReader::readPage(SessionPage *page)
{
    if (!skip('{'))
        return false;
    do {
        if (!skip('"') || !readMember(page))
            return false;
    } while (skip(','));
    return skip('}') && m_at == m_end && m_hasSessions;
}

bool PlainReader::readMember(SessionPage *page)
{
    if (TotalKey.matches(m_at))
        return !page->total && skipKey(TotalKey) && readCount(&page->total);
    if (MoreAvailableKey.matches(m_at))
        return !page->moreAvailable && skipKey(MoreAvailableKey) && readBool(&page->moreAvailable);
    if (!SessionsKey.matches(m_at) || m_hasSessions)
        return false;
    m_hasSessions = true;
    return skipKey(SessionsKey) && readSessions(&page->records);
}

bool PlainReader::readCount(std::optional<qint64> *count)
{
    // Longer ones, or those with a sign, a fraction or a zero in front are left to others.
    constexpr int maxDigits = 15;
    qint64 number = 0;
    const auto [end, error] = std::from_chars(m_at, std::min(m_at + maxDigits, m_end), number);
    if (error != std::errc() || *m_at == '-' || (*m_at == '0' && end != m_at + 1))
        return false;
    *count = number;
    m_at = end;
    return true;
}

bool PlainReader::readBool(std::optional<bool> *value)
{
    *value = *m_at == 't';
    return skipWord(*m_at == 't' ? "true" : "false");
}

bool PlainReader::readSessions(std::vector<SessionRecord> *records)
{
    if (!skip('['))
        return false;
    if (skip(']'))
        return true;
    do {
        if (!skip('{') || !readRecord(&records->emplace_back()))
            return false;
    } while (skip(','));
    return skip(']');
}

bool PlainReader::readRecord(SessionRecord *record)
{
    const char *const begin = m_at;
    if (!readFields(record)) {
        // The guess of a length may have been wrong: only an empty text is now taken for one without a look for its end
        // (and a field that comes twice for as long as before).
        m_at = begin;
        m_lengths.fill(0);
        *record = {};
        if (!readFields(record))
            return false;
    }
    record->decode(m_times);
    return true;
}

bool PlainReader::readFields(SessionRecord *record)
{
    const char *at = m_at;
    size_t quotes = 0;
    size_t expected = 0;
    do {
        if (*at != '"')
            return false;
        __builtin_prefetch(at + Ahead);
        const size_t field = fieldIndex(m_keys, at + 1, expected);
        if (field == m_keys.size())
            return false;
        at += 1 + m_keys[field].size();
        if (*at != ':' || at + 1 >= m_end)
            return false;
        ++at;
        std::string_view &value = record->values[field];
        if (*at == '"') {
            const char *const begin = at + 1;
            at = endOfValue(begin, &m_lengths[field]);
            if (!at)
                return false;
            value = {begin, at};
            ++at;
            quotes += 4;
        } else {
            if (!std::string_view(at, m_end).starts_with("null"))
                return false;
            at += 4;
            value = {};
            quotes += 2;
        }
        expected = field + 1;
    } while (*at++ == ',');
    const char *const begin = m_at;
    m_at = at;
    return at[-1] == '}' && at <= m_end && isPlain({begin, at}, quotes);
}

inline const char *PlainReader::endOfValue(const char *begin, size_t *lastLength) const
{
    // As long as the last one, as a rule: so what follows need not wait until the end is found.
    if (*lastLength < static_cast<size_t>(m_end - begin)) {
        const char *end = begin + *lastLength;
        if (*end == '"' && (end[1] == ',' || end[1] == '}'))
            return end;
    }
    const size_t length = std::string_view(begin, m_end).find('"');
    if (length == std::string_view::npos)
        return nullptr;
    *lastLength = length;
    return begin + length;
}

} // namespace

bool readPlainPage(std::string_view json, SessionPage *page)
{
    // One that is empty may lie nowhere, with nothing behind it. simdjson refuses one that is too large.
    return !json.empty() && json.size() <= simdjson::SIMDJSON_MAXSIZE_BYTES && PlainReader(json).readPage(page);
}
