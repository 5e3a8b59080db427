// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zonescontroller.h"

#include "messagebar.h"
#include "sessiongenerator.h"
#include "sessionwriter.h"
#include "statusstrip.h"
#include "testfetch.h"
#include "testwindow.h"
#include "timezonesdialog.h"
#include "zonedialog.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkProxyFactory>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// The time zone of the API is offered to the connection that it was found for, with its evidence.
class TestZonesController : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void foundZone_isOfferedOnce();
    void foundZone_isKeptFromTheDialog();
    void utc_isNotOffered();
    void severalConnections_areOfferedEach();
    void file_hasNoConnection();
    void file_isReadInAnotherZone();

private:
    /// The window, and connections to servers of these zones, kept.
    struct Zones
    {
        explicit Zones(const QList<QByteArray> &names);
        void fetch();
        QString keptZone(int index);

        std::vector<std::unique_ptr<TestServer>> servers;
        TestWindow test;
        ZonesController zones{test.connections, test.window, test.source};
        QSignalSpy found{&zones, &ZonesController::zoneFound};
        QStringList ids;
    };
    static TimeZonesDialog *dialog(const Zones &zones)
    {
        emit zones.test.window.status()->timeZonesRequested();
        return zones.test.window.findChild<TimeZonesDialog *>();
    }
};

TestZonesController::Zones::Zones(const QList<QByteArray> &names)
{
    for (const QByteArray &name : names) {
        KoreApi::Options options;
        options.zone = QTimeZone(name);
        servers.push_back(std::make_unique<TestServer>(options));
        QString problem;
        const auto added = test.connections.profiles().add(
            servers.back()->profile(u"Acme %1"_s.arg(servers.size())), &problem);
        ids << added.value_or(Profile()).id;
    }
}

void TestZonesController::Zones::fetch()
{
    std::vector<Connections::Found> asked;
    for (const QString &id : std::as_const(ids))
        asked.push_back(
            {.profile = *test.connections.profiles().findById(id), .secret = TestServer::secret(), .problem = {}});
    SourceOptions options;
    options.rate = 0;
    test.source.fetch(asked, options, TestFetch::OneWeek, Zone());
    QVERIFY(test.waitForEnd());
}

QString TestZonesController::Zones::keptZone(int index)
{
    return test.connections.profiles().findById(ids[index])->apiZone;
}

void TestZonesController::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestZonesController::foundZone_isOfferedOnce()
{
    Zones zones({"Asia/Kolkata"});
    zones.fetch();
    QCOMPARE(zones.found.count(), 1);
    QCOMPARE(zones.found[0][0].toString(), zones.ids[0]);
    QVERIFY2(zones.test.message().startsWith(u"Time zone of the API: UTC+05:30, agrees with "_s),
        qPrintable(zones.test.message()));
    auto *keep = zones.test.window.messages()->findChild<QPushButton *>(u"action"_s);
    QVERIFY(keep);
    QCOMPARE(keep->text(), u"&Keep for Acme 1"_s);
    keep->click();
    QCOMPARE(zones.keptZone(0), u"UTC+05:30"_s);
    QCOMPARE(zones.test.message(), u"The connection Acme 1 keeps UTC+05:30 as the time zone of the API."_s);
    // Not kept, it is not offered by itself a second time.
    Profile profile = *zones.test.connections.profiles().findById(zones.ids[0]);
    profile.apiZone = u"auto"_s;
    QString problem;
    QVERIFY(zones.test.connections.profiles().replace(profile, &problem));
    zones.test.window.messages()->hide();
    zones.fetch();
    QVERIFY2(!zones.test.message().startsWith(u"Time zone"_s), qPrintable(zones.test.message()));
}

