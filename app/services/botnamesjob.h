// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "botlist.h"
#include "fetchoptions.h"
#include "profile.h"
#include "requestgate.h"
#include "tokensource.h"

#include <QObject>

#include <memory>

class ApiClient;
class ApiReply;
class NetworkStack;
struct ApiAnswer;

/// Asks an account for the names of its bots, fifty at a time (kore-api.md, section 7). Names are a convenience:
/// whatever goes wrong only ends the job, with those that came until then. Its requests count as any others.
///
/// The answers carry the client secrets of all apps. They are read in the thread of the network, where their bytes are
/// overwritten; only ids and names come out of it.
class BotNamesJob : public QObject
{
    Q_OBJECT

public:
    /// The stack must outlive the job.
    BotNamesJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens, const FetchOptions &options,
        QObject *parent = nullptr);
    ~BotNamesJob() override;

    void start();
    /// finished() follows, with what has come.
    void abort();

signals:
    /// The limits of the server hold it up; a text, once a second.
    void waiting(const QString &note);
    /// Once, never from within a call. `note` is a sentence if not all names could be had.
    void finished(const BotNames &names, const QString &note);

private:
    void send();
    void take(const ApiAnswer &answer);
    void end(const QString &note = {});

    std::unique_ptr<ApiClient> m_client;
    RequestGate m_gate;
    ApiReply *m_reply = nullptr;
    BotNames m_names;
    int m_offset = 0;
    /// Written by the thread of the network before the answer is told.
    std::shared_ptr<std::optional<BotList>> m_list;
    bool m_ended = false;
};
