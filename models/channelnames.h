// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string_view>

/// The display name of a channel code ("ivrVoice" is "IVR"), in any case; an unknown value is given back as it is.
/// Source: kore-api.md, section 6.
QString channelTitle(std::string_view channel);
