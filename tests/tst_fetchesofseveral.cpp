// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivetasks.h"
#include "exportcontroller.h"
#include "fetchescontroller.h"
#include "fetchespanel.h"
#include "messagebar.h"
#include "pastfetchesmodel.h"
#include "periodchooser.h"
#include "sessiongenerator.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "testwindow.h"

#include <QAction>
#include <QFileInfo>
#include <QMessageBox>
#include <QNetworkProxyFactory>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// The tab of past fetches with several connections, and without any.
class TestFetchesOfSeveral : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void severalConnections_areListedTogether();
    void withoutAConnection_canBeOpenedAndDeleted();

private:
    struct Tab;
};

/// A window with its tab of fetches, and a server with sessions from 4 to 15 September.
struct TestFetchesOfSeveral::Tab : TestWindow
{
    Tab()
    {
        acme.id = u"1"_s;
        globex.id = u"2"_s;
        controller.showConnection(acme);
    }

    void fetch(const std::vector<Profile> &profiles, const Period &period)
    {
        std::vector<Connections::Found> found;
        found.reserve(profiles.size());
        for (const Profile &profile : profiles)
            found.push_back({.profile = profile, .secret = TestServer::secret(), .problem = {}});
        controller.showConnections(found);
        window.period()->setPeriod(period);
        source.fetch(found, {});
        QTRY_VERIFY(!source.isRunning());
    }
    QTableView *list() const { return window.fetches()->findChild<QTableView *>(u"pastFetches"_s); }
    int count() const { return list()->model()->rowCount(); }
    QString cell(int row, int column) const { return list()->model()->index(row, column).data().toString(); }
    QAction *action(const QString &name) const { return window.fetches()->findChild<QAction *>(name); }

    TestServer server{SessionGenerator(7, QDate(2026, 9, 4), QDate(2026, 9, 15), 60), {}};
    Profile acme = server.profile(u"Acme"_s);
    Profile globex = server.profile(u"Globex"_s);
    ExportController exports{window, runner, source, connections.keychain()};
    FetchesController controller{connections, window, source, exports};
};

void TestFetchesOfSeveral::severalConnections_areListedTogether()
{
    Tab tab;
    tab.fetch({tab.acme}, {QDate(2026, 9, 4), QDate(2026, 9, 6)});
    QTRY_COMPARE(tab.count(), 1);
    QVERIFY(tab.list()->isColumnHidden(PastFetchesModel::Connection));
    tab.fetch({tab.acme, tab.globex}, {QDate(2026, 9, 7), QDate(2026, 9, 9)});
    QTRY_COMPARE(tab.count(), 3);
    QVERIFY(!tab.list()->isColumnHidden(PastFetchesModel::Connection));
    QStringList names;
    for (int row = 0; row < tab.count(); ++row)
        names << tab.cell(row, PastFetchesModel::Connection);
    QCOMPARE(names, (QStringList{u"Globex"_s, u"Acme"_s, u"Acme"_s}));
    // What is shown is one of each.
    for (int row = 0; row < 2; ++row)
        QTRY_VERIFY(tab.cell(row, PastFetchesModel::AskedAt).endsWith(u" · shown"_s));
    QVERIFY(!tab.cell(2, PastFetchesModel::AskedAt).contains(u"shown"_s));

    tab.list()->selectRow(0);
    std::optional<Profile> again;
    connect(&tab.controller, &FetchesController::fetchAgainRequested, this,
        [&](const Profile &profile, const PastFetch &, bool) { again = profile; });
    tab.action(u"freshFetch"_s)->trigger();
    QVERIFY(again);
    QCOMPARE(again->name, u"Globex"_s);
    tab.action(u"openFetch"_s)->trigger();
    QTRY_VERIFY(!tab.source.isRunning());
    QCOMPARE(tab.source.sourceName(), u"Globex"_s);
}

void TestFetchesOfSeveral::withoutAConnection_canBeOpenedAndDeleted()
{
    Tab tab;
    tab.fetch({tab.acme}, {QDate(2026, 9, 4), QDate(2026, 9, 6)});
    QTRY_COMPARE(tab.count(), 1);
    tab.controller.showConnection(tab.globex);
    QTRY_COMPARE(tab.count(), 0);
    tab.action(u"allFetches"_s)->trigger();
    QTRY_COMPARE(tab.count(), 1);
    QCOMPARE(tab.cell(0, PastFetchesModel::Connection), u"Acme (no connection)"_s);
    QVERIFY(!tab.action(u"freshFetch"_s)->isEnabled() && !tab.action(u"resumeFetch"_s)->isEnabled());
    QVERIFY(tab.action(u"exportFetch"_s)->isEnabled());
    const auto asked = tab.server.server.requests().size();
    tab.action(u"openFetch"_s)->trigger();
    QVERIFY(tab.waitForEnd());
    QTRY_VERIFY(tab.window.table()->sessions()->rowCount() > 0);
    QCOMPARE(tab.source.sourceName(), u"Acme"_s);
    QCOMPARE(tab.server.server.requests().size(), asked);
    // With its last fetch all that was kept of it goes.
    tab.action(u"deleteFetch"_s)->trigger();
    for (QAbstractButton *button : tab.window.fetches()->findChild<QMessageBox *>(u"deleteQuestion"_s)->buttons()) {
        if (button->text().contains(u"Delete"_s))
            button->click();
    }
    QTRY_COMPARE(tab.count(), 0);
    QTRY_VERIFY(keptArchives().isEmpty());
}

QTEST_MAIN(TestFetchesOfSeveral)
#include "tst_fetchesofseveral.moc"
