// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string_view>
#include <vector>

/// The place of each text in the order of its bytes; equal texts share one.
std::vector<quint32> ranksOf(const std::vector<std::string_view> &texts);