void TestZonesController::foundZone_isKeptFromTheDialog()
{
    Zones zones({"Asia/Kolkata"});
    QVERIFY(dialog(zones));
    QVERIFY(!dialog(zones)->findChild<QPushButton *>(u"keep"_s));
    zones.fetch();
    TimeZonesDialog *shown = dialog(zones);
    auto *ranges = shown->findChild<QTreeWidget *>(u"ranges"_s);
    QVERIFY(ranges);
    QCOMPARE(ranges->topLevelItemCount(), 1);
    QCOMPARE(ranges->topLevelItem(0)->text(1), u"UTC+05:30"_s);
    shown->findChild<QPushButton *>(u"keep"_s)->click();
    QCOMPARE(zones.keptZone(0), u"UTC+05:30"_s);
    QTRY_COMPARE(shown->findChild<QPushButton *>(u"keep"_s)->text(), u"&Find it out by itself again"_s);
    shown->findChild<QPushButton *>(u"keep"_s)->click();
    QCOMPARE(zones.keptZone(0), u"auto"_s);
}

void TestZonesController::utc_isNotOffered()
{
    Zones zones({"UTC"});
    zones.fetch();
    QCOMPARE(zones.test.message(), QString());
    QVERIFY(dialog(zones)->findChild<QPushButton *>(u"keep"_s)->isHidden());
}

void TestZonesController::severalConnections_areOfferedEach()
{
    Zones zones({"Asia/Kolkata", "UTC", "Asia/Tokyo"});
    zones.fetch();
    QCOMPARE(zones.found.count(), 3);
    const auto evidence = dialog(zones)->findChildren<ZoneEvidence *>();
    QCOMPARE(evidence.size(), 3);
    QVERIFY(evidence[1]->findChild<QPushButton *>(u"keep"_s)->isHidden());
    evidence[2]->findChild<QPushButton *>(u"keep"_s)->click();
    QCOMPARE(zones.keptZone(0), u"auto"_s);
    QCOMPARE(zones.keptZone(2), u"UTC+09:00"_s);
}

void TestZonesController::file_hasNoConnection()
{
    Zones zones({"Asia/Kolkata"});
    zones.test.source.openSample();
    QVERIFY(zones.test.waitForEnd());
    QCOMPARE(zones.found.count(), 0);
    QVERIFY(dialog(zones)->findChild<QPushButton *>(u"keep"_s)->isHidden());
}

void TestZonesController::file_isReadInAnotherZone()
{
    Zones zones({});
    SourceController &source = zones.test.source;
    const std::vector<GeneratedSession> few = SessionGenerator(7, QDate(2026, 9, 1), QDate(2026, 9, 2), 5).sessions();
    QFile file(zones.test.home.path(u"few.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeAnswer(few, QTimeZone(19800)));
    file.close();
    source.open(file.fileName());
    QVERIFY(zones.test.waitForEnd());
    QCOMPARE(source.completeness().apiZone.evidence, ApiZone::Evidence::Assumed);
    // It asks once by itself.
    const auto asks = [&] { return zones.test.window.messages()->findChild<QPushButton *>(u"action"_s); };
    QTRY_VERIFY(asks());
    QCOMPARE(asks()->text(), u"&Read the file in another time zone…"_s);
    auto *keep = dialog(zones)->findChild<QPushButton *>(u"keep"_s);
    QVERIFY(!keep->isHidden());
    keep->click();
    auto *choice = zones.test.window.findChild<ZoneDialog *>();
    QVERIFY(choice);
    choice->findChild<QLineEdit *>()->setText(u"Asia/Kolkata"_s);
    QTRY_COMPARE(choice->zone(), Zone::fromName(u"Asia/Kolkata"_s));
    choice->accept();
    QVERIFY(zones.test.waitForEnd());
    QCOMPARE(source.completeness().apiZone.evidence, ApiZone::Evidence::Given);
    QCOMPARE(zones.test.runner.store().time(Field::BillingStart, 0), UtcSecond(few.front().billingStart));
    QCOMPARE(zones.test.message(), QString());
}

QTEST_MAIN(TestZonesController)
#include "tst_zonescontroller.moc"
