// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "chartpanel.h"
#include "detailspane.h"
#include "emptystate.h"
#include "filterbar.h"
#include "icontheme.h"
#include "messagebar.h"
#include "orderheader.h"
#include "periodchooser.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "statusstrip.h"
#include "zonechooser.h"

#include <QCloseEvent>
#include <QDataStream>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

static constexpr int StateVersion = 1;

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_table(new SessionTableView(this))
    , m_filterBar(new FilterBar(this))
    , m_chart(new ChartPanel(this))
    , m_details(new DetailsPane(this))
    , m_status(new StatusStrip(this))
    , m_messages(new MessageBar(this))
    , m_empty(new EmptyState(this))
    , m_period(new PeriodChooser(this))
    , m_zone(new ZoneChooser(this))
    , m_centre(new QStackedWidget(this))
{
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks);
    resize(1280, 800);
    m_centre->addWidget(m_table);
    m_centre->addWidget(m_empty);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_centre, 1);
    setCentralWidget(page);
    setStatusBar(m_status);
    makeTopBars();
    makeDocks();
    makeMenu();
    makeShortcuts();
    connectParts();
    setSourceName({});
    updateCentre();
}

QToolButton *MainWindow::makeButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(symbolicIcon(icon));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("framed", true);
    return button;
}

QWidget *MainWindow::makeTopBar()
{
    m_profileButton = makeButton(u"key"_s, tr("No connection"));
    m_profileButton->setPopupMode(QToolButton::InstantPopup);
    m_profileButton->setMenu(new QMenu(m_profileButton));
    m_fetchButton = makeButton(u"fetch"_s, tr("Fetch"));
    m_exportButton = makeButton(u"export"_s, tr("Export"));
    m_exportButton->setPopupMode(QToolButton::InstantPopup);
    m_exportButton->setMenu(new QMenu(m_exportButton));
    m_menuButton = makeButton(u"menu"_s, tr("Menu"));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);

    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(8);
    layout->addWidget(m_profileButton);
    layout->addWidget(m_period);
    layout->addWidget(m_fetchButton);
    layout->addStretch(1);
    layout->addWidget(m_zone);
    layout->addWidget(m_exportButton);
    layout->addWidget(m_menuButton);
    return bar;
}

void MainWindow::makeTopBars()
{
    // Tool bars, and not part of the centre, so that they reach over the docks.
    auto *rows = new QWidget(this);
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTopBar());
    layout->addWidget(m_filterBar);
    auto *bar = new QToolBar(tr("Period, filter and export"), this);
    bar->setObjectName(u"top"_s);
    bar->setMovable(false);
    bar->toggleViewAction()->setEnabled(false);
    bar->addWidget(rows);
    addToolBar(bar);
}

void MainWindow::makeDocks()
{
    m_chartDock = new QDockWidget(tr("Chart"), this);
    m_chartDock->setObjectName(u"chart"_s);
    m_chartDock->setWidget(m_chart);
    addDockWidget(Qt::BottomDockWidgetArea, m_chartDock);
    m_detailsDock = new QDockWidget(tr("Details"), this);
    m_detailsDock->setObjectName(u"details"_s);
    m_detailsDock->setWidget(m_details);
    addDockWidget(Qt::RightDockWidgetArea, m_detailsDock);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    resizeDocks({m_chartDock}, {280}, Qt::Vertical);
    resizeDocks({m_detailsDock}, {300}, Qt::Horizontal);
}

void MainWindow::makeMenu()
{
    auto *menu = new QMenu(m_menuButton);
    menu->addAction(
        symbolicIcon(u"open-file"_s), tr("Open a file…"), QKeySequence::Open, this, &MainWindow::openFileRequested);
    menu->addAction(symbolicIcon(u"key"_s), tr("Connections…"), this, &MainWindow::connectionsRequested);
    menu->addSeparator();
    menu->addAction(m_chartDock->toggleViewAction());
    menu->addAction(m_detailsDock->toggleViewAction());
    menu->addSeparator();
    menu->addAction(symbolicIcon(u"settings"_s), tr("Preferences…"), QKeySequence(u"Ctrl+,"_s), this,
        &MainWindow::preferencesRequested);
    menu->addAction(
        symbolicIcon(u"help"_s), tr("Manual"), QKeySequence(Qt::Key_F1), this, &MainWindow::manualRequested);
    menu->addAction(symbolicIcon(u"info"_s), tr("Diagnostic report…"), this, &MainWindow::reportRequested);
    menu->addAction(tr("About Billscope"), this, &MainWindow::aboutRequested);
    menu->addSeparator();
    menu->addAction(tr("Quit"), QKeySequence(u"Ctrl+Q"_s), this, &QWidget::close);
    m_menuButton->setMenu(menu);
    // A shortcut of an action in a menu that was never opened works only if the window knows the action.
    addActions(menu->actions());
}

