// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// The filters that were used with what an archive holds: they may name a person, so they lie beside the sessions and
/// are deleted with them. A value.
struct ArchivedFilters
{
    /// The one in the filter line; empty: none, or one that could not be read.
    QString current;
    /// Newest first.
    QStringList recent;

    bool operator==(const ArchivedFilters &) const = default;
};

// Both open the archive, and block until it is done.

/// Nothing where there is no archive, or of what is damaged.
ArchivedFilters archivedFilters(const QString &path);
/// Makes no archive where there is none: without sessions there is nothing to filter. False if they are not kept.
bool keepFilters(const QString &path, const ArchivedFilters &filters);
