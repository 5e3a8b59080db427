// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "chartpanel.h"
#include "comparepanel.h"
#include "connectionchooser.h"
#include "contextmenu.h"
#include "detailspane.h"
#include "docktabs.h"
#include "docktitle.h"
#include "emptystate.h"
#include "fetchespanel.h"
#include "filedrop.h"
#include "filterbar.h"
#include "findingguide.h"
#include "findingspanel.h"
#include "invoicepanel.h"
#include "mainmenu.h"
#include "messagebar.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "statusstrip.h"
#include "topbar.h"
#include "zonechooser.h"

#include <QCloseEvent>
#include <QDataStream>
#include <QDockWidget>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

static constexpr int StateVersion = 5;

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_top(new TopBar(this))
    , m_messages(new MessageBar(this))
    , m_table(new SessionTableView(this))
    , m_empty(new EmptyState(this))
    , m_details(new DetailsPane(this))
    , m_chart(new ChartPanel(this))
    , m_findings(new FindingsPanel(this))
    , m_invoice(new InvoicePanel(this))
    , m_compare(new ComparePanel(this))
    , m_fetches(new FetchesPanel(this))
    , m_status(new StatusStrip(this))
    , m_centre(new QStackedWidget(this))
    , m_tabs(new DockTabs(this))
{
    setDockOptions(AnimatedDocks);
    // With some room for the frame that the desktop puts around it.
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(20, 60)));
    m_centre->addWidget(m_table);
    m_centre->addWidget(m_empty);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_centre, 1);
    // A message must not make the window grow.
    page->setMinimumSize(320, 96);
    setCentralWidget(page);
    setStatusBar(m_status);
    addToolBar(m_top);
    makeDocks();
    makeMenus();
    makeShortcuts();
    connectParts();
    setSourceName({});
    updateCentre();
}

QDockWidget *MainWindow::addTab(const QString &name, const QString &title, QWidget *panel, QWidget *row)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    new DockTitle(dock, row);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    if (m_chartDock)
        tabifyDockWidget(m_chartDock, dock);
    // Behind another tab Qt leaves it visible, and the Tab key would go there.
    for (QWidget *part : {panel, row})
        connect(dock, &QDockWidget::visibilityChanged, part, &QWidget::setEnabled);
    return dock;
}

void MainWindow::makeDocks()
{
    m_chartDock = addTab(u"chart"_s, tr("Chart"), m_chart, m_chart->choices());
    m_findingsDock = addTab(u"findings"_s, tr("Findings"), m_findings, m_findings->actionsRow());
    m_invoiceDock = addTab(u"invoice"_s, tr("Invoice"), m_invoice, m_invoice->actionsRow());
    m_compareDock = addTab(u"compare"_s, tr("Compare"), m_compare, m_compare->actionsRow());
    m_fetchesDock = addTab(u"fetches"_s, tr("Fetches"), m_fetches, m_fetches->actionsRow());
    m_detailsDock = new QDockWidget(tr("Details"), this);
    m_detailsDock->setObjectName(u"details"_s);
    m_detailsDock->setWidget(m_details);
    new DockTitle(m_detailsDock);
    addDockWidget(Qt::RightDockWidgetArea, m_detailsDock);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    resizeDocks({m_chartDock}, {290}, Qt::Vertical);
    resizeDocks({m_detailsDock}, {300}, Qt::Horizontal);
    m_detailsDock->toggleViewAction()->setShortcut(QKeySequence(u"Ctrl+D"_s));
    // There is nothing for them to show before there are sessions.
    m_resting = {m_fetchesDock, m_compareDock, m_invoiceDock, m_findingsDock, m_chartDock, m_detailsDock};
    for (QDockWidget *dock : std::as_const(m_resting)) {
        dock->hide();
        connect(dock->toggleViewAction(), &QAction::triggered, this, [this, dock] { m_resting.removeOne(dock); });
    }
}

void MainWindow::wakeDocks()
{
    const bool isFirst = m_resting.contains(m_chartDock);
    for (QDockWidget *dock : std::exchange(m_resting, {}))
        dock->show();
    if (isFirst)
        m_chartDock->raise();
}

