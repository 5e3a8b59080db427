// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "displaynames.h"

#include <QByteArray>

#include <optional>

/// One page of the account's list of bots (kore-api.md, section 7): ids and names, and nothing else of an answer that
/// carries the client secrets of every app.
struct BotList
{
    /// Without the entries that have no id or no name.
    BotNames names;
    int entries = 0;
    /// What `availableMore` says; nothing if it is missing.
    std::optional<bool> isMore;
};

/// Reads the answer, then overwrites every byte of it. Nothing if it is no such list, or not a whole one.
std::optional<BotList> takeBotList(QByteArray *answer);
