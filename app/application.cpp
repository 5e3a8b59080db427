// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include "aboutdialog.h"
#include "chartpanel.h"
#include "console.h"
#include "diagnostics.h"
#include "exitcode.h"
#include "filterbar.h"
#include "manualwindow.h"
#include "messagebar.h"
#include "orderheader.h"
#include "periodchooser.h"
#include "preferencesdialog.h"
#include "reportdialog.h"
#include "sessiontableview.h"
#include "snapshot.h"
#include "zonechooser.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

/// The archive of a kept connection is found without.
static std::vector<Connections::Found> withoutSecrets(const QList<Profile> &profiles)
{
    std::vector<Connections::Found> found;
    for (const Profile &profile : profiles)
        found.push_back({.profile = profile, .secret = {}, .problem = {}});
    return found;
}

Application::Application(const CommandLine &line, Connections &connections, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_connections(connections)
    , m_state(m_window, connections.settings())
    , m_connectionDialogs(connections, m_window)
    , m_source(connections, m_window, m_runner)
    , m_checks(m_window, m_runner, m_source, connections.settings())
    , m_exports(m_window, m_runner, m_source, connections.keychain())
    , m_decisions(m_window, m_source, m_exports)
    , m_invoices(m_window, m_runner, m_source, m_exports, connections.settings())
    , m_shownTerms(connections, m_source)
    , m_terms(m_window, m_runner, m_shownTerms, m_checks, m_invoices)
    , m_lookups(connections, m_window, m_runner, m_source, m_checks, m_invoices)
    , m_recounts(m_window, m_runner, m_source, m_checks.checks(), connections.settings())
    , m_comparison(m_window, m_runner, m_source, m_exports)
    , m_fetches(connections, m_window, m_source, m_exports)
    , m_zones(connections, m_window, m_source)
    , m_filters(*m_window.filterBar())
{
    connectQuery();
    connect(&m_window, &MainWindow::fetchRequested, this, [this] { fetch(); });
    connect(&m_window, &MainWindow::freshFetchRequested, this, [this] { fetch({.isFresh = true}); });
    connect(&m_window, &MainWindow::stopRequested, &m_source, &SourceController::stop);
    connect(&m_window, &MainWindow::recheckRequested, &m_source, &SourceController::recheck);
    connect(&m_window, &MainWindow::openFileRequested, this, &Application::openFile);
    connect(&m_window, &MainWindow::openPathRequested, &m_source, [this](const QString &path) { m_source.open(path); });
    connect(&m_window, &MainWindow::sampleRequested, &m_source, [this] { m_source.openSample(); });
    connect(&m_window, &MainWindow::preferencesRequested, this, &Application::showPreferences);
    connect(&m_window, &MainWindow::manualRequested, this, &Application::showManual);
    connect(&m_window, &MainWindow::reportRequested, this, &Application::showReport);
    connect(&m_window, &MainWindow::aboutRequested, this, [this] { AboutDialog(&m_window).exec(); });
    connect(&m_window, &MainWindow::closing, this, &Application::close);
    connect(m_window.messages(), &MessageBar::retryRequested, this, &Application::retry);
    connect(&m_source, &SourceController::ended, this, &Application::sourceEnded);
    connect(&m_source, &SourceController::ended, this, &Application::offerToEdit);
    connect(&m_connectionDialogs, &ConnectionController::chosenChanged, this, [this](const QList<Profile> &profiles) {
        if (const auto zone = Zone::fromName(profiles.constFirst().reportZone))
            m_window.zone()->setZone(*zone);
        m_fetches.showConnections(withoutSecrets(profiles));
        m_source.showChosen(profiles);
        m_shownTerms.setChosen(profiles);
    });
    connect(&m_fetches, &FetchesController::fetchAgainRequested, this, &Application::fetchAgain);
    connect(&m_connectionDialogs, &ConnectionController::localDataDeleted, &m_fetches, &FetchesController::refresh);
    connect(&m_connectionDialogs, &ConnectionController::localDataDeleted, &m_filters, &KeptFilters::reload);
    connect(&m_connectionDialogs, &ConnectionController::localDataDeleted, &m_decisions, &DecisionsController::reload);
    connect(&m_decisions, &DecisionsController::decisionsChanged, &m_checks, &CheckController::setDecisions);
    connect(&m_runner, &QueryRunner::resultChanged, &m_decisions, &DecisionsController::update);
    connect(&m_zones, &ZonesController::zoneFound, &m_connectionDialogs, &ConnectionController::setZoneFound);
    connect(&m_fetches, &FetchesController::archiveChanged, &m_filters, &KeptFilters::showArchive);
    connect(&m_fetches, &FetchesController::emptied, &m_filters, &KeptFilters::reload);
    m_shownTerms.setChosen(m_connectionDialogs.allChosen());
    m_state.restore();
    m_runner.setOrder(m_window.table()->header()->order());
}

void Application::connectQuery()
{
    Query query = m_runner.query();
    query.textOrder = TextOrder::OnScreen;
    query.zone = m_window.zone()->zone();
    m_runner.setQuery(query);
    connect(m_window.filterBar(), &FilterBar::filterChanged, &m_runner, &QueryRunner::setFilter);
    connect(m_window.table(), &SessionTableView::orderRequested, &m_runner, &QueryRunner::setOrder);
    connect(m_window.chart(), &ChartPanel::countingRequested, &m_runner, &QueryRunner::setCounting);
    connect(m_window.zone(), &ZoneChooser::zoneChanged, this, [this](const Zone &zone) {
        m_runner.setZone(zone);
        m_window.period()->setZone(zone);
    });
    connect(m_window.period(), &PeriodChooser::periodChanged, &m_source, &SourceController::showPeriod);
    connect(&m_runner, &QueryRunner::resultChanged, this, [this](bool rowsOnlyAppended) {
        m_window.setResult(m_runner.resultStore(), m_runner.result(), rowsOnlyAppended);
    });
}

/// The choosers say what the command line names, so that *Fetch* asks for the same again.
void Application::chooseFromLine()
{
    if (const auto profile = m_connections.profiles().find(m_line.source.profiles.value(0)))
        m_connectionDialogs.chooseForNow(profile->id);
    if (isOfLine())
        m_connectionDialogs.chooseForNow({});
    if (m_line.zone)
        m_window.zone()->setZone(*m_line.zone);
    if (m_line.period.preset)
        m_window.period()->setPreset(*m_line.period.preset);
    else if (const auto period = m_line.period.resolve(m_window.zone()->zone()))
        m_window.period()->setPeriod(*period);
}

void Application::start()
{
    chooseFromLine();
    m_fetches.showConnections(withoutSecrets(m_connectionDialogs.allChosen()));
    m_window.show();
    if (!m_line.source.file.isEmpty())
        m_source.open(m_line.source.file, m_line.source.apiZone, m_line.period.resolve(m_window.zone()->zone()));
    else if (m_line.source.isGiven())
        fetchFromLine();
    else if (!m_line.snapshotFolder.isEmpty())
        takeSnapshots(m_window, m_line.snapshotFolder, ExitCode::Success);
    else
        m_fetches.tellInterrupted();
}

/// The command line names what cannot be chosen in the window: a host, or several connections.
bool Application::isOfLine() const
{
    return !m_line.source.host.isEmpty() || m_line.source.profiles.size() > 1;
}

void Application::fetchFromLine(const FetchWish &wish)
{
    m_connections.find(
        m_line.source, this, [=, this](const std::vector<Connections::Found> &found) { fetchFound(found, wish); });
}

void Application::fetchOf(const Profile &profile, const FetchWish &wish)
{
    m_connections.findSecret(profile, this, [=, this](const Connections::Found &found) { fetchFound({found}, wish); });
}

void Application::fetchTogether(const QStringList &names, const FetchWish &wish)
{
    SourceOptions source;
    source.profiles = names;
    m_connections.find(
        source, this, [=, this](const std::vector<Connections::Found> &found) { fetchFound(found, wish); });
    m_lastTogether = names;
}

void Application::fetchAgain(const Profile &profile, const PastFetch &fetch, bool isFresh)
{
    const FetchWish wish{.again = fetch, .isFresh = isFresh};
    if (profile.id.isEmpty())
        fetchFromLine(wish);
    else
        fetchOf(profile, wish);
}

void Application::fetch(const FetchWish &wish)
{
    // What the command line named is asked again as long as no connection was chosen.
    if (isOfLine() && m_window.chosenProfile().isEmpty())
        return fetchFromLine(wish);
    const auto profile = m_connectionDialogs.chosen();
    if (!profile)
        m_connectionDialogs.add();
    else if (const QStringList names = m_connectionDialogs.together(); !names.isEmpty())
        fetchTogether(names, wish);
    else
        fetchOf(*profile, wish);
}

void Application::retry()
{
    // Another connection may have been chosen since; what failed is asked again.
    if (!m_lastTogether.isEmpty())
        fetchTogether(m_lastTogether, m_lastWish);
    else if (const auto profile = m_connections.profiles().findById(m_last.id))
        fetchOf(*profile, m_lastWish);
    else if (m_last.id.isEmpty() && isOfLine())
        fetchFromLine(m_lastWish);
    else
        fetch();
}

void Application::fetchFound(const std::vector<Connections::Found> &connections, const FetchWish &wish)
{
    const Connections::Found &found = connections.front();
    const bool isLine = isOfLine() && m_window.chosenProfile().isEmpty();
    m_last = isLine ? Profile() : found.profile;
    m_lastWish = wish;
    if (connections.size() == 1 && found.problem.isEmpty())
        m_lastTogether.clear();
    if (found.problem.isEmpty()) {
        m_fetches.showConnections(connections);
        const bool fromLine = isLine || m_line.source.profiles.contains(found.profile.name, Qt::CaseInsensitive);
        SourceOptions options = fromLine ? m_line.source : SourceOptions();
        options.isFresh = options.isFresh || wish.isFresh;
        if (!wish.again)
            return m_source.fetch(connections, options);
        options.isOffline = false;
        options.bots = wish.again->bots;
        const Zone zone = Zone::fromName(wish.again->zone).value_or(m_window.zone()->zone());
        m_source.fetch(connections, options, wish.again->period, zone);
    } else if (!m_line.snapshotFolder.isEmpty()) {
        endWithoutSnapshots(found.problem, found.exitCode);
    } else if (!found.profile.id.isEmpty()
        && (found.kind == CredentialResult::Kind::NotFound || found.kind == CredentialResult::Kind::Unavailable)) {
        // Without a keychain the secret can still be typed for this run.
        m_connectionDialogs.edit(found.profile.id, found.problem);
    } else {
        m_window.messages()->showMessage(MessageBar::Severity::Error, found.problem, {}, !found.profile.id.isEmpty());
    }
}

void Application::sourceEnded(const SourceResult &result)
{
    // A clock that is years ahead must not delete everything.
    if (result.isClockRight)
        m_fetches.deleteOldPages();
    if (m_line.snapshotFolder.isEmpty()) {
        QApplication::alert(&m_window);
        return;
    }
    if (result.error && m_runner.store().liveCount() == 0) {
        endWithoutSnapshots(result.error.sentence, exitCode(result.error.kind));
        return;
    }
    const int code = exitCodeOf(result.completeness, m_line.acceptUnproven, !m_line.source.file.isEmpty());
    if (code == ExitCode::NotProvenComplete)
        writeStandardError(whyNotProven(result.completeness) + u'\n');
    takeSnapshotsWhenIdle(m_window, m_runner, m_line.snapshotFolder, code);
}

void Application::openFile()
{
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open a file"), m_exports.folder(),
        tr("Sessions (*.json *.jsonl *.csv *.gz *.billscope);;All files (*)"));
    if (path.isEmpty())
        return;
    m_exports.setFolder(QFileInfo(path).absolutePath());
    m_source.open(path);
}

