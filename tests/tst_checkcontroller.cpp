// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkcontroller.h"

#include "checksamples.h"
#include "findingsmark.h"
#include "findingspanel.h"
#include "pagebuilder.h"
#include "pastfetch.h"
#include "rulesmenu.h"
#include "testwindow.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// The checks of the window: what is checked, and what is kept of the choices.
class TestCheckController : public QObject
{
    Q_OBJECT

private slots:
    void file_isChecked();
    void filter_changesNothing();
    void findings_canBeFilteredBy();
    void period_limitsWhatIsFound();
    void choices_areKept();
    void tolerances_areReadFromTheSettings_data();
    void tolerances_areReadFromTheSettings();
    void otherFile_isCheckedAnew();
    void newValues_areToldOfWhatIsFetched();

private:
    static void open(TestWindow &window, const std::vector<GeneratedSession> &sessions);
};

/// One block starts too soon on each of two days.
static std::vector<GeneratedSession> sessions()
{
    std::vector<GeneratedSession> sessions = conversations(2);
    for (const size_t index : {1U, 5U})
        sessions[index].billingStart -= 60;
    return sessions;
}

void TestCheckController::open(TestWindow &window, const std::vector<GeneratedSession> &sessions)
{
    std::vector<TestSession> records;
    records.reserve(sessions.size());
    for (const GeneratedSession &session : sessions)
        records.push_back(testSession(session));
    QFile file(window.home.path(u"sessions.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(jsonPage(records));
    file.close();
    window.source.open(file.fileName());
    QVERIFY(window.waitForEnd());
}

static QString markOf(const TestWindow &window)
{
    return window.window.findChild<FindingsMark *>()->text();
}

void TestCheckController::file_isChecked()
{
    TestWindow window;
    CheckController checks(window.window, window.runner, window.source, window.connections.settings());
    checks.setUnits(unitsOfPlan(u"session"_s).value_or(UnitSpans()));
    open(window, sessions());
    QTRY_COMPARE(markOf(window), u"2 too many"_s);
    QVERIFY(!checks.checks().isBusy());
    QCOMPARE(checks.checks().checked()->store.rowCount(), 8U);
}

void TestCheckController::filter_changesNothing()
{
    TestWindow window;
    CheckController checks(window.window, window.runner, window.source, window.connections.settings());
    open(window, sessions());
    QTRY_VERIFY(!checks.checks().isBusy());
    const auto before = checks.checks().checked();
    window.runner.setFilter(Filter::parse(u"conversation=conversation0"_s).value_or(Filter()));
    QTRY_COMPARE(window.runner.result()->rows.size(), 4U);
    QVERIFY(!checks.checks().isBusy());
    QCOMPARE(checks.checks().checked(), before);
}

void TestCheckController::findings_canBeFilteredBy()
{
    TestWindow window;
    CheckController checks(window.window, window.runner, window.source, window.connections.settings());
    checks.setUnits(unitsOfPlan(u"session"_s).value_or(UnitSpans()));
    window.runner.setFilter(Filter::parse(u"finding=block-too-soon"_s).value_or(Filter()));
    open(window, sessions());
    QTRY_COMPARE(window.runner.result()->rows, (RowList{1, 5}));
    // Another plan finds something else, and nobody has to ask again.
    checks.setUnits({});
    QTRY_COMPARE(window.runner.result()->rows.size(), 0U);
    checks.setUnits(unitsOfPlan(u"session"_s).value_or(UnitSpans()));
    QTRY_COMPARE(window.runner.result()->rows.size(), 2U);
}

void TestCheckController::period_limitsWhatIsFound()
{
    TestWindow window;
    CheckController checks(window.window, window.runner, window.source, window.connections.settings());
    checks.setUnits(unitsOfPlan(u"session"_s).value_or(UnitSpans()));
    open(window, sessions());
    window.runner.setPeriod(Period{QDate(2026, 10, 2), QDate(2026, 10, 2)});
    QTRY_COMPARE(markOf(window), u"1 too many"_s);
    QCOMPARE(checks.checks().checked()->sessions, 4U);
}

void TestCheckController::choices_areKept()
{
    TestWindow window;
    {
        CheckController checks(window.window, window.runner, window.source, window.connections.settings());
        emit window.window.findings()->rules()->switchedOffChanged({});
        window.window.findings()->rules()->setSwitchedOff({CheckRule::SameTimes, CheckRule::ZeroLength});
        emit window.window.findings()->rules()->switchedOffChanged({CheckRule::SameTimes, CheckRule::ZeroLength});
    }
    MainWindow other;
    SourceController source(window.connections, other, window.runner);
    CheckController checks(other, window.runner, source, window.connections.settings());
    QCOMPARE(other.findings()->rules()->switchedOff(), (std::set{CheckRule::SameTimes, CheckRule::ZeroLength}));
    window.runner.clear();
    QCOMPARE(checks.checks().order().switchedOff, (std::set{CheckRule::SameTimes, CheckRule::ZeroLength}));
}

void TestCheckController::tolerances_areReadFromTheSettings_data()
{
    QTest::addColumn<QVariant>("kept");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("mark");
    QTest::newRow("none") << QVariant() << QString() << u"2 too many"_s;
    QTest::newRow("a text") << QVariant(u"block=60,overlap=60"_s) << u"block=60s,overlap=60s"_s << u"No findings"_s;
    // As a file has them where the text stands without quotes.
    QTest::newRow("a list") << QVariant(QStringList{u"block=60s"_s, u"overlap=60s"_s}) << u"block=60s,overlap=60s"_s
                            << u"No findings"_s;
    QTest::newRow("nonsense") << QVariant(u"block=-1,blocks=60"_s) << QString() << u"2 too many"_s;
}

void TestCheckController::tolerances_areReadFromTheSettings()
{
    QFETCH(const QVariant, kept);
    QFETCH(const QString, read);
    QFETCH(const QString, mark);
    TestWindow window;
    if (kept.isValid())
        window.connections.settings().setValue(u"checks/tolerances"_s, kept);
    CheckController checks(window.window, window.runner, window.source, window.connections.settings());
    checks.setUnits(unitsOfPlan(u"session"_s).value_or(UnitSpans()));
    QCOMPARE(tolerancesText(checks.checks().order().tolerances), read);
    open(window, sessions());
    QTRY_COMPARE(checks.checks().checked()->store.rowCount(), 8U);
    QTRY_COMPARE(markOf(window), mark);
}

void TestCheckController::otherFile_isCheckedAnew()
{
    TestWindow window;
    CheckController checks(window.window, window.runner, window.source, window.connections.settings());
    checks.setUnits(unitsOfPlan(u"session"_s).value_or(UnitSpans()));
    open(window, sessions());
    QTRY_COMPARE(markOf(window), u"2 too many"_s);
    open(window, conversations(2));
    QTRY_COMPARE(markOf(window), u"No findings"_s);
}

/// What is said of a channel that was not there before.
static QStringList newValues(const CheckController &checks)
{
    QStringList lines;
    const auto checked = checks.checks().checked();
    for (const Finding &finding : checked->result.findings) {
        if (finding.rule == CheckRule::NewValue)
            lines << evidenceOf(finding, checked->store, Zone());
    }
    return lines;
}

void TestCheckController::newValues_areToldOfWhatIsFetched()
{
    TestWindow window;
    CheckController checks(window.window, window.runner, window.source, window.connections.settings());
    std::vector<GeneratedSession> all = conversations(2);
    TestServer server(all, {});
    for (GeneratedSession &session : all)
        session.channel = session.conversationSessionId == all.front().conversationSessionId ? "kiosk"
                                                                                             : session.channel;
    KoreApi later(all);
    const Period days{QDate(2026, 10, 1), QDate(2026, 10, 2)};
    window.fetch(server, days);
    QVERIFY(window.waitForEnd());
    QTRY_COMPARE(checks.checks().checked()->store.rowCount(), 8U);
    QCOMPARE(newValues(checks), QStringList());
    const Profile profile = server.profile();
    const QString archive = window.source.archives().constFirst();

    server.server.setHandler([&later](const HttpRequest &request) { return later.answer(request); });
    SourceOptions options;
    options.rate = 0;
    options.isFresh = true;
    window.source.fetch(profile, TestServer::secret(), options);
    QVERIFY(window.waitForEnd());
    const QStringList told{u"Channel “kiosk” was not there before: 4 sessions."_s};
    QTRY_COMPARE(newValues(checks), told);
    // Opened again, each of the two fetches says what it said.
    PastFetch past;
    past.archive = archive;
    past.period = days;
    past.zone = u"UTC"_s;
    for (const qint64 id : {1, 2}) {
        past.id = id;
        window.source.openKept(past, profile);
        QVERIFY(window.waitForEnd());
        QTRY_COMPARE(newValues(checks), id == 2 ? told : QStringList());
    }
    // What may still change is a matter of its connection, too.
    Profile slow = profile;
    slow.settlingHours = 400;
    window.source.openKept(past, slow);
    QVERIFY(window.waitForEnd());
    QCOMPARE(window.source.settlingTime(), std::chrono::hours(400));
    open(window, all);
    QTRY_COMPARE(newValues(checks), QStringList());
}

QTEST_MAIN(TestCheckController)
#include "tst_checkcontroller.moc"
