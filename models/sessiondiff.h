// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "askedpart.h"
#include "comparablerows.h"
#include "period.h"
#include "zone.h"

#include <optional>
#include <vector>

/// A listing that is compared with another one.
struct ListedSessions
{
    const SessionStore &store;
    /// What was asked for. Nothing: nobody knows, as with a file; then all that is not in it was not listed.
    std::optional<std::vector<AskedPart>> parts = {};
};

/// What became of one session from one listing to the next. A value; rows are those of the two stores.
struct SessionChange
{
    enum class Kind : quint8 { Added, Vanished, Changed };
    static constexpr quint32 NoRow = 0xffffffff;

    Kind kind = Kind::Added;
    /// The fields that differ.
    FieldBits fields = 0;
    quint32 before = NoRow;
    quint32 now = NoRow;

    bool operator==(const SessionChange &) const = default;
};

/// `added`, `vanished`, `changed`.
QLatin1StringView changeName(SessionChange::Kind kind);

/// The difference between two listings of one period. A value.
struct SessionDiff
{
    /// By kind, then start, then billing id.
    std::vector<SessionChange> changes;
    quint32 added = 0;
    quint32 vanished = 0;
    quint32 changed = 0;
    /// Sessions of both listings that were asked for twice, changed ones among them.
    quint32 compared = 0;
    /// Sessions of both listings that stand in one and the same answer.
    quint32 notAskedAgain = 0;
    /// Sessions of one listing whose time or bot the other one did not ask for to the end.
    quint32 askedOnce = 0;
    /// Of all these sessions of both listings, those without a billing id: compared by all other fields.
    quint32 withoutId = 0;
    /// What was not asked again, as it was asked for then.
    std::vector<AskedPart> sameParts;
    /// Fields in which one of the two listings has no value at all; they are not compared.
    FieldBits missingFields = 0;

    bool differ() const { return !changes.empty(); }
    /// All that could be compared stands in one and the same answer.
    bool wasNothingAskedAgain() const { return compared == 0 && notAskedAgain > 0 && !differ(); }
};

/// Compares two listings by billing id, of the period or of all that they hold. Only what both asked for, and each by
/// itself, is compared. A session that has moved into the period or out of it has changed. May run in any thread.
SessionDiff compareSessions(
    const ListedSessions &before, const ListedSessions &now, const std::optional<Period> &period, const Zone &zone);

/// A line for each field of a session that has changed, and for each session that was added or has vanished:
/// `change,field,billingSessionId,conversationSessionId,before,after,botId,channel,billingSessionType,
/// billingSessionStartDateTime,billingSessionEndDateTime`; what the session is, as it is now or was last. RFC 4180,
/// CRLF; times as ISO 8601 with offset in that zone, what cannot be read as received.
QByteArray diffCsv(const SessionDiff &diff, const SessionStore &before, const SessionStore &now, const Zone &zone);

/// What the difference adds up to, in lines. `against` names the earlier listing.
QString summaryOf(const SessionDiff &diff, const QString &against, const Zone &zone);
