// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "seenvalues.h"

#include <QtGlobal>

#include <optional>

class Archive;

// By which fetch of an archive a channel or a type was received first: a fact, which stays when fetches are deleted.
// Fetches are told apart by their ids, of which the earlier one is the smaller.

/// What fetches before this one had received; nothing where none has left a word of it, or too many values to tell.
std::optional<SeenValues> valuesBefore(Archive &archive, qint64 fetch);
/// Adds what this fetch has received; a value that an earlier one had received stays that one's. False if that cannot
/// be read or written, and Archive::problem() says why.
bool keepValues(Archive &archive, const SeenValues &received, qint64 fetch);
