// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpanel.h"
#include "mainwindow.h"
#include "resultbuilder.h"
#include "sessionbuilder.h"
#include "sessiontableview.h"

#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The Tab key goes through the window as one reads it, and every stop has a name.
class TestTabOrder : public QObject
{
    Q_OBJECT

private slots:
    void window_isWalkedAsItIsRead();
    void everyStop_hasAName();

private:
    static QList<QWidget *> stopsOf(MainWindow &window);
    static void fill(MainWindow &window);
};

void TestTabOrder::fill(MainWindow &window)
{
    SessionBuilder builder;
    builder.add(R"(
        bot=st-1 channel=rtm user=u-1 start=2026-10-01T08:00:00 end=2026-10-01T08:15:00
        bot=st-2 channel=ivr user=u-2 start=2026-10-02T08:00:00 end=2026-10-02T08:15:00
    )");
    window.setResult(builder.store(), resultOf(builder.store()), false);
    window.table()->selectRow(0);
    window.show();
}

QList<QWidget *> TestTabOrder::stopsOf(MainWindow &window)
{
    QList<QWidget *> stops;
    window.findChildren<QToolButton *>().constFirst()->setFocus(Qt::TabFocusReason);
    while (QApplication::focusWidget() && !stops.contains(QApplication::focusWidget())) {
        stops << QApplication::focusWidget();
        QTest::keyClick(stops.constLast(), Qt::Key_Tab);
    }
    return stops;
}

void TestTabOrder::window_isWalkedAsItIsRead()
{
    MainWindow window;
    fill(window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QStringList names;
    for (const QWidget *stop : stopsOf(window)) {
        const auto *button = qobject_cast<const QToolButton *>(stop);
        names << (button && !button->text().isEmpty() ? button->text()
                                                      : QString::fromLatin1(stop->metaObject()->className()));
    }
    QCOMPARE(names.mid(2).join(u' '),
        u"Fetch UTC Export Menu FilterLine On SessionTableView ConversationBar QScrollArea QPlainTextEdit Channel "
        "Day Numbers Picture CountsChart ChartLegend"_s);
}

void TestTabOrder::everyStop_hasAName()
{
    MainWindow window;
    fill(window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (const QWidget *stop : stopsOf(window)) {
        const auto *button = qobject_cast<const QToolButton *>(stop);
        QVERIFY2(!stop->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
            stop->metaObject()->className());
    }
}

QTEST_MAIN(TestTabOrder)
#include "tst_taborder.moc"
