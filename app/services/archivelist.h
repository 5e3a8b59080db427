// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archivetasks.h"
#include "secret.h"

/// An archive of this computer, and whose it is. A value.
struct KeptArchive
{
    QString path = {};
    FetchesOwner owner = {};
    /// How long its raw pages are kept.
    int monthsKept = Profile().monthsKept;
};

/// Of a connection, which may have fetched nothing yet. One that is not kept is told by its secret.
KeptArchive archiveOf(const Profile &profile, const Secret &secret = {});
/// The archives of this computer that are none of these: of connections that are gone, or of a host that was named on
/// the command line. Reads each of them.
QList<KeptArchive> otherArchives(const QList<KeptArchive> &known);
/// All that these hold, newest first, each with the name of its connection. Has no source.
ArchiveContent readArchives(const QList<KeptArchive> &archives);
/// Deletes these fetches of these archives, unless one is going on; and of an archive that is nobody's all else that it
/// holds, once it has no fetch any more.
ArchiveDeletion deleteFetches(const std::vector<PastFetch> &fetches);
