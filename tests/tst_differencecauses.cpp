// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checksamples.h"
#include "reconciliation.h"
#include "sessiongenerator.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>
#include <iterator>
#include <map>

using namespace Qt::StringLiterals;

/// Billing cycles that are no calendar months, as a cause of a difference.
class TestDifferenceCauses : public QObject
{
    Q_OBJECT

private slots:
    void cycle_isFound_data();
    void cycle_isFound();
    void cycle_thatIsNotHeld_isNotTried();
    void otherPeriods_haveNoSuchCycles();

private:
    /// An invoice by channel of these days.
    static Invoice made(const std::vector<GeneratedSession> &sessions, const Period &cycle);
    static Reconciliation compared(
        const std::vector<GeneratedSession> &sessions, const Period &cycle, const Period &period);
};

Invoice TestDifferenceCauses::made(const std::vector<GeneratedSession> &sessions, const Period &cycle)
{
    std::map<std::string, qint64> numbers;
    for (const GeneratedSession &session : sessions) {
        const QDate day = QDateTime::fromSecsSinceEpoch(session.billingStart, Qt::UTC).date();
        if (session.billingSessionType == "Conversations" && day >= cycle.from && day <= cycle.to)
            ++numbers[session.channel];
    }
    Invoice invoice;
    invoice.hasChannels = true;
    for (const auto &[channel, count] : numbers)
        invoice.lines.push_back({.channel = QString::fromStdString(channel), .sessions = count});
    return invoice;
}

Reconciliation TestDifferenceCauses::compared(
    const std::vector<GeneratedSession> &sessions, const Period &cycle, const Period &period)
{
    ReconcileOrder order;
    order.invoice = made(sessions, cycle);
    order.type = u"Conversations"_s;
    order.period = period;
    return reconcile(storeOf(sessions), order);
}

void TestDifferenceCauses::cycle_isFound_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, QDate from, QDate to, const QString &cause) {
        QTest::newRow(name) << from << to
                            << (cause.isEmpty() ? u"Its billing cycle is %1."_s.arg(periodTitle({from, to})) : cause);
    };
    row("26th to 25th", QDate(2026, 9, 26), QDate(2026, 10, 25), {});
    row("15th to 14th of the next month", QDate(2026, 10, 15), QDate(2026, 11, 14), {});
    row("2nd to 1st", QDate(2026, 10, 2), QDate(2026, 11, 1), u"Its billing cycle begins and ends a day later."_s);
    row("a day earlier", QDate(2026, 9, 30), QDate(2026, 10, 30),
        u"Its billing cycle begins and ends a day earlier."_s);
}

void TestDifferenceCauses::cycle_isFound()
{
    QFETCH(const QDate, from);
    QFETCH(const QDate, to);
    QFETCH(const QString, cause);
    const auto sessions = SessionGenerator(3, QDate(2026, 9, 1), QDate(2026, 11, 20), 20000).sessions();
    const Reconciliation result = compared(sessions, {from, to}, {QDate(2026, 10, 1), QDate(2026, 10, 31)});
    QVERIFY(result.differing() > 0);
    QCOMPARE(result.causes, QStringList{cause});
}

void TestDifferenceCauses::cycle_thatIsNotHeld_isNotTried()
{
    const Period october{QDate(2026, 10, 1), QDate(2026, 10, 31)};
    const auto all = SessionGenerator(3, QDate(2026, 9, 1), QDate(2026, 11, 20), 20000).sessions();
    std::vector<GeneratedSession> held;
    std::ranges::copy_if(all, std::back_inserter(held), [](const GeneratedSession &session) {
        const QDate day = QDateTime::fromSecsSinceEpoch(session.billingStart, Qt::UTC).date();
        return day >= QDate(2026, 9, 30) && day <= QDate(2026, 11, 1);
    });
    const Period cycle{QDate(2026, 9, 26), QDate(2026, 10, 25)};
    const Reconciliation few = compared(held, cycle, october);
    const Reconciliation many = compared(all, cycle, october);
    QVERIFY2(few.tried < many.tried, qPrintable(QString::number(few.tried)));
}

void TestDifferenceCauses::otherPeriods_haveNoSuchCycles()
{
    const auto sessions = SessionGenerator(3, QDate(2026, 9, 1), QDate(2026, 11, 20), 20000).sessions();
    const Reconciliation result = compared(
        sessions, {QDate(2026, 9, 26), QDate(2026, 10, 25)}, {QDate(2026, 10, 1), QDate(2026, 10, 30)});
    QCOMPARE(result.causes, QStringList());
}

QTEST_APPLESS_MAIN(TestDifferenceCauses)
#include "tst_differencecauses.moc"
