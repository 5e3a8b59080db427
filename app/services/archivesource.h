// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile.h"

#include <optional>

class Archive;

/// Whose fetches an archive holds, as it says itself; those of earlier times may be of another host. A value.
struct ArchiveSource
{
    /// The id of a kept connection; empty for a host that was named on the command line.
    QString profileId;
    QString connection;
    QString host;
    Scope scope = Scope::Admin;
    /// In bot scope.
    QString bot;

    /// Of a connection, kept or not.
    static ArchiveSource of(const Profile &profile);
    /// A host that was named on the command line; also where an earlier version did not say so.
    bool isUnnamed() const;
    /// Whether both list the same sessions.
    bool listsAs(const ArchiveSource &other) const;
};

/// As the last fetch wrote it down, else as the fetches tell; nothing where there are none.
std::optional<ArchiveSource> archivedSource(Archive &archive);
bool keepSource(Archive &archive, const ArchiveSource &source);
