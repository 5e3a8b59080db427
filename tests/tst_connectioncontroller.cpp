// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"
#include "connectiondialog.h"
#include "connectionsdialog.h"
#include "connectionwindow.h"
#include "jwt.h"

#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QNetworkProxyFactory>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

using Kind = CredentialResult::Kind;

class TestConnectionController : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void added_isKeptAndChosen();
    void cancelled_keepsNothing();
    void nameThatIsTaken_keepsTheDialog();
    void edited_keepsItsSecret();
    void edited_takesAnotherSecret();
    void token_isKeptAsOne();
    void duplicated_takesTheSecretAlong();
    void duplicated_takesAnotherSecret();
    void added_isTheCurrentOneOfTheList();
    void deleted_losesItsSecret();
    void chosen_isRemembered();
    void choiceForNow_isNotRemembered();
    void localData_goAloneOrWithTheConnection_data();
    void localData_goAloneOrWithTheConnection();
    void test_showsItsSteps();
    void test_ofAKeptSecret();
    void test_endsWithItsDialog();
};

void TestConnectionController::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
}

void TestConnectionController::added_isKeptAndChosen()
{
    TestServer server;
    ConnectionWindow test;
    QCOMPARE(test.window.chosenProfile(), QString());
    QSignalSpy chosen(&test.controller, &ConnectionController::chosenChanged);
    const QString id = test.add(server, u"Acme"_s);
    QVERIFY(!id.isEmpty());
    QTRY_VERIFY(!test.dialog());
    QCOMPARE(test.window.chosenProfile(), id);
    QCOMPARE(chosen.count(), 1);
    QTRY_COMPARE(test.kept(id).secret, TestServer::secret());
    QCOMPARE(test.message(), QString());
    test.connections.settings().sync();
    QDirIterator files(test.home.path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(TestServer::secret().clientSecret.toUtf8()), qPrintable(file.fileName()));
        ++count;
    }
    QVERIFY2(count > 0, "the settings were not looked at");
}

void TestConnectionController::cancelled_keepsNothing()
{
    ConnectionWindow test;
    emit test.window.addConnectionRequested();
    test.type(u"name"_s, u"Acme"_s);
    test.dialog()->reject();
    QTRY_VERIFY(!test.dialog());
    QVERIFY(test.connections.profiles().profiles().isEmpty());
}

void TestConnectionController::nameThatIsTaken_keepsTheDialog()
{
    TestServer server;
    ConnectionWindow test;
    test.add(server, u"Acme"_s);
    QTRY_VERIFY(!test.dialog());
    test.add(server, u"ACME"_s);
    QVERIFY(test.dialog());
    QVERIFY(test.dialog()->findChild<QLabel *>(u"problem"_s)->text().contains(u"ACME"_s));
    QCOMPARE(test.dialog()->secret(), TestServer::secret());
    QCOMPARE(test.connections.profiles().profiles().size(), 1);

    test.type(u"name"_s, u"Acme 2"_s);
    test.press(u"ok"_s);
    QTRY_VERIFY(!test.dialog());
    QVERIFY(test.connections.profiles().find(u"Acme 2"_s));
    QCOMPARE(test.controller.chosen()->name, u"Acme 2"_s);
}

void TestConnectionController::edited_keepsItsSecret()
{
    TestServer server;
    ConnectionWindow test;
    const QString id = test.add(server, u"Acme"_s);
    QTRY_COMPARE(test.kept(id).secret, TestServer::secret());
    test.controller.edit(id);
    test.type(u"name"_s, u"Acme production"_s);
    test.press(u"ok"_s);
    QTRY_VERIFY(!test.dialog());
    QCOMPARE(test.connections.profiles().profiles().size(), 1);
    QCOMPARE(test.connections.profiles().findById(id)->name, u"Acme production"_s);
    QCOMPARE(test.kept(id).secret, TestServer::secret());
}

void TestConnectionController::edited_takesAnotherSecret()
{
    TestServer server;
    ConnectionWindow test;
    const QString id = test.add(server, u"Acme"_s);
    QTRY_COMPARE(test.kept(id).secret, TestServer::secret());
    test.controller.edit(id);
    test.type(u"clientId"_s, u"cs-2"_s);
    test.type(u"clientSecret"_s, u"another"_s);
    test.press(u"ok"_s);
    QTRY_COMPARE(test.kept(id).secret.clientSecret, u"another"_s);
}

