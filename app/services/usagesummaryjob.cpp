// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usagesummaryjob.h"

#include "fetchplan.h"
#include "utcmoment.h"

#include <QUrl>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

/// Longer and longer between the questions whether it is there, up to these; some twenty minutes in all.
constexpr std::chrono::seconds FirstWait = 1s;
constexpr std::chrono::seconds LongestWait = 30s;
constexpr int MostWaits = 60;

} // namespace

UsageSummaryJob::UsageSummaryJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens,
    const Period &period, const Zone &zone, const FetchOptions &options, QObject *parent)
    : LookupJob(stack, profile, tokens, options, parent)
    , m_parts(partsOf(profile, period, zone, options))
{ }

std::vector<UsagePart> UsageSummaryJob::partsOf(
    const Profile &profile, const Period &period, const Zone &zone, const FetchOptions &options)
{
    std::vector<UsagePart> parts;
    const bool isBot = profile.scope == Scope::Bot;
    const QStringList bots = isBot ? options.botsOf(profile) : QStringList{QString()};
    const QStringList only = isBot ? QStringList() : options.botIds;
    const QDateTime now = options.now();
    for (const QString &bot : bots) {
        for (QDate from = period.from; from <= period.to; from = from.addDays(ApiQuestion::LongestSummary)) {
            const Period days{from, std::min(period.to, from.addDays(ApiQuestion::LongestSummary - 1))};
            const FetchWindow span = spanOf(days, zone);
            if (span.from < now)
                parts.push_back({.host = profile.host,
                    .bot = bot,
                    .only = only,
                    .days = days,
                    .from = span.from,
                    .to = std::min(span.to, now),
                    .end = span.to});
        }
    }
    return parts;
}

void UsageSummaryJob::askNext()
{
    tellProgress();
    if (m_next == m_parts.size())
        return end();
    const UsagePart &part = m_parts[m_next];
    const ApiQuestion question = ApiQuestion::usageOrder(profile(), part.bot, part.from, part.to);
    m_order = question.body;
    ask(question);
}

void UsageSummaryJob::take(const ApiAnswer &answer)
{
    auto read = std::make_shared<std::optional<UsageAnswer>>();
    const UsagePart &part = m_parts[m_next];
    ArchivedLookup lookup = lookupOf(answer, ArchivedLookup::Kind::UsageSummary, part.days);
    lookup.request = m_order;
    readElsewhere(
        [read](ArchivedLookup *received) {
            *read = readUsageAnswer(received->body);
            // Only the summary itself is kept.
            if (!*read || (*read)->state != UsageAnswer::State::Done)
                received->body.clear();
        },
        lookup,
        [this, read, answer] {
            if (*read)
                takeState(answer, **read);
            else
                askAgain();
        });
}

void UsageSummaryJob::takeState(const ApiAnswer &answer, const UsageAnswer &read)
{
    accept();
    const UsagePart &part = m_parts[m_next];
    // There is one order at a time: what another one has made meanwhile is not ours.
    const bool isOurs = read.id.isEmpty() || m_id.isEmpty() || read.id == m_id;
    switch (read.state) {
    case UsageAnswer::State::Failed:
        return fail({.kind = ApiError::Kind::Server,
            .sentence = tr("%1 could not make the usage summary; try again later.").arg(QUrl(profile().host).host())});
    case UsageAnswer::State::Running:
        if (!m_isOrdered) {
            m_isOrdered = true;
            m_id = read.id;
            m_path = answer.path;
            m_waits = 0;
            tellProgress();
        }
        return askState(m_path);
    case UsageAnswer::State::Done:
        if (!isOurs)
            return askState(m_path);
        m_totals->add(read, utcSecondOf(part.from), utcSecondOf(part.to), part.bot, part.only);
        m_isOrdered = false;
        m_id.clear();
        ++m_next;
        return askNext();
    }
}

void UsageSummaryJob::askState(const QString &path)
{
    if (++m_waits > MostWaits)
        return fail({.kind = ApiError::Kind::Timeout,
            .sentence = tr("%1 is still making the usage summary; ask for it again later.")
                            .arg(QUrl(profile().host).host())});
    const std::chrono::seconds wait = std::min(LongestWait, FirstWait * m_waits);
    ask(ApiQuestion::usageState(path, m_parts[m_next].bot), wait);
    tellProgress(tr("The server makes the usage summary"));
}
