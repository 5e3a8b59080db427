// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "botnamesjob.h"

#include "apianswer.h"
#include "apiclient.h"
#include "apireply.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int BotsPerPage = 50;
/// A server that says for ever that there are more is not believed.
constexpr int MostBots = 10000;
/// The sessions are not kept waiting for names.
constexpr RequestLimits Patience{
    .silence = std::chrono::seconds(15), .whole = std::chrono::seconds(60), .bytes = qint64{32} << 20};

} // namespace

BotNamesJob::BotNamesJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens,
    const FetchOptions &options, QObject *parent)
    : QObject(parent)
    , m_client(std::make_unique<ApiClient>(stack, profile, tokens))
    , m_gate(options.limiterFor(profile, tokens.clientId()), options.waitFactor)
{
    m_client->setLimits(Patience);
    connect(&m_gate, &RequestGate::granted, this, &BotNamesJob::send);
    connect(&m_gate, &RequestGate::waiting, this, [this](qint64 seconds, RequestGate::Reason reason) {
        if (const QString note = RequestGate::describe(seconds, reason); !note.isEmpty())
            emit waiting(note);
    });
}

BotNamesJob::~BotNamesJob() = default;

void BotNamesJob::start()
{
    m_gate.ask();
}

void BotNamesJob::abort()
{
    m_gate.cancel();
    if (m_reply)
        m_reply->abort();
    else
        QMetaObject::invokeMethod(
            this, [this] { end(); }, Qt::QueuedConnection);
}

void BotNamesJob::send()
{
    m_list = std::make_shared<std::optional<BotList>>();
    m_reply = m_client->getSecretly(u"/api/public/bots?offset=%1&limit=%2"_s.arg(m_offset).arg(BotsPerPage),
        [list = m_list](QByteArray *body) { *list = takeBotList(body); });
    connect(m_reply, &ApiReply::finished, this, &BotNamesJob::take);
}

void BotNamesJob::take(const ApiAnswer &answer)
{
    m_reply = nullptr;
    switch (answer.error.kind) {
    case ApiError::Kind::None:
        break;
    case ApiError::Kind::Cancelled:
        return end();
    case ApiError::Kind::Scope:
    case ApiError::Kind::Credentials:
    case ApiError::Kind::NotFound:
        return end(tr("Bots are shown by their ids where no name is known: the app may not read the list of bots."));
    default:
        return end(tr("Bots are shown by their ids where no name is known: the list of bots could not be read."));
    }
    if (!*m_list)
        return end(tr("Bots are shown by their ids where no name is known: the list of bots could not be read."));
    const BotList &list = **m_list;
    const size_t before = m_names.size();
    m_names.insert(list.names.begin(), list.names.end());
    m_offset += list.entries;
    const bool isNew = m_names.size() > before;
    if (isNew && m_offset < MostBots && list.isMore.value_or(list.entries == BotsPerPage))
        m_gate.ask();
    else
        end();
}

void BotNamesJob::end(const QString &note)
{
    if (!std::exchange(m_ended, true))
        emit finished(m_names, note);
}
