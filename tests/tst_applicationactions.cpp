// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include "connectiondialog.h"
#include "messagebar.h"
#include "periodchooser.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "testfetch.h"
#include "testwindow.h"
#include "uidriver.h"
#include "zonechooser.h"

#include <QMessageBox>
#include <QNetworkProxyFactory>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// The program as it is started with these arguments; kept connections are in `connections` before.
struct Run
{
    void start(const QStringList &arguments)
    {
        QString error;
        const auto line = CommandLine::parse(QStringList{u"billscope"_s} + arguments, &error);
        if (!line)
            qFatal("%s", qPrintable(error));
        application = std::make_unique<Application>(*line, connections);
        application->start();
    }
    MainWindow &window() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<MainWindow *>(widget))
                return *found;
        }
        qFatal("there is no window");
    }
    int rows() const { return window().table()->sessions()->rowCount(); }
    QString message() const
    {
        return window().messages()->isVisible() ? window().messages()->accessibleDescription() : QString();
    }
    void retry() const { window().messages()->findChild<QPushButton *>(u"retry"_s)->click(); }
    Profile keep(const TestServer &server, const QString &name)
    {
        QString error;
        return connections.profiles().add(server.profile(name), &error).value_or(Profile());
    }

    TestHome home;
    Connections connections;
    std::unique_ptr<Application> application;
};

/// What a person does in the started program, and what it answers.
class TestApplicationActions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void host_withoutSecret_getsASentence();
    void retry_asksTheHostAgain();
    void unknownProfile_getsASentence();
    void fetchWithoutConnection_offersToAddOne();
    void fetchWithoutSecret_opensTheConnection();
    void droppedFile_isOpened();
    void narrowerPeriod_isACut();
    void close_whileFetching_asks();
    void close_keepsTheState();

private:
    static QStringList fromHost(const TestServer &server);
    static int sessionsOfTheWeek();
};

void TestApplicationActions::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qputenv("BILLSCOPE_CLIENT_ID", TestServer::secret().clientId.toUtf8());
    qputenv("BILLSCOPE_CLIENT_SECRET", TestServer::secret().clientSecret.toUtf8());
}

QStringList TestApplicationActions::fromHost(const TestServer &server)
{
    return {u"--host"_s, server.profile().host, u"--scope"_s, u"admin"_s, u"--from"_s, u"2026-06-01"_s, u"--to"_s,
        u"2026-06-07"_s};
}

int TestApplicationActions::sessionsOfTheWeek()
{
    return int(linesOf(TestFetch::generator().sessions(), TestFetch::OneWeek).size());
}

void TestApplicationActions::host_withoutSecret_getsASentence()
{
    const QByteArray secret = qgetenv("BILLSCOPE_CLIENT_SECRET");
    qunsetenv("BILLSCOPE_CLIENT_SECRET");
    TestServer server;
    Run run;
    run.start(fromHost(server));
    qputenv("BILLSCOPE_CLIENT_SECRET", secret);
    QTRY_VERIFY2(run.message().contains(u"BILLSCOPE_CLIENT_SECRET"_s), qPrintable(run.message()));
    QCOMPARE(server.server.requests().size(), 0);
}

// Also where connections are kept: what failed is asked again, not another one.
void TestApplicationActions::retry_asksTheHostAgain()
{
    TestServer other;
    TestServer server;
    server.answer({.status = 401, .body = R"({"errors":[{"msg":"Invalid SDK credentials","code":4002}]})"_ba});
    Run run;
    run.keep(other, u"Acme"_s);
    run.start(fromHost(server));
    QTRY_VERIFY(!run.message().isEmpty());
    server.server.setHandler([&server](const HttpRequest &request) { return server.api.answer(request); });
    run.retry();
    QTRY_COMPARE(run.rows(), sessionsOfTheWeek());
    QCOMPARE(other.server.requests().size(), 0);
    QCOMPARE(run.window().chosenProfile(), QString());
}

