// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "connections.h"
#include "sourcejob.h"

#include <memory>
#include <optional>
#include <vector>

/// Where sessions come from, and what is said of them. A value.
struct WindowSource
{
    QString name = {};
    QString host = {};
    /// Path of the file, if it is one that can be opened again.
    QString file = {};
    /// Asked for; nothing for a file.
    std::optional<Period> period = {};
    /// The days to show at first; nothing: all.
    std::optional<Period> days = {};
    /// Zone of the period's days.
    Zone zone = {};
    /// The names of the archives that keep it, and its id, where it is known.
    QStringList archives = {};
    qint64 fetchId = 0;
    /// It is kept, and had not come to its end.
    bool hasStopped = false;
    /// Who was asked; empty where nobody was.
    std::vector<Connections::Found> asked = {};
    /// For how long its sessions can change after their end; of those who are asked their own settings count.
    int settlingHours = DefaultSettlingHours;
    SourceOptions options = {};
    /// The vendor is asked, so that it can be asked again.
    bool asksVendor = false;
    std::shared_ptr<PageStore> pages = {};
    DisplayNames names = {};
    Completeness completeness = {};
    /// What of it was asked for to its end; nothing of a file.
    std::optional<std::vector<AskedPart>> parts = {};
    /// What had been received before it; nothing where that is not known.
    std::optional<SeenValues> knownValues = {};
    /// When this was begun.
    QDateTime begunAt = {};

    /// Nothing had to be asked of the vendor: all was kept, since `last`.
    bool wasKept(const QDateTime &last) const
    {
        return asksVendor && !options.isOffline && last.isValid() && last < begunAt;
    }
};