void Application::offerToEdit(const SourceResult &result)
{
    using Kind = ApiError::Kind;
    static constexpr std::array mended{
        Kind::Usage, Kind::Credentials, Kind::UnknownBot, Kind::NotFound, Kind::UnknownHost, Kind::Tls, Kind::Proxy};
    const auto profile = result.failedName.isEmpty() ? m_connectionDialogs.chosen()
                                                     : m_connections.profiles().find(result.failedName);
    if (profile && std::ranges::find(mended, result.error.kind) != mended.end())
        m_window.messages()->addAction(tr("&Edit the connection"), [this, id = profile->id, kind = result.error.kind] {
            if (kind == Kind::Credentials)
                m_connectionDialogs.editSecret(id);
            else
                m_connectionDialogs.edit(id);
        });
}

void Application::showManual()
{
    if (!m_manual) {
        m_manual = new ManualWindow(&m_window);
        m_manual->setAttribute(Qt::WA_DeleteOnClose);
        QFile file(u":/manual/%1.md"_s.arg(QLocale().language() == QLocale::German ? u"de"_s : u"en"_s));
        if (file.open(QIODevice::ReadOnly))
            m_manual->setMarkdown(QString::fromUtf8(file.readAll()));
    }
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

void Application::showPreferences()
{
    QSettings &settings = m_connections.settings();
    PreferencesDialog dialog(&m_window);
    dialog.setPreferences(
        {themeFromName(settings.value(u"window/theme"_s).toString()), settings.value(u"window/language"_s).toString()});
    connect(&dialog, &PreferencesDialog::changed, this, [&settings](const Preferences &preferences) {
        settings.setValue(u"window/theme"_s, themeName(preferences.theme));
        settings.setValue(u"window/language"_s, preferences.language);
        applyTheme(*qApp, preferences.theme);
    });
    dialog.exec();
}

void Application::showReport()
{
    ReportDialog(diagnosticReport(
                     m_connections.profiles().profiles(), m_connections.keychain().state(), m_source.completeness()),
        &m_window)
        .exec();
}

void Application::close(QCloseEvent *event)
{
    if (m_source.isRunning() && m_line.snapshotFolder.isEmpty()) {
        QMessageBox box(QMessageBox::Question, tr("Quit"),
            tr("A fetch is going on. What has arrived is kept, and the next fetch goes on from there."),
            QMessageBox::NoButton, &m_window);
        auto *quit = box.addButton(tr("&Quit"), QMessageBox::DestructiveRole);
        box.setDefaultButton(box.addButton(tr("&Go on fetching"), QMessageBox::RejectRole));
        box.exec();
        if (box.clickedButton() != quit) {
            event->ignore();
            return;
        }
    }
    // A picture run leaves no trace.
    if (m_line.snapshotFolder.isEmpty()) {
        m_state.save();
        m_filters.saveNow();
    }
    event->accept();
}
