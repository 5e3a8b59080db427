// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonrepair.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace {

constexpr std::string_view Replacement = "\xef\xbf\xbd";

unsigned char byteAt(std::string_view text, size_t index)
{
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0;
}

// Length of the UTF-8 sequence of a character above 0x7f at the begin of the text; 0 if it is none (Unicode, table
// 3-7).
size_t utf8Length(std::string_view text)
{
    const unsigned char first = byteAt(text, 0);
    const unsigned char second = byteAt(text, 1);
    const auto continues = [text](size_t index) { return (byteAt(text, index) & 0xc0) == 0x80; };
    if (first >= 0xc2 && first <= 0xdf)
        return continues(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const bool overlong = first == 0xe0 && second < 0xa0;
        const bool surrogate = first == 0xed && second > 0x9f;
        return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool overlong = first == 0xf0 && second < 0x90;
        const bool tooLarge = first == 0xf4 && second > 0x8f;
        return continues(1) && continues(2) && continues(3) && !overlong && !tooLarge ? 4 : 0;
    }
    return 0;
}

// The number in an escape `\uXXXX` at the begin of the text.
std::optional<unsigned> unicodeEscape(std::string_view text)
{
    unsigned number = 0;
    if (text.size() < 6 || !text.starts_with("\\u"))
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, number, 16);
    return error == std::errc() && end == text.data() + 6 ? std::optional(number) : std::nullopt;
}

/// What stands for the first bytes of a text, and how many bytes it stands for.
struct Piece
{
    size_t length;
    std::string text;
};

Piece unchanged(std::string_view text, size_t length)
{
    return {length, std::string(text.substr(0, length))};
}

Piece repairedEscape(std::string_view text)
{
    if (text.size() > 1 && std::string_view("\"\\/bfnrt").find(text[1]) != std::string_view::npos)
        return unchanged(text, 2);
    const std::optional<unsigned> unit = unicodeEscape(text);
    if (!unit)
        return {1, std::string(Replacement)};
    if (*unit < 0xd800 || *unit > 0xdfff)
        return unchanged(text, 6);
    const std::optional<unsigned> low = unicodeEscape(text.substr(6));
    if (*unit < 0xdc00 && low && *low >= 0xdc00 && *low <= 0xdfff)
        return unchanged(text, 12);
    return {6, std::string(Replacement)};
}

Piece repairedControl(char control)
{
    static constexpr char digits[] = "0123456789abcdef";
    return {1, std::string("\\u00") + (control < 0x10 ? '0' : '1') + digits[control & 0xf]};
}

} // namespace

std::string repairedJson(std::string_view json)
{
    std::string repaired;
    repaired.reserve(json.size() + json.size() / 16);
    bool inString = false;
    while (!json.empty()) {
        const char first = json.front();
        Piece piece{1, std::string(1, first)};
        if (byteAt(json, 0) >= 0x80) {
            const size_t length = utf8Length(json);
            piece = length ? unchanged(json, length) : Piece{1, std::string(Replacement)};
        } else if (inString && first == '\\') {
            piece = repairedEscape(json);
        } else if (inString && byteAt(json, 0) < 0x20) {
            piece = repairedControl(first);
        } else if (first == '"') {
            inString = !inString;
        }
        repaired += piece.text;
        json.remove_prefix(piece.length);
    }
    return repaired;
}
