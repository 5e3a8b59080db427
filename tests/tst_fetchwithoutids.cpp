// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"
#include "testfetch.h"

#include <QJsonDocument>
#include <QNetworkProxyFactory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Sessions without a billing id, which nothing tells from others once they have changed.
class TestFetchWithoutIds : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void endingBetweenWindows_data();
    void endingBetweenWindows();
};

void TestFetchWithoutIds::endingBetweenWindows_data()
{
    QTest::addColumn<bool>("hasIds");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<Period>("period");
    QTest::addColumn<Verdict>("verdict");
    const Period shared{QDate(2026, 5, 20), QDate(2026, 6, 10)};
    const Period beside{QDate(2026, 6, 2), QDate(2026, 6, 10)};
    QTest::newRow("with ids") << true << true << shared << Verdict::Complete;
    QTest::newRow("nothing ends") << false << false << shared << Verdict::Complete;
    QTest::newRow("in the days that two windows share") << false << true << shared << Verdict::Changed;
    QTest::newRow("in the margin") << false << true << beside << Verdict::Complete;
}

/// Two windows share the last of May and the first of June: sessions of these days are over when they come again.
void TestFetchWithoutIds::endingBetweenWindows()
{
    QFETCH(bool, hasIds);
    QFETCH(bool, ends);
    QFETCH(Period, period);
    const QTemporaryDir folder;
    FetchOptions options = TestFetch::keptAt(folder.filePath(u"sessions.sqlite"_s));
    options.pageSize = 1000;
    QByteArray firstWindow;
    const auto answerOf = [&](KoreApi &api, const HttpRequest &request, bool isFirst) {
        static const QRegularExpression id(u"\"billingSessionId\":\"[^\"]*\""_s);
        static const QRegularExpression end(
            u"(\"billingSessionStartDateTime\":\"0(?:5-31|6-01)-2026[^}]*\"billingSessionEndDateTime\":)\"[^\"]*\""_s);
        HttpAnswer answer = api.answer(request);
        const QByteArray from = QJsonDocument::fromJson(request.body)["fromDate"_L1].toString().toUtf8();
        if (firstWindow.isEmpty())
            firstWindow = from;
        QString body = QString::fromUtf8(answer.body);
        if (!hasIds)
            body.replace(id, u"\"billingSessionId\":\"\""_s);
        if (ends && isFirst && from == firstWindow)
            body.replace(end, u"\\1null"_s);
        answer.body = body.toUtf8();
        return answer;
    };
    TestFetch fetch({}, period, options);
    fetch.server.setHandler([&](const HttpRequest &request) { return answerOf(fetch.api, request, true); });
    QVERIFY(fetch.recorder->waitForEnd());
    QTEST(fetch.completeness().verdict, "verdict");
    QVERIFY(fetch.addsUp());
    const QString details = fetch.completeness().details.join(u'\n');
    QCOMPARE(details.contains(u"counted twice"_s), fetch.completeness().verdict == Verdict::Changed);

    // What is kept says the same. Where a session had no end, its part is asked for again, and then all is clear.
    ArchiveJob archive(options.archivePath, {}, Zone());
    SourceRecorder opened(archive);
    QVERIFY(opened.waitForEnd());
    QTEST(opened.result.completeness.verdict, "verdict");
    TestFetch again({}, period, options);
    again.server.setHandler([&](const HttpRequest &request) { return answerOf(again.api, request, false); });
    QVERIFY(again.recorder->waitForEnd());
    QCOMPARE(again.bodies().isEmpty(), !ends);
    QCOMPARE(again.completeness().verdict, Verdict::Complete);
}

QTEST_GUILESS_MAIN(TestFetchWithoutIds)
#include "tst_fetchwithoutids.moc"
