// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "programrun.h"
#include "sessiongenerator.h"
#include "sessionwriter.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

/// `billscope reconcile`, from the server to the exit code.
class TestHeadlessReconcile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rightInvoice_endsWith0();
    void invoiceOfAnotherZone_endsWith1AndItsCause();
    void oneNumber_isOfANamedType();
    void typeAskedFor_isTheOnlyOneOfATable();
    void fileWithoutPeriod_hasTheDaysOfItsSessions();
    void fileWithoutTimes_needsAPeriod();
    void plan_changesNothing();
    void incomplete_endsWith5();
    void invoiceThatCannotBeRead_isToldBeforeAnythingIsAsked_data();
    void invoiceThatCannotBeRead_isToldBeforeAnythingIsAsked();

private:
    ProgramRun reconcile(const LoopbackServer &server, const QStringList &more) const;
    /// The path of a table of all sessions of the period by day and type, days cut so many seconds east of UTC.
    QString invoice(int offset) const;

    std::vector<GeneratedSession> m_sessions;
    QTemporaryDir m_folder;
};

void TestHeadlessReconcile::initTestCase()
{
    m_sessions = SessionGenerator(7, QDate(2026, 9, 1), QDate(2026, 9, 20), 2000).sessions();
}

ProgramRun TestHeadlessReconcile::reconcile(const LoopbackServer &server, const QStringList &more) const
{
    return runBillscope(
        QStringList{u"reconcile"_s, u"--fresh"_s, u"--from"_s, u"2026-09-04"_s, u"--to"_s, u"2026-09-16"_s}
        + hostOptions(server) + more);
}

QString TestHeadlessReconcile::invoice(int offset) const
{
    std::map<std::pair<QDate, std::string>, int> numbers;
    for (const GeneratedSession &session : m_sessions) {
        const QDate day = QDateTime::fromSecsSinceEpoch(session.billingStart + offset, Qt::UTC).date();
        if (day >= QDate(2026, 9, 4) && day <= QDate(2026, 9, 16))
            ++numbers[{day, session.billingSessionType}];
    }
    QFile file(m_folder.filePath(u"invoice%1.csv"_s.arg(offset)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("Usage day;Unit;Number\r\n");
    for (const auto &[key, count] : numbers) {
        file.write(key.first.toString(u"dd.MM.yyyy").toLatin1() + ';' + key.second.c_str() + ';'
            + QByteArray::number(count) + "\r\n");
    }
    return file.fileName();
}

void TestHeadlessReconcile::rightInvoice_endsWith0()
{
    KoreApi api(m_sessions);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun outcome = reconcile(
        server, {u"--invoice"_s, invoice(0), u"--map"_s, u"Usage day=date,Unit=type,3=count"_s});
    QVERIFY2(outcome.code == 0, (outcome.output + outcome.error).constData());
    QVERIFY(outcome.output.startsWith("date,bot,channel,type,invoiced,fetched,difference,result\r\n2026-09-04,,,"));
    QVERIFY2(outcome.error.contains(" lines match."), outcome.error.constData());
}

void TestHeadlessReconcile::invoiceOfAnotherZone_endsWith1AndItsCause()
{
    KoreApi api(m_sessions);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun outcome = reconcile(
        server, {u"--invoice"_s, invoice(19800), u"--map"_s, u"Usage day=date,Unit=type,3=count"_s});
    QVERIFY2(outcome.code == 1, (outcome.output + outcome.error).constData());
    QVERIFY(outcome.output.contains(",differs\r\n"));
    QVERIFY2(outcome.error.contains("One cause explains every line exactly"), outcome.error.constData());
    QVERIFY(outcome.error.contains("Its days were cut in UTC+05:30."));
}

void TestHeadlessReconcile::oneNumber_isOfANamedType()
{
    KoreApi api(m_sessions);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    ProgramRun outcome = reconcile(server, {u"--total"_s, u"100"_s});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.error.contains("Say with --type which one was invoiced."), outcome.error.constData());
    QCOMPARE(outcome.output, QByteArray());
    outcome = reconcile(server, {u"--total"_s, u"100"_s, u"--type"_s, u"Conversation"_s});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.error.contains("There is no session of type Conversation"), outcome.error.constData());
    outcome = reconcile(server, {u"--total"_s, u"1"_s, u"--type"_s, u"Conversations"_s});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.error.contains(" too low."), outcome.error.constData());
    outcome = reconcile(server, {u"--total"_s, u"1"_s, u"--type"_s, u"Conversations"_s, u"--tolerance"_s, u"100%"_s});
    QCOMPARE(outcome.code, 0);
}

void TestHeadlessReconcile::typeAskedFor_isTheOnlyOneOfATable()
{
    KoreApi api(m_sessions);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const QStringList table{u"--invoice"_s, invoice(0), u"--map"_s, u"Usage day=date,Unit=type,3=count"_s};
    const ProgramRun outcome = reconcile(server, table + QStringList{u"--type"_s, u"Alerts"_s});
    QVERIFY2(outcome.code == 0, (outcome.output + outcome.error).constData());
    QVERIFY(!outcome.output.contains(",Conversations,"));
    const ProgramRun refused = reconcile(server, table + QStringList{u"--type"_s, u"Others"_s});
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.error.contains("The invoice lists no session of type Others; its types are Alerts, "),
        refused.error.constData());
}

