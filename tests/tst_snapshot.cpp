// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "programrun.h"
#include "sessiongenerator.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Pictures of the window by command line, and how that ends.
class TestSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void wholeSource_isPictured();
    void partOfASource_isPicturedAndSaid();
    void noSource_endsAsExportDoes_data();
    void noSource_endsAsExportDoes();

private:
    ProgramRun run(const QStringList &arguments, const QByteArray &secret = "demo-secret") const;
    QStringList pictures() const { return QDir(m_folder->filePath(u"out"_s)).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static QStringList allPictures()
{
    return {u"chart.png"_s, u"chart.svg"_s, u"window.png"_s};
}

void TestSnapshot::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

ProgramRun TestSnapshot::run(const QStringList &arguments, const QByteArray &secret) const
{
    return runProgram(QStringLiteral(BILLSCOPE_PROGRAM),
        arguments + QStringList{u"--snapshot"_s, m_folder->filePath(u"out"_s)}, headlessEnvironment(secret));
}

void TestSnapshot::wholeSource_isPictured()
{
    const ProgramRun outcome = run({QStringLiteral(BILLSCOPE_SAMPLE)});
    QVERIFY2(outcome.code == 0, outcome.error.constData());
    QCOMPARE(pictures(), allPictures());
}

void TestSnapshot::partOfASource_isPicturedAndSaid()
{
    QFile sample(QStringLiteral(BILLSCOPE_SAMPLE));
    QFile part(m_folder->filePath(u"part.json"_s));
    QVERIFY(sample.open(QIODevice::ReadOnly) && part.open(QIODevice::WriteOnly));
    part.write(sample.readAll().replace("\"total\": 2", "\"total\": 3"));
    part.close();
    const ProgramRun outcome = run({part.fileName()});
    QVERIFY2(outcome.code == 5, outcome.error.constData());
    QVERIFY2(outcome.error.contains("not proven complete"), outcome.error.constData());
    QCOMPARE(pictures(), allPictures());
}

void TestSnapshot::noSource_endsAsExportDoes_data()
{
    QTest::addColumn<QStringList>("source");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no such file") << QStringList(u"nowhere.json"_s) << "demo-secret"_ba << 6 << "nowhere.json"_ba;
    QTest::newRow("no such connection") << QStringList{u"--profile"_s, u"Nobody"_s} << "demo-secret"_ba << 2
                                        << "Nobody"_ba;
    QTest::newRow("refused") << QStringList() << "wrong"_ba << 3 << "Client ID"_ba;
}

void TestSnapshot::noSource_endsAsExportDoes()
{
    QFETCH(QStringList, source);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, said);
    KoreApi api(SessionGenerator(7, QDate(2026, 9, 4), QDate(2026, 9, 16), 20).sessions());
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    if (source.isEmpty())
        source = hostOptions(server);
    const ProgramRun outcome = run(source + QStringList{u"--from"_s, u"2026-09-07"_s}, secret);
    QTEST(outcome.code, "code");
    QVERIFY2(outcome.error.contains(said), outcome.error.constData());
    QCOMPARE(pictures(), QStringList());
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
