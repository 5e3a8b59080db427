// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recheckjob.h"

#include "billingsessionsquery.h"
#include "fetchplan.h"
#include "listingtotals.h"
#include "sessionpage.h"

#include <QLocale>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace {

/// A shorter window is not halved.
constexpr qint64 ShortestSeconds = 3600;

/// The days of a part, both included, and its connection where there are several.
QString daysOf(const LedgerLine &line)
{
    const QString days = periodTitle({line.window.from.toUTC().date(), line.window.to.toUTC().addSecs(-1).date()});
    return line.connection.isEmpty() ? days : QStringLiteral("%1 (%2)").arg(days, line.connection);
}

} // namespace

bool RecheckResult::agrees() const
{
    return !error && !isCancelled && leftOut.isEmpty() && std::ranges::all_of(parts, [](const Part &part) {
        return part.wasComplete() && part.total >= 0 && part.more() == 0;
    });
}

QString RecheckResult::text() const
{
    QStringList sentences;
    int silent = 0;
    int unproven = 0;
    for (const Part &part : parts) {
        const int more = static_cast<int>(std::abs(part.more()));
        // A total that proved nothing does not prove that sessions are gone.
        const bool isFewer = part.more() < 0 && part.line.verdict != Verdict::Unproven;
        if (part.total < 0)
            ++silent;
        else if (part.more() > 0)
            sentences << tr("The API now lists %Ln more in %1: fetch again.", nullptr, more).arg(daysOf(part.line));
        else if (isFewer)
            sentences << tr("The API now lists %Ln fewer in %1: fetch again.", nullptr, more).arg(daysOf(part.line));
        else if (!part.wasComplete())
            ++unproven;
    }
    if (error)
        sentences.prepend(tr("The re-check did not come to its end. %1").arg(error.sentence));
    else if (isCancelled)
        sentences.prepend(tr("The re-check was stopped."));
    else if (parts.empty())
        sentences << tr("There is nothing to re-check: no part was asked for to its end.");
    else if (silent > 0)
        sentences << tr("For %Ln part(s) the API gives no total: they cannot be re-checked.", nullptr, silent);
    if (!error && !isCancelled && unproven > 0)
        sentences << tr("%Ln part(s) cannot be verified: they were not proven complete when they were fetched, and "
                        "their totals prove no more now.",
            nullptr, unproven);
    if (!error && !isCancelled && !parts.empty() && !leftOut.isEmpty())
        sentences << tr("Nothing of %1 can be re-checked: no part was asked for to its end.")
                         .arg(leftOut.join(QStringLiteral(", ")));
    if (sentences.isEmpty())
        sentences << tr("Nothing is missing: the API still lists as many sessions as are here, in all %Ln part(s).",
            nullptr, static_cast<int>(parts.size()));
    return sentences.join(u' ');
}

RecheckJob::RecheckJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens,
    const std::vector<LedgerLine> &ledger, const FetchOptions &options, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_options(options)
    , m_requester(stack, profile, tokens, options)
{
    for (const LedgerLine &line : ledger) {
        // What was asked for again is there in parts, and a margin that has changed will have changed again.
        const bool isSettled = line.role == LedgerLine::Role::Part || line.verdict == Verdict::Complete;
        if (isSettled && line.window.from.isValid() && line.verdict != Verdict::Nothing
            && line.verdict != Verdict::Cancelled)
            m_result.parts.push_back({line});
    }
    connect(&m_requester, &PageRequester::answered, this, &RecheckJob::takeAnswer);
    connect(&m_requester, &PageRequester::failed, this, &RecheckJob::takeError);
    connect(&m_requester, &PageRequester::waiting, this, [this](const QString &note) {
        emit progressChanged(static_cast<int>(m_next), static_cast<int>(m_result.parts.size()), note);
    });
}

void RecheckJob::start()
{
    if (std::exchange(m_started, true))
        return;
    m_result.askedAt = m_options.now();
    askNext();
}

void RecheckJob::abort()
{
    if (!m_started || m_ended || std::exchange(m_aborted, true))
        return;
    // An answer that is being read ends it.
    if (m_isAsking)
        m_requester.abort();
}

