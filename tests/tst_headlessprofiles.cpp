// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "profilestore.h"
#include "programrun.h"
#include "sessiongenerator.h"
#include "termssettings.h"

#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;

/// Verbs that name several connections: their sessions are added up.
class TestHeadlessProfiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void export_addsThemUp();
    void counts_addThemUp();
    void unknownOne_isNamed();
    void oneThatIsRefused_isNamed();
    void zones_mustAgree();
    void units_areThoseOfTheConnection();

private:
    static std::vector<GeneratedSession> sessions(int seed)
    {
        return SessionGenerator(static_cast<quint32>(seed), QDate(2026, 9, 1), QDate(2026, 9, 30), 500).sessions();
    }
    static ProgramRun run(const QString &verb, const QStringList &more)
    {
        return runProgram(QStringLiteral(BILLSCOPE_PROGRAM),
            QStringList{verb, u"--from"_s, u"2026-09-02"_s, u"--to"_s, u"2026-09-28"_s} + more);
    }

    KoreApi m_firstApi{sessions(1)};
    KoreApi m_secondApi{sessions(2)};
    LoopbackServer m_first{[this](const HttpRequest &request) { return m_firstApi.answer(request); }};
    LoopbackServer m_second{[this](const HttpRequest &request) { return m_secondApi.answer(request); }};
};

void TestHeadlessProfiles::initTestCase()
{
    QSettings settings(u"billscope"_s, u"billscope"_s);
    ProfileStore profiles(settings);
    const auto add = [&profiles](const QString &name, const LoopbackServer &server, const QString &zone = u"UTC"_s) {
        Profile profile;
        profile.name = name;
        profile.host = server.url().toString(QUrl::RemovePath);
        profile.reportZone = zone;
        QString problem;
        QVERIFY2(profiles.add(profile, &problem), qPrintable(problem));
    };
    add(u"First"_s, m_first);
    add(u"Second"_s, m_second);
    add(u"Berlin"_s, m_second, u"Europe/Berlin"_s);
}

void TestHeadlessProfiles::export_addsThemUp()
{
    const ProgramRun first = run(u"export"_s, {u"--profile"_s, u"first"_s});
    const ProgramRun second = run(u"export"_s, {u"--profile"_s, u"Second"_s});
    const ProgramRun both = run(u"export"_s, {u"--profile"_s, u"First"_s, u"--profile"_s, u"Second"_s});
    for (const ProgramRun &run : {first, second, both})
        QVERIFY2(run.code == 0, run.error.constData());
    const auto lines = [](const QByteArray &csv) {
        QList<QByteArray> list = csv.split('\n').mid(1);
        std::ranges::sort(list);
        list.removeAll(QByteArray());
        return list;
    };
    QList<QByteArray> expected = lines(first.output) + lines(second.output);
    std::ranges::sort(expected);
    QVERIFY(expected.size() > 800);
    QCOMPARE(lines(both.output), expected);
    QVERIFY2(both.error.contains("Source: First + Second (http://127.0.0.1"), both.error.constData());
    QVERIFY(both.error.contains("First: all "));
    QVERIFY(both.error.contains("Second: all "));
}

void TestHeadlessProfiles::counts_addThemUp()
{
    const QStringList monthly{u"--bucket"_s, u"month"_s};
    const auto total = [](const ProgramRun &run) { return run.output.trimmed().split(',').constLast().toInt(); };
    const ProgramRun first = run(u"counts"_s, monthly + QStringList{u"--profile"_s, u"First"_s});
    const ProgramRun second = run(u"counts"_s, monthly + QStringList{u"--profile"_s, u"Second"_s});
    const ProgramRun both = run(
        u"counts"_s, monthly + QStringList{u"--profile"_s, u"Second"_s, u"--profile"_s, u"First"_s});
    QCOMPARE(both.code, 0);
    QVERIFY(total(first) > 0 && total(second) > 0);
    QCOMPARE(total(both), total(first) + total(second));
}

void TestHeadlessProfiles::unknownOne_isNamed()
{
    const ProgramRun run = this->run(u"export"_s, {u"--profile"_s, u"First"_s, u"--profile"_s, u"Nobody"_s});
    QCOMPARE(run.code, 2);
    QVERIFY(run.error.contains("Nobody"));
    QVERIFY(run.output.isEmpty());
}

void TestHeadlessProfiles::oneThatIsRefused_isNamed()
{
    m_second.setHandler([](const HttpRequest &) {
        return HttpAnswer{.status = 401, .body = R"({"errors":[{"msg":"Invalid SDK credentials","code":4002}]})"};
    });
    const ProgramRun run = this->run(
        u"export"_s, {u"--fresh"_s, u"--profile"_s, u"First"_s, u"--profile"_s, u"Second"_s});
    m_second.setHandler([this](const HttpRequest &request) { return m_secondApi.answer(request); });
    QVERIFY2(run.code == 5, run.error.constData());
    QVERIFY(run.error.contains("Second: "));
    QVERIFY(run.output.count('\n') > 400);
}

void TestHeadlessProfiles::zones_mustAgree()
{
    const QStringList both{u"--profile"_s, u"First"_s, u"--profile"_s, u"Berlin"_s};
    const ProgramRun refused = run(u"export"_s, both);
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.error.contains("--zone"));
    QCOMPARE(run(u"export"_s, both + QStringList{u"--zone"_s, u"UTC"_s}).code, 0);
}

void TestHeadlessProfiles::units_areThoseOfTheConnection()
{
    const QStringList first{u"--profile"_s, u"First"_s};
    const ProgramRun unknown = run(u"check"_s, first);
    QVERIFY2(unknown.output.contains("unmapped-type,info"), unknown.error.constData());
    QVERIFY2(unknown.error.contains("--unit \"Conversations=block\""), unknown.error.constData());
    QSettings settings(u"billscope"_s, u"billscope"_s);
    const QString id = ProfileStore(settings).find(u"First"_s).value_or(Profile()).id;
    QVERIFY(keepTerms(settings, id, {{{u"Conversations"_s, BillingUnit::Conversation}}, {}, {}}));
    const ProgramRun whole = run(u"check"_s, first);
    QVERIFY2(whole.output.contains("several-units,"), whole.error.constData());
    const ProgramRun blocks = run(u"check"_s, first + QStringList{u"--plan"_s, u"session"_s});
    QVERIFY2(!blocks.output.contains("several-units,"), blocks.error.constData());
    // What two connections say differently is not known of both together.
    const ProgramRun both = run(u"check"_s, first + QStringList{u"--profile"_s, u"Second"_s});
    QVERIFY2(!both.output.contains("several-units,"), both.error.constData());
    QVERIFY2(both.output.contains("Type “Conversations”"), both.output.constData());
}

QTEST_GUILESS_MAIN(TestHeadlessProfiles)
#include "tst_headlessprofiles.moc"
