// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpanel.h"
#include "charttip.h"
#include "countschart.h"
#include "countstablemodel.h"
#include "resultbuilder.h"
#include "sessionbuilder.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "statusstrip.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
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
    void numbers_areMarked();
    void cells_bearTheMarkOfTheChart();
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
    QVERIFY(hatched.contains("· 2 may still change"));
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

void TestMayChange::numbers_areMarked()
{
    SessionBuilder builder;
    CountsTableModel model;
    model.setCounts(resultOf(sample(builder))->counts);
    const QStringList titles{u"Total"_s, u"2026-10-01"_s, u"2026-10-02"_s};
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool open = row != 1;
        QCOMPARE(model.index(row, 0).data().toString(), titles[row]);
        QCOMPARE(model.index(row, 0).data(CountsTableModel::MayChangeRole).toBool(), open);
        QCOMPARE(model.index(row, 1).data(Qt::ToolTipRole).toString(),
            open ? u"2 of these sessions may still change."_s : QString());
    }
}

/// A sign of its own, and not the "…" of a text that is cut.
void TestMayChange::cells_bearTheMarkOfTheChart()
{
    SessionBuilder builder;
    const SessionStore &store = sample(builder);
    SessionTableView view;
    view.setResult(store, resultOf(store), false);
    const auto drawn = [&view](int row, const QString &without) {
        QStyleOptionViewItem option;
        option.initFrom(&view);
        option.rect = QRect(0, 0, 240, 26);
        QImage image(option.rect.size(), QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        view.itemDelegate()->paint(&painter, option, view.model()->index(row, int(Field::BillingEnd)));
        painter.end();
        const int text = view.fontMetrics().horizontalAdvance(without) + 8;
        const QImage behind = image.copy(text, 4, 30, 18);
        int dark = 0;
        for (int y = 0; y < behind.height(); ++y) {
            for (int x = 0; x < behind.width(); ++x)
                dark += behind.pixelColor(x, y).lightness() < 160 ? 1 : 0;
        }
        return dark;
    };
    // Rows 1 and 3 are painted on the same ground.
    QCOMPARE(drawn(1, u"2026-10-01 11:10:00"_s), 0);
    QVERIFY(drawn(3, u"2026-10-02 11:10:00"_s) > 0);
}

QTEST_MAIN(TestMayChange)
#include "tst_maychange.moc"
