// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesizelimit.h"
#include "wholefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestWholeFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void streams_data();
    void streams();
    void commitAll_namesFilesInTheirOrder();
    void commitAll_saysWhatIsNew();
    void noRoom_isNamed();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::vector<std::unique_ptr<WholeFile>> open(const QStringList &names) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

std::vector<std::unique_ptr<WholeFile>> TestWholeFile::open(const QStringList &names) const
{
    std::vector<std::unique_ptr<WholeFile>> files;
    for (const QString &name : names) {
        files.push_back(std::make_unique<WholeFile>(path(name)));
        if (!files.back()->open() || !files.back()->write("new"))
            files.clear();
    }
    return files;
}

void TestWholeFile::streams_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("expected");
    QTest::newRow("standard output") << u"-"_s << true;
    QTest::newRow("device") << u"/dev/null"_s << true;
    QTest::newRow("folder") << QDir::tempPath() << false;
    QTest::newRow("file") << QCoreApplication::applicationFilePath() << false;
    QTest::newRow("none") << u"/nowhere/bill.csv"_s << false;
}

void TestWholeFile::streams()
{
    QFETCH(QString, path);
    QTEST(isStream(path), "expected");
}

void TestWholeFile::commitAll_namesFilesInTheirOrder()
{
    const auto files = open({u"a"_s, u"b"_s});
    QCOMPARE(files.size(), 2);
    QString sentence;
    QVERIFY2(commitAll(files, &sentence), qPrintable(sentence));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), (QStringList{u"a"_s, u"b"_s}));
}

void TestWholeFile::commitAll_saysWhatIsNew()
{
    const auto files = open({u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(files.size(), 3);
    // Somebody makes a folder of that name meanwhile.
    QVERIFY(QDir().mkpath(path(u"b/in"_s)));
    QString sentence;
    QVERIFY(!commitAll(files, &sentence));
    QVERIFY2(sentence.contains(path(u"a"_s)) && sentence.contains(path(u"b"_s)), qPrintable(sentence));
    QVERIFY2(!sentence.contains(path(u"c"_s)) && !sentence.contains(u"nothing"_s), qPrintable(sentence));
    QVERIFY(!QFile::exists(path(u"c"_s)));
}

void TestWholeFile::noRoom_isNamed()
{
    letWritesFail();
    WholeFile file(path(u"bill.csv"_s));
    QVERIFY(file.open());
    const FileSizeLimit limit(50000);
    // The first half of it still finds room.
    const std::string text(100000, 'x');
    const bool done = file.write(text) && file.write(text) && file.commit();
    QVERIFY(!done);
    QVERIFY2(file.errorString().contains(u"File too large"_s), qPrintable(file.errorString()));
}

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
