// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailspane.h"

#include "resultbuilder.h"
#include "sessionbuilder.h"
#include "sessiontablemodel.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDetailsPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothing_saysWhatToDo();
    void row_showsEveryField();
    void channel_isShownWithItsRawValue();
    void bot_isShownByNameWithItsId();
    void zone_isNamed();
    void record_isAskedFor();
    void lateRecord_isIgnored();
    void record_isBrokenIntoLines_data();
    void record_isBrokenIntoLines();
    void values_areNotMarkup();
    void severalSelected_areSaid();
    void findings_areScrolledTo();

private:
    QString value(Field field) const;
    QString record() const { return m_pane->findChild<QPlainTextEdit *>()->toPlainText(); }
    bool shows(const QString &text) const;
    void setStore(const SessionStore &store, const Query &query = {})
    {
        m_model.setResult(store, resultOf(store, query), false);
    }

    SessionTableModel m_model;
    std::unique_ptr<DetailsPane> m_pane;
};

void TestDetailsPane::init()
{
    m_pane = std::make_unique<DetailsPane>();
    m_pane->show();
    setStore(SessionBuilder()
                 .add(R"(
        bot=st-1 channel=rtm user=u-1 start=2026-10-01T08:00:00 end=2026-10-01T08:15:00
        bot=st-2 channel=carrier-pigeon start=soon
    )")
                 .store());
}

QString TestDetailsPane::value(Field field) const
{
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        if (label->accessibleName() == u"%1: %2"_s.arg(titleOf(field), label->text()))
            return label->text();
    }
    return u"no such label"_s;
}

