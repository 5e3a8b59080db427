// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

/// One billing session as the API would list it, UTF-8; times are UTC seconds since 1970.
struct GeneratedSession
{
    std::string botId;
    std::string channel;
    std::string koreUserId;
    std::string channelUserId;
    std::string billingSessionType;
    std::string conversationSessionId;
    std::int64_t conversationStart = 0;
    std::int64_t conversationEnd = 0;
    std::string billingSessionId;
    std::int64_t billingStart = 0;
    std::int64_t billingEnd = 0;

    bool operator==(const GeneratedSession &) const = default;
};

/// A bot of the generated account.
struct GeneratedBot
{
    std::string id;
    std::string name;
};
