// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagebar.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestMessageBar : public QObject
{
    Q_OBJECT

private slots:
    void unfoldsAndCloses();
    void unfoldsNoSingleWord();
    void retryIsNotClosed();
    void action_isOfItsMessageOnly();
    void sentence_isReadOutAndNoMarkup();
    void newMessage_replacesTheOldOne();

private:
    static QPushButton *button(const QWidget &parent, const QString &name)
    {
        return parent.findChild<QPushButton *>(name);
    }
};

void TestMessageBar::unfoldsAndCloses()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    QSignalSpy closings(&bar, &MessageBar::closed);
    bar.showMessage(MessageBar::Severity::Error, u"It failed."_s, u"HTTP 500"_s);
    QVERIFY(!bar.isHidden());
    const auto *details = bar.findChild<QPlainTextEdit *>();
    QVERIFY(details->isHidden());
    button(bar, u"details"_s)->click();
    QVERIFY(!details->isHidden());
    QCOMPARE(details->toPlainText(), u"HTTP 500"_s);
    QVERIFY(button(bar, u"retry"_s)->isHidden());
    QTest::keyClick(&bar, Qt::Key_Escape);
    QVERIFY(bar.isHidden());
    bar.showMessage(MessageBar::Severity::Info, u"Done."_s);
    QVERIFY2(details->isHidden(), "the details of an earlier message stayed");
    bar.findChild<QToolButton *>(u"close"_s)->click();
    QCOMPARE(closings.count(), 2);
}

void TestMessageBar::unfoldsNoSingleWord()
{
    MessageBar bar;
    bar.showMessage(MessageBar::Severity::Error, u"It failed."_s, u"ConnectionRefusedError"_s);
    QVERIFY(button(bar, u"details"_s)->isHidden());
    bar.showMessage(MessageBar::Severity::Error, u"It failed."_s, u"HTTP 500"_s);
    QVERIFY(!button(bar, u"details"_s)->isHidden());
}

void TestMessageBar::retryIsNotClosed()
{
    MessageBar bar;
    QSignalSpy closings(&bar, &MessageBar::closed);
    QSignalSpy retries(&bar, &MessageBar::retryRequested);
    bar.showMessage(MessageBar::Severity::Warning, u"It failed."_s, {}, true);
    button(bar, u"retry"_s)->click();
    QVERIFY(bar.isHidden());
    QCOMPARE(retries.count(), 1);
    QCOMPARE(closings.count(), 0);
}

void TestMessageBar::action_isOfItsMessageOnly()
{
    MessageBar bar;
    int acted = 0;
    bar.showMessage(MessageBar::Severity::Warning, u"It is late."_s);
    QVERIFY(!button(bar, u"action"_s));
    bar.addAction(u"Hurry"_s, [&acted] { ++acted; });
    bar.addAction(u"Wait"_s, [&] { bar.showMessage(MessageBar::Severity::Warning, u"It is later."_s); });
    const auto buttons = bar.findChildren<QPushButton *>(u"action"_s);
    QCOMPARE(buttons.size(), 2);
    QVERIFY(!buttons.at(0)->isHidden());
    QCOMPARE(buttons.at(0)->text(), u"Hurry"_s);
    buttons.at(0)->click();
    QCOMPARE(acted, 1);
    buttons.at(1)->click();
    QCOMPARE(bar.sentence(), u"It is later."_s);
    QVERIFY(!button(bar, u"action"_s));
}

void TestMessageBar::sentence_isReadOutAndNoMarkup()
{
    MessageBar bar;
    bar.showMessage(MessageBar::Severity::Error, u"<b>x</b> failed."_s);
    QCOMPARE(bar.accessibleName(), u"Error"_s);
    QCOMPARE(bar.accessibleDescription(), u"<b>x</b> failed."_s);
    int found = 0;
    for (const QLabel *label : bar.findChildren<QLabel *>()) {
        if (label->text() == u"<b>x</b> failed."_s) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            ++found;
        }
    }
    QCOMPARE(found, 1);
}

void TestMessageBar::newMessage_replacesTheOldOne()
{
    MessageBar bar;
    bar.showMessage(MessageBar::Severity::Error, u"It failed."_s, u"HTTP 500"_s, true);
    button(bar, u"details"_s)->click();
    bar.showMessage(MessageBar::Severity::Warning, u"It is slow."_s);
    QCOMPARE(bar.accessibleName(), u"Warning"_s);
    QVERIFY(button(bar, u"retry"_s)->isHidden());
    QVERIFY(button(bar, u"details"_s)->isHidden());
    QVERIFY(bar.findChild<QPlainTextEdit *>()->isHidden());
    QVERIFY(!bar.isHidden());
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
