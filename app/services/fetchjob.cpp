// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchjob.h"

#include "apianswer.h"
#include "apiclient.h"
#include "apireply.h"
#include "billingsessionsquery.h"

#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ranges>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Verdict = Completeness::Verdict;

constexpr qint64 ProgressIntervalMs = 100;

} // namespace

FetchJob::FetchJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens, const Period &period,
    const Zone &reportZone, const FetchOptions &options, QObject *parent)
    : SourceJob(options.apiZoneOf(profile), parent)
    , m_stack(stack)
    , m_profile(profile)
    , m_tokens(tokens)
    , m_period(period)
    , m_reportZone(reportZone)
    , m_options(options)
    , m_pacer(options.pacerFor(profile))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &FetchJob::sendRequest);
    connect(loader(), &SessionLoader::pageLoaded, this, &FetchJob::takePage);
    connect(loader(), &SessionLoader::finished, this, &FetchJob::complete);
}

FetchJob::~FetchJob() = default;

void FetchJob::start()
{
    if (std::exchange(m_started, true))
        return;
    m_clock.start();
    plan();
    if (!m_tasks.empty())
        return beginTask();
    ApiError error;
    error.kind = ApiError::Kind::Usage;
    error.sentence = tr("The period %1 lies in the future; there is nothing to fetch yet. Choose an earlier one.")
                         .arg(periodTitle(m_period));
    end(Verdict::Failed, error);
}

void FetchJob::abort()
{
    if (m_aborted || !m_started)
        return;
    m_aborted = true;
    m_wait.stop();
    // A page that is just being read is the last one; its outcome ends the job.
    if (m_reply)
        m_reply->abort();
    else if (!m_isReading)
        end(Verdict::Cancelled);
}

void FetchJob::plan()
{
    const QStringList bots = m_options.botsOf(m_profile);
    const auto windows = planWindows(m_period, m_reportZone, m_options.apiZoneOf(m_profile), m_options.now());
    for (const QString &bot : bots) {
        for (const FetchWindow &window : windows)
            m_tasks.push_back({bot, window});
    }
    m_ledger.addWindows(static_cast<int>(m_tasks.size()));
}

void FetchJob::beginTask()
{
    if (m_ended)
        return;
    if (m_tasks.empty())
        return end(m_ledger.verdict());
    useBot(m_tasks.front().botId);
    m_paging.emplace(m_traits);
    postToLoader([loader = loader()] { loader->beginWindow(); });
    scheduleRequest(0);
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
    const qint64 wait = std::max(waitMs, m_pacer.delay(m_clock.elapsed()));
    m_wait.start(std::chrono::milliseconds(std::llround(static_cast<double>(wait) * m_options.waitFactor)));
}

void FetchJob::sendRequest()
{
    if (m_ended)
        return;
    m_pacer.note(m_clock.elapsed());
    const Task &task = m_tasks.front();
    BillingSessionsQuery query;
    query.from = task.window.from;
    query.to = task.window.to;
    query.limit = m_options.pageSizeOf(m_profile);
    query.skip = m_paging->skip();
    if (m_profile.scope == Scope::Admin)
        query.botId = task.botId;
    m_reply = m_client->billingSessions(query);
    connect(m_reply, &ApiReply::finished, this, &FetchJob::takeAnswer);
}

void FetchJob::takeAnswer(const ApiAnswer &answer)
{
    m_reply = nullptr;
    if (!m_result.completeness.askedAt.isValid())
        m_result.completeness.askedAt = answer.askedAt;
    m_wasReached = m_wasReached || answer.status != 0;
    if (answer.clockSkew)
        m_clockSkew = answer.clockSkew;
    if (m_aborted)
        return end(Verdict::Cancelled);
    if (answer.error)
        return takeError(answer.error);
    m_isReading = true;
    postToLoader([loader = loader(), body = answer.body] { loader->load(body); });
}

void FetchJob::takePage(const PageOutcome &page)
{
    m_isReading = false;
    if (page.problem != SessionPage::Problem::None)
        return m_aborted ? end(Verdict::Cancelled) : takeError(unreadable(page));
    m_failures = 0;
    m_pauses = 0;
    const bool wantsMore = m_paging->take(page);
    m_ledger.addPage(page, *m_paging);
    if (!wantsMore) {
        m_ledger.closeWindow(*m_paging);
        m_tasks.pop_front();
    }
    reportProgress();
    if (m_aborted)
        end(m_tasks.empty() ? m_ledger.verdict() : Verdict::Cancelled);
    else if (wantsMore)
        scheduleRequest(0);
    else
        beginTask();
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
    if (error.kind == ApiError::Kind::Refused && halveWindow())
        return beginTask();
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

/// A server that refuses the arguments may find the period too long (kore-api.md, section 1), or `skip` too large.
bool FetchJob::halveWindow()
{
    const Task task = m_tasks.front();
    const std::vector<FetchWindow> halves = halved(task.window);
    if (halves.empty())
        return false;
    m_tasks.pop_front();
    for (const FetchWindow &half : halves | std::views::reverse)
        m_tasks.push_front({task.botId, half});
    m_ledger.dropWindow(*m_paging);
    m_ledger.addWindows(static_cast<int>(halves.size()) - 1);
    return true;
}

void FetchJob::end(Verdict verdict, const ApiError &error)
{
    if (std::exchange(m_ended, true))
        return;
    m_result.completeness.verdict = verdict;
    m_result.completeness.problem = error.sentence;
    m_result.error = error;
    postToLoader([loader = loader()] { loader->finish(); });
}

void FetchJob::complete(const LoadTally &tally, const ApiZone &zone)
{
    Completeness &completeness = m_result.completeness;
    completeness.tally = tally;
    completeness.apiZone = zone;
    completeness.total = m_ledger.total();
    completeness.remarks = m_ledger.remarks();
    if (const QString skew = describeClockSkew(m_clockSkew); !skew.isEmpty())
        completeness.remarks.append(skew);
    if (m_traits.ignoresSkip)
        completeness.remarks.append(
            tr("The server answers everything at once, so nothing shows whether its answers were cut short."));
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
