// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titleheader.h"

#include <QStandardItemModel>
#include <QStyle>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTitleHeader : public QObject
{
    Q_OBJECT

private slots:
    void lines_data();
    void lines();
    void widthOfContents_showsTitlesWhole();
    void arrow_leavesTheTitleWhole();
    void largerFont_getsMoreRoom();
};

void TestTitleHeader::lines_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("measure");
    QTest::addColumn<QStringList>("lines");

    const QString start = u"Billing Session Start Date Time"_s;
    QTest::newRow("one line is enough") << start << start << QStringList{start};
    QTest::newRow("two lines") << start << u"Billing Session Start"_s
                               << QStringList{u"Billing Session"_s, u"Start Date Time"_s};
    QTest::newRow("one word is never broken") << u"Channel"_s << u"Channel"_s << QStringList{u"Channel"_s};
}

void TestTitleHeader::lines()
{
    QFETCH(QString, title);
    QFETCH(QString, measure);
    const QFontMetrics metrics(QGuiApplication::font());
    QTEST(TitleHeader::linesOf(title, metrics, metrics.horizontalAdvance(measure)), "lines");
    // Whatever the width is: what does not fit says so.
    for (const QString &line : TitleHeader::linesOf(title, metrics, metrics.horizontalAdvance(u"Bil…"_s)))
        QVERIFY2(line.endsWith(u'…'), qPrintable(line));
}

void TestTitleHeader::widthOfContents_showsTitlesWhole()
{
    QStandardItemModel model(0, 3);
    model.setHorizontalHeaderLabels(
        {u"Conversation Session Start Date Time"_s, u"Conversation Session End Date Time"_s, u"Channel"_s});
    TitleHeader header;
    header.setModel(&model);
    for (int column = 0; column < 3; ++column) {
        const QString title = model.headerData(column, Qt::Horizontal).toString();
        // As the header paints it, with six dots at each side.
        const QStringList lines = TitleHeader::linesOf(
            title, header.fontMetrics(), header.sectionSizeHint(column) - 12);
        QCOMPARE(lines.join(u' '), title);
    }
}

void TestTitleHeader::arrow_leavesTheTitleWhole()
{
    QStandardItemModel model(0, 2);
    model.setHorizontalHeaderLabels({u"Result"_s, u"Invoiced"_s});
    TitleHeader header;
    header.setModel(&model);
    const int without = header.sectionSizeHint(1);
    header.setSortIndicatorShown(true);
    header.setSortIndicator(0, Qt::AscendingOrder);
    const int arrow = header.style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, &header);
    QVERIFY(arrow > 0);
    // It can be asked for anywhere.
    QVERIFY(header.sectionSizeHint(1) >= without + arrow);
    QVERIFY(header.sectionSizeHint(0) >= header.fontMetrics().horizontalAdvance(u"Result"_s) + 12 + arrow);
}

void TestTitleHeader::largerFont_getsMoreRoom()
{
    QStandardItemModel model(1, 1);
    model.setHorizontalHeaderLabels({u"Billing Session Length"_s});
    QWidget window;
    QTableView table(&window);
    TitleHeader header;
    table.setHorizontalHeader(&header);
    table.setModel(&model);
    window.show();
    const int width = header.sectionSizeHint(0);
    const int height = header.height();
    QFont larger = window.font();
    larger.setPointSize(larger.pointSize() * 3);
    window.setFont(larger);
    QVERIFY(header.sectionSizeHint(0) > 2 * width);
    QTRY_VERIFY(header.height() > 2 * height);
}

QTEST_MAIN(TestTitleHeader)
#include "tst_titleheader.moc"
