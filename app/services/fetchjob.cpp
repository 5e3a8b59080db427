// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchjob.h"

#include "archivepagestore.h"
#include "billingsessionsquery.h"
#include "fetchnotes.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ProgressIntervalMs = 100;

} // namespace

FetchJob::FetchJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens, const Period &period,
    const Zone &reportZone, const FetchOptions &options, QObject *parent)
    : SourceJob(options.apiZoneOf(profile), std::make_shared<ArchivePageStore>(), parent)
    , m_profile(profile)
    , m_period(period)
    , m_reportZone(reportZone)
    , m_options(options)
    , m_requester(stack, profile, tokens, options)
    , m_client(tokens.clientId())
    , m_names(stack, profile, tokens, options)
    , m_record(new FetchRecord(*loader(), std::static_pointer_cast<ArchivePageStore>(pages())))
{
    moveToLoader(m_record);
    connect(&m_requester, &PageRequester::answered, this, &FetchJob::takeAnswer);
    connect(&m_requester, &PageRequester::failed, this, &FetchJob::takeError);
    connect(&m_requester, &PageRequester::waiting, this, &FetchJob::reportProgress);
    connect(&m_requester, &PageRequester::waitBegan, this, &FetchJob::waitBegan);
    connect(&m_requester, &PageRequester::adminPathWorked, this, &FetchJob::adminPathWorked);
    connect(&m_requester, &PageRequester::attempted, this, [this](const ArchivedPage &page, const QString &problem) {
        postToRecord([record = m_record, page, problem] { record->addAttempt(page, problem); });
    });
    connect(&m_names, &FetchNames::waiting, this, &FetchJob::reportProgress);
    connect(&m_names, &FetchNames::finished, this, &FetchJob::takeNames);
    connect(m_record, &FetchRecord::begun, this, &FetchJob::takeStart);
    connect(m_record, &FetchRecord::lookedAgain, this, &FetchJob::takeMore);
    connect(m_record, &FetchRecord::wasCut, this, &FetchJob::takeCut);
    connect(m_record, &FetchRecord::replayed, this, &FetchJob::takeReplayed);
    connect(m_record, &FetchRecord::pageMissing, this, &FetchJob::askForPage);
    connect(m_record, &FetchRecord::ended, this, [this](const QString &notKept) { m_notKept = notKept; });
    connect(loader(), &SessionLoader::pageLoaded, this, &FetchJob::takePage);
    connect(loader(), &SessionLoader::evidenceFound, this,
        [this](const BoundsEvidence &evidence) { m_result.completeness.details += evidence.sentences(); });
    connect(loader(), &SessionLoader::finished, this, &FetchJob::complete);
}

FetchJob::~FetchJob()
{
    m_record->cancel();
}

void FetchJob::start()
{
    if (std::exchange(m_started, true))
        return;
    m_clock.start();
    postToRecord([record = m_record, order = order()] { record->begin(order); });
}

void FetchJob::abort()
{
    if (m_aborted || !m_started)
        return;
    m_aborted = true;
    m_record->cancel();
    // What is just being read is the last; its outcome ends the job.
    if (m_step == Step::Asking)
        m_requester.abort();
    else if (m_step == Step::Naming)
        m_names.abort();
}

FetchOrder FetchJob::order() const
{
    FetchOrder order;
    order.archivePath = m_options.archivePath;
    order.source = ArchiveSource::of(m_profile);
    if (!m_client.isEmpty())
        order.client = QString::fromLatin1(
            QCryptographicHash::hash(m_client.toUtf8(), QCryptographicHash::Sha256).toHex());
    order.monthsKept = m_profile.monthsKept;
    order.isFresh = m_options.isFresh;
    order.range = {
        m_period, m_reportZone, m_options.apiZoneOf(m_profile), m_options.now(), m_options.settlingTimeOf(m_profile)};
    order.facts.profile = m_profile.name;
    order.facts.host = m_profile.host;
    order.facts.scope = m_profile.scope;
    order.facts.period = m_period;
    order.facts.reportZone = m_reportZone.name();
    order.facts.apiZone = order.range.apiZone ? order.range.apiZone->name() : u"auto"_s;
    order.facts.pageSize = m_options.pageSizeOf(m_profile);
    order.facts.bots = m_options.botsOf(m_profile);
    order.facts.bots.removeAll(QString());
    order.facts.startedAt = order.range.now;
    return order;
}

void FetchJob::takeStart(const FetchStart &start)
{
    m_parts = {start.parts.begin(), start.parts.end()};
    m_traits = start.traits;
    m_settled = settledUntil(start.now, m_options.settlingTimeOf(m_profile));
    m_result.completeness.askedAt = start.askedAt();
    m_names.setKnown(start.names);
    addNames(start.names.names);
    m_span = spanOf(m_period, m_reportZone);
    m_ledger.setPeriod(m_span);
    m_ledger.addWindows(static_cast<int>(m_parts.size()), secondsOf(m_parts));
    if (const QString note = describeEarlierAnswers(m_parts, m_result.completeness.askedAt); !note.isEmpty())
        m_result.completeness.details.append(note);
    if (const QString unfinished = unfinishedPeriod(m_period, m_reportZone, start.now); !unfinished.isEmpty())
        m_result.completeness.details.append(unfinished);
    if (!m_parts.empty()) {
        reportProgress();
        return beginPart();
    }
    if (m_aborted)
        return end(Verdict::Cancelled);
    ApiError error;
    error.kind = ApiError::Kind::Usage;
    error.sentence = tr("The period %1 lies in the future; there is nothing to fetch yet. Choose an earlier one.")
                         .arg(periodTitle(m_period));
    end(Verdict::Failed, error);
}

