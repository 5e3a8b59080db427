// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcecontroller.h"

#include "archivejob.h"
#include "archivelist.h"
#include "detailspane.h"
#include "fetchespanel.h"
#include "filejob.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "pastfetch.h"
#include "periodchooser.h"
#include "screentext.h"
#include "statusstrip.h"
#include "zonechooser.h"

#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

SourceController::SourceController(Connections &connections, MainWindow &window, QueryRunner &runner, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_window(window)
    , m_runner(runner)
    , m_notices(window)
    , m_longFetch(window)
{
    connect(window.details(), &DetailsPane::rawRecordRequested, this, &SourceController::answerRawRecord);
}

SourceController::~SourceController() = default;

Completeness SourceController::completeness() const
{
    Completeness completeness = m_shown.completeness;
    if (isArriving())
        completeness.tally.rows = m_runner.store().liveCount();
    return completeness;
}

std::chrono::hours SourceController::settlingTime() const
{
    int hours = m_shown.settlingHours;
    for (const Connections::Found &found : m_shown.asked)
        hours = std::max(hours, found.profile.settlingHours);
    return std::chrono::hours(hours);
}

void SourceController::fetch(const Profile &profile, const Secret &secret, const SourceOptions &options)
{
    fetch({{.profile = profile, .secret = secret, .problem = {}}}, options);
}

void SourceController::fetch(const std::vector<Connections::Found> &connections, const SourceOptions &options)
{
    fetch(connections, options, m_window.period()->period(), m_window.zone()->zone());
}

void SourceController::fetch(const std::vector<Connections::Found> &connections, const SourceOptions &options,
    const Period &period, const Zone &zone)
{
    // A preset that names these days stays one.
    if (m_window.period()->period() != period)
        m_window.period()->setPeriod(period);
    QStringList archives;
    for (const Connections::Found &found : connections)
        archives << archiveOf(found.profile, found.secret).owner.archive;
    begin(m_connections.makeFetch(connections, options, period, zone),
        {.name = Connections::namesOf(connections),
            .host = Connections::hostsOf(connections),
            .period = period,
            .days = period,
            .zone = zone,
            .archives = archives,
            .asked = connections,
            .options = options,
            .asksVendor = true});
}

void SourceController::open(const QString &path, const QString &apiZone, const std::optional<Period> &period)
{
    begin(std::make_unique<FileJob>(path, ApiZone::given(Zone::fromName(apiZone))),
        {.name = QFileInfo(path).fileName(), .file = path, .days = period});
}

void SourceController::openSample()
{
    begin(
        std::make_unique<FileJob>(u":/sample/made-up-sessions.json.gz"_s, ApiZone()), {.name = tr("Made-up sessions")});
}

void SourceController::openKept(const PastFetch &fetch, const Profile &profile)
{
    m_window.period()->setPeriod(fetch.period);
    SourceOptions options;
    options.bots = fetch.bots;
    begin(std::make_unique<ArchiveJob>(
              pathOfArchive(fetch.archive), ArchiveChoice{.fetch = fetch.id}, Zone::fromName(profile.apiZone)),
        {.name = profile.name,
            .host = profile.host,
            .period = fetch.period,
            .days = fetch.period,
            .archives = {fetch.archive},
            .fetchId = fetch.id,
            .hasStopped = fetch.hasStopped(),
            .settlingHours = profile.settlingHours,
            .options = options});
    if (const QString zone = m_window.zone()->zone().name(); zone != fetch.zone)
        m_window.messages()->showMessage(MessageBar::Severity::Info,
            tr("The days of this fetch were asked for in the time zone %1; shown are the days of %2.")
                .arg(fetch.zone, zone));
}

QList<FetchKey> SourceController::shownFetches(const std::vector<PastFetch> &fetches) const
{
    // A later one of the same days that failed is not the one whose sessions are still here.
    const Completeness &completeness = m_shown.completeness;
    const bool isOne = m_shown.archives.size() == 1;
    const auto hasItsRows = [&](const PastFetch &fetch) {
        return !isOne || fetch.rows < 0 || completeness.verdict == Verdict::Nothing
            || fetch.rows == completeness.tally.rows;
    };
    QList<FetchKey> shown;
    for (const QString &archive : m_shown.archives) {
        const auto found = std::ranges::find_if(fetches, [&](const PastFetch &fetch) {
            if (fetch.archive != archive)
                return false;
            return m_shown.fetchId > 0
                ? fetch.id == m_shown.fetchId
                : fetch.period == m_shown.period && fetch.zone == m_shown.zone.name() && hasItsRows(fetch);
        });
        if (found != fetches.end())
            shown << found->key();
    }
    return shown;
}

void SourceController::close()
{
    if (m_running)
        return;
    m_recheck.reset();
    m_shown = {};
    m_runner.clear();
    m_window.setFetching(false);
    m_window.setSourceName({});
    m_window.setCompleteness({});
    m_window.setContent(MainWindow::Content::None);
    emit shownChanged();
}

void SourceController::showPeriod(const Period &period)
{
    if (!m_shown.pages)
        return;
    const std::optional<Period> &asked = m_shown.period;
    if (!asked || (period.from >= asked->from && period.to <= asked->to)) {
        m_runner.setPeriod(period);
        m_notices.hideHint();
        return;
    }
    m_notices.tellOthersChosen(periodTitle(m_runner.query().period.value_or(*asked)), periodTitle(period));
}

void SourceController::showChosen(const QList<Profile> &profiles)
{
    if (!m_shown.pages || m_running)
        return;
    QStringList archives;
    QStringList names;
    for (const Profile &profile : profiles) {
        archives << archiveOf(profile).owner.archive;
        names << profile.name;
    }
    if (archives == m_shown.archives)
        return m_notices.hideHint();
    m_notices.tellOthersChosen(m_shown.name, names.join(u" + "_s));
}

void SourceController::begin(std::unique_ptr<SourceJob> job, const WindowSource &source)
{
    // The old job ends before anything of it is cleared: nothing of it can arrive late.
    m_job.reset();
    m_recheck.reset();
    if (isArriving()) {
        m_shown.completeness.verdict = Verdict::Cancelled;
        m_shown.completeness.tally.rows = m_runner.store().liveCount();
    }
    m_running = true;
    m_job = std::move(job);
    m_coming = source;
    m_coming->pages = m_job->pages();
    m_coming->begunAt = QDateTime::currentDateTimeUtc();
    connect(m_job.get(), &SourceJob::segmentReady, this, &SourceController::append);
    connect(m_job.get(), &SourceJob::restarted, this, &SourceController::restart);
    connect(m_job.get(), &SourceJob::progressChanged, m_window.status(), &StatusStrip::setProgress);
    connect(m_job.get(), &SourceJob::namesChanged, this, &SourceController::setNames);
    connect(m_job.get(), &SourceJob::longFetchForeseen, this,
        [this](const QString &sentences) { m_notices.tellLongFetch(sentences, [this] { stop(); }); });
    connect(m_job.get(), &SourceJob::finished, this, &SourceController::finish);
    if (source.asksVendor)
        m_longFetch.begin(source.name);
    else
        m_longFetch.forget();
    m_window.messages()->hide();
    if (m_runner.store().liveCount() == 0)
        showComing();
    m_window.setFetching(true);
    m_job->start();
}

/// From now on the source that was begun last is the one that is shown, and all that is said is said of it.
void SourceController::showComing()
{
    m_shown = *std::exchange(m_coming, std::nullopt);
    m_runner.clear();
    m_runner.setPeriod(m_shown.days);
    m_runner.setNames(m_shown.names);
    m_window.setSourceName(m_shown.name);
    m_window.setCompleteness({});
    m_window.setContent(m_shown.period ? MainWindow::Content::Period : MainWindow::Content::File);
    m_window.period()->setAllDays(!m_shown.days);
    emit shownChanged();
}

void SourceController::append(const Segment &segment)
{
    if (isComing())
        showComing();
    m_runner.append(segment);
}

void SourceController::restart()
{
    if (!isComing())
        m_runner.clear();
}

void SourceController::setNames(const DisplayNames &names)
{
    if (isComing())
        m_coming->names = names;
    else
        m_runner.setNames(names);
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
    if (!m_shown.pages)
        return m_window.messages()->showMessage(
            MessageBar::Severity::Info, tr("Nothing is shown that could be re-checked."));
    if (m_shown.asked.empty() || m_shown.options.isOffline) {
        m_window.messages()->showMessage(MessageBar::Severity::Info,
            tr("What is shown was opened without asking the server. Fetch it, then re-check it."));
        return;
    }
    m_recheck = m_connections.makeRecheck(m_shown.asked, m_shown.options, m_shown.completeness.ledger);
    connect(m_recheck.get(), &JoinedRecheck::progressChanged, this, [this](int done, int parts, const QString &note) {
        m_window.status()->setProgress({.windowsDone = done,
            .windows = parts,
            .fraction = parts > 0 ? static_cast<double>(done) / parts : -1,
            .rows = m_runner.store().liveCount(),
            .note = note.isEmpty() ? tr("comparing totals") : note});
    });
    connect(m_recheck.get(), &JoinedRecheck::finished, this, &SourceController::finishRecheck);
    m_window.messages()->hide();
    m_window.setFetching(true);
    m_recheck->start();
}

std::function<void()> SourceController::resumption() const
{
    const Verdict verdict = m_shown.completeness.verdict;
    if (m_running || (verdict != Verdict::Cancelled && verdict != Verdict::Failed))
        return {};
    if (m_shown.fetchId > 0)
        return [panel = m_window.fetches(), key = FetchKey{m_shown.archives.value(0), m_shown.fetchId}] {
            emit panel->resumeRequested(key);
        };
    if (m_shown.asksVendor)
        return [bar = m_window.messages()] { emit bar->retryRequested(); };
    return {};
}

void SourceController::finishRecheck(const RecheckResult &result)
{
    // We are in a signal of the job, which has nothing more to do.
    m_recheck.release()->deleteLater();
    m_window.setFetching(false);
    m_window.messages()->showMessage(result.agrees() ? MessageBar::Severity::Info : MessageBar::Severity::Warning,
        result.text(), result.error.detail);
    m_rechecks.note(m_shown.archives, m_shown.asked, result);
    compareWithRechecks();
    m_window.setCompleteness(m_shown.completeness);
    if (!result.agrees() && !result.isCancelled)
        // Days that are settled are asked for only in this way.
        m_window.messages()->addAction(tr("Ask for everything &anew"), [this] { emit m_window.freshFetchRequested(); });
    emit rechecked();
}

void SourceController::compareWithRechecks()
{
    Completeness &completeness = m_shown.completeness;
    completeness.since = m_rechecks.compare(m_shown.archives, m_shown.asked, completeness.ledger);
}

void SourceController::finish(const SourceResult &result)
{
    m_running = false;
    m_runner.answerNow();
    // We are in a signal of the job, which has nothing more to do; its pages are kept.
    m_job.release()->deleteLater();
    // Nothing received because of an error or a stop is not the same as nothing there.
    const Verdict verdict = result.completeness.verdict;
    const bool whole = !result.error && verdict != Verdict::Cancelled && verdict != Verdict::Failed;
    if (isComing() && whole)
        showComing();
    const bool areOthersShown = isComing();
    const WindowSource ended = areOthersShown ? *std::exchange(m_coming, std::nullopt) : m_shown;
    if (areOthersShown) {
        m_shown.asksVendor = false; // what can be asked for once more is the one that has ended
    } else {
        m_shown.completeness = result.completeness;
        m_shown.parts = result.asked;
        m_shown.knownValues = result.knownValues;
        compareWithRechecks();
    }
    if (!areOthersShown && result.period && !m_shown.period)
        takePeriod(*result.period);
    if (!whole && m_runner.store().liveCount() == 0)
        m_window.setContent(MainWindow::Content::None);
    m_window.setFetching(false);
    m_window.setCompleteness(m_shown.completeness);
    m_notices.tellEnd(result, ended, areOthersShown ? &m_shown : nullptr, resumption());
    m_longFetch.end(result.completeness);
    emit this->ended(result);
}

/// An exported fetch says which days it was asked for only when it is read.
void SourceController::takePeriod(const Period &period)
{
    m_shown.period = period;
    if (m_shown.days)
        return;
    m_shown.days = period;
    m_runner.setPeriod(period);
    m_window.period()->setPeriod(period);
}

void SourceController::answerRawRecord(quint32 storeRow)
{
    if (!m_shown.pages || storeRow >= m_runner.resultStore().rowCount())
        return;
    const RecordAddress address = m_runner.resultStore().origin(storeRow);
    // Unpacking a page takes milliseconds: not on the window's thread.
    QThreadPool::globalInstance()->start(
        [address, storeRow, pages = m_shown.pages, pane = QPointer<DetailsPane>(m_window.details())] {
            const QByteArray record = pages->record(address);
            QMetaObject::invokeMethod(qApp, [=, connection = pages->sourceOf(address.page)] {
                if (pane)
                    pane->setRawRecord(storeRow, record, connection);
            });
        });
}