void RecheckJob::askNext()
{
    if (m_aborted || m_next == m_result.parts.size())
        return end();
    const LedgerLine &line = m_result.parts[m_next].line;
    if (m_windows.empty()) {
        m_windows = {line.window};
        m_sum = 0;
        m_cut = -1;
    }
    bool isHalved = true;
    while (isHalved && isTooLong(m_windows.back()))
        isHalved = halve();
    BillingSessionsQuery query;
    query.from = m_windows.back().from;
    query.to = m_windows.back().to;
    query.limit = 1;
    if (m_profile.scope == Scope::Admin)
        query.botId = line.bot;
    ArchivedPage page;
    page.request = query.toJson();
    m_isAsking = true;
    m_requester.ask(line.bot, page);
}

/// An answer that ignores the limit may be large: it is read in another thread.
void RecheckJob::takeAnswer(const ArchivedPage &page)
{
    m_isAsking = false;
    QThreadPool::globalInstance()->start([job = QPointer<RecheckJob>(this), body = page.body] {
        PageParser parser;
        const SessionPage &read = parser.parse(body);
        const bool isPage = read.problem == SessionPage::Problem::None;
        const auto rows = static_cast<qint64>(read.records.size());
        QMetaObject::invokeMethod(qApp, [job, isPage, total = read.total, rows] {
            if (job)
                job->takeTotal(isPage, total, rows);
        });
    });
}

void RecheckJob::takeTotal(bool isPage, const std::optional<qint64> &total, qint64 rows)
{
    if (m_aborted)
        return end();
    if (!isPage) {
        m_isAsking = true;
        m_requester.askAgain({.kind = ApiError::Kind::Unreadable,
            .sentence = tr("The server answered something that is no list of billing sessions. Try again later.")});
        return;
    }
    m_requester.accept();
    const LedgerLine &line = m_result.parts[m_next].line;
    const bool isWhole = m_windows.back() == line.window;
    // A total that is the one row of this answer may count just that.
    if (!total || (isWhole && total == 1 && rows == 1 && line.distinct > 1)) {
        closePart(-1);
    } else {
        if (isWhole && *total > 0 && *total < line.distinct)
            m_cut = *total;
        if (!mayBeCut(*total) || !halve()) {
            m_sum += *total;
            m_windows.pop_back();
        }
        if (m_windows.empty())
            closePart(m_sum);
    }
    askNext();
}

void RecheckJob::closePart(qint64 total)
{
    m_windows.clear();
    m_result.parts[m_next].total = total;
    ++m_next;
    emit progressChanged(static_cast<int>(m_next), static_cast<int>(m_result.parts.size()), {});
}

/// As long as one that the server has refused.
bool RecheckJob::isTooLong(const FetchWindow &window) const
{
    return m_refusedSeconds > 0 && window.from.secsTo(window.to) >= m_refusedSeconds;
}

/// A total that is as large as one that was cut says nothing, nor does a round one where the whole has none.
bool RecheckJob::mayBeCut(qint64 total) const
{
    return m_cut >= 0 ? total >= m_cut : m_windows.back() != m_result.parts[m_next].line.window && isRoundTotal(total);
}

/// Both halves of the next window in its place; false if it is too short.
bool RecheckJob::halve()
{
    const FetchWindow whole = m_windows.back();
    if (whole.from.secsTo(whole.to) <= ShortestSeconds)
        return false;
    const QDateTime middle = middleOf(whole);
    m_windows.back() = {middle, whole.to};
    m_windows.push_back({whole.from, middle});
    return true;
}

void RecheckJob::takeError(const ApiError &error)
{
    m_isAsking = false;
    if (error.kind == ApiError::Kind::Refused && !m_aborted) {
        m_refusedSeconds = m_windows.back().from.secsTo(m_windows.back().to);
        if (halve())
            return askNext();
    }
    if (error.kind == ApiError::Kind::Cancelled)
        m_aborted = true;
    else
        m_result.error = error;
    end();
}

void RecheckJob::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_result.isCancelled = m_aborted && m_next < m_result.parts.size();
    emit finished(m_result);
}
