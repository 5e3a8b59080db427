// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionstore.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

/// UTF-8 text with every code point case-folded (Unicode, simple).
std::string foldedText(std::string_view text);

/// Which codes of a dictionary are meant; one byte a code.
using CodeSet = std::vector<quint8>;

/// A dictionary folded for searching: all values in one run of bytes, so that a search is one scan. Channels and bots
/// hold their display name beside the raw value.
class FoldedPool
{
public:
    /// Adds what the pool of a field has got since the last time.
    void update(const StringPool &pool, Field field, const DisplayNames &names);

    quint32 size() const { return static_cast<quint32>(m_begins.size() - 1); }
    std::string_view value(quint32 code) const;
    /// The display name, where the field has such; else the value.
    std::string_view title(quint32 code) const;
    /// The codes whose value or display name contains the folded text. Empty if there are none.
    CodeSet containing(std::string_view text) const;
    /// The codes whose value is one of the folded texts; the missing value is "". Empty if there are none.
    CodeSet equalTo(const std::vector<std::string> &texts) const;

private:
    void append(std::string_view text);
    std::string_view entry(quint32 code) const;
    /// Of the codes from one to before another; false if there are none.
    bool markContaining(std::string_view text, quint32 first, quint32 end, CodeSet *codes) const;

    std::string m_bytes;
    /// Where each code's entry begins, and the end of the last one.
    std::vector<size_t> m_begins = {0};
};

/// The folded dictionaries of a store; grows with it, as long as the names stay the same.
class FoldedTexts
{
public:
    void update(const SessionStore &store);
    /// Of a text or id field.
    const FoldedPool &pool(Field field) const;

private:
    std::array<FoldedPool, TextColumns> m_texts;
    std::array<FoldedPool, IdColumns> m_ids;
};