void TestApplicationActions::unknownProfile_getsASentence()
{
    Run run;
    run.start({u"--profile"_s, u"nowhere"_s});
    QTRY_VERIFY2(run.message().contains(u"nowhere"_s), qPrintable(run.message()));
}

void TestApplicationActions::fetchWithoutConnection_offersToAddOne()
{
    Run run;
    run.start({});
    emit run.window().fetchRequested();
    QVERIFY(run.window().findChild<ConnectionDialog *>());
}

void TestApplicationActions::fetchWithoutSecret_opensTheConnection()
{
    const QByteArray secret = qgetenv("BILLSCOPE_CLIENT_SECRET");
    qunsetenv("BILLSCOPE_CLIENT_SECRET");
    TestServer server;
    Run run;
    run.keep(server, u"Acme"_s);
    run.start({});
    emit run.window().fetchRequested();
    // Without a keychain the secret can be typed for this run.
    QTRY_VERIFY(run.window().findChild<ConnectionDialog *>() || !run.message().isEmpty());
    qputenv("BILLSCOPE_CLIENT_SECRET", secret);
    QVERIFY2(run.window().findChild<ConnectionDialog *>(), qPrintable(run.message()));
    QCOMPARE(server.server.requests().size(), 0);
}

void TestApplicationActions::droppedFile_isOpened()
{
    Run run;
    run.start({});
    emit run.window().openPathRequested(QStringLiteral(BILLSCOPE_SAMPLE));
    QTRY_COMPARE(run.rows(), 2);
}

void TestApplicationActions::narrowerPeriod_isACut()
{
    TestServer server;
    Run run;
    run.start(fromHost(server));
    QTRY_COMPARE(run.rows(), sessionsOfTheWeek());
    QTRY_VERIFY(!run.window().isFetching());
    const auto asked = server.server.requests().size();
    const Period day{QDate(2026, 6, 2), QDate(2026, 6, 2)};
    run.window().period()->setPeriod(day);
    QTRY_COMPARE(run.rows(), int(linesOf(TestFetch::generator().sessions(), day).size()));
    run.window().zone()->setZone(*Zone::fromName(u"Asia/Tokyo"_s));
    run.window().period()->setPeriod(TestFetch::OneWeek);
    QTRY_VERIFY(run.rows() > sessionsOfTheWeek() / 2);
    QCOMPARE(server.server.requests().size(), asked);
}

void TestApplicationActions::close_whileFetching_asks()
{
    TestServer server;
    server.answer({.fault = HttpAnswer::Fault::NeverAnswers});
    Run run;
    run.start(fromHost(server));
    QTRY_VERIFY(!server.server.requests().isEmpty());
    for (const auto role : {QMessageBox::RejectRole, QMessageBox::DestructiveRole}) {
        int questions = 0;
        whenOpened<QMessageBox>(this, [&questions, role](QMessageBox &box) {
            ++questions;
            const auto buttons = box.buttons();
            (*std::ranges::find(buttons, role, [&box](auto *button) { return box.buttonRole(button); }))->click();
        });
        QCOMPARE(run.window().close(), role == QMessageBox::DestructiveRole);
        QCOMPARE(questions, 1);
        QCOMPARE(run.window().isVisible(), role == QMessageBox::RejectRole);
    }
}

void TestApplicationActions::close_keepsTheState()
{
    Run run;
    run.start({});
    run.window().zone()->setZone(*Zone::fromName(u"Asia/Tokyo"_s));
    run.window().period()->setPreset(PeriodPreset::Last7Days);
    QVERIFY(run.window().close());
    run.application.reset();
    run.start({});
    QCOMPARE(run.window().zone()->zone().name(), u"Asia/Tokyo"_s);
    QCOMPARE(run.window().period()->preset(), PeriodPreset::Last7Days);
}

QTEST_MAIN(TestApplicationActions)
#include "tst_applicationactions.moc"
