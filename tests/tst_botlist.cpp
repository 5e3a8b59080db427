// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "botlist.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

/// Of the account's list of bots ids and names are read, and nothing else.
class TestBotList : public QObject
{
    Q_OBJECT

private slots:
    void list_data();
    void list();
    void more_data();
    void more();
    void noList_data();
    void noList();
    void longName_isCut();
    void everyByte_isOverwritten();
    void anyBytes_areRead();
};

static QByteArray wholeAnswer()
{
    return R"({"total":2,"availableMore":false,"bots":[
        {"_id":"st-1","name":"Orders","jwtApps":[{"clientId":"cs-1","clientSecret":"s3cret","name":"app"}]},
        {"type":"default","name":"Café \u2615","_id":"st-2"}]})"_ba;
}

static QString textOf(const BotNames &names)
{
    QStringList lines;
    for (const auto &[id, name] : names)
        lines << QString::fromStdString(id) + u'=' + QString::fromStdString(name);
    return lines.join(u' ');
}

void TestBotList::list_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("entries");
    QTest::newRow("as documented") << wholeAnswer() << u"st-1=Orders st-2=Café ☕"_s << 2;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + wholeAnswer() << u"st-1=Orders st-2=Café ☕"_s << 2;
    QTest::newRow("none") << R"({"bots":[]})"_ba << QString() << 0;
    QTest::newRow("without a name") << R"({"bots":[{"_id":"st-1"},{"_id":"st-2","name":"B"}]})"_ba << u"st-2=B"_s << 2;
    QTest::newRow("without an id") << R"({"bots":[{"name":"A"}]})"_ba << QString() << 1;
    QTest::newRow("not as text") << R"({"bots":[{"_id":7,"name":null},{"_id":"st-2","name":{"en":"B"}}]})"_ba
                                 << QString() << 2;
    QTest::newRow("no objects") << R"({"bots":[7,"x",null,{"_id":"st-1","name":"A"}]})"_ba << u"st-1=A"_s << 4;
    QTest::newRow("names of others") << R"({"name":"N","bots":[{"owner":{"_id":"u-1","name":"Ada"},"_id":"st-1",)"
                                        R"("name":"A"}]})"_ba
                                     << u"st-1=A"_s << 1;
    QTest::newRow("one line") << R"({"bots":[{"_id":"st-1","name":" A\n\tB "}]})"_ba << u"st-1=A B"_s << 1;
    QTest::newRow("escaped key") << R"({"bots":[{"\u005fid":"st-1","n\u0061me":"A"}]})"_ba << u"st-1=A"_s << 1;
}

void TestBotList::list()
{
    QFETCH(QByteArray, answer);
    const std::optional<BotList> list = takeBotList(&answer);
    QVERIFY(list);
    QTEST(textOf(list->names), "names");
    QTEST(list->entries, "entries");
}

void TestBotList::more_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("more");
    QTest::newRow("more") << R"(,"availableMore":true)"_ba << 1;
    QTest::newRow("no more") << R"(,"availableMore":false)"_ba << 0;
    QTest::newRow("as text") << R"(,"availableMore":"true")"_ba << 1;
    QTest::newRow("missing") << QByteArray() << -1;
    QTest::newRow("of no use") << R"(,"availableMore":[1])"_ba << -1;
    QTest::newRow("spelled as elsewhere") << R"(,"moreAvailable":true)"_ba << -1;
}

void TestBotList::more()
{
    QFETCH(const QByteArray, value);
    QByteArray answer = "{\"bots\":[]" + value + '}';
    const std::optional<BotList> list = takeBotList(&answer);
    QVERIFY(list);
    const std::optional<bool> isMore = list->isMore;
    QTEST(isMore ? int(*isMore) : -1, "more");
}

void TestBotList::noList_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a web page") << "<html>Sign in</html>"_ba;
    QTest::newRow("an error") << R"({"errors":[{"msg":"Rate limit","code":429}]})"_ba;
    QTest::newRow("an array") << "[]"_ba;
    QTest::newRow("bots is no list") << R"({"bots":{"_id":"st-1","name":"A"}})"_ba;
    QTest::newRow("cut off") << wholeAnswer().chopped(4);
    QTest::newRow("cut off within a bot") << wholeAnswer().left(120);
    QTest::newRow("more behind it") << wholeAnswer() + "{}";
}

void TestBotList::noList()
{
    QFETCH(QByteArray, answer);
    QVERIFY(!takeBotList(&answer));
    QVERIFY(answer.isEmpty());
}

void TestBotList::longName_isCut()
{
    QByteArray answer = R"({"bots":[{"_id":"st-1","name":")" + QByteArray(5000, 'x') + "\"}]}";
    const std::optional<BotList> list = takeBotList(&answer);
    QVERIFY(list);
    const QString name = QString::fromStdString(list->names.at("st-1"));
    QCOMPARE(name, QString(199, u'x') + u'…');
}

void TestBotList::everyByte_isOverwritten()
{
    QByteArray answer = wholeAnswer();
    answer.detach();
    const qsizetype size = answer.size();
    const char *const place = answer.constData();
    QVERIFY(takeBotList(&answer));
    QVERIFY(answer.isEmpty());
    QCOMPARE(answer.constData(), place);
    QVERIFY(answer.capacity() >= size);
    QVERIFY(std::all_of(place, place + size, [](char byte) { return byte == '\0'; }));
}

void TestBotList::anyBytes_areRead()
{
    std::mt19937 random(11);
    const QByteArray good = wholeAnswer();
    const QByteArray marks = "{}[]\",:\\_idname\xff\xc3 0t";
    for (int round = 0; round < 20000; ++round) {
        QByteArray answer = good;
        for (auto changes = random() % 8; changes > 0 && !answer.isEmpty(); --changes) {
            const auto at = qsizetype(random() % size_t(answer.size()));
            const char mark = marks[qsizetype(random() % size_t(marks.size()))];
            switch (random() % 3) {
            case 0:
                answer[at] = mark;
                break;
            case 1:
                answer.insert(at, mark);
                break;
            case 2:
                answer.truncate(at);
                break;
            }
        }
        const std::optional<BotList> list = takeBotList(&answer);
        QVERIFY(answer.isEmpty());
        for (const auto &[id, name] : list ? list->names : BotNames())
            QVERIFY(!id.empty() && !name.empty());
    }
}

QTEST_GUILESS_MAIN(TestBotList)
#include "tst_botlist.moc"
