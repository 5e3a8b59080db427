// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packedid.h"

#include <QtEndian>

#include <algorithm>

namespace {

constexpr size_t HexLength = 24;
constexpr quint32 EscapeMark = 0xffffffff;
constexpr quint64 EachByte = 0x0101010101010101;

// Eight hex digits as a number, all eight at once; the first digit must lie in the highest byte.
// Bytes are below 0x80 once the first test has passed, so additions do not carry into their neighbours.
bool readHexWord(quint64 digits, quint32 *number)
{
    if (digits & (0x80 * EachByte))
        return false;
    const quint64 isAbove9 = (digits + (0x7f - '9') * EachByte) & (0x80 * EachByte);
    const quint64 isBelow0 = ~(digits + (0x80 - '0') * EachByte) & (0x80 * EachByte);
    const quint64 isBelowA = ~(digits + (0x80 - 'a') * EachByte) & (0x80 * EachByte);
    const quint64 isAboveF = (digits + (0x7f - 'f') * EachByte) & (0x80 * EachByte);
    if (isBelow0 | isAboveF | (isAbove9 & isBelowA))
        return false;
    quint64 nibbles = (digits & (0x0f * EachByte)) + (isAbove9 >> 7) * 9;
    nibbles = (nibbles | (nibbles >> 4)) & 0x00ff00ff00ff00ff;
    nibbles = (nibbles | (nibbles >> 8)) & 0x0000ffff0000ffff;
    *number = static_cast<quint32>(nibbles | (nibbles >> 16));
    return true;
}

} // namespace

PackedId PackedId::escaped(quint32 poolCode)
{
    PackedId id{};
    qToBigEndian(EscapeMark, id.bytes.data());
    qToBigEndian(poolCode, id.bytes.data() + 4);
    return id;
}

bool PackedId::pack(std::string_view text, PackedId *id)
{
    if (text.size() != HexLength)
        return false;
    std::array<quint32, 3> numbers;
    for (size_t word = 0; word < numbers.size(); ++word) {
        if (!readHexWord(qFromBigEndian<quint64>(text.data() + 8 * word), &numbers[word]))
            return false;
    }
    if (numbers[0] == EscapeMark)
        return false;
    for (size_t word = 0; word < numbers.size(); ++word)
        qToBigEndian(numbers[word], id->bytes.data() + 4 * word);
    return true;
}

quint32 creationSecondOf(std::string_view objectId)
{
    std::array<char, HexLength> digits;
    if (objectId.size() != digits.size())
        return 0;
    std::ranges::transform(
        objectId, digits.begin(), [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c | 0x20) : c; });
    PackedId id;
    return PackedId::pack({digits.data(), digits.size()}, &id) ? id.creationSecond() : 0;
}

void PackedId::writeHex(char *out24) const
{
    static constexpr char digits[] = "0123456789abcdef";
    for (const quint8 byte : bytes) {
        *out24++ = digits[byte >> 4];
        *out24++ = digits[byte & 0xf];
    }
}
