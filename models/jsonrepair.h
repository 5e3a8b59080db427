// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

/// JSON text with what a strict parser refuses inside strings put right: invalid UTF-8, lone surrogates and escapes
/// that are none become U+FFFD, raw control characters are escaped. Everything else is left as it is.
std::string repairedJson(std::string_view json);