void FetchJob::beginPart()
{
    if (m_ended)
        return;
    if (m_parts.empty() && m_hasLookedAgain)
        return end(m_ledger.verdict());
    if (m_parts.empty()) {
        m_step = Step::Planning;
        return postToRecord([record = m_record] { record->lookAgain(); });
    }
    if (m_aborted)
        return end(Verdict::Cancelled);
    const FetchPart &part = m_parts.front();
    postToRecord([record = m_record, part] { record->beginWindow(part); });
    if (part.isClosed) {
        m_step = Step::Replaying;
        m_replayedShared = 0;
        postToRecord([record = m_record, part, pass = m_passes + 1] { record->replay(part, pass); });
        return;
    }
    m_course.emplace(
        m_traits, part.bot, part.window, m_options.pageSizeOf(m_profile), m_passes + 1, part.window.to > m_settled);
    m_cut.begin(m_passes + 1);
    // What only changes beside the period is not to make the whole look changed.
    if (part.cut == FetchPart::Cut::No && cutAt(m_span, part.window).size() > 1)
        m_course->endAtChange();
    goOn();
}

/// The next page of the window, from the archive if it is there.
void FetchJob::nextPage()
{
    if (m_ended)
        return;
    const PageRequest request = m_course->next();
    BillingSessionsQuery query;
    query.from = request.window.from;
    query.to = request.window.to;
    query.limit = request.limit;
    query.skip = request.skip;
    if (m_profile.scope == Scope::Admin)
        query.botId = m_parts.front().bot;
    m_page = {};
    m_page.pass = request.pass - m_passes;
    m_page.skip = request.skip;
    m_page.beginsWithOverlap = request.overlaps;
    m_page.request = query.toJson();
    if (!loadArchived(m_page))
        askForPage();
}

/// A fetch that goes on asks for no page that it has.
bool FetchJob::loadArchived(const ArchivedPage &wanted)
{
    std::vector<ArchivedPage> &pages = m_parts.front().pages;
    const auto page = std::ranges::find_if(
        pages, [&wanted](const ArchivedPage &p) { return p.pass == wanted.pass && p.request == wanted.request; });
    if (page == pages.end())
        return false;
    m_step = Step::Reading;
    postToRecord([record = m_record, found = *page, place = placeOf(*page)] { record->loadAgain(found, place); });
    pages.erase(page);
    return true;
}

void FetchJob::askForPage()
{
    if (m_aborted)
        return end(Verdict::Cancelled);
    m_step = Step::Asking;
    foresee();
    m_requester.ask(m_parts.front().bot, m_page);
}

/// What is left decides how fast it may go, and how long it takes.
void FetchJob::foresee()
{
    const int pageSize = m_traits.limit > 0 ? m_traits.limit : m_options.pageSizeOf(m_profile);
    std::vector<FetchPart> toBeAsked;
    std::ranges::remove_copy_if(m_parts, std::back_inserter(toBeAsked), &FetchPart::isClosed);
    RequestGate &gate = m_requester.gate();
    gate.setOutlook(m_ledger.outlook(static_cast<qint64>(toBeAsked.size()), secondsOf(toBeAsked), pageSize));
    if (m_isForeseen || !gate.limiter().isLong())
        return;
    m_isForeseen = true;
    emit longFetchForeseen(tr("This fetch needs %1. %2 It can be stopped at any time; what has arrived is kept.")
                               .arg(describe(gate.left()), gate.limiter().describe()));
}

void FetchJob::takeAnswer(const ArchivedPage &page)
{
    m_step = Step::Reading;
    postToRecord([record = m_record, page, place = placeOf(page)] { record->load(page, place); });
}

void FetchJob::takePage(const PageOutcome &page)
{
    if (m_step == Step::Replaying) {
        m_ledger.addKnown(page);
        m_replayedShared += page.notSeenSince(m_passes + 1) - page.tally.rows;
        m_replayedRows += page.tally.rows;
        reportProgress();
        return;
    }
    if (page.problem != SessionPage::Problem::None) {
        m_step = Step::Asking;
        return m_aborted ? end(Verdict::Cancelled)
                         : m_requester.askAgain(unreadableAnswer(page, QUrl(m_profile.host).host()));
    }
    m_requester.accept();
    m_course->take(page);
    m_cut.take(page);
    m_ledger.addPage(page, *m_course);
    if (m_names.areWanted() && !m_aborted)
        askForNames();
    else
        goOn();
}

