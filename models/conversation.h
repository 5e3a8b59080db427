// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding.h"

#include <vector>

/// A billing session of a conversation, as it lies in time.
struct ConversationBlock
{
    /// Of the store.
    quint32 row = 0;
    UtcSecond start = MissingTime;
    /// MissingTime: it has none.
    UtcSecond end = MissingTime;
    /// Blocks that overlap have different ones, from 0 on.
    int lane = 0;
    /// What was found about it; those of rules that do not fit these data are left out.
    std::vector<Finding> findings = {};
};

/// A conversation with all its billing sessions. A value.
struct Conversation
{
    /// So many are shown at most.
    static constexpr size_t Most = 200;

    /// Earliest start and latest end that any of its sessions tells; MissingTime: none.
    UtcSecond start = MissingTime;
    UtcSecond end = MissingTime;
    /// By start; without those of which no time is known.
    std::vector<ConversationBlock> blocks;
    int lanes = 0;
    /// All of them, also those that are left out.
    quint32 sessions = 0;

    /// The moments between which all of it lies.
    qint64 from() const;
    qint64 to() const;
    /// Of a row of the store, or null.
    const ConversationBlock *blockOf(quint32 row) const;
};

/// The conversation that a session belongs to; one without an id is one by itself. Looks at the conversation of each
/// session of the store: some milliseconds at a million of them.
Conversation conversationOf(const SessionStore &store, quint32 row);
/// Writes down for each block what was found about it.
void addFindings(const std::vector<Finding> &findings, Conversation *conversation);
