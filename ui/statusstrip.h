// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fetchstatus.h"
#include "query.h"

#include <QStatusBar>

#include <optional>

/// The line at the bottom: how many sessions, shown, selected; how a fetch or an export stands; how complete it is.
class StatusStrip : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void setCounts(const QueryResult &result);
    /// Sessions and billed time of the selected rows, per type.
    void setSelection(const std::vector<SessionCounts::TypeTotal> &totals);
    void setCompleteness(const Completeness &completeness);
    void setProgress(const std::optional<FetchProgress> &progress);
    /// A job that may be cancelled, such as an export; percent -1 if unknown, an empty title ends it.
    void setTask(const QString &title, int percent);
    /// Tells something that needs no answer, for some seconds.
    void tell(const QString &sentence);

signals:
    void taskCancelRequested();
    /// A click on the completeness.
    void completenessRequested();
};
