// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportjob.h"
#include "mainwindow.h"
#include "queryrunner.h"

#include <QObject>

#include <memory>

class CredentialStore;
class QProgressDialog;
class SourceController;

/// Writes what the window shows into files: sessions as CSV, pictures of the chart; and copies rows.
class ExportController : public QObject
{
    Q_OBJECT

public:
    /// The keychain holds the key by which people are coded.
    ExportController(MainWindow &window, QueryRunner &runner, SourceController &source, CredentialStore &keychain,
        QObject *parent = nullptr);
    ~ExportController() override;

    /// Where the last file went to, or where documents are.
    const QString &folder() const { return m_folder; }
    void setFolder(const QString &folder) { m_folder = folder; }
    /// A name for a new file of that kind, from a dialog; empty if the user did not give one.
    QString askForPath(const QString &proposed, const QString &kind);
    /// Writes a file in another thread, and says so: `sentence` tells what was written.
    void write(const QString &path, const QByteArray &bytes, const QString &sentence);
    /// Says that these files were written, and offers their folder; `incomplete` tells what they lack, if anything.
    void tellWritten(const QString &sentence, const QStringList &files, const QString &incomplete = {});

private:
    void exportWhenChecked(ExportRows rows, CsvPreset preset);
    void exportSessions(ExportRows rows, CsvPreset preset);
    bool isBeingChecked() const;
    ExportRequest currentRequest(bool selectedOnly) const;
    bool mayBecomeSeveral(const ExportRequest &request);
    void findOthers(const ExportRequest &request);
    bool mayReplace(const QStringList &files);
    void begin(const ExportRequest &request);
    void startCoded(const ExportRequest &request);
    void startExport(const ExportRequest &request);
    void finishExport(const ExportResult &result);
    void saveImage(const QByteArray &bytes, const QString &suffix);
    void copyRows();
    void addUpSelection();

    MainWindow &m_window;
    QueryRunner &m_runner;
    SourceController &m_source;
    CredentialStore &m_keychain;
    std::unique_ptr<ExportJob> m_job;
    std::unique_ptr<QProgressDialog> m_progress;
    /// Stands there until the checks have ended.
    std::unique_ptr<QProgressDialog> m_waiting;
    QString m_folder;
    /// Name of the report that is written.
    QString m_report;
    /// What the rows that are written lack, in a few words.
    QString m_incomplete;
    quint64 m_selectionNumber = 0;
};
