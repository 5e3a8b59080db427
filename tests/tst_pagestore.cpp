// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagestore.h"

#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

class TestPageStore : public QObject
{
    Q_OBJECT

private slots:
    void pagesComeBackAsTheyWere_data();
    void pagesComeBackAsTheyWere();
    void pagesAreCompressed();
    void recordOfJson();
    void recordOfCsv_data();
    void recordOfCsv();
    void noSuchPage();
    void manyThreads();
};

void TestPageStore::pagesComeBackAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("answer") << R"({"total":1,"sessions":[{"botId":"st-1"}]})"_ba;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(3, '\0');
    QTest::newRow("any bytes") << "\xff\xfe\x00\x80 \xed\xa0\x80"_ba;
}

void TestPageStore::pagesComeBackAsTheyWere()
{
    QFETCH(QByteArray, page);
    PageStore store;
    QCOMPARE(store.add("another"), 0);
    QCOMPARE(store.add(page), 1);
    QCOMPARE(store.count(), 2);
    QCOMPARE(store.page(1), page);
    QCOMPARE(store.page(0), "another"_ba);
}

void TestPageStore::pagesAreCompressed()
{
    PageStore store;
    store.add(QByteArray("{\"channel\":\"ivrVoice\"},").repeated(10000));
    QVERIFY(store.memoryBytes() > 0);
    QVERIFY(store.memoryBytes() < 10000);
}

void TestPageStore::recordOfJson()
{
    PageStore store;
    store.add(R"({"total":2,"sessions":[{"botId":"st-1"}, {"botId" : "st-2","new":[1]}],"moreAvailable":false})");
    QCOMPARE(store.record({0, 0}), R"({"botId":"st-1"})"_ba);
    QCOMPARE(store.record({0, 1}), R"({"botId" : "st-2","new":[1]})"_ba);
    QCOMPARE(store.record({0, 2}), QByteArray());
}

void TestPageStore::recordOfCsv_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");

    const auto row = [](const char *name, const QByteArray &csv, const QByteArray &first, const QByteArray &second) {
        QTest::newRow(name) << csv << first << second;
    };
    row("CRLF", "botId,channel\r\na,b\r\nc,d\r\n", "a,b", "c,d");
    row("no last line break", "botId,channel\na,b\nc,d", "a,b", "c,d");
    row("BOM and semicolons",
        "\xef\xbb\xbf"
        "botId;channel\r\n\"a;\r\n\"\"b\";x\r\nc;d\r\n",
        "\"a;\r\n\"\"b\";x", "c;d");
    row("blank lines", "botId,channel\n\na,b\r\n\r\nc,d\n", "a,b", "c,d");
    row("one record", "botId,channel\na,b\n", "a,b", "");
    row("none", "botId,channel\n", "", "");
    row("open quote", "botId,channel\na,\"b\nc,d\n", "a,\"b\nc,d", "");
}

void TestPageStore::recordOfCsv()
{
    QFETCH(QByteArray, csv);
    PageStore store;
    store.add(csv, PageKind::Csv);
    QCOMPARE(store.kind(0), PageKind::Csv);
    QTEST(store.record({0, 0}), "first");
    QTEST(store.record({0, 1}), "second");
    QCOMPARE(store.record({0, 4000000000}), QByteArray());
}

void TestPageStore::noSuchPage()
{
    const PageStore store;
    QCOMPARE(store.page(0), QByteArray());
    QCOMPARE(store.record({7, 0}), QByteArray());
    QCOMPARE(store.memoryBytes(), 0);
}

void TestPageStore::manyThreads()
{
    static constexpr int Threads = 4;
    static constexpr int Pages = 200;
    PageStore store;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int thread = 0; thread < Threads; ++thread) {
        threads.emplace_back(QThread::create([&store, thread] {
            for (int page = 0; page < Pages; ++page) {
                const QByteArray bytes = QByteArray::number(thread * Pages + page).repeated(50);
                QCOMPARE(store.page(store.add(bytes)), bytes);
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QCOMPARE(store.count(), Threads * Pages);
}

QTEST_GUILESS_MAIN(TestPageStore)
#include "tst_pagestore.moc"
