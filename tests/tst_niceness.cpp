// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "niceness.h"

#include <QTest>

#include <thread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

/// How far a thread stands behind others.
class TestNiceness : public QObject
{
    Q_OBJECT

private slots:
    void isOfOneThreadAndThoseThatItStarts();
};

void TestNiceness::isOfOneThreadAndThoseThatItStarts()
{
#ifdef Q_OS_LINUX
    const auto niceness = [] { return getpriority(PRIO_PROCESS, 0); };
    const int before = niceness();
    if (before > CheckingNiceness)
        QSKIP("This process stands far behind already.");
    int own = 0;
    int child = 0;
    std::thread([&] {
        setThreadNiceness(CheckingNiceness);
        own = niceness();
        std::thread([&] { child = niceness(); }).join();
    }).join();
    QCOMPARE(own, CheckingNiceness);
    QCOMPARE(child, own);
    QCOMPARE(niceness(), before);
#else
    QSKIP("Threads have no niceness of their own here.");
#endif
}

QTEST_APPLESS_MAIN(TestNiceness)
#include "tst_niceness.moc"
