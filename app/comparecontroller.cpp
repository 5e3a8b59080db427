// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparecontroller.h"

#include "archivejob.h"
#include "archivetasks.h"
#include "comparepanel.h"
#include "exportcontroller.h"
#include "fetchespanel.h"
#include "filejob.h"
#include "filterbar.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "periodchooser.h"
#include "queryrunner.h"
#include "reportfile.h"
#include "screentext.h"
#include "sessionfinder.h"
#include "sourcecontroller.h"
#include "zonechooser.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

CompareController::CompareController(
    MainWindow &window, QueryRunner &runner, const SourceController &source, ExportController &exports, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_runner(runner)
    , m_source(source)
    , m_exports(exports)
{
    ComparePanel *panel = m_window.compare();
    connect(panel, &ComparePanel::fileRequested, this, &CompareController::openByDialog);
    connect(panel, &ComparePanel::daysRequested, this, &CompareController::compareWithDays);
    connect(panel, &ComparePanel::clearRequested, this, &CompareController::putAway);
    connect(panel, &ComparePanel::exportRequested, this, &CompareController::exportChanges);
    connect(panel, &ComparePanel::vanishedRequested, this, &CompareController::tellVanished);
    // All other terms go: it counts all sessions of its kind.
    connect(panel, &ComparePanel::termsRequested, this,
        [this](const QStringList &terms) { m_window.filterBar()->setText(terms.join(u' ')); });
    panel->setZone(m_window.zone()->zone());
    connect(m_window.zone(), &ZoneChooser::zoneChanged, panel, &ComparePanel::setZone);
    connect(m_window.fetches(), &FetchesPanel::compareRequested, this, &CompareController::compareWithFetch);
    connect(&m_runner, &QueryRunner::resultChanged, this, &CompareController::takeResult);
    connect(&m_runner, &QueryRunner::busyChanged, this, &CompareController::goOn);
    connect(&m_source, &SourceController::ended, this, [this] {
        m_hasEnded = true;
        goOn();
    });
}

QString CompareController::Other::name(const Zone &zone) const
{
    if (listing && file.isEmpty())
        return tr("the fetch of %1").arg(screenTime(listing->result().completeness.askedAt, zone));
    return QFileInfo(file).fileName();
}

void CompareController::tell(const QString &sentence)
{
    m_window.messages()->showMessage(MessageBar::Severity::Info, sentence);
}

void CompareController::setBusy(bool busy)
{
    m_isBusy = busy;
    m_window.compare()->setBusy(busy);
}

bool CompareController::canBegin()
{
    if (m_source.isRunning())
        tell(tr("Wait until the fetch has ended; then the sessions can be compared."));
    else if (m_runner.resultStore().liveCount() == 0)
        tell(tr("There are no sessions to compare. Fetch some, or open a file."));
    else
        return true;
    return false;
}

/// That of a fetch beside the sessions.
std::optional<Zone> CompareController::apiZone() const
{
    return ComparedListing::zoneBeside(m_source.completeness());
}

void CompareController::compareWithFetch(const FetchKey &fetch)
{
    if (canBegin())
        begin(std::make_unique<ArchiveJob>(pathOfArchive(fetch.archive), ArchiveChoice{.fetch = fetch.id}, apiZone()),
            {.fetch = fetch});
}

void CompareController::compareWithFile(const QString &path)
{
    // Which zone it is in, its own ids say first.
    if (canBegin())
        begin(std::make_unique<FileJob>(path, ApiZone{apiZone().value_or(Zone())}), {.file = path});
}

void CompareController::openByDialog()
{
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Compare with a file"), m_exports.folder(),
        tr("Sessions (*.json *.jsonl *.csv *.gz *.billscope);;All files (*)"));
    if (path.isEmpty())
        return;
    m_exports.setFolder(QFileInfo(path).absolutePath());
    compareWithFile(path);
}

void CompareController::compareWithDays(EarlierDays days)
{
    if (!canBegin())
        return;
    const std::optional<Period> period = m_runner.query().period;
    if (!period)
        return tell(tr("Choose the days first that are to be compared with earlier ones."));
    const Period earlier = earlierPeriod(days, *period);
    if (m_source.archives().isEmpty() && m_source.parts()
        && !areAsked(*m_source.parts(), earlier, m_runner.query().zone))
        return tell(tr("%1 does not hold all of %2.").arg(m_source.sourceName(), periodTitle(earlier)));
    if (m_source.archives().isEmpty())
        return begin(nullptr, {.days = days});
    if (m_source.archives().size() > 1)
        return tell(tr("Earlier days can be compared for one connection at a time."));
    const ArchiveChoice choice{
        .period = earlier, .bots = ComparedListing::botsOf(m_source.completeness()), .zone = m_runner.query().zone};
    begin(std::make_unique<ArchiveJob>(pathOfArchive(m_source.archives().constFirst()), choice, apiZone()),
        {.days = days});
}

