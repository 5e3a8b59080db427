// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string_view>

/// The display name of a channel code ("ivrVoice" is "IVR"), in any case; an unknown value is given back as it is.
/// Source: kore-api.md, section 6.
QString channelTitle(std::string_view channel);
/// The channel code that alone has this display name ("IVR" is "ivrVoice"); a name of several codes, or of none, is
/// given back as it is.
std::string_view channelCode(std::string_view title);
/// Two values that are one channel: the same code in any case, or one is the display name of the other.
bool isSameChannel(std::string_view left, std::string_view right);
