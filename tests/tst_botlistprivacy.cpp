// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "connections.h"
#include "diagnostics.h"
#include "exportjob.h"
#include "koreapi.h"
#include "loopbackserver.h"
#include "query.h"
#include "sessiongenerator.h"
#include "storedsessions.h"

#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Stands in every value and every key of the bot list that is not ours to read.
const QByteArray Mark = "Qzx7"_ba;

/// What was logged, from any thread.
struct Log
{
    QMutex mutex;
    QString text;

    static Log &all()
    {
        static Log log;
        return log;
    }
};

void keepLog(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    Log &log = Log::all();
    const QMutexLocker lock(&log.mutex);
    log.text += QLatin1StringView(context.category) + u": "_s + text + u'\n';
}

/// The list of bots with all that a real one carries.
QByteArray botList(const std::vector<GeneratedBot> &bots)
{
    QByteArrayList entries;
    for (const GeneratedBot &bot : bots) {
        const QByteArray id = QByteArray::fromStdString(bot.id);
        entries << R"({"owner)" + Mark + R"(":{"_id":"u-)" + Mark + R"(","name":"Ada )" + Mark + R"("},"_id":")" + id
                + R"(","name":"Name of )" + id + R"(","jwtApps":[{"name":"app )" + Mark + R"(","clientId":"cs-)" + Mark
                + R"(","clientSecret":"secret-)" + Mark + R"("}],"description":"rate limit )" + Mark + R"("})";
    }
    return R"({"total":")" + Mark + R"(","errors":[{"msg":")" + Mark + R"("}],"availableMore":false,"bots":[)"
        + entries.join(',') + "]}";
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

/// What archives hold compressed, unpacked; the fetches are exported besides.
QByteArray allPages()
{
    QByteArray content;
    QStringList paths;
    QDirIterator files(qEnvironmentVariable("HOME"), {u"*.sqlite"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths << files.next();
    for (const QString &path : paths) {
        QString problem;
        const auto archive = Archive::open(path, Archive::Mode::ReadOnly, &problem);
        if (!archive)
            continue; // the log of requests
        for (const ArchivedFetch &fetch : archive->fetches()) {
            content += fetch.problem.toUtf8();
            archive->exportFetch(fetch.id, qEnvironmentVariable("HOME") + u"/%1.billscope"_s.arg(fetch.id));
        }
        for (const ArchivedWindow &window : archive->windows()) {
            for (const ArchivedPage &page : archive->pages(window.id))
                content += archive->page(page.id).value_or(ArchivedPage()).body;
            for (const ArchivedAttempt &attempt : archive->attempts(window.id))
                content += attempt.body + attempt.problem.toUtf8();
        }
        content += archive->fact(QString(BotNamesFact)).toUtf8();
    }
    return content;
}

QByteArray textOf(const Completeness &completeness)
{
    return (QStringList{completeness.problem} + completeness.remarks + completeness.details).join(u'\n').toUtf8();
}

} // namespace

/// Of the list of bots nothing but ids and names reaches log, archive, settings, exports, reports or diagnostics,
/// however the server answers.
class TestBotListPrivacy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void nothingElse_isKept_data();
    void nothingElse_isKept();
};

void TestBotListPrivacy::initTestCase()
{
    QCoreApplication::setOrganizationName(u"billscope"_s);
    QCoreApplication::setApplicationName(u"billscope"_s);
    QLoggingCategory::setFilterRules(u"*=true\nqt.core.*=false"_s);
    qInstallMessageHandler(keepLog);
}

void TestBotListPrivacy::cleanupTestCase()
{
    qInstallMessageHandler(nullptr);
}

void TestBotListPrivacy::nothingElse_isKept_data()
{
    using Fault = HttpAnswer::Fault;
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("cut");
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("good") << 200 << 0 << int(Fault::None) << true;
    QTest::newRow("cut JSON") << 200 << 3 << int(Fault::None) << false;
    QTest::newRow("cut connection") << 200 << 0 << int(Fault::CutsBody) << false;
    for (const int status : {302, 400, 401, 403, 404, 429, 500})
        QTest::addRow("%d", status) << status << 0 << int(Fault::None) << false;
}

void TestBotListPrivacy::nothingElse_isKept()
{
    QFETCH(const int, status);
    QFETCH(const int, cut);
    QFETCH(const int, fault);
    QFETCH(const bool, isNamed);
    const SessionGenerator generator(7, QDate(2026, 9, 7), QDate(2026, 9, 9), 60);
    KoreApi api(generator);
    LoopbackServer server([&](const HttpRequest &request) {
        if (request.method != "GET")
            return api.answer(request);
        return HttpAnswer{.status = status,
            .headers = {{"Content-Type", "application/json"}, {"Location", "https://other.example/" + Mark}},
            .body = botList(generator.bots()).chopped(cut),
            .fault = HttpAnswer::Fault(fault)};
    });

    Connections connections;
    Profile profile;
    profile.name = QString::fromLatin1(QTest::currentDataTag());
    profile.host = server.url().toString();
    QString problem;
    const auto added = connections.profiles().add(profile, &problem);
    QVERIFY2(added, qPrintable(problem));
    const Period period{QDate(2026, 9, 7), QDate(2026, 9, 9)};
    const auto job = connections.makeFetch(*added, {u"cs-demo"_s, u"demo-secret"_s, {}}, {}, period, Zone());
    SourceRecorder recorder(*job);
    QVERIFY(recorder.waitForEnd());
    QCOMPARE(recorder.result.completeness.verdict, Verdict::Complete);
    QCOMPARE(recorder.store.names().hasBots(), isNamed);
    connections.settings().sync();

    ExportRequest request;
    request.snapshot = recorder.store;
    QueryCache cache;
    request.rows = runQuery(recorder.store, {}, cache).rows;
    request.path = qEnvironmentVariable("HOME") + u"/bill.csv"_s;
    request.facts.completeness = recorder.result.completeness;
    ExportJob written(request);
    QSignalSpy finished(&written, &ExportJob::finished);
    written.start();
    QVERIFY(finished.count() > 0 || finished.wait(20000));

    const QByteArray pages = allPages();
    const QByteArray diagnosis = diagnosticReport({*added}, {}, recorder.result.completeness).toUtf8();
    const QMutexLocker lock(&Log::all().mutex);
    const QString logged = Log::all().text;
    QVERIFY(logged.contains("billscope.network"_L1)); // else nothing was looked at
    const QByteArray everything = logged.toUtf8() + pages + allFiles() + textOf(recorder.result.completeness)
        + diagnosis;
    const QByteArray name = "Name of " + QByteArray::fromStdString(generator.bots().front().id);
    QVERIFY(everything.contains("bill.csv"));
    // For people: words, and no inner codes.
    QVERIFY2(diagnosis.contains("rate as the vendor allows") && diagnosis.contains("verdict complete"),
        diagnosis.constData());
    QVERIFY(!isNamed || everything.contains(name));
    QVERIFY(!everything.contains(Mark));
    QVERIFY(!everything.contains(Mark.toBase64().chopped(2)));
}

QTEST_MAIN(TestBotListPrivacy)
#include "tst_botlistprivacy.moc"
