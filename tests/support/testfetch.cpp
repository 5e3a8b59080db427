// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testfetch.h"

#include <QElapsedTimer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

const Period TestFetch::FourMonths{QDate(2026, 5, 4), QDate(2026, 9, 2)};
const Period TestFetch::OneWeek{QDate(2026, 6, 1), QDate(2026, 6, 7)};
const QDateTime TestFetch::December(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC);

TestFetch::TestFetch(const KoreApi::Options &options, const Period &period, FetchOptions fetch,
    const std::function<void(Profile &)> &edit, const QDateTime &now)
    : api(generator(), options)
    , server([this](const HttpRequest &request) { return api.answer(request); })
{
    profile.name = u"Test"_s;
    profile.host = server.url().toString(QUrl::RemovePath);
    profile.proxyMode = ProxyMode::None;
    if (edit)
        edit(profile);
    fetch.waitFactor = 0.001;
    if (!fetch.pageSize)
        fetch.pageSize = 100;
    // Where time matters, it runs as fast as waits do.
    QElapsedTimer clock;
    clock.start();
    const int pace = fetch.rate ? 1000 : 0;
    fetch.now = [this, now, clock, pace] { return now.addMSecs(pace * clock.elapsed()).addSecs(clockError); };
    const Secret secret{u"cs-demo"_s, u"demo-secret"_s, {}};
    job = std::make_unique<FetchJob>(
        stack, profile, TokenSource(secret, SigningAlgorithm::HS256), period, Zone(), fetch);
    recorder = std::make_unique<SourceRecorder>(*job);
}

const SessionGenerator &TestFetch::generator()
{
    static const SessionGenerator sessions(3, QDate(2026, 5, 1), QDate(2026, 9, 5), 1500);
    return sessions;
}

QList<QJsonObject> TestFetch::bodies() const
{
    QList<QJsonObject> bodies;
    for (const HttpRequest &request : server.requests())
        bodies.append(QJsonDocument::fromJson(request.body).object());
    return bodies;
}

QString TestFetch::differenceFromTruth() const
{
    return firstDifference(
        linesOf(sessionsOf(recorder->store), FourMonths), linesOf(generator().sessions(), FourMonths));
}
