// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcecontroller.h"

#include "archivejob.h"
#include "detailspane.h"
#include "filejob.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "pastfetch.h"
#include "periodchooser.h"
#include "statusstrip.h"
#include "zonechooser.h"

#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

SourceController::SourceController(Connections &connections, MainWindow &window, QueryRunner &runner, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_window(window)
    , m_runner(runner)
    , m_longFetch(window)
{
    connect(window.details(), &DetailsPane::rawRecordRequested, this, &SourceController::answerRawRecord);
}

SourceController::~SourceController() = default;

Completeness SourceController::completeness() const
{
    Completeness completeness = m_completeness;
    if (m_running)
        completeness.tally.rows = m_runner.store().liveCount();
    return completeness;
}

void SourceController::fetch(const Profile &profile, const Secret &secret, const SourceOptions &options)
{
    fetch({{.profile = profile, .secret = secret, .problem = {}}}, options);
}

void SourceController::fetch(const std::vector<Connections::Found> &connections, const SourceOptions &options)
{
    const Period period = m_window.period()->period();
    m_period = period;
    m_host = Connections::hostsOf(connections);
    m_asksVendor = true;
    begin(m_connections.makeFetch(connections, options, period, m_window.zone()->zone()),
        Connections::namesOf(connections), period);
    m_asked = connections;
    m_options = options;
    m_window.period()->setAllDays(false);
}

void SourceController::open(const QString &path, const QString &apiZone, const std::optional<Period> &period)
{
    m_period.reset();
    m_host.clear();
    m_asksVendor = false;
    begin(std::make_unique<FileJob>(path, Zone::fromName(apiZone)), QFileInfo(path).fileName(), period);
    m_window.period()->setAllDays(!period);
}

void SourceController::openKept(const QString &archivePath, const PastFetch &fetch, const Profile &profile)
{
    // The days are those of the zone that it was fetched for.
    if (const auto zone = Zone::fromName(fetch.zone))
        m_window.zone()->setZone(*zone);
    m_window.period()->setPeriod(fetch.period);
    m_period = fetch.period;
    m_host = profile.host;
    m_asksVendor = false;
    begin(std::make_unique<ArchiveJob>(archivePath, ArchiveChoice{.fetch = fetch.id}, Zone::fromName(profile.apiZone)),
        profile.name, fetch.period);
    m_window.period()->setAllDays(false);
}

void SourceController::showPeriod(const Period &period)
{
    if (!m_pages)
        return;
    if (!m_period || (period.from >= m_period->from && period.to <= m_period->to)) {
        m_runner.setPeriod(period);
        hideHint();
        return;
    }
    m_hint = tr("These are still the sessions of %1; fetch to see those of %2.")
                 .arg(periodTitle(m_runner.query().period.value_or(*m_period)), periodTitle(period));
    m_window.messages()->showMessage(MessageBar::Severity::Warning, m_hint);
    m_window.messages()->addAction(tr("Fetch"), [this] { emit m_window.fetchRequested(); });
}

void SourceController::tellOfLongFetch(const QString &sentences)
{
    m_hint = sentences;
    m_window.messages()->showMessage(MessageBar::Severity::Info, m_hint);
    m_window.messages()->addAction(tr("Stop"), [this] { stop(); });
}

/// What it says no longer holds.
void SourceController::hideHint()
{
    if (!m_hint.isEmpty() && m_window.messages()->sentence() == m_hint)
        m_window.messages()->hide();
}

void SourceController::begin(std::unique_ptr<SourceJob> job, const QString &name, const std::optional<Period> &shown)
{
    // The old job ends before anything of it is cleared: nothing of it can arrive late.
    m_job.reset();
    m_recheck.reset();
    m_asked.clear();
    m_runner.clear();
    m_runner.setPeriod(shown);
    m_name = name;
    m_completeness = {};
    m_running = true;
    m_job = std::move(job);
    m_pages = m_job->pages();
    connect(m_job.get(), &SourceJob::segmentReady, &m_runner, &QueryRunner::append);
    connect(m_job.get(), &SourceJob::restarted, &m_runner, &QueryRunner::clear);
    connect(m_job.get(), &SourceJob::progressChanged, m_window.status(), &StatusStrip::setProgress);
    connect(m_job.get(), &SourceJob::namesChanged, &m_runner, &QueryRunner::setNames);
    connect(m_job.get(), &SourceJob::longFetchForeseen, this, &SourceController::tellOfLongFetch);
    connect(m_job.get(), &SourceJob::finished, this, &SourceController::finish);
    if (m_asksVendor)
        m_longFetch.begin(name);
    else
        m_longFetch.forget();
    m_window.messages()->hide();
    m_window.setSourceName(name);
    m_window.status()->setCompleteness({});
    m_window.setContent(m_period ? MainWindow::Content::Period : MainWindow::Content::File);
    m_window.setFetching(true);
    m_job->start();
}

void SourceController::stop()
{
    if (m_job && m_running)
        m_job->abort();
    if (m_recheck)
        m_recheck->abort();
}

void SourceController::recheck()
{
    if (m_running || m_recheck)
        return;
    if (m_asked.size() != 1 || m_options.isOffline) {
        m_window.messages()->showMessage(MessageBar::Severity::Info,
            tr("Only what was fetched from one connection can be re-checked. Fetch it, then re-check it."));
        return;
    }
    m_recheck = m_connections.makeRecheck(m_asked.front(), m_options, m_completeness.ledger);
    connect(m_recheck.get(), &RecheckJob::progressChanged, this, [this](int done, int parts, const QString &note) {
        m_window.status()->setProgress({.windowsDone = done,
            .windows = parts,
            .rows = m_runner.store().liveCount(),
            .note = note.isEmpty() ? tr("comparing totals") : note});
    });
    connect(m_recheck.get(), &RecheckJob::finished, this, &SourceController::finishRecheck);
    m_window.messages()->hide();
    m_window.setFetching(true);
    m_recheck->start();
}

void SourceController::finishRecheck(const RecheckResult &result)
{
    // We are in a signal of the job, which has nothing more to do.
    m_recheck.release()->deleteLater();
    m_window.setFetching(false);
    m_window.messages()->showMessage(result.agrees() ? MessageBar::Severity::Info : MessageBar::Severity::Warning,
        result.text(), result.error.detail);
    if (!result.agrees() && !result.isCancelled)
        m_window.messages()->addAction(tr("Fetch"), [this] { emit m_window.fetchRequested(); });
}

void SourceController::finish(const SourceResult &result)
{
    m_running = false;
    m_completeness = result.completeness;
    // We are in a signal of the job, which has nothing more to do; its pages are kept.
    m_job.release()->deleteLater();
    // Nothing received because of an error or a stop is not the same as nothing there.
    const bool whole = !result.error && m_completeness.verdict != Completeness::Verdict::Cancelled
        && m_completeness.verdict != Completeness::Verdict::Failed;
    if (!whole && m_runner.store().liveCount() == 0)
        m_window.setContent(MainWindow::Content::None);
    m_window.setFetching(false);
    m_window.status()->setCompleteness(m_completeness);
    hideHint();
    const QString problem = result.error ? result.error.sentence : m_completeness.problem;
    if (!problem.isEmpty())
        m_window.messages()->showMessage(MessageBar::Severity::Error, problem, result.error.detail, m_asksVendor);
    else if (!m_completeness.remarks.isEmpty())
        m_window.messages()->showMessage(
            MessageBar::Severity::Info, m_completeness.remarks.constFirst(), m_completeness.remarks.mid(1).join(u'\n'));
    m_longFetch.end(m_completeness);
    emit ended(result);
}

void SourceController::answerRawRecord(quint32 storeRow)
{
    if (!m_pages || storeRow >= m_runner.resultStore().rowCount())
        return;
    const RecordAddress address = m_runner.resultStore().origin(storeRow);
    // Unpacking a page takes milliseconds: not on the window's thread.
    QThreadPool::globalInstance()->start(
        [address, storeRow, pages = m_pages, pane = QPointer<DetailsPane>(m_window.details())] {
            const QByteArray record = pages->record(address);
            QMetaObject::invokeMethod(qApp, [=] {
                if (pane)
                    pane->setRawRecord(storeRow, record);
            });
        });
}
