// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectioncontroller.h"
#include "connectiondialog.h"
#include "mainwindow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class TestConnectionController : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QSettings().clear(); }
    void nameThatIsTaken_keepsTheDialog();
    void choiceForNow_isNotRemembered();
};

namespace {

Profile profileNamed(const QString &name)
{
    Profile profile;
    profile.name = name;
    profile.host = u"https://bots.kore.ai"_s;
    return profile;
}

void type(const QWidget &dialog, const QString &field, const QString &text)
{
    dialog.findChild<QLineEdit *>(field)->setText(text);
}

} // namespace

void TestConnectionController::initTestCase()
{
    QCoreApplication::setOrganizationName(u"billscope"_s);
    QCoreApplication::setApplicationName(u"billscope"_s);
}

void TestConnectionController::nameThatIsTaken_keepsTheDialog()
{
    Connections connections;
    MainWindow window;
    QString error;
    QVERIFY(connections.profiles().add(profileNamed(u"Acme"_s), &error));
    ConnectionController controller(connections, window);
    controller.add();
    QPointer<ConnectionDialog> dialog = window.findChild<ConnectionDialog *>();
    QVERIFY(dialog);
    type(*dialog, u"name"_s, u"ACME"_s);
    dialog->findChild<QComboBox *>(u"host"_s)->setEditText(u"https://bots.kore.ai"_s);
    type(*dialog, u"clientId"_s, u"cs-1"_s);
    type(*dialog, u"clientSecret"_s, u"hush"_s);
    auto *ok = dialog->findChild<QPushButton *>(u"ok"_s);
    ok->click();
    QCOMPARE(window.findChild<ConnectionDialog *>(), dialog.data());
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QLabel *>(u"problem"_s)->text().contains(u"ACME"_s));
    QCOMPARE(dialog->secret().clientSecret, u"hush"_s);
    QCOMPARE(connections.profiles().profiles().size(), 1);

    type(*dialog, u"name"_s, u"Acme 2"_s);
    ok->click();
    QTRY_VERIFY(!dialog);
    QVERIFY(connections.profiles().find(u"Acme 2"_s));
    QCOMPARE(controller.chosen()->name, u"Acme 2"_s);
}

void TestConnectionController::choiceForNow_isNotRemembered()
{
    Connections connections;
    MainWindow window;
    QString error;
    const QString first = connections.profiles().add(profileNamed(u"A"_s), &error)->id;
    const QString second = connections.profiles().add(profileNamed(u"B"_s), &error)->id;
    ConnectionController controller(connections, window);
    controller.choose(first);
    controller.chooseForNow(second);
    QCOMPARE(window.chosenProfile(), second);
    QCOMPARE(QSettings().value(u"window/profile"_s).toString(), first);
    controller.chooseForNow({});
    QVERIFY(!controller.chosen());
    // What changes elsewhere chooses none either.
    connections.profiles().setAdminPath(first, u"/x"_s);
    QCOMPARE(window.chosenProfile(), QString());
    emit window.profileChosen(first);
    QCOMPARE(window.chosenProfile(), first);
}

QTEST_MAIN(TestConnectionController)
#include "tst_connectioncontroller.moc"
