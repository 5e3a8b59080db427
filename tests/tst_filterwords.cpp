// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterbar.h"
#include "filterwords.h"
#include "query.h"
#include "theme.h"
#include "topbar.h"

#include <QLabel>
#include <QMainWindow>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// What the filter bar says in words: its terms, and what is wrong with them.
class TestFilterWords : public QObject
{
    Q_OBJECT

private slots:
    void terms_data();
    void terms();
    void chips_callThingsByTheirNames();
    void error_isAsHighAsItsText();
};

void TestFilterWords::terms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("display name") << u"channel=ivrVoice"_s << u"channel IVR"_s;
    QTest::newRow("several") << u"channel=ivrVoice,\"x y\""_s << u"channel IVR, x y"_s;
    QTest::newRow("bot") << u"bot=st-1"_s << u"bot Order Status"_s;
    QTest::newRow("not") << u"-type=Alerts"_s << u"not type Alerts"_s;
    QTest::newRow("missing") << u"user=\"\""_s << u"user missing"_s;
    QTest::newRow("length") << u"length>10m"_s << u"length > 10m"_s;
    QTest::newRow("days") << u"day>=2026-10-05 day<=2026-10-06"_s << u"day ≥ 2026-10-05|day ≤ 2026-10-06"_s;
    QTest::newRow("contains") << u"channel:ivr"_s << u"channel: ivr"_s;
    QTest::newRow("text") << u"maria \"two words\""_s << u"“maria”|“two words”"_s;
    QTest::newRow("unreadable") << u"length>abc"_s << u"length > abc"_s;
    QTest::newRow("no filter at all") << u"channel="_s << QString();
}

void TestFilterWords::terms()
{
    QFETCH(QString, text);
    QTEST(filterWords(text, DisplayNames(BotNames{{"st-1", "Order Status"}})).join(u'|'), "words");
}

void TestFilterWords::chips_callThingsByTheirNames()
{
    QWidget window;
    FilterBar bar(&window);
    bar.resize(1000, 40);
    window.show();
    bar.setText(u"bot=st-1"_s);
    const auto chip = [&bar] {
        QString text;
        for (const QToolButton *button : bar.findChildren<QToolButton *>()) {
            if (button->isVisible() && button->toolTip().startsWith(u"Remove "_s))
                text = button->text();
        }
        return text;
    };
    QVERIFY2(chip().contains(u"bot st-1"_s), qPrintable(chip()));
    QueryResult result;
    result.counts.names = DisplayNames(BotNames{{"st-1", "Order Status"}});
    bar.setResult(result);
    QTRY_VERIFY2(chip().contains(u"bot Order Status"_s), qPrintable(chip()));
}

void TestFilterWords::error_isAsHighAsItsText()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QMainWindow window;
    auto *top = new TopBar(&window);
    window.addToolBar(top);
    window.resize(1280, 400);
    window.show();
    FilterBar *bar = top->filter();
    const int empty = bar->height();
    const auto *error = bar->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QString &text : {u"length>abc"_s, u"foo:bar"_s, u"length>abc"_s}) {
        bar->setText(text);
        QTRY_VERIFY(error->isVisible());
        const QRect wide(0, 0, error->width(), 1000);
        const int needed = error->fontMetrics().boundingRect(wide, Qt::TextWordWrap, error->text()).height();
        QTRY_VERIFY2(error->height() >= needed && error->height() <= needed + 2,
            qPrintable(u"%1 for %2"_s.arg(error->height()).arg(needed)));
        QTRY_VERIFY2(bar->height() <= empty + needed + 8, qPrintable(QString::number(bar->height() - empty - needed)));
    }
    bar->setText({});
    QTRY_COMPARE(bar->height(), empty);
}

QTEST_MAIN(TestFilterWords)
#include "tst_filterwords.moc"
