// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconcilerunner.h"

#include "checksamples.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestReconcileRunner : public QObject
{
    Q_OBJECT

private slots:
    void atFirst_nothingIsCompared();
    void question_isAnswered();
    void sameSessions_areNotComparedTwice();
    void newestQuestion_counts();
    void moreSessions_areComparedAnew();
    void otherSessions_dropWhatIsBeingCompared();
};

static InvoiceQuestion questionOf(qint64 total)
{
    InvoiceQuestion question;
    question.source.total = total;
    return question;
}

/// Then the comparison is with the worker.
static void waitForATurn()
{
    QEventLoop loop;
    QTimer::singleShot(0, &loop, &QEventLoop::quit);
    loop.exec();
}

void TestReconcileRunner::atFirst_nothingIsCompared()
{
    const ReconcileRunner runner;
    QVERIFY(runner.answer());
    QVERIFY(!runner.answer()->comparison);
    QVERIFY(!runner.isBusy());
}

void TestReconcileRunner::question_isAnswered()
{
    ReconcileRunner runner;
    QSignalSpy changed(&runner, &ReconcileRunner::answerChanged);
    runner.setStore(storeOf(conversations(2)));
    runner.setQuestion(questionOf(9));
    QVERIFY(runner.isBusy());
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(runner.answer()->comparison->difference(), 1);
}

void TestReconcileRunner::sameSessions_areNotComparedTwice()
{
    ReconcileRunner runner;
    const SessionStore store = storeOf(conversations(2));
    runner.setStore(store);
    runner.setQuestion(questionOf(9));
    QTRY_VERIFY(!runner.isBusy());
    runner.setStore(store);
    runner.setQuestion(questionOf(9));
    QVERIFY(!runner.isBusy());
}

void TestReconcileRunner::newestQuestion_counts()
{
    ReconcileRunner runner;
    runner.setStore(storeOf(conversations(2)));
    QSignalSpy changed(&runner, &ReconcileRunner::answerChanged);
    connect(&runner, &ReconcileRunner::answerChanged, &runner,
        [&runner] { QCOMPARE(runner.answer()->comparison->invoiced, 12); });
    runner.setQuestion(questionOf(9));
    // Is under way when the next one comes.
    waitForATurn();
    runner.setQuestion(questionOf(12));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(changed.count(), 1);
}

void TestReconcileRunner::moreSessions_areComparedAnew()
{
    ReconcileRunner runner;
    runner.setStore(storeOf(conversations(2)));
    runner.setQuestion(questionOf(12));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runner.answer()->comparison->difference(), 4);
    runner.setStore(storeOf(conversations(3)));
    QTRY_COMPARE(runner.answer()->comparison->difference(), 0);
}

void TestReconcileRunner::otherSessions_dropWhatIsBeingCompared()
{
    ReconcileRunner runner;
    runner.setStore(storeOf(conversations(3)));
    runner.setQuestion(questionOf(12));
    waitForATurn();
    runner.setStore({});
    QTRY_VERIFY(!runner.isBusy());
    QVERIFY(!runner.answer()->comparison);
    QVERIFY(!runner.answer()->problem.isEmpty());
}

QTEST_GUILESS_MAIN(TestReconcileRunner)
#include "tst_reconcilerunner.moc"
