// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagereader.h"

#include "jsonscan.h"
#include "plainpage.h"
#include "sessionkeys.h"

#include <QtEndian>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

using namespace simdjson;

namespace {

static_assert(PageReader::Padding >= SIMDJSON_PADDING && PageReader::Padding >= JsonKey::Size);

/// Buffers for a larger page are neither made larger than it needs nor kept.
constexpr size_t LargePage = 32 * 1024 * 1024;
/// No record of the API is shorter.
constexpr size_t ShortestRecord = 256;

// Keeps the room for records.
void clear(SessionPage *page)
{
    std::vector<SessionRecord> records = std::move(page->records);
    records.clear();
    *page = {};
    page->records = std::move(records);
}

bool isBracket(char character)
{
    return character == '{' || character == '[';
}

// Looks at a few bytes behind the text as well.
bool mayHaveEscape(std::string_view text)
{
    constexpr quint64 each = 0x0101010101010101;
    static_assert(PageReader::Padding >= sizeof(quint64));
    quint64 found = 0;
    for (size_t at = 0; at < text.size(); at += sizeof(quint64)) {
        const quint64 differences = qFromUnaligned<quint64>(text.data() + at) ^ (each * '\\');
        found |= (differences - each) & ~differences;
    }
    return (found & (each << 7)) != 0;
}

std::string_view withoutTrailingBlanks(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

std::optional<qint64> toCount(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size() && number == std::floor(number);
    return isWhole && number >= 0 && number < 1e15 ? std::optional(static_cast<qint64>(number)) : std::nullopt;
}

std::optional<bool> toBool(std::string_view text)
{
    if (text == "true" || text == "1")
        return true;
    if (text == "false" || text == "0")
        return false;
    return std::nullopt;
}

} // namespace

error_code PageReader::read(std::string_view json, SessionPage *page)
{
    copy(json);
    return readInPlace({m_text.get(), json.size()}, m_capacity, page);
}

error_code PageReader::readInPlace(std::string_view json, size_t allocated, SessionPage *page)
{
    m_sessions = Sessions::Absent;
    m_errorsJson = {};
    clear(page);
    page->records.reserve(json.size() / ShortestRecord);
    if (readPlainPage(json, page)) {
        m_sessions = Sessions::Read;
        return SUCCESS;
    }
    clear(page);
    m_textEnd = json.data() + json.size();
    SIMDJSON_TRY(makeRoom(json.size()));
    ondemand::document document;
    SIMDJSON_TRY(m_parser.iterate(json.data(), json.size(), allocated).get(document));
    ondemand::object top;
    SIMDJSON_TRY(document.get_object().get(top));
    for (auto member : top) {
        SIMDJSON_TRY(member.error());
        SIMDJSON_TRY(readMember(member.value_unsafe(), page));
    }
    return document.current_location().error() == OUT_OF_BOUNDS ? SUCCESS : TAPE_ERROR;
}

bool PageReader::isSessions(const SessionPage &page) const
{
    return m_sessions == Sessions::Read
        || (m_sessions == Sessions::Absent && (page.total.has_value() || page.moreAvailable.has_value()));
}

void PageReader::copy(std::string_view json)
{
    if (m_capacity < json.size() + Padding) {
        m_capacity = json.size() + (json.size() < LargePage ? json.size() / 4 : 0) + Padding;
        m_text = std::make_unique_for_overwrite<char[]>(m_capacity);
    }
    std::copy(json.begin(), json.end(), m_text.get());
    std::memset(m_text.get() + json.size(), ' ', Padding);
}

error_code PageReader::makeRoom(size_t size)
{
    if (m_parser.capacity() >= size)
        return SUCCESS;
    return m_parser.allocate(size < LargePage ? size + size / 4 + Padding : size);
}

void PageReader::release()
{
    if (std::max(m_parser.capacity(), m_capacity) < LargePage)
        return;
    m_parser = ondemand::parser();
    m_text.reset();
    m_capacity = 0;
    m_errorsJson = {};
}

// Nobody escapes letters of a name, but JSON allows it.
error_code PageReader::unescapeKey(ondemand::field &member, const char **key)
{
    const char *const raw = member.key().raw();
    const char *end = raw;
    while (*end != '"' && *end != '\\')
        ++end;
    *key = raw;
    if (*end == '"')
        return SUCCESS;
    std::string_view name;
    SIMDJSON_TRY(member.unescaped_key().get(name));
    m_key.fill(0);
    if (name.size() < m_key.size()) {
        std::ranges::copy(name, m_key.begin());
        m_key[name.size()] = '"';
    }
    *key = m_key.data();
    return SUCCESS;
}

error_code PageReader::readMember(ondemand::field &member, SessionPage *page)
{
    const char *key = nullptr;
    ondemand::value &value = member.value();
    std::string_view text;
    SIMDJSON_TRY(unescapeKey(member, &key));
    if (SessionsKey.matches(key))
        return readSessions(value, page);
    if (TotalKey.matches(key)) {
        SIMDJSON_TRY(readValue(value, &text));
        page->total = toCount(text);
    } else if (MoreAvailableKey.matches(key)) {
        SIMDJSON_TRY(readValue(value, &text));
        page->moreAvailable = toBool(text);
    } else {
        SIMDJSON_TRY(readJson(value, &text));
        if (ErrorsKey.matches(key))
            m_errorsJson = text;
    }
    return SUCCESS;
}

error_code PageReader::readSessions(ondemand::value value, SessionPage *page)
{
    page->records.clear();
    page->oddEntries = 0;
    ondemand::array entries;
    const error_code error = value.get_array().get(entries);
    if (error == INCORRECT_TYPE) {
        std::string_view json;
        SIMDJSON_TRY(readJson(value, &json));
        m_sessions = json == "null" ? Sessions::Read : Sessions::Odd;
        return SUCCESS;
    }
    SIMDJSON_TRY(error);
    m_sessions = Sessions::Read;
    for (auto entry : entries) {
        ondemand::value content;
        SIMDJSON_TRY(entry.get(content));
        SIMDJSON_TRY(readEntry(content, page));
    }
    return SUCCESS;
}

error_code PageReader::readEntry(ondemand::value entry, SessionPage *page)
{
    ondemand::object object;
    const error_code error = entry.get_object().get(object);
    if (error == SUCCESS)
        return readRecord(object, &page->records.emplace_back());
    if (error != INCORRECT_TYPE)
        return error;
    std::string_view ignored;
    SIMDJSON_TRY(readJson(entry, &ignored));
    ++page->oddEntries;
    return SUCCESS;
}

error_code PageReader::readRecord(ondemand::object object, SessionRecord *record)
{
    const FieldKeys &keys = fieldKeys();
    size_t expected = 0;
    for (auto member : object) {
        SIMDJSON_TRY(member.error());
        ondemand::value &value = member.value_unsafe().value();
        size_t field = fieldIndex(keys, member.value_unsafe().key().raw(), expected);
        if (field == keys.size()) {
            const char *key = nullptr;
            SIMDJSON_TRY(unescapeKey(member.value_unsafe(), &key));
            field = fieldIndex(keys, key, expected);
        }
        if (field < record->values.size()) {
            SIMDJSON_TRY(readValue(value, &record->values[field]));
            expected = field + 1;
        } else {
            std::string_view ignored;
            SIMDJSON_TRY(readJson(value, &ignored));
        }
    }
    record->decode(m_times);
    return SUCCESS;
}

inline error_code PageReader::readValue(ondemand::value &value, std::string_view *text)
{
    const std::string_view token = value.raw_json_token();
    if (token.front() == '"') {
        // Up to where the next token begins, so only blanks can follow its closing quote.
        size_t end = token.size() - 1;
        while (token[end] != '"')
            --end;
        // One that is not alone is not asked for then, and passed over without a look.
        const bool isAlone = end > 0 && token.data()[token.size()] != ':';
        *text = token.substr(1, end - 1);
        return isAlone && !mayHaveEscape(*text) ? SUCCESS : value.get_string().get(*text);
    }
    SIMDJSON_TRY(readJson(value, text));
    if (*text == "null")
        *text = {};
    return SUCCESS;
}

// simdjson passes over what it is not asked for without a look (and takes `"a":1` for one value in a list): what it
// does not read for us is scanned here.
error_code PageReader::readJson(ondemand::value &value, std::string_view *json)
{
    const std::string_view token = value.raw_json_token();
    JsonScanner scanner({token.data(), static_cast<size_t>(m_textEnd - token.data())});
    const std::optional<std::string_view> scanned = scanner.value();
    if (!scanned || (!isBracket(token.front()) && *scanned != withoutTrailingBlanks(token)) || scanner.skip(':'))
        return TAPE_ERROR;
    *json = *scanned;
    return SUCCESS;
}