void MainWindow::showDock(QDockWidget *dock)
{
    m_resting.removeOne(dock);
    dock->show();
    dock->raise();
}

void MainWindow::goToFinding(void (FindingsPanel::*go)())
{
    showDock(m_findingsDock);
    (m_findings->*go)();
}

void MainWindow::makeMenus()
{
    m_exportMenu = new ExportMenu(*m_table, *m_chart, this);
    connect(m_exportMenu, &ExportMenu::exportRequested, this, &MainWindow::exportRequested);
    m_top->setMenus(m_exportMenu,
        new MainMenu(*this,
            {m_chartDock->toggleViewAction(), m_findingsDock->toggleViewAction(), m_invoiceDock->toggleViewAction(),
                m_compareDock->toggleViewAction(), m_fetchesDock->toggleViewAction(),
                m_detailsDock->toggleViewAction()}));
}

void MainWindow::makeShortcuts()
{
    const auto add = [this](const QString &keys, auto function) {
        connect(new QShortcut(QKeySequence(keys), this), &QShortcut::activated, this, function);
    };
    add(u"Ctrl+F"_s, [this] { filterBar()->focusEdit(); });
    connect(new QShortcut(QKeySequence(u"/"_s), m_table), &QShortcut::activated, filterBar(), &FilterBar::focusEdit);
    add(u"Ctrl+Z"_s, [this] { filterBar()->undo(); });
    add(u"Ctrl+Shift+Z"_s, [this] { filterBar()->redo(); });
    add(u"Ctrl+Shift+F"_s, [this] { filterBar()->setSwitchedOn(!filterBar()->isSwitchedOn()); });
    for (const QString &keys : {u"Ctrl+R"_s, u"F5"_s})
        add(keys, [this] { m_top->fetch(); });
    for (const QString &keys : {u"Ctrl+E"_s, u"Ctrl+S"_s})
        add(keys, [this] { m_top->openExportMenu(); });
    add(u"Ctrl+1"_s, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    const auto addTabKey = [&](const QString &keys, QDockWidget *dock, auto focus) {
        m_tabs->tellKey(dock, keys);
        add(keys, [this, dock, focus] {
            showDock(dock);
            focus();
        });
    };
    addTabKey(u"Ctrl+2"_s, m_chartDock, [this] { m_chart->focusChart(); });
    addTabKey(u"Ctrl+3"_s, m_fetchesDock, [this] { m_fetches->focusList(); });
    addTabKey(u"Ctrl+4"_s, m_findingsDock, [this] { m_findings->focusList(); });
    addTabKey(u"Ctrl+5"_s, m_invoiceDock, [this] { m_invoice->focusNumber(); });
    addTabKey(u"Ctrl+6"_s, m_compareDock, [this] { m_compare->focusList(); });
    const auto showSurplus = [this] {
        showDock(m_findingsDock);
        m_guide->showSurplus();
    };
    add(u"Ctrl+Shift+4"_s, showSurplus);
    connect(m_status, &StatusStrip::findingsRequested, this, showSurplus);
    add(u"Shift+F10"_s, [this] { openContextMenu(focusWidget()); });
    add(u"F8"_s, [this] { goToFinding(&FindingsPanel::showNext); });
    add(u"Shift+F8"_s, [this] { goToFinding(&FindingsPanel::showPrevious); });
    add(u"Ctrl+Shift+C"_s, [this] { emit m_table->copyRequested(); });
    add(u"Esc"_s, [this] {
        if (m_fetching)
            m_top->stopFetch();
        else if (m_messages->isVisible())
            m_messages->closeBar();
    });
}

void MainWindow::connectParts()
{
    connect(new FileDrop(this), &FileDrop::dropped, this, &MainWindow::openPathRequested);
    connect(m_top, &TopBar::fetchRequested, this, &MainWindow::fetchRequested);
    connect(m_top, &TopBar::freshFetchRequested, this, &MainWindow::freshFetchRequested);
    connect(m_top, &TopBar::stopRequested, this, &MainWindow::stopRequested);
    connect(m_top->connection(), &ConnectionChooser::profileChosen, this, &MainWindow::profileChosen);
    connect(m_top->connection(), &ConnectionChooser::addRequested, this, &MainWindow::addConnectionRequested);
    connect(m_top->connection(), &ConnectionChooser::listRequested, this, &MainWindow::connectionsRequested);
    connect(m_top->connection(), &ConnectionChooser::severalRequested, this, &MainWindow::severalConnectionsRequested);
    connect(m_table, &SessionTableView::termRequested, filterBar(), &FilterBar::addTerm);
    connect(m_table, &SessionTableView::conditionRequested, filterBar(), &FilterBar::startCondition);
    connect(m_table, &SessionTableView::currentRowChanged, this,
        [this](qint64 row) { m_details->showRow(*m_table->sessions(), row); });
    connect(m_table, &SessionTableView::selectedRowsChanged, this,
        [this] { m_details->setSelectedCount(m_table->selectedRowCount()); });
    connect(filterBar(), &FilterBar::daysDropped, this, [this] {
        m_status->showMessage(tr("The filter named days of another period; they were taken out of it."), 6000);
    });
    connect(m_chart, &ChartPanel::termToggleRequested, filterBar(), &FilterBar::toggleValue);
    connect(m_chart, &ChartPanel::bucketRequested, filterBar(), &FilterBar::chooseDays);
    connect(
        m_chart, &ChartPanel::copied, this, [this](const QString &sentence) { m_status->showMessage(sentence, 3000); });
    connect(m_empty, &EmptyState::addConnectionRequested, this, &MainWindow::addConnectionRequested);
    connect(m_empty, &EmptyState::openFileRequested, this, &MainWindow::openFileRequested);
    connect(m_empty, &EmptyState::sampleRequested, this, &MainWindow::sampleRequested);
    connect(m_empty, &EmptyState::fetchRequested, this, &MainWindow::fetchRequested);
    connect(m_empty, &EmptyState::openFetchRequested, m_fetches, &FetchesPanel::openRequested);
    connect(m_empty, &EmptyState::resumeFetchRequested, m_fetches, &FetchesPanel::resumeRequested);
    connect(zone(), &ZoneChooser::zoneChanged, m_empty, &EmptyState::setZone);
    connect(zone(), &ZoneChooser::zoneChanged, m_findings, &FindingsPanel::setZone);
    m_guide = new FindingGuide(*m_findings, *m_table, *filterBar(), *m_messages, this);
    connect(m_findings, &FindingsPanel::findingChosen, m_details, &DetailsPane::showFindings);
    connect(m_details, &DetailsPane::rowRequested, m_guide, &FindingGuide::showSession);
    connect(m_compare, &ComparePanel::rowsRequested, m_guide, &FindingGuide::showRows);
    connect(m_compare, &ComparePanel::onlyRowsRequested, m_guide, &FindingGuide::showOnlyRows);
    connect(m_compare, &ComparePanel::vanishedRequested, m_guide, &FindingGuide::showNothing);
    connect(m_tabs, &DockTabs::clicked, m_invoice, [this](const QString &title) {
        if (title == m_invoiceDock->windowTitle())
            QTimer::singleShot(0, m_invoice, &InvoicePanel::focusMissingNumber);
    });
    connect(m_empty, &EmptyState::clearFilterRequested, filterBar(), &FilterBar::clear);
}

void MainWindow::setProfiles(const QList<Profile> &profiles, const QString &chosen, const QStringList &together)
{
    m_top->connection()->setProfiles(profiles, chosen, together);
    updateCentre();
}

FilterBar *MainWindow::filterBar() const
{
    return m_top->filter();
}

PeriodChooser *MainWindow::period() const
{
    return m_top->period();
}

ZoneChooser *MainWindow::zone() const
{
    return m_top->zone();
}

QString MainWindow::chosenProfile() const
{
    return m_top->connection()->chosen();
}

void MainWindow::setSourceName(const QString &name)
{
    setWindowTitle(name.isEmpty() ? tr("Billscope") : tr("Billscope · %1").arg(name));
    m_hasSource = !name.isEmpty();
    m_top->connection()->setSourceName(name);
    m_chart->setSourceName(name);
}

void MainWindow::setCompleteness(const Completeness &completeness)
{
    m_status->setCompleteness(completeness);
    m_chart->setCompleteness(completeness);
}

void MainWindow::setFetching(bool fetching)
{
    m_fetching = fetching;
    m_top->setFetching(fetching);
    m_status->setFetching(fetching);
    updateCentre();
}

void MainWindow::setContent(Content content)
{
    m_content = content;
    m_status->setHasContent(content != Content::None);
    updateCentre();
}

void MainWindow::setResult(
    const SessionStore &snapshot, const std::shared_ptr<const QueryResult> &result, bool rowsOnlyAppended)
{
    const std::shared_ptr<const QueryResult> former = m_table->sessions()->result();
    m_table->setResult(snapshot, result, rowsOnlyAppended);
    // Drawing the chart takes longer than the table, and in another order it is the same.
    if (!former || !result->countsAsIn(*former))
        m_chart->setResult(*result);
    m_status->setResult(*result);
    filterBar()->setResult(*result);
    m_guide->tryAgain();
    updateCentre();
}

void MainWindow::setChecked(const std::shared_ptr<const CheckedSessions> &checked)
{
    m_findings->setChecked(checked);
    m_status->setChecked(*checked);
    m_details->setChecked(checked);
    if (m_table->currentIndex().isValid())
        m_details->showRow(*m_table->sessions(), m_table->sessions()->storeRow(m_table->currentIndex().row()));
}

void MainWindow::setPastFetches(
    const std::vector<PastFetch> &fetches, qint64 diskBytes, const QString &problem, const QList<FetchKey> &shown)
{
    m_fetches->setShown(shown);
    m_fetches->setFetches(fetches, diskBytes, problem);
    m_empty->setPastFetches(fetches);
    // There is something to go on with.
    if ((!fetches.empty() || !problem.isEmpty()) && m_resting.removeOne(m_fetchesDock))
        m_fetchesDock->show();
}

void MainWindow::updateCentre()
{
    const bool empty = m_table->sessions()->rowCount() == 0;
    m_centre->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    m_top->setExportPossible(!empty);
    if (!empty) {
        wakeDocks();
        return;
    }
    const std::shared_ptr<const QueryResult> result = m_table->sessions()->result();
    const bool isFiltered = !filterBar()->filter().isEmpty();
    if (m_fetching && !(isFiltered && result && result->liveRows > result->outsidePeriod))
        m_empty->setState(EmptyState::State::Loading);
    else if (m_content != Content::None && isFiltered)
        m_empty->setState(EmptyState::State::NothingMatches);
    else if (m_content == Content::Period)
        m_empty->setState(EmptyState::State::NoSessions);
    else if (m_content == Content::File)
        m_empty->setState(EmptyState::State::NoneInFile);
    else
        m_empty->setState(chosenProfile().isEmpty() && !m_hasSource ? EmptyState::State::NoConnection
                                                                    : EmptyState::State::NothingFetched);
}

QByteArray MainWindow::uiState()
{
    // What rests has not been closed by the user.
    wakeDocks();
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << StateVersion << saveGeometry() << saveState() << m_table->columnState() << m_chart->isTableShown()
           << static_cast<int>(m_chart->counting().bucket) << static_cast<int>(m_chart->counting().by);
    return bytes;
}

void MainWindow::setUiState(const QByteArray &state)
{
    QDataStream stream(state);
    int version = 0;
    QByteArray geometry;
    QByteArray docks;
    QByteArray columns;
    bool tableShown = false;
    int bucket = 0;
    int by = 0;
    stream >> version >> geometry >> docks >> columns >> tableShown >> bucket >> by;
    if (stream.status() != QDataStream::Ok || version != StateVersion)
        return;
    restoreGeometry(geometry);
    restoreState(docks);
    m_resting.removeIf([](const QDockWidget *dock) { return dock->isHidden(); });
    for (QDockWidget *dock : std::as_const(m_resting))
        dock->hide();
    m_table->setColumnState(columns);
    m_chart->setTableShown(tableShown);
    m_chart->setCounting({static_cast<Bucket>(bucket), static_cast<Field>(by)});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    emit closing(event);
}
