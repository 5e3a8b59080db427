// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactmaker.h"

#include "splitmix.h"

#include <array>

namespace {
constexpr std::array firstNames{"anna", "ben", "carla", "david", "elif", "farid", "greta", "hugo", "ines", "jonas",
    "katja", "liam", "mei", "nora", "omar", "paula", "quentin", "rosa", "samir", "tanja"};
constexpr std::array lastNames{"albers", "becker", "chen", "dubois", "ernst", "fischer", "garcia", "hoffmann", "ivanov",
    "jansen", "kaya", "lehmann", "moreau", "nowak", "o'neill", "petrov", "quast", "rossi", "schmidt", "tanaka"};

std::string hex(std::uint64_t value, int digits)
{
    std::string text;
    appendHex(text, value, digits);
    return text;
}

std::string decimal(std::uint64_t value, int digits)
{
    std::string text(static_cast<size_t>(digits), '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value /= 10)
        *digit = static_cast<char>('0' + value % 10);
    return text;
}

std::string mailAddress(std::uint64_t bits)
{
    SplitMix random(bits);
    return std::string(firstNames[random.below(firstNames.size())]) + '.' + lastNames[random.below(lastNames.size())]
        + std::to_string(random.below(1'000'000)) + "@example.com";
}
} // namespace

void appendHex(std::string &out, std::uint64_t value, int digits)
{
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        out += "0123456789abcdef"[(value >> shift) & 0xf];
}

std::string uuid(std::uint64_t high, std::uint64_t low)
{
    std::string id;
    id.reserve(36);
    appendHex(id, high >> 32, 8);
    id += '-';
    appendHex(id, high >> 16, 4);
    // Version 5 and the variant of RFC 4122, as in the ids of the vendor's samples.
    id += "-5";
    appendHex(id, high, 3);
    id += '-';
    appendHex(id, 0x8 | (low >> 60 & 0x3), 1);
    appendHex(id, low >> 48, 3);
    id += '-';
    appendHex(id, low, 12);
    return id;
}

std::string makeContact(std::string_view channel, std::uint64_t bits)
{
    if (channel == "ivrVoice")
        return bits & 1 ? "5f9d1b2c3e4a5b6c7d8e9f01/ivrvoice/" + decimal(bits >> 1, 8)
                        : "+49155" + decimal(bits >> 1, 8);
    if (channel == "korevg" || channel == "sms" || channel == "whatsapp" || channel == "rcs")
        return "+49155" + decimal(bits, 8);
    if (channel == "email" || channel == "msteams")
        return mailAddress(bits);
    if (channel == "facebook")
        return "2" + decimal(bits, 15);
    if (channel == "telegram")
        return "5" + decimal(bits, 9);
    if (channel == "slack")
        return "U0" + decimal(bits, 9);
    if (channel == "line")
        return "U" + hex(bits, 16) + hex(SplitMix::mix(bits), 16);
    return uuid(bits, SplitMix::mix(bits + 1));
}
