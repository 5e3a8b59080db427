// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowchanges.h"
#include "sessiondiff.h"
#include "volumechange.h"

#include <QString>

/// Two listings and what differs between them. Shared, never changed; rows of `now` are those of the window.
struct ComparedSessions
{
    SessionStore before = {};
    SessionStore now = {};
    SessionDiff diff = {};
    /// The same by row of `now`.
    RowChanges changes = {};
    /// Where the days of another period are compared instead, by bot, channel and type.
    std::vector<VolumeChange> volumes = {};
    bool areVolumes = false;
    /// What it adds up to, in lines.
    QString summary = {};
};

/// Changes of one kind; of changed sessions those in one field. A value.
struct ChangeGroup
{
    SessionChange::Kind kind = SessionChange::Kind::Added;
    std::optional<Field> field = {};
    /// Their places among all changes.
    std::vector<quint32> places = {};

    bool operator==(const ChangeGroup &) const = default;
};

/// Added, vanished, then a group for each field that has changed; those without any left out.
std::vector<ChangeGroup> groupsOf(const SessionDiff &diff);
/// "Added", "Changed: Billing Session End Date Time".
QString titleOf(const ChangeGroup &group);
/// The filter that shows these sessions; empty for vanished ones, which no row shows.
QString termOf(const ChangeGroup &group);

/// A value of a session as a person reads it: times in that zone, names for codes, "(none)" for none.
QString valueText(const SessionStore &store, Field field, quint32 row, const Zone &zone);
/// All that the API tells of a session, a line a field.
QString sessionText(const SessionStore &store, quint32 row, const Zone &zone);