void TestConnectionController::token_isKeptAsOne()
{
    const QString token = QString::fromLatin1(mintJwt(
        {.clientId = u"cs-1"_s, .clientSecret = u"hush"_s}, SigningAlgorithm::HS256, QDateTime::currentDateTimeUtc()));
    ConnectionWindow test;
    emit test.window.addConnectionRequested();
    test.type(u"name"_s, u"Acme"_s);
    test.dialog()->findChild<QComboBox *>(u"host"_s)->setEditText(u"http://127.0.0.1:9"_s);
    test.dialog()->findChild<QRadioButton *>(u"finishedToken"_s)->setChecked(true);
    // One that no server can accept is not kept.
    test.type(u"token"_s, u"this is rubbish.not.jwt"_s);
    test.press(u"ok"_s);
    QVERIFY(test.dialog()->findChild<QLabel *>(u"problem"_s)->text().contains(u"no JWT"_s));
    QVERIFY(test.connections.profiles().profiles().isEmpty());
    test.type(u"token"_s, token);
    test.press(u"ok"_s);
    QTRY_VERIFY(!test.dialog());
    const QString id = test.window.chosenProfile();
    QTRY_COMPARE(test.kept(id).secret.token, token);
    test.controller.edit(id);
    QTRY_VERIFY(test.dialog()->findChild<QRadioButton *>(u"finishedToken"_s)->isChecked());
}

void TestConnectionController::duplicated_takesTheSecretAlong()
{
    TestServer server;
    ConnectionWindow test;
    const QString id = test.add(server, u"Acme"_s);
    QTRY_VERIFY(!test.dialog());
    QTRY_COMPARE(test.kept(id).secret, TestServer::secret());
    emit test.window.connectionsRequested();
    test.window.findChild<ConnectionsDialog *>()->findChild<QPushButton *>(u"duplicate"_s)->click();
    QVERIFY(test.dialog());
    const QString name = test.dialog()->profile().name;
    QVERIFY(test.dialog()->findChild<QLineEdit *>(u"clientSecret"_s)->placeholderText().contains(u"Acme"_s));
    test.press(u"ok"_s);
    QTRY_COMPARE(test.connections.profiles().profiles().size(), 2);
    const QString copy = test.connections.profiles().find(name)->id;
    QVERIFY(copy != id);
    QTRY_COMPARE(test.kept(copy).secret, TestServer::secret());
}

void TestConnectionController::added_isTheCurrentOneOfTheList()
{
    TestServer server;
    ConnectionWindow test;
    test.add(server, u"Acme"_s);
    QTRY_VERIFY(!test.dialog());
    emit test.window.connectionsRequested();
    const auto *list = test.window.findChild<ConnectionsDialog *>()->findChild<QTreeWidget *>();
    QCOMPARE(list->currentItem()->text(0), u"Acme"_s);
    test.add(server, u"Globex"_s);
    QTRY_COMPARE(list->currentItem()->text(0), u"Globex"_s);
}

void TestConnectionController::duplicated_takesAnotherSecret()
{
    TestServer server;
    ConnectionWindow test;
    const QString id = test.add(server, u"Acme"_s);
    QTRY_VERIFY(!test.dialog());
    emit test.window.connectionsRequested();
    auto *list = test.window.findChild<ConnectionsDialog *>();
    list->findChild<QPushButton *>(u"duplicate"_s)->click();
    QVERIFY(test.dialog());
    const QString name = test.dialog()->profile().name;
    QVERIFY(name != u"Acme"_s && !name.isEmpty());
    test.type(u"clientId"_s, u"cs-2"_s);
    test.type(u"clientSecret"_s, u"another"_s);
    test.press(u"ok"_s);
    QTRY_COMPARE(test.connections.profiles().profiles().size(), 2);
    const QString copy = test.connections.profiles().find(name)->id;
    QVERIFY(copy != id);
    QTRY_COMPARE(test.kept(copy).secret.clientSecret, u"another"_s);
    QCOMPARE(test.kept(id).secret, TestServer::secret());
}

void TestConnectionController::deleted_losesItsSecret()
{
    TestServer server;
    ConnectionWindow test;
    const QString id = test.add(server, u"Acme"_s);
    QTRY_COMPARE(test.kept(id).secret, TestServer::secret());
    emit test.window.connectionsRequested();
    auto *list = test.window.findChild<ConnectionsDialog *>();
    list->findChild<QPushButton *>(u"delete"_s)->click();
    auto *question = list->findChild<QMessageBox *>();
    QVERIFY(question);
    for (QAbstractButton *each : question->buttons()) {
        if (question->buttonRole(each) == QMessageBox::DestructiveRole)
            each->click();
    }
    QTRY_VERIFY(test.connections.profiles().profiles().isEmpty());
    QCOMPARE(test.kept(id).kind, Kind::NotFound);
    QCOMPARE(test.window.chosenProfile(), QString());
    QVERIFY(!test.controller.chosen());
}

void TestConnectionController::chosen_isRemembered()
{
    TestServer server;
    ConnectionWindow test;
    const QString first = test.add(server, u"Acme"_s);
    const QString second = test.add(server, u"Other"_s);
    QCOMPARE(test.window.chosenProfile(), second);
    emit test.window.profileChosen(first);
    QCOMPARE(test.window.chosenProfile(), first);
    emit test.window.profileChosen(second);
    MainWindow other;
    const ConnectionController again(test.connections, other);
    QCOMPARE(other.chosenProfile(), second);
}

