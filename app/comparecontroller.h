// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changegroup.h"
#include "comparedlisting.h"
#include "earlierperiod.h"

#include <QObject>

#include <memory>
#include <optional>

class ExportController;
class MainWindow;
class QueryRunner;
class SourceController;
struct FetchKey;

/// Has the sessions of the window compared with a fetch that is kept, with a file, or with those of earlier days, and
/// shows what differs. Reads the other listing and compares in other threads.
class CompareController : public QObject
{
    Q_OBJECT

public:
    CompareController(MainWindow &window, const QueryRunner &runner, const SourceController &source,
        ExportController &exports, QObject *parent = nullptr);

    void compareWithFetch(const FetchKey &fetch);
    void compareWithFile(const QString &path);
    /// Of a connection from what is kept of it; of a file from itself.
    void compareWithDays(EarlierDays days);
    /// Null while nothing is compared.
    std::shared_ptr<const ComparedSessions> compared() const { return m_compared; }
    bool isBusy() const { return m_isBusy; }

private:
    bool canBegin();
    std::optional<Zone> apiZone() const;
    void begin(std::unique_ptr<SourceJob> job, const QString &file, std::optional<EarlierDays> days);
    void takeListing();
    void dropListing();
    static QString missing(const QString &title, const Completeness &completeness);
    QString caveatsOf(const QString &name, const Completeness &completeness) const;
    void compare();
    void take(const std::shared_ptr<const ComparedSessions> &compared);
    void takeResult();
    void clear();
    void showRows(const std::vector<quint32> &rows);
    void openByDialog();
    void exportChanges();
    void setBusy(bool busy);
    void tell(const QString &sentence);

    MainWindow &m_window;
    const QueryRunner &m_runner;
    const SourceController &m_source;
    ExportController &m_exports;
    /// None: earlier days of the window's own sessions.
    std::unique_ptr<ComparedListing> m_listing;
    /// Name of the file, if it is one.
    QString m_file;
    std::optional<EarlierDays> m_days;
    /// What the days shown were when it was compared.
    std::optional<Period> m_period;
    Zone m_zone;
    std::shared_ptr<const ComparedSessions> m_compared;
    /// Only what was asked for last is shown.
    quint64 m_generation = 0;
    bool m_isBusy = false;
};
