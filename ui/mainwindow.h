// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionstep.h"
#include "fetchstatus.h"
#include "profile.h"
#include "query.h"
#include "sessioncsv.h"

#include <QMainWindow>

#include <memory>

class ChartPanel;
class DetailsPane;
class EmptyState;
class FilterBar;
class MessageBar;
class PeriodChooser;
class QAction;
class QDockWidget;
class QMenu;
class QStackedWidget;
class QToolButton;
class SessionTableView;
class StatusStrip;
class ZoneChooser;

/// Which rows an export takes.
enum class ExportRows : quint8 { Visible, Selected };

/// The window: arranges and connects its parts, shows what it is handed, and emits wishes. Knows no network, keychain
/// or file.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    SessionTableView *table() const { return m_table; }
    FilterBar *filterBar() const { return m_filterBar; }
    ChartPanel *chart() const { return m_chart; }
    DetailsPane *details() const { return m_details; }
    StatusStrip *status() const { return m_status; }
    MessageBar *messages() const { return m_messages; }
    PeriodChooser *period() const { return m_period; }
    ZoneChooser *zone() const { return m_zone; }

    /// The connections to choose from, and the one that is chosen (its id; empty: none).
    void setProfiles(const QList<Profile> &profiles, const QString &chosen);
    QString chosenProfile() const { return m_chosen; }
    /// Name of what is shown, for the title ("Acme production (admin)", "sessions.json").
    void setSourceName(const QString &name);
    void setFetching(bool fetching);
    /// Whether something was fetched or opened at all; decides what an empty table says.
    void setLoaded(bool loaded);
    void setResult(
        const SessionStore &snapshot, const std::shared_ptr<const QueryResult> &result, bool rowsOnlyAppended);

    /// Geometry, docks and columns; the application keeps them.
    QByteArray uiState() const;
    void setUiState(const QByteArray &state);

signals:
    void profileChosen(const QString &id);
    void addConnectionRequested();
    void connectionsRequested();
    void fetchRequested();
    void stopRequested();
    void openFileRequested();
    void openPathRequested(const QString &path);
    void sampleRequested();
    void exportRequested(ExportRows rows, CsvPreset preset);
    void preferencesRequested();
    void reportRequested();
    void manualRequested();
    void aboutRequested();
    /// The window is about to close; the application may refuse (QEvent::ignore).
    void closing(QCloseEvent *event);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeTopBar();
    void makeTopBars();
    QToolButton *makeButton(const QString &icon, const QString &text);
    void makeMenu();
    void makeDocks();
    void makeShortcuts();
    void connectParts();
    void fillExportMenu();
    void fillProfileMenu();
    void updateCentre();

    SessionTableView *m_table;
    FilterBar *m_filterBar;
    ChartPanel *m_chart;
    DetailsPane *m_details;
    StatusStrip *m_status;
    MessageBar *m_messages;
    EmptyState *m_empty;
    PeriodChooser *m_period;
    ZoneChooser *m_zone;
    QStackedWidget *m_centre;
    QToolButton *m_profileButton = nullptr;
    QToolButton *m_fetchButton = nullptr;
    QToolButton *m_exportButton = nullptr;
    QToolButton *m_menuButton = nullptr;
    QDockWidget *m_chartDock = nullptr;
    QDockWidget *m_detailsDock = nullptr;
    QList<Profile> m_profiles;
    QString m_chosen;
    bool m_fetching = false;
    bool m_loaded = false;
    bool m_hasSource = false;
};
