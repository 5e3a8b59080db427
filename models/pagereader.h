// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jsonkey.h"
#include "sessionpage.h"

#include <simdjson.h>

#include <memory>
#include <string_view>

/// Reads the JSON of one page after the other into SessionPage, with a parser and buffers that are kept. A text without
/// escapes is not copied.
class PageReader
{
public:
    /// Reads the text, which neither begins nor ends with blanks; the records point into our buffers. After an error
    /// the page holds nothing of worth.
    simdjson::error_code read(std::string_view json, SessionPage *page);
    /// The same without a copy: `allocated` bytes can be read from its begin, Padding more than it has at least. The
    /// records point into it as well.
    simdjson::error_code readInPlace(std::string_view json, size_t allocated, SessionPage *page);
    /// Keys are compared without looking for their end first, so a name may be read beyond the end of the page.
    static constexpr size_t Padding = 64;
    /// Gives the buffers back if a large page made them large; its records are void.
    void release();
    /// Whether the text read had a list of sessions, or at least the numbers that come with one.
    bool isSessions(const SessionPage &page) const;
    /// The JSON of `errors`; empty if there was none.
    std::string_view errorsJson() const { return m_errorsJson; }

private:
    enum class Sessions : quint8 { Absent, Read, Odd };

    void copy(std::string_view json);
    simdjson::error_code makeRoom(size_t size);
    simdjson::error_code readMember(simdjson::ondemand::field &member, SessionPage *page);
    /// The name of a member as JsonKey compares it; `*key` is valid until the next call.
    simdjson::error_code unescapeKey(simdjson::ondemand::field &member, const char **key);
    simdjson::error_code readSessions(simdjson::ondemand::value value, SessionPage *page);
    simdjson::error_code readEntry(simdjson::ondemand::value entry, SessionPage *page);
    simdjson::error_code readRecord(simdjson::ondemand::object object, SessionRecord *record);
    simdjson::error_code readValue(simdjson::ondemand::value &value, std::string_view *text);
    simdjson::error_code readJson(simdjson::ondemand::value &value, std::string_view *json);

    simdjson::ondemand::parser m_parser;
    // A padded copy of the page.
    std::unique_ptr<char[]> m_text;
    size_t m_capacity = 0;
    const char *m_textEnd = nullptr;
    // A name that had escapes, and its closing quote.
    std::array<char, JsonKey::Size> m_key{};

    ApiTimeReader m_times;
    Sessions m_sessions = Sessions::Absent;
    std::string_view m_errorsJson;
};
