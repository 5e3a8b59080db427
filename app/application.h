// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkcontroller.h"
#include "commandline.h"
#include "comparecontroller.h"
#include "connectioncontroller.h"
#include "decisionscontroller.h"
#include "exportcontroller.h"
#include "fetchescontroller.h"
#include "keptfilters.h"
#include "lookupcontroller.h"
#include "mainwindow.h"
#include "queryrunner.h"
#include "reconcilecontroller.h"
#include "recountcontroller.h"
#include "sourcecontroller.h"
#include "termscontroller.h"
#include "windowstate.h"
#include "zonescontroller.h"

#include <QObject>

class ManualWindow;

/// What is to be fetched, where it is not what the choosers of the window say.
struct FetchWish
{
    /// The same days and bots as this one.
    std::optional<PastFetch> again = {};
    /// Everything is asked for anew.
    bool isFresh = false;
};

/// The program with a window: makes its parts, connects them, and keeps their state in the settings.
class Application : public QObject
{
    Q_OBJECT

public:
    Application(const CommandLine &line, Connections &connections, QObject *parent = nullptr);

    /// Shows the window, and fetches or opens what the command line names.
    void start();

private:
    void connectQuery();
    void chooseFromLine();
    void fetch(const FetchWish &wish = {});
    void retry();
    bool isOfLine() const;
    void fetchFromLine(const FetchWish &wish = {});
    void fetchOf(const Profile &profile, const FetchWish &wish = {});
    void fetchFound(const std::vector<Connections::Found> &connections, const FetchWish &wish);
    void fetchTogether(const QStringList &names, const FetchWish &wish);
    void fetchAgain(const Profile &profile, const PastFetch &fetch, bool isFresh);
    void openFile();
    void sourceEnded(const SourceResult &result);
    /// Beside an error that lies in the connection itself.
    void offerToEdit(const SourceResult &result);
    void showManual();
    void showPreferences();
    void showReport();
    void close(QCloseEvent *event);

    CommandLine m_line;
    Connections &m_connections;
    QueryRunner m_runner;
    MainWindow m_window;
    WindowState m_state;
    ConnectionController m_connectionDialogs;
    SourceController m_source;
    CheckController m_checks;
    ExportController m_exports;
    DecisionsController m_decisions;
    ReconcileController m_invoices;
    ShownTerms m_shownTerms;
    TermsController m_terms;
    LookupController m_lookups;
    RecountController m_recounts;
    CompareController m_comparison;
    FetchesController m_fetches;
    ZonesController m_zones;
    KeptFilters m_filters;
    QPointer<ManualWindow> m_manual;
    /// The connection that was asked last; without an id those of the command line.
    Profile m_last;
    /// Names, where several were asked together.
    QStringList m_lastTogether;
    FetchWish m_lastWish;
};