void FetchJob::takeReplayed(bool isWhole)
{
    FetchPart &part = m_parts.front();
    const auto lastPage = std::ranges::max_element(part.pages, {}, &ArchivedPage::pass);
    m_passes += lastPage == part.pages.end() ? 0 : lastPage->pass;
    if (isWhole) {
        for (const ArchivedPage &page : part.pages)
            m_asked.add(page.askedAt);
        closePart(part.line, m_replayedShared);
    } else if (!m_aborted) {
        // What is damaged or missing is asked for anew.
        part.isClosed = false;
    }
    beginPart();
}

/// After a page, or after a window was cut.
void FetchJob::goOn()
{
    const bool isWindowDone = m_course->isDone();
    if (isWindowDone) {
        m_passes = m_course->lastPass();
        const LedgerLine line = m_course->line();
        postToRecord([record = m_record, line] { record->closeWindow(line); });
        if (hasToBeCut(line)) {
            m_step = Step::Planning;
            return postToRecord([record = m_record, part = m_parts.front()] { record->cut(part); });
        }
        if (isProbe())
            judgeProbe(line.distinct);
        closePart(line, m_course->shared() - m_replayedRows, m_cut.counts(m_parts.front(), line));
        if (m_cut.closePart(line))
            compareWithWhole();
    }
    reportProgress();
    if (isWindowDone)
        beginPart();
    else if (m_aborted)
        end(Verdict::Cancelled);
    else
        nextPage();
}

void FetchJob::askForNames()
{
    reportProgress();
    m_step = Step::Naming;
    m_names.ask();
}

void FetchJob::takeNames(const BotNames &names, bool areAll)
{
    if (areAll && !m_aborted)
        postToRecord([record = m_record, names, now = m_options.now()] { record->keepNames(names, now); });
    addNames(names);
    goOn();
}

void FetchJob::closePart(const LedgerLine &line, qint64 shared, bool counts)
{
    m_ledger.closeWindow(line, shared, counts);
    m_replayedRows = 0;
    m_parts.pop_front();
}

void FetchJob::takeError(const ApiError &error)
{
    // A server that refuses the arguments may find the period too long (kore-api.md, section 1), or `skip` too large.
    if (error.kind == ApiError::Kind::Refused && m_course->refuse())
        return goOn();
    if (error.kind == ApiError::Kind::Refused && isProbe())
        return closeRefusedProbe();
    if (error.kind == ApiError::Kind::Cancelled)
        return end(Verdict::Cancelled);
    end(Verdict::Failed, error);
}

void FetchJob::end(Verdict verdict, const ApiError &error)
{
    if (std::exchange(m_ended, true))
        return;
    if (m_course && !m_course->isDone())
        postToRecord([record = m_record, line = m_course->line()] { record->noteWindow(line); });
    m_result.completeness.verdict = verdict;
    m_result.completeness.problem = error.sentence;
    m_result.error = error;
    m_result.isClockRight = m_requester.isClockRight();
    if (m_result.isClockRight)
        postToRecord([record = m_record] { record->deleteOld(); });
    postToRecord([record = m_record, verdict, total = m_ledger.total(), problem = error.sentence, traits = m_traits] {
        record->end(verdict, total, problem, traits);
    });
    postToLoader([loader = loader()] { loader->finish(); });
}

void FetchJob::complete(const LoadTally &tally, const ApiZone &zone, int lostPages)
{
    Completeness &completeness = m_result.completeness;
    if (lostPages > 0 && !m_result.error && completeness.verdict != Verdict::Cancelled) {
        completeness.verdict = Verdict::Failed;
        completeness.problem = tr(
            "%n pages are damaged and were left out. Fetch the period again.", nullptr, lostPages);
        m_result.error = {.kind = ApiError::Kind::File, .sentence = completeness.problem};
    }
    m_asked.areApart(&completeness.askedFrom, &completeness.askedAt);
    completeness.tally = tally;
    completeness.apiZone = zone;
    completeness.total = m_ledger.total();
    completeness.ledger = m_ledger.lines();
    completeness.remarks = m_ledger.remarks();
    if (const QString skew = describeClockSkew(m_requester.clockSkew()); !skew.isEmpty())
        completeness.remarks.append(skew);
    for (const QString &remark : {m_notKept, m_requester.gate().limiter().remark()}) {
        if (!remark.isEmpty())
            completeness.remarks.append(remark);
    }
    if (!m_names.note().isEmpty())
        completeness.details.append(m_names.note());
    m_lastProgress = -1;
    reportProgress();
    emit finished(m_result);
}

void FetchJob::reportProgress(const QString &note)
{
    const qint64 now = m_clock.elapsed();
    if (note.isEmpty() && m_lastProgress >= 0 && now - m_lastProgress < ProgressIntervalMs)
        return;
    m_lastProgress = now;
    FetchProgress progress = m_ledger.progress(now);
    progress.note = note;
    foresee();
    if (!m_requester.gate().limiter().isUnlimited()) {
        progress.left = m_requester.gate().left();
        progress.secondsLeft = progress.left.seconds;
    }
    emit progressChanged(progress);
}
