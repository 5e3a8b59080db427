// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionstep.h"
#include "exportrequest.h"
#include "fetchstatus.h"
#include "message.h"
#include "profile.h"
#include "query.h"

#include <QMainWindow>

class ChartPanel;
class DetailsPane;
class EmptyState;
class FilterBar;
class MessageBar;
class QStackedWidget;
class SessionTableModel;
class SessionTableView;
class StatusStrip;
class TopBar;
class WindowActions;

/// The window of the program: arranges its parts and connects them. Shows what it is given, and emits what the user
/// wants.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The chosen connection; empty if there is none.
    QString profileId() const;
    /// Nothing means all days, for files only.
    std::optional<Period> period() const;
    Zone zone() const;
    /// The filter that holds.
    Filter filter() const;
    std::vector<SortKey> order() const;
    /// Everything the window wants to know of the sessions.
    Query query() const;
    ChartPanel *chartPanel() const { return m_chart; }
    bool isFetching() const { return m_fetching; }

    /// Size, docks, columns, order, filter, period and zone.
    QByteArray uiState() const;
    /// Takes them up again, and emits what changes by it; false, and nothing done, if the bytes cannot be read.
    bool setUiState(const QByteArray &state);

public slots:
    void setProfiles(const QList<Profile> &profiles);
    /// Also brings the report zone of the connection.
    void setProfileId(const QString &id);
    /// Shows that a file is open instead of a connection, all days at first; empty for none.
    void setFileName(const QString &name);
    void setPeriod(const std::optional<Period> &period);
    void setPreset(PeriodPreset preset);
    void setZone(const Zone &zone);
    void setFilterText(const QString &text);

    /// The answer of a QueryRunner: everything in the window is of these rows.
    void setResult(
        const SessionStore &snapshot, const std::shared_ptr<const QueryResult> &result, bool rowsOnlyAppended);
    /// The raw record that rawRecordRequested() asked for.
    void setRawRecord(quint32 storeRow, const QByteArray &record);
    /// A fetch, or the reading of a file, has begun or ended.
    void setFetching(bool fetching);
    void setProgress(const FetchProgress &progress);
    /// What is known of the data; Verdict::Nothing means that there are none.
    void setCompleteness(const Completeness &completeness);
    /// An export that goes on, percent -1 if unknown; an empty title ends it.
    void setTask(const QString &title, int percent);
    /// Stays until it is closed or replaced.
    void showMessage(const Message &message);
    void dismissMessage();
    /// A short note in the status bar.
    void tell(const QString &sentence);

signals:
    void fetchRequested(const QString &profileId, const Period &period);
    /// Keep what has arrived.
    void stopRequested();
    /// A file that the user chose or dropped.
    void openFileRequested(const QString &path);
    /// The sample of the vendor's documentation.
    void sampleRequested();
    void profileChosen(const QString &id);
    void addConnectionRequested();
    void manageConnectionsRequested();

    void filterChanged(const Filter &filter);
    void orderChanged(const std::vector<SortKey> &order);
    void periodChanged(const std::optional<Period> &period);
    void zoneChanged(const Zone &zone);
    void countingChanged(const CountSpec &spec);

    void rawRecordRequested(quint32 storeRow);
    void exportRequested(const ExportRequest &request);
    /// A picture of the chart to be written to a file; `suffix` is "png" or "svg".
    void imageSaveRequested(const QByteArray &bytes, const QString &suffix);
    void taskCancelRequested();

    void preferencesRequested();
    void diagnosticsRequested();
    void manualRequested();
    void aboutRequested();
    /// The window closes now: the last moment for uiState().
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    bool m_fetching = false;
    ChartPanel *m_chart = nullptr;
};
