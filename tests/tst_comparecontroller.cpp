// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparecontroller.h"

#include "archivetasks.h"
#include "checksamples.h"
#include "comparepanel.h"
#include "exportcontroller.h"
#include "fetchespanel.h"
#include "filterbar.h"
#include "pagebuilder.h"
#include "sessiongenerator.h"
#include "sessiontableview.h"
#include "sessionwriter.h"
#include "testfetch.h"
#include "testwindow.h"

#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the sessions of the window are compared with, and what is shown of it.
class TestCompareController : public QObject
{
    Q_OBJECT

private slots:
    void file_isCompared();
    void fileOfAnotherZone_isReadInIt();
    void change_leadsToItsSession();
    void keptFetch_isCompared();
    void nothingAskedAgain_isSaid();
    void earlierDaysOfAFile_areCounted();
    void earlierDays_mustHaveBeenFetched();
    void period_isFollowed();
    void otherSessions_endIt();
};

namespace {

/// The window with all that compares.
struct Comparing
{
    TestWindow window;
    ExportController exports{window.window, window.runner, window.source, window.connections.keychain()};
    CompareController compare{window.window, window.runner, window.source, exports};

    template <typename Widget> Widget *part(const QString &name) const
    {
        return window.window.compare()->findChild<Widget *>(name);
    }
    QString write(const QString &name, const std::vector<GeneratedSession> &sessions) const
    {
        std::vector<TestSession> records;
        records.reserve(sessions.size());
        for (const GeneratedSession &session : sessions)
            records.push_back(testSession(session));
        return write(name, jsonPage(records));
    }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(window.home.path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    void open(const std::vector<GeneratedSession> &sessions)
    {
        window.source.open(write(u"sessions.json"_s, sessions));
        QVERIFY(window.waitForEnd());
    }
    QString rows(const QString &name) const
    {
        const QAbstractItemModel *model = part<QTableView>(name)->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
            lines << cells.join(u'|');
        }
        return lines.join(u'\n');
    }
};

/// The second day has a session less; two sessions of the first end a minute later.
std::vector<GeneratedSession> changedSessions()
{
    std::vector<GeneratedSession> sessions = conversations(2);
    sessions.erase(sessions.begin() + 5);
    sessions[0].billingEnd += 60;
    sessions[2].billingEnd += 60;
    return sessions;
}

} // namespace

void TestCompareController::file_isCompared()
{
    Comparing test;
    test.open(changedSessions());
    test.compare.compareWithFile(test.write(u"before.json"_s, conversations(2)));
    QTRY_VERIFY(test.compare.compared());
    QCOMPARE(test.rows(u"changeGroups"_s), u"Vanished|1\nChanged: Billing Session End Date Time|2"_s);
    QVERIFY(!test.compare.isBusy());
    QVERIFY2(test.compare.compared()->summary.startsWith(
                 u"Compared with before.json: 0 added, 1 vanished, 2 changed; 5 are the same.\n"_s),
        qPrintable(test.compare.compared()->summary));
    // Nothing in common with a file that is none.
    test.compare.compareWithFile(test.window.home.path(u"nothere.json"_s));
    QTRY_VERIFY(!test.window.message().isEmpty());
    QVERIFY(!test.compare.isBusy());
    QVERIFY(!test.compare.compared());
}

void TestCompareController::fileOfAnotherZone_isReadInIt()
{
    Comparing test;
    const auto sessions = SessionGenerator(7, QDate(2026, 9, 1), QDate(2026, 9, 20), 200).sessions();
    test.window.source.open(test.write(u"utc.json"_s, writeAnswer(sessions)));
    QVERIFY(test.window.waitForEnd());
    test.compare.compareWithFile(test.write(u"india.json"_s, writeAnswer(sessions, QTimeZone(19800))));
    QTRY_VERIFY(test.compare.compared());
    QVERIFY(!test.compare.compared()->diff.differ());
    QCOMPARE(test.compare.compared()->diff.compared, 200U);
    QVERIFY2(test.compare.compared()->summary.contains(u"in india.json were read in their own time zone, UTC+05:30;"_s),
        qPrintable(test.compare.compared()->summary));
}