void CompareController::begin(std::unique_ptr<SourceJob> job, Other other)
{
    if (m_coming)
        drop(&*m_coming);
    m_next = {};
    m_coming = std::move(other);
    m_coming->period = m_runner.query().period;
    m_window.showCompare();
    setBusy(true);
    if (!job)
        return takeListing();
    m_coming->listing = std::make_unique<ComparedListing>(std::move(job));
    connect(m_coming->listing.get(), &ComparedListing::finished, this, &CompareController::takeListing);
    m_coming->listing->start();
}

void CompareController::takeListing()
{
    Other other = std::move(*m_coming);
    m_coming.reset();
    const SourceResult &result = other.listing ? other.listing->result() : SourceResult();
    const bool isThere = !other.listing || !result.error || other.listing->store().liveCount() > 0;
    const bool areOtherDays = other.days && other.period != m_runner.query().period;
    if (isThere && !areOtherDays) {
        clear();
        m_other = std::move(other);
        return compare();
    }
    const QString sentence = result.error.sentence;
    drop(&other);
    setBusy(false);
    if (areOtherDays)
        compareWithDays(*other.days);
    else if (other.days)
        offerToFetch(*other.days, *other.period);
    else
        m_window.messages()->showMessage(MessageBar::Severity::Error, sentence);
}

/// One fetch of both, so that all that is compared is in the window, and nothing has to be looked for.
void CompareController::offerToFetch(EarlierDays days, const Period &period)
{
    const Period earlier = earlierPeriod(days, period);
    m_window.messages()->showMessage(MessageBar::Severity::Error,
        tr("No fetch that is kept holds all of %1. Fetch these days first, then compare.").arg(periodTitle(earlier)));
    m_window.messages()->addAction(tr("&Fetch and compare"), [this, days, period, earlier] {
        m_window.messages()->closeBar();
        m_hasEnded = false;
        m_next = [this, days, period, earlier] {
            const std::optional<Period> &asked = m_source.period();
            const bool isFetched = asked && asked->from <= earlier.from && asked->to >= period.to;
            if (isFetched || m_window.period()->period() == Period{earlier.from, period.to})
                m_window.period()->setPeriod(period);
            if (isFetched)
                compareWithDays(days);
        };
        m_window.period()->setPeriod({earlier.from, period.to});
        emit m_window.fetchRequested();
    });
}

/// What is missing of one of the two; empty if nothing is.
QString CompareController::missing(const QString &title, const Completeness &completeness)
{
    return completeness.isCutShort()
        ? tr("%1: %2. What is missing may look added or vanished.").arg(title, describe(completeness)) + u'\n'
        : QString();
}

/// Of what is compared with: what is missing, and where its dates were read in another zone.
QString CompareController::caveatsOf(const QString &name, const Completeness &completeness) const
{
    const QString zones = differenceOf(m_source.completeness().apiZone, name, completeness.apiZone);
    return missing(tr("What it is compared with"), completeness) + (zones.isEmpty() ? zones : zones + u'\n');
}

void CompareController::compare()
{
    m_period = m_runner.query().period;
    m_zone = m_runner.query().zone;
    const ComparedListing *listing = m_other.listing.get();
    if (m_other.days && !m_period)
        return clear();
    setBusy(true);
    const QString name = m_other.name(m_zone);
    const SessionStore &before = listing ? listing->store() : m_runner.resultStore();
    QString caveat = missing(tr("What is shown"), m_source.completeness());
    if (listing)
        caveat += caveatsOf(name, listing->result().completeness);
    const auto work = [=, now = m_runner.resultStore(), parts = m_source.parts(), period = m_period, zone = m_zone,
                          days = m_other.days, partsBefore = listing ? listing->result().asked : std::nullopt,
                          generation = ++m_generation, self = QPointer<CompareController>(this)] {
        auto compared = std::make_shared<ComparedSessions>(ComparedSessions{.before = before, .now = now});
        if (days) {
            const Period earlier = earlierPeriod(*days, *period);
            compared->areVolumes = true;
            compared->volumes = compareVolumes({before, earlier}, {now, *period}, zone);
            compared->summary = summaryOf(compared->volumes, earlier, *period);
        } else {
            compared->diff = compareSessions({before, partsBefore}, {now, parts}, period, zone);
            compared->changes = RowChanges(compared->diff);
            compared->summary = summaryOf(compared->diff, name, zone);
            if (compared->diff.wasNothingAskedAgain())
                compared->summary += tr("Ask for everything anew, then compare again.") + u'\n';
        }
        compared->summary += caveat;
        QMetaObject::invokeMethod(qApp, [=] {
            if (self && generation == self->m_generation)
                self->take(compared);
        });
    };
    QThreadPool::globalInstance()->start(work);
}

