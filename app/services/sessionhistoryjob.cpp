// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionhistoryjob.h"

#include <algorithm>

SessionHistoryJob::SessionHistoryJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens,
    const Conversations &conversations, const Period &period, const FetchOptions &options, QObject *parent)
    : LookupJob(stack, profile, tokens, options, parent)
    , m_period(period)
{
    Conversations asked;
    if (profile.scope == Scope::Bot) {
        for (const QString &bot : options.botsOf(profile))
            asked.insert(bot, conversations.value(bot));
    } else {
        for (const QStringList &ids : conversations)
            asked[QString()] += ids;
    }
    for (auto ids = asked.begin(); ids != asked.end(); ++ids) {
        for (qsizetype begin = 0; begin < ids->size(); begin += ApiQuestion::MostConversations)
            m_batches.push_back({ids.key(), ids->mid(begin, ApiQuestion::MostConversations)});
    }
    std::ranges::reverse(m_batches);
    m_all = static_cast<int>(m_batches.size());
}

void SessionHistoryJob::askNext()
{
    tellProgress();
    if (m_batches.empty())
        return end();
    const Batch &batch = m_batches.back();
    ask(ApiQuestion::sessionHistory(profile(), batch.bot, batch.ids));
}

void SessionHistoryJob::take(const ApiAnswer &answer)
{
    auto read = std::make_shared<std::optional<HistoryAnswer>>();
    readElsewhere(
        [read](ArchivedLookup *received) {
            *read = readHistoryAnswer(received->body);
            received->body = *read ? reducedHistoryAnswer(**read) : QByteArray();
        },
        lookupOf(answer, ArchivedLookup::Kind::SessionHistory, m_period),
        [this, read] {
            if (*read)
                takeFound(**read);
            else
                askAgain();
        });
}

void SessionHistoryJob::takeFound(const HistoryAnswer &answer)
{
    accept();
    m_isUnderstood = true;
    const Batch batch = m_batches.back();
    m_batches.pop_back();
    QStringList missing;
    for (const QString &id : batch.ids) {
        const auto found = answer.conversations.find(id.toStdString());
        if (found == answer.conversations.end())
            missing << id;
        else
            m_history->add(found->first, found->second);
    }
    // A server that gives fewer at once than it was asked for.
    if (answer.isMore.value_or(false) && !missing.isEmpty() && missing.size() < batch.ids.size()) {
        m_batches.push_back({batch.bot, missing});
        ++m_all;
    } else {
        for (const QString &id : std::as_const(missing))
            m_history->add(id.toStdString(), std::nullopt);
    }
    askNext();
}

/// One id that the server does not take for one has all fifty refused.
bool SessionHistoryJob::takeRefusal()
{
    const Batch batch = m_batches.back();
    if (batch.ids.size() < 2 && !m_isUnderstood)
        return false;
    m_batches.pop_back();
    if (batch.ids.size() < 2) {
        m_history->add(batch.ids.value(0).toStdString(), std::nullopt);
    } else {
        const qsizetype half = batch.ids.size() / 2;
        m_batches.push_back({batch.bot, batch.ids.mid(half)});
        m_batches.push_back({batch.bot, batch.ids.first(half)});
        ++m_all;
    }
    askNext();
    return true;
}
