// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testfetch.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

/// The server listens on another port than the one of the fetch before; what is kept moves with it.
void moveArchive(const QString &path, const QString &host)
{
    if (!QFileInfo::exists(path))
        return;
    const QString name = QUuid::createUuid().toString();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        if (database.open()) {
            QSqlQuery(database).exec(u"UPDATE fetch SET host = '%1'"_s.arg(host));
            QSqlQuery(database).exec(u"DELETE FROM fact WHERE name = 'source'"_s);
        }
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace

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
    moveArchive(fetch.archivePath, profile.host);
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
    // Where it stands still, a pause would never be over.
    fetch.rate = fetch.rate.value_or(RateLimits::none());
    fetch.now = [this, now, clock, pace] { return now.addMSecs(pace * clock.elapsed()).addSecs(clockError); };
    const Secret secret{u"cs-demo"_s, u"demo-secret"_s, {}};
    job = std::make_unique<FetchJob>(stack, profile, TokenSource(secret, SigningAlgorithm::HS256), period,
        Zone::fromName(profile.reportZone).value_or(Zone()), fetch);
    recorder = std::make_unique<SourceRecorder>(*job);
}

bool TestFetch::addsUp() const
{
    qint64 received = 0;
    for (const LedgerLine &line : completeness().ledger) {
        received += line.received;
        if (line.received != line.distinct + line.repeats + line.updated || line.repeats < 0 || line.updated < 0)
            return false;
    }
    const LoadTally &tally = completeness().tally;
    return received == tally.records && tally.records == tally.rows + tally.repeats + tally.updated + tally.oddEntries;
}

const SessionGenerator &TestFetch::generator()
{
    static const SessionGenerator sessions(3, QDate(2026, 5, 1), QDate(2026, 9, 5), 1500);
    return sessions;
}

FetchOptions TestFetch::keptAt(const QString &archivePath)
{
    FetchOptions options;
    options.archivePath = archivePath;
    return options;
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