void MainWindow::makeShortcuts()
{
    const auto add = [this](const QString &keys, auto function) {
        connect(new QShortcut(QKeySequence(keys), this), &QShortcut::activated, this, function);
    };
    add(u"Ctrl+F"_s, [this] { m_filterBar->focusEdit(); });
    connect(new QShortcut(QKeySequence(u"/"_s), m_table), &QShortcut::activated, m_filterBar, &FilterBar::focusEdit);
    add(u"Ctrl+Z"_s, [this] { m_filterBar->undo(); });
    add(u"Ctrl+R"_s, [this] { m_fetchButton->click(); });
    add(u"Ctrl+E"_s, [this] { m_exportButton->showMenu(); });
    add(u"Ctrl+1"_s, [this] { m_table->setFocus(); });
    add(u"Ctrl+2"_s, [this] {
        m_chartDock->show();
        m_chart->setFocus();
    });
    add(u"Ctrl+D"_s, [this] { m_detailsDock->setVisible(!m_detailsDock->isVisible()); });
    add(u"Ctrl+Shift+C"_s, [this] { emit m_table->copyRequested(); });
    add(u"Esc"_s, [this] {
        if (m_fetching)
            emit stopRequested();
    });
}

void MainWindow::connectParts()
{
    connect(m_fetchButton, &QToolButton::clicked, this, [this] {
        if (m_fetching)
            emit stopRequested();
        else
            emit fetchRequested();
    });
    connect(m_profileButton->menu(), &QMenu::aboutToShow, this, &MainWindow::fillProfileMenu);
    connect(m_exportButton->menu(), &QMenu::aboutToShow, this, &MainWindow::fillExportMenu);
    connect(m_table, &SessionTableView::termRequested, m_filterBar, &FilterBar::addTerm);
    connect(m_table, &SessionTableView::conditionRequested, m_filterBar, &FilterBar::startCondition);
    connect(m_table, &SessionTableView::currentRowChanged, this,
        [this](qint64 row) { m_details->showRow(*m_table->sessions(), row); });
    connect(m_chart, &ChartPanel::termToggleRequested, m_filterBar, &FilterBar::toggleValue);
    connect(m_chart, &ChartPanel::bucketRequested, this, [this](const QStringList &terms) {
        QString text = m_filterBar->text();
        for (const QString &term : terms)
            text = withTerm(text, term);
        m_filterBar->setText(text);
    });
    connect(m_empty, &EmptyState::addConnectionRequested, this, &MainWindow::addConnectionRequested);
    connect(m_empty, &EmptyState::openFileRequested, this, &MainWindow::openFileRequested);
    connect(m_empty, &EmptyState::sampleRequested, this, &MainWindow::sampleRequested);
    connect(m_empty, &EmptyState::fetchRequested, this, &MainWindow::fetchRequested);
    connect(m_empty, &EmptyState::clearFilterRequested, m_filterBar, &FilterBar::clear);
}

void MainWindow::setProfiles(const QList<Profile> &profiles, const QString &chosen)
{
    m_profiles = profiles;
    m_chosen.clear();
    QString name = profiles.isEmpty() ? tr("No connection") : tr("Choose a connection");
    for (const Profile &profile : profiles) {
        if (profile.id == chosen) {
            m_chosen = chosen;
            name = profile.name;
        }
    }
    m_profileButton->setText(name);
    m_profileButton->setAccessibleName(tr("Connection: %1").arg(name));
    updateCentre();
}

