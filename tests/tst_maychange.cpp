// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpanel.h"
#include "charttip.h"
#include "countschart.h"
#include "countstablemodel.h"
#include "resultbuilder.h"
#include "sessionbuilder.h"
#include "sessiontablemodel.h"
#include "statusstrip.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// Sessions that may still change are marked wherever the window shows them or adds them up.
class TestMayChange : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cells_sayWhy();
    void repeatedHour_isSaid();
    void statusBar_saysHowMany();
    void chart_marksDays();
    void numbers_areMarkedOnScreenOnly();
};

namespace {

/// Two settled sessions on the first day; on the second one without an end, one asked for too soon, one settled.
const SessionStore &sample(SessionBuilder &builder)
{
    return builder
        .add("start=2026-10-01T10:00:00 end=2026-10-01T10:10:00\nstart=2026-10-01T11:00:00 end=2026-10-01T11:10:00\n"
             "start=2026-10-02T10:00:00\nstart=2026-10-02T11:00:00 end=2026-10-02T11:10:00\n"
             "start=2026-10-02T12:00:00 end=2026-10-02T12:10:00")
        .open(2)
        .open(3)
        .store();
}

QLabel *noteOf(const ChartPanel &panel)
{
    for (QLabel *label : panel.findChildren<QLabel *>()) {
        if (label->text().startsWith(u"▨"))
            return label;
    }
    return nullptr;
}

} // namespace

void TestMayChange::cells_sayWhy()
{
    SessionBuilder builder;
    SessionTableModel model;
    const SessionStore &store = sample(builder);
    model.setResult(store, resultOf(store), false);
    const QString noEnd = u"May still change: it has no end yet."_s;
    const QString tooSoon = u"May still change: the API was asked too soon after its end."_s;
    const QStringList expected{QString(), QString(), noEnd, tooSoon, QString()};
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.changeNote(model.storeRow(row)), expected[row]);
        const QModelIndex end = model.index(row, int(Field::BillingEnd));
        QVERIFY(end.data(Qt::ToolTipRole).toString().endsWith(expected[row]));
        QCOMPARE(end.data(Qt::AccessibleTextRole).toString().contains(u"May still"_s), !expected[row].isEmpty());
        // What is copied or exported is the value alone.
        QVERIFY(!end.data().toString().contains(u"…"_s));
        QVERIFY(model.index(row, int(Field::BillingStart)).data(Qt::ToolTipRole).toString().endsWith(u"UTC"_s));
    }
}

/// The other thing that a time alone does not say.
void TestMayChange::repeatedHour_isSaid()
{
    SessionBuilder builder;
    SessionTableModel model;
    sample(builder);
    const SessionStore &store = builder.undecided(3, Field::BillingEnd).undecided(1, Field::ConversationStart).store();
    model.setResult(store, resultOf(store), false);
    QCOMPARE(totalsOf(store, std::vector<quint32>{0, 1, 2, 3, 4}).undecided, 2U);
    QCOMPARE(totalsOf(store, std::vector<quint32>{0, 1, 2}).undecided, 1U);
    const QString note = u"In the hour that the clock repeats"_s;
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        for (const Field field : allFields()) {
            const bool isNoted = (row == 3 && field == Field::BillingEnd)
                || (row == 1 && field == Field::ConversationStart);
            QCOMPARE(model.noteOf(row, field).contains(note), isNoted);
        }
    }
    // Beside what is said already.
    QVERIFY(model.noteOf(3, Field::BillingEnd).startsWith(u"May still change"_s));
    const QModelIndex end = model.index(3, int(Field::BillingEnd));
    QVERIFY(end.data(Qt::ToolTipRole).toString().contains(note));
}

void TestMayChange::statusBar_saysHowMany()
{
    SessionBuilder builder;
    StatusStrip strip;
    strip.setResult(*resultOf(sample(builder)));
    const auto texts = [&strip] {
        QString text;
        for (const QLabel *label : strip.findChildren<QLabel *>())
            text += label->text() + label->toolTip() + u'\n';
        return text;
    };
    QVERIFY2(texts().contains(u"2 may still change"_s), qPrintable(texts()));
    QVERIFY(texts().contains(u"2 of the sessions shown may still change"_s));
    strip.setResult(*resultOf(builder.store(), u"day=2026-10-01"_s));
    QVERIFY(!texts().contains(u"change"_s));
}

void TestMayChange::chart_marksDays()
{
    SessionBuilder builder;
    ChartPanel panel;
    panel.resize(900, 400);
    panel.setResult(*resultOf(sample(builder)));
    const auto *chart = panel.findChild<CountsChart *>();
    QCOMPARE(chart->chartData().mayChange, (std::vector<quint32>{0, 2}));
    QVERIFY(noteOf(panel) && !noteOf(panel)->isHidden());
    const QByteArray hatched = panel.svgBytes();
    QVERIFY(hatched.contains("may still change"));
    panel.setResult(*resultOf(builder.store(), u"day=2026-10-01"_s));
    QVERIFY(chart->chartData().mayChange.empty());
    QVERIFY(noteOf(panel)->isHidden());
    QVERIFY(!panel.svgBytes().contains("may still change"));

    panel.setResult(*resultOf(builder.store()));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.focusChart();
    const auto *tip = panel.findChild<ChartTip *>();
    auto *focused = panel.findChild<CountsChart *>();
    QTest::keyClick(focused, Qt::Key_Home);
    QVERIFY(!tip->text().contains(u"change"_s));
    QTest::keyClick(focused, Qt::Key_End);
    QVERIFY2(tip->text().endsWith(u"2 of these may still change"_s), qPrintable(tip->text()));
    QVERIFY(focused->accessibleDescription().endsWith(u"2 of these may still change"_s));
}

void TestMayChange::numbers_areMarkedOnScreenOnly()
{
    SessionBuilder builder;
    CountsTableModel model;
    model.setCounts(resultOf(sample(builder))->counts);
    QCOMPARE(model.index(0, 0).data().toString(), u"2026-10-01"_s);
    QCOMPARE(model.index(1, 0).data().toString(), u"2026-10-02 …"_s);
    QCOMPARE(model.index(1, 0).data(Qt::EditRole).toString(), u"2026-10-02"_s);
    QCOMPARE(model.index(1, 1).data(Qt::ToolTipRole).toString(), u"2 of these sessions may still change."_s);
    QVERIFY(!model.index(0, 1).data(Qt::ToolTipRole).isValid());
    QCOMPARE(model.index(2, 0).data(Qt::ToolTipRole).toString(), u"2 of these sessions may still change."_s);
}

QTEST_MAIN(TestMayChange)
#include "tst_maychange.moc"
