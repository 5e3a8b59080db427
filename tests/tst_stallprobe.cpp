// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchserver.h"
#include "dataset.h"
#include "probedapplication.h"
#include "sessiongenerator.h"
#include "stallprobe.h"
#include "stopwatch.h"
#include "usescript.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

/// Keeps the thread busy for so much of its own time, however busy the machine is.
void work(double milliseconds)
{
    const double end = clockMilliseconds(CLOCK_THREAD_CPUTIME_ID) + milliseconds;
    while (clockMilliseconds(CLOCK_THREAD_CPUTIME_ID) < end) { }
}

ProbedApplication &application()
{
    return *static_cast<ProbedApplication *>(qApp);
}

/// Does this in an event of its own, under the eyes of the probe.
void doIn(StallProbe &probe, const std::function<void()> &act)
{
    application().setProbe(&probe);
    bool isDone = false;
    QTimer::singleShot(0, &probe, [&] {
        act();
        isDone = true;
    });
    application().waitUntil([&] { return isDone; });
    probe.pause();
    application().setProbe(nullptr);
}

} // namespace

/// The probe of the window's event loop, and the script of use that it watches.
class TestStallProbe : public QObject
{
    Q_OBJECT

private slots:
    void plantedStall_isSeenAndNamed();
    void shortTurns_areNoStall();
    void pause_isNotCounted();
    void loopWithinAnEvent_makesTurnsOfItsOwn();
    void stallOfAnotherThread_isNotSeen();
    void scriptOfUse_comesToItsEnd();
};

void TestStallProbe::plantedStall_isSeenAndNamed()
{
    StallProbe probe;
    probe.beginStep(u"a stall"_s);
    doIn(probe, [] { work(40); });
    QVERIFY(probe.turns().worst() >= 40);
    QVERIFY(probe.turns().shareBelow(16) < 1);
    QCOMPARE(probe.worst().front().step, u"a stall"_s);
    const QString report = probe.report(16);
    QVERIFY2(report.contains(u"a stall: "_s), qPrintable(report));
    QVERIFY2(probe.worst().front().what.contains(u"StallProbe"_s)
            || probe.worst().front().what.contains(u"QSingleShotTimer"_s),
        qPrintable(probe.worst().front().what));
}

void TestStallProbe::shortTurns_areNoStall()
{
    StallProbe probe;
    probe.beginStep(u"nothing"_s);
    for (int turn = 0; turn < 50; ++turn)
        doIn(probe, [] {});
    // Whatever such a turn takes, a second of processor time it is not.
    QCOMPARE(probe.turns().shareBelow(1000), 1.0);
}

void TestStallProbe::pause_isNotCounted()
{
    StallProbe probe;
    probe.beginStep(u"before"_s);
    doIn(probe, [&] {
        probe.pause();
        work(200);
        probe.beginStep(u"after"_s);
    });
    QVERIFY(probe.turns().worst() < 200);
}

void TestStallProbe::loopWithinAnEvent_makesTurnsOfItsOwn()
{
    StallProbe probe;
    probe.beginStep(u"a dialog"_s);
    doIn(probe, [] {
        work(30);
        QEventLoop loop;
        QTimer::singleShot(0, &loop, [&] {
            work(30);
            loop.quit();
        });
        loop.exec();
        work(30);
    });
    const auto stalls = std::ranges::count_if(probe.worst(), [](const auto &turn) { return turn.milliseconds >= 30; });
    QVERIFY(stalls >= 2);
}

void TestStallProbe::stallOfAnotherThread_isNotSeen()
{
    StallProbe probe;
    probe.beginStep(u"waiting"_s);
    doIn(probe, [] {
        const std::unique_ptr<QThread> other(QThread::create([] { work(500); }));
        other->start();
        other->wait();
    });
    QVERIFY(probe.turns().worst() < 500);
}

void TestStallProbe::scriptOfUse_comesToItsEnd()
{
    constexpr int rows = 3000;
    const QTemporaryDir folder;
    const SessionGenerator generator(1, Dataset::from(), Dataset::to(), rows);
    const BenchServer server(generator, false);
    StallProbe probe;
    UseScript(application(), probe).run(server, rows, folder.path());
    QVERIFY(QFile::exists(folder.filePath(u"sessions.csv"_s)));
    QVERIFY(probe.turns().all.size() > 200);
    QVERIFY(!probe.paints().all.empty());
    qInfo("%s", qPrintable(probe.report(16)));
}

int main(int argc, char *argv[])
{
    qputenv("BILLSCOPE_CLIENT_ID", "cs-bench");
    qputenv("BILLSCOPE_CLIENT_SECRET", "made-up");
    ProbedApplication application(argc, argv);
    TestStallProbe test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_stallprobe.moc"