void MainWindow::fillProfileMenu()
{
    QMenu *menu = m_profileButton->menu();
    menu->clear();
    for (const Profile &profile : std::as_const(m_profiles)) {
        QAction *action = menu->addAction(profile.name, this, [this, id = profile.id] { emit profileChosen(id); });
        action->setCheckable(true);
        action->setChecked(profile.id == m_chosen);
    }
    menu->addSeparator();
    menu->addAction(symbolicIcon(u"add"_s), tr("Add a connection…"), this, &MainWindow::addConnectionRequested);
    menu->addAction(tr("Connections…"), this, &MainWindow::connectionsRequested);
}

void MainWindow::fillExportMenu()
{
    QMenu *menu = m_exportButton->menu();
    menu->clear();
    const QLocale locale;
    const auto add = [&](const QString &title, ExportRows rows, bool possible) {
        menu->addSection(title);
        for (const auto &[name, preset] :
            {std::pair(tr("CSV for programs…"), CsvPreset::Exact), std::pair(tr("CSV for Excel…"), CsvPreset::Excel)})
            menu->addAction(name, this, [this, rows, preset = preset] { emit exportRequested(rows, preset); })
                ->setEnabled(possible);
    };
    const int visible = m_table->sessions()->rowCount();
    const int selected = m_table->selectedRowCount();
    // From two rows on a selection is meant.
    if (selected > 1)
        add(tr("Selected (%1)").arg(locale.toString(selected)), ExportRows::Selected, true);
    add(tr("Visible (%1)").arg(locale.toString(visible)), ExportRows::Visible, visible > 0);
    if (selected == 1)
        add(tr("Selected (%1)").arg(locale.toString(selected)), ExportRows::Selected, true);
    menu->addSection(tr("Chart"));
    menu->addAction(
        tr("Picture (PNG)…"), this, [this] { emit m_chart->saveImageRequested(m_chart->pngBytes(), u"png"_s); });
    menu->addAction(
        tr("Picture (SVG)…"), this, [this] { emit m_chart->saveImageRequested(m_chart->svgBytes(), u"svg"_s); });
}

void MainWindow::setSourceName(const QString &name)
{
    setWindowTitle(name.isEmpty() ? tr("Billscope") : tr("%1 – Billscope").arg(name));
    m_hasSource = !name.isEmpty();
    if (m_chosen.isEmpty() && m_hasSource)
        m_profileButton->setText(name);
}

void MainWindow::setFetching(bool fetching)
{
    m_fetching = fetching;
    m_fetchButton->setText(fetching ? tr("Stop") : tr("Fetch"));
    m_fetchButton->setAccessibleName(m_fetchButton->text());
    m_fetchButton->setIcon(symbolicIcon(fetching ? u"stop"_s : u"fetch"_s));
    m_status->setFetching(fetching);
    updateCentre();
}

void MainWindow::setLoaded(bool loaded)
{
    m_loaded = loaded;
    updateCentre();
}

void MainWindow::setResult(
    const SessionStore &snapshot, const std::shared_ptr<const QueryResult> &result, bool rowsOnlyAppended)
{
    m_table->setResult(snapshot, result, rowsOnlyAppended);
    m_chart->setResult(*result);
    m_status->setResult(*result);
    updateCentre();
}

void MainWindow::updateCentre()
{
    const bool empty = m_table->sessions()->rowCount() == 0;
    m_centre->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    m_exportButton->setEnabled(!empty);
    if (!empty)
        return;
    if (m_fetching)
        m_empty->setState(EmptyState::State::Loading);
    else if (m_loaded && !m_filterBar->filter().isEmpty())
        m_empty->setState(EmptyState::State::NothingMatches);
    else if (m_loaded)
        m_empty->setState(EmptyState::State::NoSessions);
    else
        m_empty->setState(
            m_chosen.isEmpty() && !m_hasSource ? EmptyState::State::NoConnection : EmptyState::State::NothingFetched);
}

QByteArray MainWindow::uiState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << StateVersion << saveGeometry() << saveState() << m_table->columnState() << m_chart->isTableShown();
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
    stream >> version >> geometry >> docks >> columns >> tableShown;
    if (stream.status() != QDataStream::Ok || version != StateVersion)
        return;
    restoreGeometry(geometry);
    restoreState(docks);
    m_table->setColumnState(columns);
    m_chart->setTableShown(tableShown);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    emit closing(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    emit openPathRequested(event->mimeData()->urls().constFirst().toLocalFile());
}
