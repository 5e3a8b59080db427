// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archiveddecisions.h"
#include "archiveworker.h"

#include <QObject>

#include <memory>

class ExportController;
class MainWindow;
class SourceController;
struct CheckedSessions;

/// What the admin decides on findings: kept in the archives of what is shown, read and written in a worker; written
/// into a file on request.
class DecisionsController : public QObject
{
    Q_OBJECT

public:
    DecisionsController(MainWindow &window, const SourceController &source, ExportController &exports);
    /// What was decided last is kept before it goes.
    ~DecisionsController() override;

    /// Of the archives of what is shown by now.
    void update();
    /// Also where these are the same: something else may have changed them.
    void reload();

signals:
    void decisionsChanged(const FindingDecisions &decisions);

private:
    void change(const FindingChange &change, const std::shared_ptr<const CheckedSessions> &chosen);
    void tell(const DecisionsChange &made, FindingState state, size_t asked);
    void exportFindings(const std::shared_ptr<const CheckedSessions> &listed);
    void exportDecisions(const std::vector<DecidedFinding> &decided);
    QString askForPath(const QString &name);

    MainWindow &m_window;
    const SourceController &m_source;
    ExportController &m_exports;
    /// Names of archives.
    QStringList m_archives;
    /// Of the newest decisions that were asked for.
    quint64 m_generation = 0;
    ArchiveWorker m_worker;
};