void TestHeadlessReconcile::fileWithoutPeriod_hasTheDaysOfItsSessions()
{
    const auto begin = std::ranges::find_if(m_sessions, [](const GeneratedSession &session) {
        return session.billingStart >= QDate(2026, 9, 4).startOfDay(Qt::UTC).toSecsSinceEpoch();
    });
    const auto end = std::ranges::find_if(m_sessions, [](const GeneratedSession &session) {
        return session.billingStart >= QDate(2026, 9, 17).startOfDay(Qt::UTC).toSecsSinceEpoch();
    });
    QFile file(m_folder.filePath(u"sessions.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeAnswer({begin, end}));
    file.close();
    const QStringList arguments{u"reconcile"_s, u"--file"_s, file.fileName(), u"--map"_s,
        u"Usage day=date,Unit=type,3=count"_s, u"--invoice"_s};
    const ProgramRun outcome = runBillscope(arguments + QStringList{invoice(0)});
    QVERIFY2(outcome.code == 0, (outcome.output + outcome.error).constData());
    QVERIFY2(outcome.error.contains("No period was named, so the days are those of sessions.json: "),
        outcome.error.constData());
    QVERIFY2(outcome.error.contains("(UTC)."), outcome.error.constData());
    const QStringList named{u"--from"_s, u"2026-09-04"_s, u"--to"_s, u"2026-09-16"_s};
    const ProgramRun same = runBillscope(arguments + QStringList{invoice(0)} + named);
    QCOMPARE(outcome.output, same.output);
    QVERIFY2(!same.error.contains("No period was named"), same.error.constData());
}

void TestHeadlessReconcile::fileWithoutTimes_needsAPeriod()
{
    QFile file(m_folder.filePath(u"timeless.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"total":1,"sessions":[{"billingSessionId":"x"}]})");
    file.close();
    const ProgramRun outcome = runBillscope({u"reconcile"_s, u"--file"_s, file.fileName(), u"--total"_s, u"1"_s});
    QVERIFY2(outcome.code == 2, outcome.error.constData());
    QVERIFY2(outcome.error.contains("No session in timeless.json tells when it was."), outcome.error.constData());
}

void TestHeadlessReconcile::plan_changesNothing()
{
    KoreApi api(m_sessions);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const QStringList table{u"--invoice"_s, invoice(19800), u"--map"_s, u"Usage day=date,Unit=type,3=count"_s};
    const ProgramRun outcome = reconcile(server, table);
    const ProgramRun planned = reconcile(
        server, table + QStringList{u"--plan"_s, u"standard"_s, u"--unit"_s, u"Alerts=none"_s});
    QVERIFY2(planned.code == 1, planned.error.constData());
    QCOMPARE(planned.output, outcome.output);
    QVERIFY2(planned.error.contains("Its days were cut in UTC+05:30."), planned.error.constData());
    QCOMPARE(reconcile(server, table + QStringList{u"--plan"_s, u"gold"_s}).code, 2);
}

void TestHeadlessReconcile::incomplete_endsWith5()
{
    KoreApi api(m_sessions, KoreApi::Options{.total = KoreApi::Options::Total::Missing});
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const QStringList more{u"--total"_s, u"1"_s, u"--type"_s, u"Conversations"_s};
    QCOMPARE(reconcile(server, more).code, 5);
    QCOMPARE(reconcile(server, more + QStringList{u"--accept-unproven"_s}).code, 1);
}

void TestHeadlessReconcile::invoiceThatCannotBeRead_isToldBeforeAnythingIsAsked_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("no table") << QByteArray("hello") << QByteArray("no line of numbers");
    QTest::newRow("unknown columns") << QByteArray("a,b\n1,2\n") << QByteArray("the columns are a, b");
    QTest::newRow("no file") << QByteArray() << QByteArray("nothere.csv");
}

void TestHeadlessReconcile::invoiceThatCannotBeRead_isToldBeforeAnythingIsAsked()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, named);
    KoreApi api(m_sessions);
    int requests = 0;
    LoopbackServer server([&](const HttpRequest &request) {
        ++requests;
        return api.answer(request);
    });
    const QString path = m_folder.filePath(content.isEmpty() ? u"nothere.csv"_s : u"wrong.csv"_s);
    if (!content.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const ProgramRun outcome = reconcile(server, {u"--invoice"_s, path});
    QVERIFY2(outcome.code == 6, outcome.error.constData());
    QVERIFY2(outcome.error.contains(named), outcome.error.constData());
    QCOMPARE(outcome.error.count('\n'), 1);
    QCOMPARE(requests, 0);
}

QTEST_GUILESS_MAIN(TestHeadlessReconcile)
#include "tst_headlessreconcile.moc"