void TestCompareController::change_leadsToItsSession()
{
    Comparing test;
    test.open(changedSessions());
    test.compare.compareWithFile(test.write(u"before.json"_s, conversations(2)));
    QTRY_VERIFY(test.compare.compared());
    auto *groups = test.part<QTableView>(u"changeGroups"_s);
    auto *changes = test.part<QTableView>(u"changes"_s);
    groups->setCurrentIndex(groups->model()->index(1, 0));
    changes->setCurrentIndex(changes->model()->index(1, 0));
    SessionTableView *table = test.window.window.table();
    QCOMPARE(table->selectedRowCount(), 1);
    QCOMPARE(table->currentIndex().row(), 2);
    // All of its kind.
    emit groups->activated(groups->currentIndex());
    QCOMPARE(table->selectedRowCount(), 2);
    // One that the filter hides is told.
    test.window.window.filterBar()->setText(u"conversation=conversation1"_s);
    QTRY_COMPARE(test.window.runner.result()->rows.size(), 3U);
    changes->setCurrentIndex(changes->model()->index(0, 0));
    QCOMPARE(test.window.message(), u"The filter hides these sessions."_s);
}

void TestCompareController::keptFetch_isCompared()
{
    Comparing test;
    TestServer server;
    test.window.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.window.waitForEnd());
    const quint32 all = test.window.runner.store().liveCount();
    const FetchKey key{test.window.source.archives().value(0), 1};
    // Everything anew, and nothing has changed.
    SourceOptions options;
    options.rate = 0;
    options.isFresh = true;
    test.window.source.fetch(server.profile(), TestServer::secret(), options);
    QVERIFY(test.window.waitForEnd());
    emit test.window.window.fetches()->compareRequested(key);
    QTRY_VERIFY(test.compare.compared());
    QVERIFY(!test.compare.compared()->diff.differ());
    QVERIFY(test.compare.compared()->diff.compared > 0);
    QVERIFY(test.compare.compared()->diff.compared <= all);
    QCOMPARE(test.compare.compared()->diff.notAskedAgain, 0U);
}

void TestCompareController::nothingAskedAgain_isSaid()
{
    Comparing test;
    const TestServer server;
    test.window.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.window.waitForEnd());
    test.compare.compareWithFetch({test.window.source.archives().value(0), 1});
    QTRY_VERIFY(test.compare.compared());
    QCOMPARE(test.compare.compared()->diff.compared, 0U);
    QVERIFY(test.compare.compared()->diff.notAskedAgain > 0);
    QVERIFY2(test.compare.compared()->summary.contains(u"not asked again since"_s),
        qPrintable(test.compare.compared()->summary));
}

void TestCompareController::earlierDaysOfAFile_areCounted()
{
    Comparing test;
    test.open(changedSessions());
    test.window.runner.setPeriod(Period{QDate(2026, 10, 2), QDate(2026, 10, 2)});
    QTRY_COMPARE(test.window.runner.result()->rows.size(), 3U);
    emit test.window.window.compare()->daysRequested(EarlierDays::Before);
    QTRY_VERIFY(test.compare.compared());
    QCOMPARE(test.rows(u"volumes"_s), u"st-1|Web/Mobile Client|Conversations|4|3|-1"_s);
    const QString said = test.window.window.findChild<QLabel *>(u"comparisonSummary"_s)->text();
    QVERIFY2(said.endsWith(u": Conversations: 4 then, 3 now, -1"_s), qPrintable(said));
    auto *volumes = test.part<QTableView>(u"volumes"_s);
    emit volumes->activated(volumes->model()->index(0, 0));
    QCOMPARE(test.window.window.filterBar()->text(), u"bot=st-1 channel=rtm type=Conversations"_s);
}

void TestCompareController::earlierDays_mustHaveBeenFetched()
{
    Comparing test;
    const TestServer server;
    test.window.fetch(server, TestFetch::OneWeek);
    QVERIFY(test.window.waitForEnd());
    test.window.runner.setPeriod(TestFetch::OneWeek);
    emit test.window.window.compare()->daysRequested(EarlierDays::Before);
    QTRY_VERIFY2(
        test.window.message().startsWith(u"No fetch that is kept holds all of "_s), qPrintable(test.window.message()));
    QVERIFY(!test.compare.isBusy());
}

void TestCompareController::period_isFollowed()
{
    Comparing test;
    test.open(changedSessions());
    test.compare.compareWithFile(test.write(u"before.json"_s, conversations(2)));
    QTRY_VERIFY(test.compare.compared());
    test.window.runner.setPeriod(Period{QDate(2026, 10, 2), QDate(2026, 10, 2)});
    QTRY_COMPARE(test.rows(u"changeGroups"_s), u"Vanished|1"_s);
}

void TestCompareController::otherSessions_endIt()
{
    Comparing test;
    test.open(changedSessions());
    test.compare.compareWithFile(test.write(u"before.json"_s, conversations(2)));
    QTRY_VERIFY(test.compare.compared());
    test.open(conversations(3));
    QTRY_VERIFY(!test.compare.compared());
    QCOMPARE(test.rows(u"changeGroups"_s), u""_s);
}

QTEST_MAIN(TestCompareController)
#include "tst_comparecontroller.moc"
