// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channelnames.h"

#include <algorithm>
#include <array>

struct ChannelName
{
    std::string_view code;
    std::string_view title;
};

static constexpr std::array channelNames{
    ChannelName{"rtm", "Web/Mobile Client"},
    ChannelName{"ivrVoice", "IVR"},
    ChannelName{"ivr", "Webhook"},
    ChannelName{"audiocodes", "IVR AudioCodes"},
    ChannelName{"twiliovoice", "Twilio Voice"},
    ChannelName{"korevg", "Kore.ai Voice Gateway"},
    ChannelName{"smartassist", "SmartAssist Gateway"},
    ChannelName{"agentassist", "Agent AI"},
    ChannelName{"msteams", "Microsoft Teams"},
    ChannelName{"slack", "Slack"},
    ChannelName{"facebook", "Facebook Messenger"},
    ChannelName{"wfacebook", "Workplace by Facebook"},
    ChannelName{"whatsapp", "WhatsApp"},
    ChannelName{"telegram", "Telegram"},
    ChannelName{"line", "LINE"},
    ChannelName{"wechat", "WeChat"},
    ChannelName{"twitter", "Twitter"},
    ChannelName{"skype", "Skype"},
    ChannelName{"skypeforbusiness", "Skype"},
    ChannelName{"skypeonprem", "Skype"},
    ChannelName{"spark", "Cisco Webex Teams"},
    ChannelName{"jabber", "Cisco Jabber"},
    ChannelName{"ringcentral", "RingCentral"},
    ChannelName{"yammer", "Yammer"},
    ChannelName{"alexa", "Amazon Alexa"},
    ChannelName{"googleactions", "Google Assistant"},
    ChannelName{"hangoutchat", "Google Chat"},
    ChannelName{"mattermost", "Mattermost"},
    ChannelName{"liveperson", "LivePerson"},
    ChannelName{"unblu", "Unblu"},
    ChannelName{"genesys", "Genesys Cloud"},
    ChannelName{"genesysV2", "Genesys Cloud"},
    ChannelName{"rcs", "RCS"},
    ChannelName{"sms", "SMS"},
    ChannelName{"twiliosms", "SMS"},
    ChannelName{"genericsms", "SMS"},
    ChannelName{"email", "Email"},
    ChannelName{"emailConnect", "Email"},
    ChannelName{"kore", "Kore.ai"},
    ChannelName{"web-sdk", "Web SDK"},
    ChannelName{"webhook", "Webhook"},
    ChannelName{"api", "API"},
};

static bool equalsIgnoringCase(std::string_view left, std::string_view right)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(
        left.begin(), left.end(), right.begin(), right.end(), [&](char a, char b) { return lower(a) == lower(b); });
}

QString channelTitle(std::string_view channel)
{
    // The API may answer display names too, and "IVR" is one while "ivr" is the code of another channel.
    const bool isTitle = std::ranges::any_of(channelNames, [&](const auto &name) { return name.title == channel; });
    if (!isTitle) {
        for (const ChannelName &name : channelNames) {
            if (equalsIgnoringCase(name.code, channel))
                return QString::fromLatin1(name.title.data(), static_cast<qsizetype>(name.title.size()));
        }
    }
    return QString::fromUtf8(channel.data(), static_cast<qsizetype>(channel.size()));
}