void CompareController::take(const std::shared_ptr<const ComparedSessions> &compared)
{
    m_compared = compared;
    m_runner.setChanges(compared->changes);
    m_window.compare()->setCompared(compared);
    setBusy(m_coming.has_value());
    // The days may have been chosen anew meanwhile.
    takeResult();
}

/// Other sessions are shown, or other days of the same.
void CompareController::takeResult()
{
    if (!m_compared && !m_isBusy)
        return;
    if (m_source.isRunning() || m_runner.resultStore().rowCount() == 0)
        return putAway();
    const Query &query = m_runner.query();
    const bool areOtherDays = query.period != m_period || !(query.zone == m_zone);
    if (!m_compared || !areOtherDays)
        return;
    // What was read for them holds the days before the former ones.
    if (const std::optional<EarlierDays> days = m_other.days; days && m_other.listing) {
        // What is being read was asked for after them.
        if (m_coming)
            return;
        clear();
        compareWithDays(*days);
    } else {
        compare();
    }
}

void CompareController::clear()
{
    ++m_generation;
    drop(&m_other);
    if (m_coming)
        drop(&*m_coming);
    m_coming.reset();
    m_compared.reset();
    m_runner.setChanges({});
    m_window.compare()->setCompared({});
    setBusy(false);
}

/// No other one takes its place: a filter by it would leave nothing.
void CompareController::putAway()
{
    clear();
    FilterBar *filter = m_window.filterBar();
    if (filter->filter().has(Field::Change))
        filter->setText(filter->filter().without(Field::Change).text());
}

/// We may be in a signal of its listing.
void CompareController::drop(Other *other)
{
    if (!other->listing)
        return;
    other->listing->disconnect();
    other->listing.release()->deleteLater();
}

void CompareController::tellVanished(const std::vector<quint32> &rows)
{
    const QString name = m_other.name(m_zone);
    if (!m_compared || rows.empty())
        return;
    m_window.messages()->showMessage(MessageBar::Severity::Info,
        tr("%Ln sessions are only in %1, not among those that are shown.", nullptr, static_cast<int>(rows.size()))
            .arg(name),
        rows.size() == 1 ? sessionText(m_compared->before, rows.front(), m_zone) : QString());
    if (m_other.canBeOpened())
        m_window.messages()->addAction(tr("&Open it there"), [this, rows, told = m_compared] {
            if (told == m_compared)
                openOther(rows);
            else
                m_window.messages()->closeBar();
        });
}

void CompareController::openOther(const std::vector<quint32> &rows)
{
    if (!m_compared)
        return;
    m_window.messages()->closeBar();
    std::vector<SessionIdentity> wanted;
    wanted.reserve(rows.size());
    for (const quint32 row : rows)
        wanted.push_back(identityOf(m_compared->before, row));
    m_hasEnded = false;
    m_next = [this, wanted] {
        std::vector<quint32> found;
        for (const SessionFinder::Found &session : SessionFinder(wanted).find(m_runner.resultStore()))
            found.push_back(session.row);
        std::ranges::sort(found);
        if (!found.empty())
            emit m_window.compare()->rowsRequested(found);
    };
    // It is gone with what is shown.
    const QString file = m_other.file;
    if (const FetchKey fetch = m_other.fetch; fetch.id != 0)
        emit m_window.fetches()->openRequested(fetch);
    else
        emit m_window.openPathRequested(file);
}

/// What was waited for is done once, whatever has come instead.
void CompareController::goOn()
{
    if (!m_hasEnded || !m_next || m_source.isRunning() || m_runner.isBusy() || !m_runner.hasAllRows())
        return;
    const auto next = std::exchange(m_next, {});
    next();
}

void CompareController::exportChanges()
{
    if (!m_compared)
        return;
    ReportFacts facts = factsOf(*m_runner.result());
    facts.source = m_source.sourceName();
    facts.filter.clear();
    facts.completeness = m_source.completeness();
    const QString path = m_exports.askForPath(proposedFileName(facts, u"diff.csv"_s), tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    QThreadPool::globalInstance()->start([path, compared = m_compared, zone = m_zone,
                                             exports = QPointer<ExportController>(&m_exports)] {
        const QByteArray csv = compared->areVolumes ? volumesCsv(compared->volumes)
                                                    : diffCsv(compared->diff, compared->before, compared->now, zone);
        QMetaObject::invokeMethod(qApp, [=] {
            if (exports)
                exports->write(path, csv, tr("The comparison was written to %1.").arg(QFileInfo(path).fileName()));
        });
    });
}
