// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

constexpr bool isJsonBlank(char character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

/// Walks over JSON text without reading it: finds where values end. Structure, numbers and literals must be right, the
/// bytes within strings are passed over, whatever they are. Nesting may be as deep as memory allows.
class JsonScanner
{
public:
    explicit JsonScanner(std::string_view text);

    /// Passes over blanks and over this character; false, and nothing passed but blanks, if another one stands there.
    bool skip(char wanted);
    /// Passes over blanks and the value that follows, and returns its text; nothing if there is none that is right.
    std::optional<std::string_view> value();
    /// Passes over blanks; true if nothing is left.
    bool atEnd();
    /// Bytes passed so far; after a failure where it was found.
    size_t position() const { return static_cast<size_t>(m_at - m_begin); }

private:
    void skipBlanks();
    bool skipValue();
    bool skipKey();
    bool skipScalar();
    bool skipString();
    bool skipNumber();
    bool skipDigits();
    bool skipWord(std::string_view word);

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    /// The brackets that must close what was opened, innermost last.
    std::vector<char> m_open;
};

/// Whether the text is one JSON value and nothing else.
bool isJson(std::string_view text);

/// What a string stands for; `quoted` is its JSON, with the quotes.
std::string unescapedJson(std::string_view quoted);
