// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class ArchiveDatabase;

/// How far an archive can be understood.
enum class ArchiveVersion : quint8 {
    /// Nothing is in it.
    Empty,
    Current,
    /// Of an earlier program; what it lacks is added where it is opened for writing.
    Older,
    /// Of a newer program that has only added to it.
    NewerReadable,
    Newer,
    /// No archive, or it could not be read; the database has the sentence.
    Unknown,
};

/// From then on there is a table of what was asked beside the sessions.
inline constexpr int VersionWithLookups = 103;

ArchiveVersion archiveVersion(ArchiveDatabase &database);
/// The number by which versions are told apart; 0 if it cannot be read.
int archiveVersionNumber(ArchiveDatabase &database);

/// What to select for a column that an archive of this version may lack: its name, or what it is where it was never
/// written.
QString archiveColumn(QLatin1StringView table, QLatin1StringView column, int version);
/// What such an archive lacks at the end of a table, to be selected after "*".
QString missingArchiveColumns(QLatin1StringView table, int version);

/// Makes the tables of an empty archive, unless another program was faster.
bool createArchiveSchema(ArchiveDatabase &database);

/// Adds what an older archive lacks, unless another program was faster; all or nothing.
bool upgradeArchiveSchema(ArchiveDatabase &database);

/// Refuses a file from elsewhere that is not what this program writes: other tables, views, triggers, more rows than
/// make sense, pages that two tables share (so that a small file stays small when it is read).
bool checkForeignSchema(ArchiveDatabase &database);
