// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archivedfilters.h"
#include "archiveworker.h"

#include <QObject>

class FilterBar;

/// The last filters of each connection, which its archive keeps from one run to the next; reads and writes it in a
/// worker. The settings keep those only that name nobody (WindowState).
class KeptFilters : public QObject
{
    Q_OBJECT

public:
    explicit KeptFilters(FilterBar &bar, QObject *parent = nullptr);

    /// Keeps those of the connection before, and offers those of this one. The first time the filter that was in force
    /// at the end is there again, unless there is one already.
    void showArchive(const QString &path);
    /// All of it was deleted, or may be: what is offered is what the archive still has.
    void reload();
    void save();
    /// The same, and blocks until it is done: for the end of the program.
    void saveNow();

private:
    void take(const ArchivedFilters &kept);

    FilterBar &m_bar;
    QString m_path;
    ArchivedFilters m_known;
    bool m_isFirst = true;
    /// Of the newest archive that was asked for.
    quint64 m_generation = 0;
    ArchiveWorker m_worker;
};
