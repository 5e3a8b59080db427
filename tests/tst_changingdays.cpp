// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changingdays.h"
#include "sessionbuilder.h"

#include <QTest>

/// The days of sessions that may still change.
class TestChangingDays : public QObject
{
    Q_OBJECT

private slots:
    void days_areStretches();
};

void TestChangingDays::days_areStretches()
{
    SessionBuilder builder;
    const SessionStore &store
        = builder
              .add("start=2026-10-04T10:00:00\nstart=2026-10-02T23:30:00\nstart=2026-10-01T10:00:00\n"
                   "start=2026-10-02T10:00:00\nuser=ada\nstart=2026-10-07T10:00:00")
              .open(0)
              .open(1)
              .open(2)
              .open(3)
              .open(4)
              .store();
    const std::vector<quint32> all{0, 1, 2, 3, 4, 5};
    const Period three{QDate(2026, 10, 1), QDate(2026, 10, 2)};
    const Period fourth{QDate(2026, 10, 4), QDate(2026, 10, 4)};
    QCOMPARE(changingDays(store, all, Zone()), (std::vector<Period>{three, fourth}));
    // Half past eleven in the evening is the next day east of there.
    QCOMPARE(changingDays(store, all, Zone::fromOffset(3600)),
        (std::vector<Period>{{QDate(2026, 10, 1), QDate(2026, 10, 4)}}));
    QCOMPARE(changingDays(store, std::vector<quint32>{0, 5}, Zone()), (std::vector<Period>{fourth}));
}

QTEST_GUILESS_MAIN(TestChangingDays)
#include "tst_changingdays.moc"
