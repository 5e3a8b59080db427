// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectionchooser.h"
#include "connectionwindow.h"
#include "jwt.h"
#include "severaldialog.h"
#include "termssettings.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QNetworkProxyFactory>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// What stays of a connection that is edited, and several of them at once; with the keychain of the session.
class TestConnectionEdits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void edited_takesHalfASecret();
    void edited_afterARefusal();
    void terms_areKeptBesideTheConnection();
    void several_areChosenTogether();
};

void TestConnectionEdits::edited_takesHalfASecret()
{
    TestServer server;
    ConnectionWindow test;
    const QString id = test.add(server, u"Acme"_s);
    QTRY_COMPARE(test.kept(id).secret, TestServer::secret());
    test.controller.edit(id);
    test.type(u"clientSecret"_s, u"wrong"_s);
    test.press(u"test"_s);
    QTRY_VERIFY(!server.server.requests().isEmpty());
    test.press(u"ok"_s);
    QTRY_VERIFY(!test.dialog());
    QTRY_COMPARE(test.kept(id).secret, (Secret{TestServer::secret().clientId, u"wrong"_s, {}}));
    test.controller.edit(id);
    test.dialog()->findChild<QRadioButton *>(u"finishedToken"_s)->click();
    const QString token = QString::fromLatin1(
        mintJwt(TestServer::secret(), SigningAlgorithm::HS256, QDateTime::currentDateTimeUtc()));
    test.type(u"token"_s, token);
    test.press(u"ok"_s);
    QTRY_COMPARE(test.kept(id).secret, (Secret{{}, {}, token}));
    test.controller.edit(id);
    QTRY_VERIFY(test.dialog()->findChild<QRadioButton *>(u"finishedToken"_s)->isChecked());
    test.dialog()->findChild<QRadioButton *>(u"idAndSecret"_s)->click();
    test.type(u"clientId"_s, u"cs-2"_s);
    test.press(u"ok"_s);
    QLabel *problem = test.dialog()->findChild<QLabel *>(u"problem"_s);
    QTRY_VERIFY2(problem->text().contains(u"Enter both"_s), qPrintable(problem->text()));
}

void TestConnectionEdits::edited_afterARefusal()
{
    TestServer server;
    ConnectionWindow test;
    const QString id = test.add(server, u"Acme"_s);
    QTRY_COMPARE(test.kept(id).secret, TestServer::secret());
    test.controller.editSecret(id);
    QCOMPARE(test.dialog()->focusWidget()->objectName(), u"clientSecret"_s);
}

void TestConnectionEdits::terms_areKeptBesideTheConnection()
{
    TestServer server;
    ConnectionWindow test;
    const QString id = test.add(server, u"Acme"_s);
    QTRY_VERIFY(!test.dialog());
    const BillingTerms terms{{{u"Voice"_s, BillingUnit::None}}, {{u"Voice"_s, 50000, u"USD"_s}}, {}};
    test.controller.edit(id);
    QCOMPARE(test.dialog()->terms(), BillingTerms());
    test.dialog()->setTerms(terms);
    test.press(u"ok"_s);
    QTRY_VERIFY(!test.dialog());
    QCOMPARE(keptTerms(test.connections.settings(), {id}), terms);
    test.controller.edit(id);
    QCOMPARE(test.dialog()->terms(), terms);
    QString problem;
    QVERIFY(test.connections.profiles().remove(id, &problem));
    QCOMPARE(keptTerms(test.connections.settings(), {id}), BillingTerms());
}

void TestConnectionEdits::several_areChosenTogether()
{
    TestServer server;
    ConnectionWindow test;
    const QString north = test.add(server, u"North"_s);
    const QString south = test.add(server, u"South"_s);
    QTRY_VERIFY(!test.dialog());
    emit test.window.severalConnectionsRequested();
    auto *dialog = test.window.findChild<SeveralDialog *>();
    auto *use = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QCOMPARE(dialog->chosen(), QStringList{south});
    QVERIFY(!use->isEnabled());
    dialog->findChild<QListWidget *>()->item(0)->setCheckState(Qt::Checked);
    use->click();
    QCOMPARE(test.controller.together(), (QStringList{u"North"_s, u"South"_s}));
    QCOMPARE(test.window.findChild<ConnectionChooser *>()->text(), u"North + South"_s);
    QCOMPARE(test.controller.chosen()->id, north);
    // After a restart they still are.
    {
        MainWindow another;
        const ConnectionController next(test.connections, another);
        QCOMPARE(next.together(), (QStringList{u"North"_s, u"South"_s}));
        QCOMPARE(next.allChosen().size(), 2);
    }
    test.controller.chooseForNow(south);
    QVERIFY(test.controller.together().isEmpty());
    {
        MainWindow another;
        QCOMPARE(ConnectionController(test.connections, another).together().size(), 2);
    }
    test.controller.choose(south);
    MainWindow another;
    QVERIFY(ConnectionController(test.connections, another).together().isEmpty());
}

QTEST_MAIN(TestConnectionEdits)
#include "tst_connectionedits.moc"
