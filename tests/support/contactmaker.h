// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Appends the lowest `digits` hex digits of `value` in lower case.
void appendHex(std::string &out, std::uint64_t value, int digits);

/// A UUID in its usual form, of these 128 bits.
std::string uuid(std::uint64_t high, std::uint64_t low);

/// How a user is called on a channel: a phone number for voice and messengers, an e-mail address, a platform's id.
/// The same `bits` give the same contact; nobody real is meant.
std::string makeContact(std::string_view channel, std::uint64_t bits);
