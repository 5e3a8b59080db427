// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportmenu.h"
#include "fetchstatus.h"
#include "pastfetch.h"
#include "profile.h"
#include "query.h"

#include <QMainWindow>

#include <memory>

class ChartPanel;
class ComparePanel;
class DetailsPane;
class DockTabs;
class EmptyState;
class FetchesPanel;
class FilterBar;
class FindingGuide;
class FindingsPanel;
class InvoicePanel;
class MessageBar;
class PeriodChooser;
class QDockWidget;
class QStackedWidget;
class SessionTableView;
class StatusStrip;
class TopBar;
class ZoneChooser;
struct CheckedSessions;

/// The window: arranges and connects its parts, shows what it is handed, and emits wishes. Knows no network, keychain
/// or file.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    SessionTableView *table() const { return m_table; }
    FilterBar *filterBar() const;
    ChartPanel *chart() const { return m_chart; }
    FindingsPanel *findings() const { return m_findings; }
    InvoicePanel *invoice() const { return m_invoice; }
    ComparePanel *compare() const { return m_compare; }
    FetchesPanel *fetches() const { return m_fetches; }
    DetailsPane *details() const { return m_details; }
    StatusStrip *status() const { return m_status; }
    MessageBar *messages() const { return m_messages; }
    ExportMenu *exportMenu() const { return m_exportMenu; }
    PeriodChooser *period() const;
    ZoneChooser *zone() const;

    /// The connections to choose from, and the one that is chosen (its id; empty: none).
    /// Or all that are chosen together, of which `chosen` is the first.
    void setProfiles(const QList<Profile> &profiles, const QString &chosen, const QStringList &together = {});
    QString chosenProfile() const;
    /// Name of what is shown, for the title ("Acme production (admin)", "sessions.json").
    void setSourceName(const QString &name);
    /// Of what is shown; of a fetch that goes on it says nothing yet.
    void setCompleteness(const Completeness &completeness);
    void setFetching(bool fetching);
    bool isFetching() const { return m_fetching; }
    /// What was fetched or opened; decides what an empty table says.
    enum class Content : quint8 { None, Period, File };
    void setContent(Content content);
    void setResult(
        const SessionStore &snapshot, const std::shared_ptr<const QueryResult> &result, bool rowsOnlyAppended);

    /// What the checks have found.
    void setChecked(const std::shared_ptr<const CheckedSessions> &checked);

    /// Brings the comparison, or the invoice, to the front.
    void showCompare() { showDock(m_compareDock); }
    void showInvoice() { showDock(m_invoiceDock); }

    /// Past fetches, as FetchesPanel takes them.
    void setPastFetches(const std::vector<PastFetch> &fetches, qint64 diskBytes, const QString &problem,
        const QList<FetchKey> &shown = {});

    /// Geometry, docks and columns; the application keeps them.
    QByteArray uiState();
    void setUiState(const QByteArray &state);

signals:
    void profileChosen(const QString &id);
    void addConnectionRequested();
    void connectionsRequested();
    void severalConnectionsRequested();
    void fetchRequested();
    /// Also what is kept is asked for anew.
    void freshFetchRequested();
    void stopRequested();
    void recheckRequested();
    void usageSummaryRequested();
    void sessionHistoryRequested();
    void timeZonesRequested();
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

private:
    void makeDocks();
    void makeMenus();
    void makeShortcuts();
    void connectParts();
    void updateCentre();
    void wakeDocks();
    void showDock(QDockWidget *dock);
    void goToFinding(void (FindingsPanel::*go)());
    /// A dock that is a tab below the sessions; its title has `row`, the panel's own row of what can be done.
    QDockWidget *addTab(const QString &name, const QString &title, QWidget *panel, QWidget *row);

    // In the order of the screen, which is that of the Tab key.
    TopBar *m_top;
    MessageBar *m_messages;
    SessionTableView *m_table;
    EmptyState *m_empty;
    DetailsPane *m_details;
    ChartPanel *m_chart;
    FindingsPanel *m_findings;
    InvoicePanel *m_invoice;
    ComparePanel *m_compare;
    FetchesPanel *m_fetches;
    StatusStrip *m_status;
    QStackedWidget *m_centre;
    FindingGuide *m_guide = nullptr;
    DockTabs *m_tabs;
    ExportMenu *m_exportMenu = nullptr;
    QDockWidget *m_chartDock = nullptr;
    QDockWidget *m_findingsDock = nullptr;
    QDockWidget *m_invoiceDock = nullptr;
    QDockWidget *m_compareDock = nullptr;
    QDockWidget *m_fetchesDock = nullptr;
    QDockWidget *m_detailsDock = nullptr;
    /// Docks that wait for the first sessions.
    QList<QDockWidget *> m_resting;
    bool m_fetching = false;
    Content m_content = Content::None;
    bool m_hasSource = false;
};
