// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcecontroller.h"

#include "detailspane.h"
#include "filejob.h"
#include "mainwindow.h"
#include "messagebar.h"
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

void SourceController::fetch(const Profile &profile, const Secret &secret, const SourceOptions &options)
{
    const Period period = m_window.period()->period();
    m_period = period;
    m_host = profile.host;
    begin(m_connections.makeFetch(profile, secret, options, period, m_window.zone()->zone()), profile.name);
}

void SourceController::open(const QString &path, const QString &apiZone)
{
    m_period.reset();
    m_host.clear();
    begin(std::make_unique<FileJob>(path, Zone::fromName(apiZone)), QFileInfo(path).fileName());
}

void SourceController::begin(std::unique_ptr<SourceJob> job, const QString &name)
{
    // The old job ends before anything of it is cleared: nothing of it can arrive late.
    m_job.reset();
    m_runner.clear();
    m_runner.setPeriod(m_period);
    m_name = name;
    m_completeness = {};
    m_running = true;
    m_job = std::move(job);
    m_pages = m_job->pages();
    connect(m_job.get(), &SourceJob::segmentReady, &m_runner, &QueryRunner::append);
    connect(m_job.get(), &SourceJob::restarted, &m_runner, &QueryRunner::clear);
    connect(m_job.get(), &SourceJob::progressChanged, m_window.status(), &StatusStrip::setProgress);
    connect(m_job.get(), &SourceJob::finished, this, &SourceController::finish);
    if (m_period)
        m_longFetch.begin(name);
    else
        m_longFetch.forget();
    m_window.messages()->hide();
    m_window.setSourceName(name);
    m_window.status()->setCompleteness({});
    m_window.setLoaded(true);
    m_window.setFetching(true);
    m_job->start();
}

void SourceController::stop()
{
    if (m_job && m_running)
        m_job->abort();
}

void SourceController::finish(const SourceResult &result)
{
    m_running = false;
    m_completeness = result.completeness;
    // Nothing received because of an error is not the same as nothing there.
    if (result.error && m_runner.store().liveCount() == 0)
        m_window.setLoaded(false);
    m_window.setFetching(false);
    m_window.status()->setCompleteness(m_completeness);
    const QString problem = result.error ? result.error.sentence : m_completeness.problem;
    if (!problem.isEmpty())
        m_window.messages()->showMessage(
            MessageBar::Severity::Error, problem, result.error.detail, m_period.has_value());
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
