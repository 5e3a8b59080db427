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

QTEST_GUILESS_MAIN(TestChannelNames)
#include "tst_channelnames.moc"
