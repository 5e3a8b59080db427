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
#include <utility>

using namespace Qt::StringLiterals;

namespace {

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
    if (!m_parts.empty())
        return beginPart();
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
    const FetchRange range{m_period, m_reportZone, m_options.apiZoneOf(m_profile), m_options.now()};
    m_settled = settledUntil(range.now, range.settlingTime);
    const auto windows = planWindows(range);
    for (const QString &bot : bots) {
        for (const FetchWindow &window : windows)
            m_parts.push_back({bot, window});
    }
    m_ledger.setWindows(static_cast<int>(m_parts.size()));
}

void FetchJob::beginPart()
{
    if (m_ended)
        return;
    if (m_parts.empty())
        return end(m_ledger.verdict());
    const Part &part = m_parts.front();
    useBot(part.botId);
    m_course.emplace(
        m_traits, part.botId, part.window, m_options.pageSizeOf(m_profile), m_passes + 1, part.window.to > m_settled);
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
    const PageRequest request = m_course->next();
    BillingSessionsQuery query;
    query.from = request.window.from;
    query.to = request.window.to;
    query.limit = request.limit;
    query.skip = request.skip;
    if (m_profile.scope == Scope::Admin)
        query.botId = m_parts.front().botId;
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
    const PageRequest request = m_course->next();
    postToLoader([loader = loader(), body = answer.body, place = PagePlace{request.pass, request.overlaps}] {
        loader->load(body, PageKind::Json, place);
    });
}

void FetchJob::takePage(const PageOutcome &page)
{
    m_isReading = false;
    if (page.problem != SessionPage::Problem::None)
        return m_aborted ? end(Verdict::Cancelled) : takeError(unreadable(page));
    m_failures = 0;
    m_pauses = 0;
    m_course->take(page);
    m_ledger.addPage(page, *m_course);
    goOn();
}

/// After a page, or after a window was cut.
void FetchJob::goOn()
{
    const bool isWindowDone = m_course->isDone();
    if (isWindowDone) {
        m_passes = m_course->lastPass();
        m_ledger.closeWindow(m_course->line(), m_course->shared());
        m_parts.pop_front();
    }
    reportProgress();
    if (m_aborted)
        end(m_parts.empty() ? m_ledger.verdict() : Verdict::Cancelled);
    else if (isWindowDone)
        beginPart();
    else
        scheduleRequest(0);
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
