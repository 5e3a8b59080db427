// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchjob.h"

#include "apianswer.h"
#include "apiclient.h"
#include "apireply.h"
#include "archivepagestore.h"
#include "billingsessionsquery.h"

#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ProgressIntervalMs = 100;

} // namespace

FetchJob::FetchJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens, const Period &period,
    const Zone &reportZone, const FetchOptions &options, QObject *parent)
    : SourceJob(options.apiZoneOf(profile), std::make_shared<ArchivePageStore>(), parent)
    , m_stack(stack)
    , m_profile(profile)
    , m_tokens(tokens)
    , m_period(period)
    , m_reportZone(reportZone)
    , m_options(options)
    , m_pacer(options.pacerFor(profile))
    , m_record(new FetchRecord(*loader(), std::static_pointer_cast<ArchivePageStore>(pages())))
{
    moveToLoader(m_record);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &FetchJob::nextPage);
    connect(m_record, &FetchRecord::begun, this, &FetchJob::takeStart);
    connect(m_record, &FetchRecord::replayed, this, &FetchJob::takeReplayed);
    connect(m_record, &FetchRecord::pageMissing, this, &FetchJob::send);
    connect(m_record, &FetchRecord::ended, this, [this](const QString &notKept) { m_notKept = notKept; });
    connect(loader(), &SessionLoader::pageLoaded, this, &FetchJob::takePage);
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
    // A page that is just being read is the last one; its outcome ends the job.
    if (m_reply)
        m_reply->abort();
    else if (m_step == Step::Waiting)
        end(Verdict::Cancelled);
    m_wait.stop();
}

FetchOrder FetchJob::order() const
{
    FetchOrder order;
    order.archivePath = m_options.archivePath;
    order.isFresh = m_options.isFresh;
    order.range = {m_period, m_reportZone, m_options.apiZoneOf(m_profile), m_options.now(), m_options.settlingTime};
    order.facts.profile = m_profile.name;
    order.facts.host = m_profile.host;
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
    m_step = Step::Waiting;
    m_parts = {start.parts.begin(), start.parts.end()};
    m_traits = start.traits;
    m_settled = settledUntil(start.now, m_options.settlingTime);
    m_result.completeness.askedAt = start.now;
    m_ledger.setWindows(static_cast<int>(m_parts.size()));
    if (m_aborted)
        return end(Verdict::Cancelled);
    if (!m_parts.empty())
        return beginPart();
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
    if (m_parts.empty())
        return end(m_ledger.verdict());
    const FetchPart &part = m_parts.front();
    postToRecord([record = m_record, part] { record->beginWindow(part); });
    if (part.isClosed) {
        m_step = Step::Replaying;
        m_replayedShared = 0;
        postToRecord([record = m_record, part, pass = m_passes + 1] { record->replay(part, pass); });
        return;
    }
    useBot(part.bot);
    m_course.emplace(
        m_traits, part.bot, part.window, m_options.pageSizeOf(m_profile), m_passes + 1, part.window.to > m_settled);
    goOn();
}

/// In bot scope the bot is part of the address, so each has a client of its own.
void FetchJob::useBot(const QString &botId)
{
    const bool isBotScope = m_profile.scope == Scope::Bot;
    if (m_client && (!isBotScope || m_profile.botId == botId))
        return;
    if (isBotScope)
        m_profile.botId = botId;
    m_client = std::make_unique<ApiClient>(m_stack, m_profile, m_tokens);
    m_client->setLimits(m_options.limits);
    connect(m_client.get(), &ApiClient::adminPathFound, this, &FetchJob::adminPathWorked);
}

void FetchJob::scheduleRequest(qint64 waitMs)
{
    m_step = Step::Waiting;
    const qint64 wait = std::max(waitMs, m_pacer.delay(m_clock.elapsed()));
    m_wait.start(std::chrono::milliseconds(std::llround(static_cast<double>(wait) * m_options.waitFactor)));
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
    if (loadArchived())
        return;
    const qint64 wait = m_pacer.delay(m_clock.elapsed());
    if (wait > 0)
        return scheduleRequest(wait);
    send();
}

/// A fetch that goes on asks for no page that it has.
bool FetchJob::loadArchived()
{
    std::vector<ArchivedPage> &pages = m_parts.front().pages;
    const auto page = std::ranges::find_if(
        pages, [this](const ArchivedPage &p) { return p.pass == m_page.pass && p.request == m_page.request; });
    if (page == pages.end())
        return false;
    m_step = Step::Reading;
    const PagePlace place{m_passes + page->pass, page->beginsWithOverlap};
    postToRecord([record = m_record, found = *page, place] { record->loadAgain(found, place); });
    pages.erase(page);
    return true;
}

void FetchJob::send()
{
    if (m_aborted)
        return end(Verdict::Cancelled);
    m_step = Step::Asking;
    m_pacer.note(m_clock.elapsed());
    m_page.askedAt = m_options.now();
    m_reply = m_client->billingSessions(m_page.request);
    connect(m_reply, &ApiReply::finished, this, &FetchJob::takeAnswer);
}

