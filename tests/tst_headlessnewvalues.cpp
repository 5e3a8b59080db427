// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "programrun.h"
#include "sessiongenerator.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

/// Channels and types that were not there before, from the server to the lines of `billscope check`.
class TestHeadlessNewValues : public QObject
{
    Q_OBJECT

private slots:
    void areToldOnce();

private:
    /// One line of what is found a value.
    static QByteArrayList newValues(const LoopbackServer &server, const QStringList &more);
};

QByteArrayList TestHeadlessNewValues::newValues(const LoopbackServer &server, const QStringList &more)
{
    const ProgramRun outcome = runBillscope(
        QStringList{u"check"_s, u"--plan"_s, u"session"_s, u"--from"_s, u"2026-09-04"_s, u"--to"_s, u"2026-09-16"_s}
        + hostOptions(server) + more);
    QByteArrayList lines;
    if (outcome.code != 0)
        lines << outcome.output << outcome.error;
    for (const QByteArray &line : outcome.output.split('\n')) {
        if (line.startsWith("new-value,"))
            lines << line.trimmed();
    }
    std::ranges::sort(lines);
    return lines;
}

void TestHeadlessNewValues::areToldOnce()
{
    std::vector<GeneratedSession> all = SessionGenerator(7, QDate(2026, 9, 1), QDate(2026, 9, 20), 2000).sessions();
    // Alone in their conversations, which are not mixed then.
    std::map<std::string, int> blocks;
    for (const GeneratedSession &session : all)
        ++blocks[session.conversationSessionId];
    std::vector<GeneratedSession *> inside;
    GeneratedSession *beside = nullptr;
    for (GeneratedSession &session : all) {
        if (blocks[session.conversationSessionId] > 1)
            continue;
        // 5 September at noon; before it the day before the period, which is received as well.
        if (session.billingStart > 1788609600)
            inside.push_back(&session);
        else if (session.billingStart > 1788393600 + 3600 && session.billingStart < 1788480000 - 3600)
            beside = &session;
    }
    QVERIFY(beside && inside.size() > 5);
    beside->channel = "beside";
    KoreApi before(all);
    for (const size_t index : {0U, 1U, 2U})
        inside[index]->channel = "kiosk";
    inside[3]->channel = "beside";
    for (const size_t index : {4U, 5U})
        inside[index]->billingSessionType = "Holograms";
    KoreApi after(all);
    LoopbackServer server([&before](const HttpRequest &request) { return before.answer(request); });

    // The first fetch has nothing to compare with.
    QCOMPARE(newValues(server, {}), QByteArrayList());
    server.setHandler([&after](const HttpRequest &request) { return after.answer(request); });
    const QByteArrayList told{
        "new-value,info,,,Billing Session Type “Holograms” was not there before: 2 sessions.,open,,,,",
        "new-value,info,,,Channel “kiosk” was not there before: 3 sessions.,open,,,,"};
    QCOMPARE(newValues(server, {u"--fresh"_s}), told);
    QCOMPARE(newValues(server, {u"--offline"_s}), told);
    QCOMPARE(newValues(server, {}), told);
    QCOMPARE(newValues(server, {u"--fresh"_s}), QByteArrayList());
    QCOMPARE(newValues(server, {u"--offline"_s}), QByteArrayList());
}

QTEST_GUILESS_MAIN(TestHeadlessNewValues)
#include "tst_headlessnewvalues.moc"
