// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channelnames.h"

#include <algorithm>
#include <array>
#include <iterator>

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

/// The API may answer display names too, and "IVR" is one while "ivr" is the code of another channel.
static bool isTitle(std::string_view channel)
{
    return std::ranges::find(channelNames, channel, &ChannelName::title) != channelNames.end();
}

static std::string_view titleOf(std::string_view channel)
{
    if (isTitle(channel))
        return channel;
    for (const ChannelName &name : channelNames) {
        if (equalsIgnoringCase(name.code, channel))
            return name.title;
    }
    return channel;
}

QString channelTitle(std::string_view channel)
{
    const std::string_view title = titleOf(channel);
    return QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size()));
}

std::string_view channelCode(std::string_view title)
{
    const auto found = std::ranges::find(channelNames, title, &ChannelName::title);
    if (found == channelNames.end())
        return title;
    const bool isOfSeveral = std::find_if(std::next(found), channelNames.end(), [title](const ChannelName &name) {
        return name.title == title;
    }) != channelNames.end();
    return isOfSeveral ? title : found->code;
}

bool isSameChannel(std::string_view left, std::string_view right)
{
    if (left == right)
        return true;
    return titleOf(left) == titleOf(right) && (isTitle(left) || isTitle(right) || equalsIgnoringCase(left, right));
}
