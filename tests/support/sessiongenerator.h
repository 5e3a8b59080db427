// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "generatedsession.h"

#include <QDate>

#include <vector>

class SplitMix;

/// The billing sessions of an invented account: the same seed, days and count always give the same sessions.
/// Twenty bots, a dozen channels with a long tail, office hours and weekends, users that come back, conversations
/// billed in blocks of 15 minutes (with idle gaps, so that ceil(length / 15 min) is an upper bound). The first eight
/// hex digits of every session id are the UTC second in which the session starts.
class SessionGenerator
{
public:
    /// `count` billing sessions that all start on the UTC days from `from` to `to`, both included.
    SessionGenerator(quint64 seed, QDate from, QDate to, int count);

    int count() const { return static_cast<int>(m_blocks.size()); }

    /// The session number `index` in the order of their billing start, oldest first; put together when asked for.
    GeneratedSession session(int index) const;

    /// All sessions, oldest first; for a million rather ask for one after the other.
    std::vector<GeneratedSession> sessions() const;

    const std::vector<GeneratedBot> &bots() const { return m_bots; }

private:
    struct Conversation
    {
        std::int64_t start;
        std::int64_t end;
        quint32 user;
        quint8 type;
    };
    struct Block
    {
        std::int64_t start;
        std::int64_t end;
        quint32 conversation;
    };
    struct User
    {
        std::int64_t busyUntil;
        quint8 bot;
        quint8 channel;
    };

    void makeBots();
    void makeUsers(SplitMix &random, int count);
    void makeConversations(SplitMix &random, QDate from, QDate to, int count);
    void addConversation(SplitMix &random, std::int64_t start, std::int64_t end, int count);
    void assignUsers(SplitMix &random);
    std::uint64_t hash(quint32 kind, std::uint64_t number) const;

    quint64 m_seed;
    std::vector<GeneratedBot> m_bots;
    std::vector<User> m_users;
    std::vector<Conversation> m_conversations;
    std::vector<Block> m_blocks;
};
