// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apiclient.h"
#include "apireply.h"
#include "connectiontest.h"
#include "fetchjob.h"
#include "jwt.h"
#include "loopbackserver.h"
#include "memorycredentialstore.h"
#include "networkstack.h"
#include "patience.h"
#include "profilestore.h"

#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const Secret secret{.clientId = u"cs-1"_s, .clientSecret = u"Wonderful-s3cret"_s};

struct Log
{
    QMutex mutex;
    QString text; // guarded by mutex
};

Log &log()
{
    static Log log;
    return log;
}

void keepLog(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    const QMutexLocker lock(&log().mutex);
    log().text += QLatin1StringView(context.category) + u": "_s + text + u'\n';
}

/// Everything below the HOME of this test.
QByteArray allFiles()
{
    QByteArray content;
    QDirIterator files(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            content += file.fileName().toUtf8() + '\n' + file.readAll() + '\n';
    }
    return content;
}

} // namespace

/// The secret and the tokens made from it are in no log, setting, file or error, whatever the server does.
class NoSecretLeaksTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void nowhere_data();
    void nowhere();
    void archiveOfEchoes_data();
    void archiveOfEchoes();
};

void NoSecretLeaksTest::initTestCase()
{
    QLoggingCategory::setFilterRules(u"*=true\nqt.core.*=false"_s);
    qInstallMessageHandler(keepLog);
}

void NoSecretLeaksTest::cleanupTestCase()
{
    qInstallMessageHandler(nullptr);
}

void NoSecretLeaksTest::nowhere_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isPasted");
    for (const int status : {200, 302, 400, 401, 404, 429, 500}) {
        QTest::addRow("%d", status) << status << false;
        QTest::addRow("%d, pasted", status) << status << true;
    }
}

void NoSecretLeaksTest::nowhere()
{
    QFETCH(const int, status);
    QFETCH(const bool, isPasted);
    const QString pasted = QString::fromLatin1(
        mintJwt(secret, SigningAlgorithm::HS256, QDateTime::currentDateTimeUtc()));
    const Secret used = isPasted ? Secret{.token = pasted} : secret;
    // A server that says back what it was told.
    LoopbackServer server([status](const HttpRequest &request) {
        const QByteArray token = request.header("auth");
        return HttpAnswer{.status = status,
            .headers = {{"Location", "https://user:" + token + "@other.example/?auth=" + token}},
            .body = R"({"errors":[{"msg":"Cannot use )" + token + R"( here"}]})"};
    });

    QSettings settings(u"billscope"_s, u"billscope"_s);
    ProfileStore profiles(settings);
    MemoryCredentialStore credentials;
    Profile profile;
    profile.name = QString::fromLatin1(QTest::currentDataTag());
    profile.host = server.url().toString();
    QString error;
    profile = profiles.add(profile, &error).value_or(Profile());
    QSignalSpy written(credentials.write(profile.id, used), &CredentialJob::finished);
    QVERIFY(written.wait(Patience));

    NetworkStack stack;
    ApiClient client(stack, profile, TokenSource(used));
    ConnectionTest test(client);
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.start();
    QVERIFY(finished.wait(Patience));
    settings.sync();

    QStringList told{test.error().sentence, test.error().detail, test.remark()};
    for (const ConnectionStep &step : test.steps())
        told << step.sentence;
    const QMutexLocker lock(&log().mutex);
    QVERIFY(log().text.contains("billscope.network"_L1)); // else nothing was looked at
    const QByteArray everything = (log().text + told.join(u'\n')).toUtf8() + allFiles();
    QVERIFY(everything.contains(profile.name.toUtf8()));
    QVERIFY(!everything.contains(secret.clientSecret.toUtf8()));
    QVERIFY(!everything.contains(pasted.toUtf8()));
    for (const HttpRequest &request : server.requests()) {
        for (const QByteArray &part : request.header("auth").split('.'))
            QVERIFY2(!everything.contains(part), everything.constData());
    }
}

void NoSecretLeaksTest::archiveOfEchoes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("error") << 502 << R"({"errors":[{"msg":"no upstream; auth: %1","code":500}]})"_ba;
    QTest::newRow("web page") << 200 << "<html><pre>auth: %1</pre></html>"_ba;
    QTest::newRow("cut") << 200 << R"({"total":5,"auth":"%1","sess)"_ba;
}

/// What a server says back is kept for proof, without what it must not tell.
void NoSecretLeaksTest::archiveOfEchoes()
{
    QFETCH(const int, status);
    QFETCH(QByteArray, body);
    LoopbackServer server([status, body](const HttpRequest &request) {
        return HttpAnswer{.status = status, .body = QByteArray(body).replace("%1", request.header("auth"))};
    });
    Profile profile;
    profile.host = server.url().toString(QUrl::RemovePath);
    FetchOptions options;
    options.waitFactor = 0.001;
    options.archivePath = archivePath(QString::fromLatin1(QTest::currentDataTag()));
    NetworkStack stack;
    FetchJob job(stack, profile, TokenSource(secret), {QDate(2026, 6, 1), QDate(2026, 6, 2)}, Zone(), options);
    QSignalSpy finished(&job, &FetchJob::finished);
    job.start();
    QVERIFY(finished.wait(30000));
    const QByteArray everything = allFiles();
    QVERIFY(everything.contains("[token]") || everything.contains("********"));
    for (const HttpRequest &request : server.requests()) {
        for (const QByteArray &part : request.header("auth").split('.'))
            QVERIFY2(!everything.contains(part), part.constData());
    }
    QVERIFY(!everything.contains(secret.clientSecret.toUtf8()));
}

QTEST_GUILESS_MAIN(NoSecretLeaksTest)
#include "tst_nosecretleaks.moc"
