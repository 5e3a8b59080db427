// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "displaynames.h"

#include <QDateTime>

class Archive;

/// The names of bots that an archive holds, so that it shows them without a network.
struct ArchivedNames
{
    BotNames names;
    /// When the account was asked last, UTC; invalid if never.
    QDateTime askedAt;
};

/// Nothing of what is damaged.
ArchivedNames archivedNames(Archive &archive);
/// Adds the names and when they were seen; those of bots that are gone since stay. False if they cannot be written.
bool keepNames(Archive &archive, const BotNames &names, const QDateTime &seenAt);
/// The account is to be asked again; the names stay. False if that cannot be written.
bool forgetWhenAsked(Archive &archive);