bool TestDetailsPane::shows(const QString &text) const
{
    const auto labels = m_pane->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

void TestDetailsPane::nothing_saysWhatToDo()
{
    QVERIFY(shows(u"Select a session"_s));
    m_pane->showRow(m_model, 0);
    QVERIFY(!shows(u"Select a session"_s));
    m_pane->showRow(m_model, -1);
    QVERIFY(shows(u"Select a session"_s));
    QVERIFY(!shows(u"st-1"_s));
}

void TestDetailsPane::row_showsEveryField()
{
    m_pane->showRow(m_model, 0);
    for (const Field field : allFields())
        QVERIFY2(value(field) != u"no such label"_s, qPrintable(titleOf(field)));
    QVERIFY(shows(u"Start Date Time"_s));
    QCOMPARE(value(Field::BotId), u"st-1"_s);
    QCOMPARE(value(Field::BillingStart), u"2026-10-01 08:00:00"_s);
    QCOMPARE(value(Field::BillingSeconds), u"0:15:00"_s);
    QCOMPARE(value(Field::ConversationStart), u"–"_s);
    m_pane->showRow(m_model, 1);
    QCOMPARE(value(Field::BotId), u"st-2"_s);
    QCOMPARE(value(Field::BillingStart), u"soon\nWithout any date; it counts as such in every period."_s);
    QCOMPARE(value(Field::BillingSeconds), u"–"_s);
}

void TestDetailsPane::channel_isShownWithItsRawValue()
{
    m_pane->showRow(m_model, 0);
    QCOMPARE(value(Field::Channel), u"Web/Mobile Client (rtm)"_s);
    m_pane->showRow(m_model, 1);
    QCOMPARE(value(Field::Channel), u"carrier-pigeon"_s);
}

void TestDetailsPane::bot_isShownByNameWithItsId()
{
    SessionStore store = m_model.store();
    store.setNames(DisplayNames(BotNames{{"st-1", "Orders"}}));
    setStore(store, {});
    m_pane->showRow(m_model, 0);
    QCOMPARE(value(Field::BotId), u"Orders (st-1)"_s);
    m_pane->showRow(m_model, 1);
    QCOMPARE(value(Field::BotId), u"st-2"_s);
}

void TestDetailsPane::zone_isNamed()
{
    Query query;
    query.zone = Zone::fromOffset(19800);
    setStore(SessionStore(m_model.store()), query);
    m_pane->showRow(m_model, 0);
    QVERIFY(shows(u"UTC+05:30"_s));
    QCOMPARE(value(Field::BillingStart), u"2026-10-01 13:30:00"_s);
}

void TestDetailsPane::record_isAskedFor()
{
    QSignalSpy wishes(m_pane.get(), &DetailsPane::rawRecordRequested);
    m_pane->showRow(m_model, 1);
    QCOMPARE(wishes, (QList<QVariantList>{{1U}}));
    m_pane->setRawRecord(1, R"({"botId":"st-2"})");
    QCOMPARE(record(), u"{\n  \"botId\":\"st-2\"\n}"_s);
    m_pane->showRow(m_model, 0);
    QVERIFY2(record().isEmpty(), "the record of another session is still there");
    m_pane->showRow(m_model, -1);
    QCOMPARE(wishes.count(), 2);
}

void TestDetailsPane::lateRecord_isIgnored()
{
    m_pane->showRow(m_model, 0);
    m_pane->showRow(m_model, 1);
    m_pane->setRawRecord(0, "{}");
    QVERIFY(record().isEmpty());
    m_pane->showRow(m_model, -1);
    m_pane->setRawRecord(1, "{}");
    QVERIFY(record().isEmpty());
}

void TestDetailsPane::record_isBrokenIntoLines_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nested") << uR"({"a":[1,{"b":null}]})"_s
                            << u"{\n  \"a\":[\n    1,\n    {\n      \"b\":null\n    }\n  ]\n}"_s;
    QTest::newRow("comma in a text") << uR"({"a":"x,{y}"})"_s << u"{\n  \"a\":\"x,{y}\"\n}"_s;
    QTest::newRow("quote in a text") << uR"({"a":"say \"x,y\"","b":1})"_s
                                     << u"{\n  \"a\":\"say \\\"x,y\\\"\",\n  \"b\":1\n}"_s;
    QTest::newRow("backslash at the end")
        << uR"({"a":"C:\\","b":"x,y"})"_s << u"{\n  \"a\":\"C:\\\\\",\n  \"b\":\"x,y\"\n}"_s;
    QTest::newRow("no JSON") << u"botId,channel"_s << u"botId,channel"_s;
    QTest::newRow("CSV that looks like JSON") << u"{a,b}"_s << u"{a,b}"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestDetailsPane::record_isBrokenIntoLines()
{
    QFETCH(const QString, json);
    m_pane->showRow(m_model, 0);
    m_pane->setRawRecord(0, json.toUtf8());
    QTEST(record(), "shown");
}

void TestDetailsPane::values_areNotMarkup()
{
    setStore(SessionBuilder().add({.bot = "<b>bold</b>", .start = "2026-10-01"}).store());
    m_pane->showRow(m_model, 0);
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        if (label->text().contains(u"bold"_s))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(value(Field::BotId), u"<b>bold</b>"_s);
}

void TestDetailsPane::severalSelected_areSaid()
{
    m_pane->showRow(m_model, 0);
    QVERIFY(!shows(u"selected"_s));
    m_pane->setSelectedCount(3);
    QVERIFY(shows(u"3 sessions are selected"_s));
    m_pane->setSelectedCount(1);
    QVERIFY(!shows(u"selected"_s));
}

void TestDetailsPane::findings_areScrolledTo()
{
    m_pane->resize(300, 150);
    m_pane->showRow(m_model, 0);
    QScrollBar *bar = m_pane->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    // Who reads a field from session to session stays at it.
    m_pane->showRow(m_model, 1);
    QVERIFY(bar->value() > 0);
    m_pane->showFindings();
    QCOMPARE(bar->value(), 0);
}

QTEST_MAIN(TestDetailsPane)
#include "tst_detailspane.moc"
