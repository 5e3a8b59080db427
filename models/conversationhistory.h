// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "utctime.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// What the vendor's session history tells of one conversation; nothing of who it was with and what was said.
struct ConversationFacts
{
    UtcSecond start = MissingTime;
    UtcSecond end = MissingTime;
    std::optional<bool> isDeveloper = {};
    std::optional<bool> isInteractive = {};
    /// "dropOff", "selfService", "agent", or another one as received.
    std::string containment = {};

    /// Of a developer, or without a user who did anything: the vendor says that such a one is not billed.
    bool isNotBillable() const { return isDeveloper.value_or(false) || !isInteractive.value_or(true); }
    bool operator==(const ConversationFacts &) const = default;
};

/// One line for the details of a session.
QString describe(const ConversationFacts &facts);

/// What was looked up of conversations, by their ids. A value.
class ConversationHistory
{
public:
    /// Null if this one was not looked up, or is not known to the vendor.
    const ConversationFacts *find(std::string_view id) const;
    bool wasAsked(std::string_view id) const { return m_asked.contains(std::string(id)); }
    /// How many are known.
    size_t size() const;
    bool isEmpty() const { return m_asked.empty(); }
    /// Calls visit(id, facts) for each that was asked for; without facts where it is not known to the vendor.
    template <typename Visit> void forEach(Visit visit) const
    {
        for (const auto &[id, facts] : m_asked)
            visit(id, facts ? &*facts : nullptr);
    }

    /// It was asked for; with what came of it, if anything did.
    void add(const std::string &id, const std::optional<ConversationFacts> &facts);
    void add(const ConversationHistory &other);

    bool operator==(const ConversationHistory &) const = default;

private:
    std::unordered_map<std::string, std::optional<ConversationFacts>> m_asked;
};

/// An answer of the session history, and what may be kept of it.
struct HistoryAnswer
{
    std::unordered_map<std::string, ConversationFacts> conversations;
    /// Entries without an id.
    int oddEntries = 0;
    std::optional<bool> isMore;
};

/// Reads `{"sessions":[{"sessionId":…,"start_time":…,"sessionType":…,"isDeveloper":…,"containmentType":…}]}`
/// (kore-api.md, section 7). Nothing if it is no such answer, or not a whole one.
std::optional<HistoryAnswer> readHistoryAnswer(QByteArrayView answer);
/// The same answer with nothing in it but what readHistoryAnswer() reads: users, tags and texts are left out.
QByteArray reducedHistoryAnswer(const HistoryAnswer &answer);
