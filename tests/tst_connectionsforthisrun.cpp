// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectioncontroller.h"

#include "connectiondialog.h"
#include "connectionsdialog.h"
#include "testfetch.h"
#include "testwindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QNetworkProxyFactory>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// Connections where there is no keychain: this test runs without a session bus.
class TestConnectionsForThisRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void missingKeychain_isSaidAndOffersThisRun();
    void secret_servesForThisRun();
    void refused_isKeptForThisRunAllTheSame();
    void deleted_isGone();

private:
    ConnectionDialog *openDialog();
    QString accept();

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TestWindow> m_test;
    std::unique_ptr<ConnectionController> m_controller;
};

void TestConnectionsForThisRun::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
}

void TestConnectionsForThisRun::init()
{
    m_server = std::make_unique<TestServer>();
    m_test = std::make_unique<TestWindow>();
    m_controller = std::make_unique<ConnectionController>(m_test->connections, m_test->window);
}

void TestConnectionsForThisRun::cleanup()
{
    m_controller.reset();
    m_test.reset();
    m_server.reset();
}

/// A dialog with everything filled in.
ConnectionDialog *TestConnectionsForThisRun::openDialog()
{
    m_controller->add();
    auto *dialog = m_test->window.findChild<ConnectionDialog *>();
    dialog->findChild<QLineEdit *>(u"name"_s)->setText(u"Acme"_s);
    dialog->findChild<QComboBox *>(u"host"_s)->setEditText(m_server->profile().host);
    dialog->findChild<QLineEdit *>(u"clientId"_s)->setText(TestServer::secret().clientId);
    dialog->findChild<QLineEdit *>(u"clientSecret"_s)->setText(TestServer::secret().clientSecret);
    return dialog;
}

QString TestConnectionsForThisRun::accept()
{
    m_test->window.findChild<ConnectionDialog *>()->accept();
    const auto profile = m_test->connections.profiles().find(u"Acme"_s);
    return profile ? profile->id : QString();
}

void TestConnectionsForThisRun::missingKeychain_isSaidAndOffersThisRun()
{
    const ConnectionDialog *dialog = openDialog();
    const auto *thisRun = dialog->findChild<QCheckBox *>(u"forThisRunOnly"_s);
    QTRY_VERIFY(thisRun->isVisible());
    QVERIFY(thisRun->isChecked());
    QVERIFY(dialog->forThisRunOnly());
}

void TestConnectionsForThisRun::secret_servesForThisRun()
{
    QTRY_VERIFY(openDialog()->forThisRunOnly());
    const QString id = accept();
    QVERIFY(!id.isEmpty());
    QCOMPARE(m_test->message(), QString());
    std::optional<Connections::Found> found;
    m_test->connections.findSecret(
        *m_test->connections.profiles().findById(id), this, [&found](const Connections::Found &each) { found = each; });
    QTRY_VERIFY(found);
    QCOMPARE(found->problem, QString());
    QCOMPARE(found->secret, TestServer::secret());

    // The next run knows the connection, and says what is missing.
    Connections next;
    found.reset();
    QVERIFY(next.profiles().findById(id));
    next.findSecret(*next.profiles().findById(id), this, [&found](const Connections::Found &each) { found = each; });
    QTRY_VERIFY(found);
    QVERIFY(!found->problem.isEmpty());
    QCOMPARE(found->secret, Secret());
}

// Whoever wants the keychain and cannot have it does not have to type the secret again.
void TestConnectionsForThisRun::refused_isKeptForThisRunAllTheSame()
{
    ConnectionDialog *dialog = openDialog();
    QTRY_VERIFY(dialog->findChild<QCheckBox *>(u"forThisRunOnly"_s)->isVisible());
    dialog->findChild<QCheckBox *>(u"forThisRunOnly"_s)->setChecked(false);
    const QString id = accept();
    QTRY_VERIFY2(m_test->message().contains(u"Acme"_s), qPrintable(m_test->message()));
    std::optional<Connections::Found> found;
    m_test->connections.findSecret(
        *m_test->connections.profiles().findById(id), this, [&found](const Connections::Found &each) { found = each; });
    QTRY_VERIFY(found);
    QCOMPARE(found->secret, TestServer::secret());
}

void TestConnectionsForThisRun::deleted_isGone()
{
    QTRY_VERIFY(openDialog()->forThisRunOnly());
    const QString id = accept();
    m_controller->showAll();
    auto *list = m_test->window.findChild<ConnectionsDialog *>();
    emit list->deleteRequested(id, false);
    QTRY_VERIFY(m_test->connections.profiles().profiles().isEmpty());
}

QTEST_MAIN(TestConnectionsForThisRun)
#include "tst_connectionsforthisrun.moc"
