// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile.h"
#include "requestlimiter.h"
#include "requestlog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// Another program that has the file open.
class OtherProgram
{
public:
    explicit OtherProgram(const QString &path)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s))
    {
        m_database.setDatabaseName(path);
        m_database.open();
    }
    ~OtherProgram()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    Q_DISABLE_COPY(OtherProgram)

    bool run(const QString &statement) { return QSqlQuery(m_database).exec(statement); }

private:
    QSqlDatabase m_database;
};

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Notes a request; false if the log is busy.
bool note(RequestLog &log, const QByteArray &key, qint64 time)
{
    return log.update(key, [time](RequestHistory &history) {
        history.times.push_back(time);
        return true;
    });
}

std::vector<qint64> timesIn(RequestLog &log, const QByteArray &key)
{
    std::vector<qint64> times;
    log.update(key, [&times](RequestHistory &history) {
        times = history.times;
        return false;
    });
    return times;
}

} // namespace

class TestRequestLog : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void history_isKept();
    void file_isPrivate();
    void folderOfOthers_isLeftAsItIs();
    void withoutPath_thereIsNoFile();
    void file_namesNobody();
    void file_forgetsOldKeys();
    void unusableFile_isReplacedByMemory_data();
    void unusableFile_isReplacedByMemory();
    void damagedFile_isMadeAnew();
    void lockedFile_isNotWaitedFor();
    void lockedForLong_isGivenUp();
    void anyThread_mayUseIt();

private:
    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

void TestRequestLog::init()
{
    m_folder.emplace();
    m_path = m_folder->filePath(u"below/requests/requests.sqlite"_s);
}

void TestRequestLog::history_isKept()
{
    const RequestHistory history{{1, 2, 3}, 4, 5};
    RequestLog log(m_path);
    QVERIFY(log.update("key", [&history](RequestHistory &kept) {
        kept = history;
        return true;
    }));
    RequestLog later(m_path);
    RequestHistory found;
    QVERIFY(later.update("key", [&found](RequestHistory &kept) {
        found = kept;
        kept.times.clear();
        return false; // so it is not kept
    }));
    QCOMPARE(found, history);
    QCOMPARE(timesIn(later, "key"), history.times);
    QCOMPARE(timesIn(later, "other").size(), 0U);
    QCOMPARE(later.problem(), QString());
}

void TestRequestLog::file_isPrivate()
{
    RequestLog log(m_path);
    QVERIFY(note(log, "key", 1));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
        | QFile::ExeOther;
    QVERIFY(QFile::permissions(m_path) & QFile::ReadOwner);
    QVERIFY(!(QFile::permissions(m_path) & others));
    QVERIFY(!(QFile::permissions(QFileInfo(m_path).path()) & others));
    QVERIFY(RequestLog::defaultPath().endsWith("/requests/requests.sqlite"_L1));
}

void TestRequestLog::folderOfOthers_isLeftAsItIs()
{
    const auto permissions = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
        | QFile::ExeGroup;
    QVERIFY(QFile::setPermissions(m_folder->path(), permissions));
    const auto before = QFile::permissions(m_folder->path());
    RequestLog log(m_folder->filePath(u"requests.sqlite"_s));
    QVERIFY(note(log, "key", 1));
    QCOMPARE(QFile::permissions(m_folder->path()), before);
}

void TestRequestLog::withoutPath_thereIsNoFile()
{
    const auto before = QFile::permissions(QDir::currentPath());
    RequestLog log{QString()};
    QVERIFY(note(log, "key", 1));
    QCOMPARE(timesIn(log, "key"), std::vector<qint64>{1});
    QCOMPARE(log.problem(), QString());
    QCOMPARE(QFile::permissions(QDir::currentPath()), before);
}

void TestRequestLog::file_namesNobody()
{
    Profile profile;
    profile.host = u"https://secret-host.example"_s;
    RequestLog log(m_path);
    QVERIFY(note(log, requestKey(profile, u"cs-secret-client"_s), 1));
    QFile file(m_path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("history"));
    QVERIFY(!bytes.contains("secret-host") && !bytes.contains("secret-client"));
}

void TestRequestLog::file_forgetsOldKeys()
{
    RequestLog log(m_path);
    for (int hour = 0; hour < 10; ++hour)
        QVERIFY(note(log, QByteArray::number(hour), hour * 3'600'000));
    QCOMPARE(timesIn(log, "6").size(), 0U);
    QCOMPARE(timesIn(log, "7").size(), 1U);
}

void TestRequestLog::unusableFile_isReplacedByMemory_data()
{
    QTest::addColumn<std::function<bool(const QString &)>>("spoil");
    const auto row = [](const char *name, const std::function<bool(const QString &)> &spoil) {
        QTest::newRow(name) << spoil;
    };
    row("a folder in its place", [](const QString &path) { return QDir().mkpath(path); });
    row("a file in place of its folder", [](const QString &path) { return writeFile(QFileInfo(path).path(), "x"); });
    row("another table", [](const QString &path) {
        return writeFile(path, {}) && OtherProgram(path).run(u"CREATE TABLE history (key)"_s);
    });
}

void TestRequestLog::unusableFile_isReplacedByMemory()
{
    QFETCH(std::function<bool(const QString &)>, spoil);
    QVERIFY(spoil(m_path));
    RequestLog log(m_path);
    QVERIFY(note(log, "key", 1));
    QVERIFY(note(log, "key", 2));
    QCOMPARE(timesIn(log, "key"), (std::vector<qint64>{1, 2}));
    QVERIFY2(log.problem().contains(QDir::toNativeSeparators(m_path)), qPrintable(log.problem()));
    QVERIFY(log.problem().endsWith(u'.'));
}

void TestRequestLog::damagedFile_isMadeAnew()
{
    QVERIFY(writeFile(m_path, QByteArray(8192, 'x')));
    RequestLog log(m_path);
    QVERIFY(note(log, "key", 1));
    QCOMPARE(log.problem(), QString());
    RequestLog later(m_path);
    QCOMPARE(timesIn(later, "key"), std::vector<qint64>{1});
    QVERIFY(!(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestRequestLog::lockedFile_isNotWaitedFor()
{
    RequestLog log(m_path, std::chrono::minutes(1));
    QVERIFY(note(log, "key", 1));
    {
        OtherProgram other(m_path);
        QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
        QVERIFY(!note(log, "key", 2));
    }
    QVERIFY(note(log, "key", 3));
    QCOMPARE(timesIn(log, "key"), (std::vector<qint64>{1, 3}));
    QCOMPARE(log.problem(), QString());
}

void TestRequestLog::lockedForLong_isGivenUp()
{
    RequestLog log(m_path, std::chrono::milliseconds(1));
    QVERIFY(note(log, "key", 1));
    OtherProgram other(m_path);
    QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
    bool isNoted = false;
    QTRY_VERIFY(isNoted || (isNoted = note(log, "key", 2)));
    QVERIFY(!log.problem().isEmpty());
    QCOMPARE(timesIn(log, "key"), (std::vector<qint64>{1, 2})); // what was known before is not forgotten
}

void TestRequestLog::anyThread_mayUseIt()
{
    RequestLog log(m_path, std::chrono::minutes(1));
    const auto work = [&log] {
        for (int left = 50; left > 0;)
            left -= note(log, "key", left) ? 1 : 0;
    };
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back(QThread::create(work));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QCOMPARE(timesIn(log, "key").size(), 150U);
    QCOMPARE(log.problem(), QString());
}

QTEST_GUILESS_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
