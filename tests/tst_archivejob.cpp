// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"
#include "testfetch.h"

#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestArchiveJob : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void openedRowsAreThoseThatCame();
};

namespace {

bool isSameValue(Field field, quint32 row, const SessionStore &one, const SessionStore &other)
{
    switch (kindOf(field)) {
    case FieldKind::Text:
        return one.code(field, row) == other.code(field, row);
    case FieldKind::Id:
        return one.id(field, row) == other.id(field, row);
    case FieldKind::Time:
        return one.time(field, row) == other.time(field, row);
    case FieldKind::Length:
        return one.length(field, row) == other.length(field, row);
    }
    Q_UNREACHABLE();
}

} // namespace

/// Their codes and their order, too, though other threads parse the pages of an archive.
void TestArchiveJob::openedRowsAreThoseThatCame()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sessions.sqlite"_s);
    TestFetch fetch({}, TestFetch::FourMonths, TestFetch::keptAt(path));
    QVERIFY(fetch.recorder->waitForEnd());
    ArchiveJob job(path, {}, {});
    SourceRecorder recorder(job);
    QVERIFY(recorder.waitForEnd());
    const SessionStore &came = fetch.store();
    const SessionStore &opened = recorder.store;
    QCOMPARE(opened.rowCount(), came.rowCount());
    QVERIFY(came.chunkCount() > 0);
    for (const Field field : allFields()) {
        for (quint32 row = 0; row < came.rowCount(); ++row) {
            const bool isSame = isSameValue(field, row, opened, came);
            QVERIFY2(isSame, qPrintable(u"%1 of row %2"_s.arg(filterName(field)).arg(row)));
        }
        if (kindOf(field) != FieldKind::Text)
            continue;
        QCOMPARE(opened.pool(field).size(), came.pool(field).size());
        for (quint32 code = 1; code < came.pool(field).size(); ++code)
            QVERIFY(opened.pool(field).at(code) == came.pool(field).at(code));
    }
}

QTEST_GUILESS_MAIN(TestArchiveJob)
#include "tst_archivejob.moc"
