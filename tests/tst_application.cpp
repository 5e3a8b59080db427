// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"
#include "koreapi.h"
#include "loopbackserver.h"
#include "messagebar.h"
#include "periodchooser.h"
#include "programrun.h"
#include "sessiongenerator.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "zonechooser.h"

#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A server with sessions, that refuses everybody if told so.
struct Server
{
    KoreApi api{SessionGenerator(7, QDate(2026, 9, 4), QDate(2026, 9, 16), 60).sessions()};
    std::atomic<bool> refuses = false;
    LoopbackServer http{[this](const HttpRequest &request) {
        return refuses ? errorAnswer({401, 401, "Invalid SDK credentials"}) : api.answer(request);
    }};

    QString host() const { return hostOptions(http).at(1); }
    qsizetype asked() const { return http.requests().size(); }
};

/// The program as it is started with these arguments.
struct Started
{
    explicit Started(const QStringList &arguments)
        : application(*CommandLine::parse(QStringList(u"billscope"_s) + arguments, &error), connections)
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<MainWindow *>(widget))
                window = found;
        }
        application.start();
    }

    int rows() const { return window->table()->sessions()->rowCount(); }

    QString error;
    Connections connections;
    Application application;
    MainWindow *window = nullptr;
};

/// Not in the archive.
Period anotherWeek()
{
    return {QDate(2026, 3, 2), QDate(2026, 3, 8)};
}

QStringList week()
{
    return {u"--from"_s, u"2026-09-07"_s, u"--to"_s, u"2026-09-13"_s};
}

} // namespace

/// What the window shows and asks after it was started with a command line.
class TestApplication : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void file_showsAllDays();
    void fileWithPeriod_showsThat_data();
    void fileWithPeriod_showsThat();
    void profileOfTheLine_isChosen();
    void hostOfTheLine_isAskedAgain();
    void retry_asksWhatFailed();

private:
    QString keep(const QString &name, const Server &server, const QString &zone = u"UTC"_s) const;
};

void TestApplication::initTestCase()
{
    QCoreApplication::setOrganizationName(u"billscope"_s);
    QCoreApplication::setApplicationName(u"billscope"_s);
    qputenv("BILLSCOPE_CLIENT_ID", "cs-demo");
    qputenv("BILLSCOPE_CLIENT_SECRET", "demo-secret");
}

void TestApplication::init()
{
    QSettings().clear();
}

/// Returns the id.
QString TestApplication::keep(const QString &name, const Server &server, const QString &zone) const
{
    Connections connections;
    Profile profile;
    profile.name = name;
    profile.host = server.host();
    profile.reportZone = zone;
    QString error;
    const auto kept = connections.profiles().add(profile, &error);
    return kept ? kept->id : error;
}

void TestApplication::file_showsAllDays()
{
    Started started({QStringLiteral(BILLSCOPE_SAMPLE)});
    QTRY_COMPARE(started.rows(), 2);
    QCOMPARE(started.window->windowTitle(), u"Billscope · sample-answer.json"_s);
    QCOMPARE(started.window->period()->text(), u"All days"_s);
    // The zone says what today is, and must not cut anything.
    started.window->zone()->setZone(*Zone::fromName(u"Pacific/Kiritimati"_s));
    QCOMPARE(started.window->period()->text(), u"All days"_s);
    started.window->period()->setPreset(PeriodPreset::LastMonth);
    QTRY_COMPARE(started.rows(), 0);
    started.window->period()->setPeriod({QDate(2021, 3, 1), QDate(2021, 3, 31)});
    QTRY_COMPARE(started.rows(), 2);
}

void TestApplication::fileWithPeriod_showsThat_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("rows");
    QTest::newRow("of the sessions") << QDate(2021, 3, 10) << 2;
    QTest::newRow("of none") << QDate(2020, 1, 1) << 0;
}

void TestApplication::fileWithPeriod_showsThat()
{
    QFETCH(QDate, day);
    QFETCH(int, rows);
    const QString text = day.toString(Qt::ISODate);
    Started started({QStringLiteral(BILLSCOPE_SAMPLE), u"--from"_s, text, u"--to"_s, text});
    QCOMPARE(started.window->period()->text(), periodTitle({day, day}));
    QTRY_VERIFY(!started.window->isFetching());
    QTRY_COMPARE(started.rows(), rows);
}

void TestApplication::profileOfTheLine_isChosen()
{
    const Server alpha;
    const Server beta;
    QSettings().setValue(u"window/profile"_s, keep(u"Alpha"_s, alpha));
    const QString betaId = keep(u"Beta"_s, beta, u"Asia/Kolkata"_s);
    Started started(QStringList{u"--profile"_s, u"beta"_s} + week());
    QCOMPARE(started.window->chosenProfile(), betaId);
    QCOMPARE(started.window->zone()->zone().name(), u"Asia/Kolkata"_s);
    QTRY_VERIFY(started.rows() > 0 && !started.window->isFetching());
    const auto asked = beta.asked();
    started.window->period()->setPeriod(anotherWeek());
    emit started.window->fetchRequested();
    QTRY_VERIFY(beta.asked() > asked);
    QCOMPARE(alpha.asked(), 0);
    // It was for this run.
    QVERIFY(QSettings().value(u"window/profile"_s).toString() != betaId);
}

void TestApplication::hostOfTheLine_isAskedAgain()
{
    const Server alpha;
    const Server named;
    const QString alphaId = keep(u"Alpha"_s, alpha);
    Started started(QStringList{u"--host"_s, named.host(), u"--scope"_s, u"admin"_s} + week());
    QTRY_VERIFY(started.rows() > 0 && !started.window->isFetching());
    const auto asked = named.asked();
    started.window->period()->setPeriod(anotherWeek());
    emit started.window->fetchRequested();
    QTRY_VERIFY(named.asked() > asked);
    QTRY_VERIFY(!started.window->isFetching());
    QCOMPARE(alpha.asked(), 0);
    emit started.window->profileChosen(alphaId);
    emit started.window->fetchRequested();
    QTRY_VERIFY(alpha.asked() > 0);
}

void TestApplication::retry_asksWhatFailed()
{
    const Server alpha;
    Server beta;
    beta.refuses = true;
    const QString alphaId = keep(u"Alpha"_s, alpha);
    keep(u"Beta"_s, beta);
    Started started(QStringList{u"--profile"_s, u"Beta"_s} + week());
    QTRY_VERIFY(!started.window->messages()->sentence().isEmpty());
    beta.refuses = false;
    emit started.window->profileChosen(alphaId);
    started.window->messages()->findChild<QPushButton *>(u"retry"_s)->click();
    QTRY_VERIFY(started.rows() > 0);
    QCOMPARE(alpha.asked(), 0);
}

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
