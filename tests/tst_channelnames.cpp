// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channelnames.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestChannelNames : public QObject
{
    Q_OBJECT

private slots:
    void title_data();
    void title();
    void code_data();
    void code();
    void same_data();
    void same();
};

void TestChannelNames::title_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QString>("title");

    QTest::newRow("code") << "rtm"_ba << u"Web/Mobile Client"_s;
    QTest::newRow("voice") << "ivrVoice"_ba << u"IVR"_s;
    QTest::newRow("any case") << "IVRVOICE"_ba << u"IVR"_s;
    QTest::newRow("webhook, not voice") << "ivr"_ba << u"Webhook"_s;
    QTest::newRow("display name that is also a code") << "IVR"_ba << u"IVR"_s;
    QTest::newRow("display name") << "Web/Mobile Client"_ba << u"Web/Mobile Client"_s;
    QTest::newRow("several codes, one name") << "skypeonprem"_ba << u"Skype"_s;
    QTest::newRow("unknown") << "fax"_ba << u"fax"_s;
    QTest::newRow("unknown, not ASCII") << "Café ☎"_ba << u"Café ☎"_s;
    QTest::newRow("beginning of a code") << "rt"_ba << u"rt"_s;
    QTest::newRow("missing") << ""_ba << QString();
}

void TestChannelNames::title()
{
    QFETCH(QByteArray, channel);
    QFETCH(QString, title);

    QCOMPARE(channelTitle({channel.constData(), static_cast<size_t>(channel.size())}), title);
}

void TestChannelNames::code_data()
{
    QTest::addColumn<std::string>("title");
    QTest::addColumn<std::string>("code");

    QTest::newRow("display name") << std::string("Web/Mobile Client") << std::string("rtm");
    QTest::newRow("voice") << std::string("IVR") << std::string("ivrVoice");
    QTest::newRow("name of several") << std::string("Webhook") << std::string("Webhook");
    QTest::newRow("code") << std::string("rtm") << std::string("rtm");
    QTest::newRow("unknown") << std::string("Fax") << std::string("Fax");
    QTest::newRow("missing") << std::string() << std::string();
}

void TestChannelNames::code()
{
    QFETCH(const std::string, title);
    QFETCH(const std::string, code);

    QCOMPARE(std::string(channelCode(title)), code);
    QVERIFY(isSameChannel(title, code));
}

void TestChannelNames::same_data()
{
    QTest::addColumn<std::string>("left");
    QTest::addColumn<std::string>("right");
    QTest::addColumn<bool>("isSame");

    QTest::newRow("code and name") << std::string("rtm") << std::string("Web/Mobile Client") << true;
    QTest::newRow("another case") << std::string("RTM") << std::string("rtm") << true;
    QTest::newRow("one of several of a name") << std::string("skypeonprem") << std::string("Skype") << true;
    QTest::newRow("two of a name") << std::string("skypeonprem") << std::string("skypeforbusiness") << false;
    QTest::newRow("voice, not webhook") << std::string("IVR") << std::string("ivr") << false;
    QTest::newRow("other") << std::string("rtm") << std::string("IVR") << false;
    QTest::newRow("unknown") << std::string("fax") << std::string("FAX") << false;
    QTest::newRow("missing") << std::string("rtm") << std::string() << false;
}

void TestChannelNames::same()
{
    QFETCH(const std::string, left);
    QFETCH(const std::string, right);
    QFETCH(const bool, isSame);

    QCOMPARE(isSameChannel(left, right), isSame);
    QCOMPARE(isSameChannel(right, left), isSame);
}

QTEST_GUILESS_MAIN(TestChannelNames)
#include "tst_channelnames.moc"