void TestConnectionController::choiceForNow_isNotRemembered()
{
    TestServer server;
    ConnectionWindow test;
    const QString second = test.add(server, u"Other"_s);
    const QString first = test.add(server, u"Acme"_s);
    test.controller.chooseForNow(second);
    QCOMPARE(test.window.chosenProfile(), second);
    QCOMPARE(test.connections.settings().value(u"window/profile"_s).toString(), first);
    test.controller.chooseForNow({});
    QVERIFY(!test.controller.chosen());
    // What changes elsewhere chooses none either.
    test.connections.profiles().setAdminPath(first, u"/x"_s);
    QCOMPARE(test.window.chosenProfile(), QString());
    emit test.window.profileChosen(first);
    QCOMPARE(test.window.chosenProfile(), first);
}

void TestConnectionController::test_showsItsSteps()
{
    TestServer server;
    ConnectionWindow test;
    emit test.window.addConnectionRequested();
    test.type(u"name"_s, u"Acme"_s);
    test.dialog()->findChild<QComboBox *>(u"host"_s)->setEditText(server.profile().host);
    test.type(u"clientId"_s, TestServer::secret().clientId);
    test.type(u"clientSecret"_s, TestServer::secret().clientSecret);
    test.press(u"test"_s);
    const auto *steps = test.dialog()->findChild<QWidget *>(u"steps"_s);
    QVERIFY(steps->isVisibleTo(test.dialog()));
    const auto verdict = [steps](const QString &text) {
        for (const QLabel *label : steps->findChildren<QLabel *>()) {
            if (label->text().contains(text))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(verdict(u"The connection works."_s));
    QVERIFY(!server.server.requests().isEmpty());
    // Nothing is kept before it is wished.
    QVERIFY(test.connections.profiles().profiles().isEmpty());

    test.type(u"clientSecret"_s, u"wrong"_s);
    test.press(u"test"_s);
    QTRY_VERIFY(verdict(u"The connection does not work yet."_s));
}

void TestConnectionController::test_ofAKeptSecret()
{
    TestServer server;
    ConnectionWindow test;
    const QString id = test.add(server, u"Acme"_s);
    QTRY_COMPARE(test.kept(id).secret, TestServer::secret());
    test.controller.edit(id);
    test.press(u"test"_s);
    QTRY_VERIFY(!server.server.requests().isEmpty());
    QTRY_VERIFY(test.dialog()->findChild<QPushButton *>(u"test"_s)->isEnabled());
}

// A test that is still running when its dialog closes must not outlive it.
void TestConnectionController::test_endsWithItsDialog()
{
    TestServer server;
    server.answer({.fault = HttpAnswer::Fault::NeverAnswers});
    ConnectionWindow test;
    const QString id = test.add(server, u"Acme"_s);
    QTRY_COMPARE(test.kept(id).secret, TestServer::secret());
    test.controller.edit(id);
    test.press(u"test"_s);
    QTRY_VERIFY(!server.server.requests().isEmpty());
    test.dialog()->reject();
    QTRY_VERIFY(!test.window.findChild<ConnectionDialog *>());
}

void TestConnectionController::localData_goAloneOrWithTheConnection_data()
{
    QTest::addColumn<bool>("deletesConnection");
    QTest::addColumn<bool>("deletesData");
    QTest::newRow("data") << false << true;
    QTest::newRow("both") << true << true;
    QTest::newRow("connection") << true << false;
}

void TestConnectionController::localData_goAloneOrWithTheConnection()
{
    QFETCH(bool, deletesConnection);
    QFETCH(bool, deletesData);
    TestServer server;
    ConnectionWindow test;
    const QString id = test.add(server, u"Acme"_s);
    QTRY_COMPARE(test.kept(id).secret, TestServer::secret());
    const QString path = archivePath(archiveKeyOf(*test.connections.profiles().findById(id), {}));
    QString problem;
    QVERIFY2(Archive::open(path, Archive::Mode::ReadWrite, &problem), qPrintable(problem));
    emit test.window.connectionsRequested();
    auto *list = test.window.findChild<ConnectionsDialog *>();
    QTRY_VERIFY(list->findChild<QPushButton *>(u"deleteData"_s)->isEnabled());
    if (deletesConnection)
        emit list->deleteRequested(id, deletesData);
    else
        emit list->localDataDeletionRequested(id);
    QTRY_COMPARE(test.connections.profiles().profiles().isEmpty(), deletesConnection);
    QTRY_COMPARE(QFile::exists(path), !deletesData);
}

QTEST_MAIN(TestConnectionController)
#include "tst_connectioncontroller.moc"