void FetchJob::takeAnswer(const ApiAnswer &answer)
{
    m_reply = nullptr;
    m_step = Step::Waiting;
    m_wasReached = m_wasReached || answer.status != 0;
    if (answer.clockSkew)
        m_clockSkew = answer.clockSkew;
    if (m_aborted)
        return end(Verdict::Cancelled);
    m_page.status = answer.status;
    m_page.path = answer.path;
    m_page.receivedAt = m_options.now();
    m_page.body = answer.body;
    if (answer.error) {
        noteAttempt(answer.error);
        return takeError(answer.error);
    }
    m_step = Step::Reading;
    const PagePlace place{m_passes + m_page.pass, m_page.beginsWithOverlap};
    postToRecord([record = m_record, page = m_page, place] { record->load(page, place); });
}

void FetchJob::noteAttempt(const ApiError &error)
{
    const QString problem = error.detail.isEmpty() ? error.sentence : error.detail;
    postToRecord([record = m_record, page = m_page, problem] { record->addAttempt(page, problem); });
}

void FetchJob::takePage(const PageOutcome &page)
{
    if (m_step == Step::Replaying) {
        m_ledger.addKnown(page);
        m_replayedShared += page.notSeenSince(m_passes + 1) - page.tally.rows;
        reportProgress();
        return;
    }
    m_step = Step::Waiting;
    if (page.problem != SessionPage::Problem::None) {
        const ApiError error = unreadable(page);
        noteAttempt(error);
        return m_aborted ? end(Verdict::Cancelled) : takeError(error);
    }
    m_page.body.clear();
    m_failures = 0;
    m_pauses = 0;
    m_course->take(page);
    m_ledger.addPage(page, *m_course);
    goOn();
}

void FetchJob::takeReplayed(bool isWhole)
{
    m_step = Step::Waiting;
    FetchPart &part = m_parts.front();
    const auto lastPage = std::ranges::max_element(part.pages, {}, &ArchivedPage::pass);
    m_passes += lastPage == part.pages.end() ? 0 : lastPage->pass;
    if (isWhole) {
        closePart(part.line, m_replayedShared);
    } else if (!m_aborted) {
        // Damaged, or deleted: it is asked for anew.
        part = {.bot = part.bot, .window = part.window};
    }
    if (m_aborted)
        end(m_parts.empty() ? m_ledger.verdict() : Verdict::Cancelled);
    else
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
        closePart(line, m_course->shared());
    }
    reportProgress();
    if (m_aborted)
        end(m_parts.empty() ? m_ledger.verdict() : Verdict::Cancelled);
    else if (isWindowDone)
        beginPart();
    else
        nextPage();
}

void FetchJob::closePart(const LedgerLine &line, qint64 shared)
{
    m_ledger.closeWindow(line, shared);
    m_parts.pop_front();
}

ApiError FetchJob::unreadable(const PageOutcome &page) const
{
    ApiError error;
    error.kind = ApiError::Kind::Unreadable;
    error.sentence = tr("%1 answered something that is no list of billing sessions. Try again later; if it goes on, "
                        "check the host name, and whether a proxy or a sign-in page answers in its place.")
                         .arg(QUrl(m_profile.host).host());
    error.detail = withoutSecrets(page.detail);
    return error;
}

void FetchJob::takeError(const ApiError &error)
{
    // A server that refuses the arguments may find the period too long (kore-api.md, section 1), or `skip` too large.
    if (error.kind == ApiError::Kind::Refused && m_course->refuse())
        return goOn();
    const bool isThrottled = error.kind == ApiError::Kind::Throttled;
    const int failures = isThrottled ? ++m_pauses : ++m_failures;
    if (!isTemporary(error.kind) || failures >= m_options.attemptsFor(error.kind, m_wasReached))
        return end(Verdict::Failed, error);
    const qint64 wait = retryDelay(
        failures, isThrottled, error.retryAfter, QRandomGenerator::global()->generateDouble());
    const qint64 seconds = (wait + 999) / 1000;
    reportProgress(isThrottled ? tr("Waiting %n s: the server asks for a pause", nullptr, static_cast<int>(seconds))
                               : tr("Trying again in %n s", nullptr, static_cast<int>(seconds)));
    scheduleRequest(wait);
}

void FetchJob::end(Verdict verdict, const ApiError &error)
{
    if (std::exchange(m_ended, true))
        return;
    m_result.completeness.verdict = verdict;
    m_result.completeness.problem = error.sentence;
    m_result.error = error;
    postToRecord([record = m_record, verdict, total = m_ledger.total(), problem = error.sentence, traits = m_traits] {
        record->end(verdict, total, problem, traits);
    });
    postToLoader([loader = loader()] { loader->finish(); });
}

void FetchJob::complete(const LoadTally &tally, const ApiZone &zone)
{
    Completeness &completeness = m_result.completeness;
    completeness.tally = tally;
    completeness.apiZone = zone;
    completeness.total = m_ledger.total();
    completeness.ledger = m_ledger.lines();
    completeness.remarks = m_ledger.remarks();
    if (const QString skew = describeClockSkew(m_clockSkew); !skew.isEmpty())
        completeness.remarks.append(skew);
    if (!m_notKept.isEmpty())
        completeness.remarks.append(m_notKept);
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
    emit progressChanged(progress);
}
