// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtEndian>

#include <array>
#include <bit>
#include <string_view>

/// The name of a member with its closing quote, compared in words, since nothing else is compared as often.
class JsonKey
{
public:
    /// Bytes that matches() may read.
    static constexpr size_t Size = 40;

    constexpr JsonKey() = default;
    /// At most Size - 1 characters.
    constexpr explicit JsonKey(std::string_view name)
    {
        std::array<char, Size> bytes{};
        std::array<unsigned char, Size> mask{};
        for (size_t index = 0; index <= name.size(); ++index) {
            bytes[index] = index < name.size() ? name[index] : '"';
            mask[index] = 0xff;
        }
        m_size = name.size() + 1;
        m_name = std::bit_cast<Words>(bytes);
        m_mask = std::bit_cast<Words>(mask);
    }

    /// The closing quote is counted.
    constexpr size_t size() const { return m_size; }
    /// Whether this name stands there, after an opening quote; what follows must be readable.
    bool matches(const char *text) const
    {
        quint64 difference = 0;
        for (size_t index = 0; index < m_name.size(); ++index)
            difference |= (qFromUnaligned<quint64>(text + index * sizeof(quint64)) & m_mask[index]) ^ m_name[index];
        return difference == 0;
    }

private:
    using Words = std::array<quint64, Size / sizeof(quint64)>;

    Words m_name{};
    Words m_mask{};
    size_t m_size = 0;
};
