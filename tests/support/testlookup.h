// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "koreapi.h"
#include "lookupjob.h"
#include "loopbackserver.h"
#include "networkstack.h"
#include "sessiongenerator.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

/// A server of four hundred sessions of October 2026, a connection to it, and how a look-up there has ended.
struct TestLookup
{
    explicit TestLookup(const KoreApi::Options &serverOptions = {}, Scope scope = Scope::Admin)
        : api(generator(), serverOptions)
        , server([this](const HttpRequest &request) { return api.answer(request); })
    {
        profile.host = server.url().toString();
        profile.scope = scope;
        if (scope == Scope::Bot)
            profile.botId = QString::fromStdString(generator().bots().front().id);
        options.waitFactor = 0.001;
        // Else a throttled server on this computer is one behind a tunnel, with the limits of the vendor.
        options.rate = RateLimits::none();
    }

    static const SessionGenerator &generator()
    {
        static const SessionGenerator all(7, QDate(2026, 10, 1), QDate(2026, 10, 31), 400);
        return all;
    }

    static TokenSource tokens(const QString &secret = QStringLiteral("demo-secret"))
    {
        return TokenSource({QStringLiteral("cs-demo"), secret, {}}, SigningAlgorithm::HS256);
    }

    /// Starts it, and waits for its end.
    void run(LookupJob *job)
    {
        QObject::connect(job, &LookupJob::finished, job, [this](const LookupEnd &how) {
            end = how;
            ++ends;
        });
        job->start();
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 60000);
    }

    /// Paths that were asked for, in order.
    QByteArrayList paths() const
    {
        QByteArrayList paths;
        for (const HttpRequest &request : server.requests())
            paths << request.path;
        return paths;
    }

    KoreApi api;
    LoopbackServer server;
    NetworkStack stack;
    Profile profile;
    FetchOptions options;
    std::optional<LookupEnd> end;
    int ends = 0;
};
