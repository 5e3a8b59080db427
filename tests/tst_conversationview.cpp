// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversationview.h"

#include "checksamples.h"
#include "conversationbar.h"
#include "theme.h"

#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;

class TestConversationView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup() { m_view.reset(); }
    void title_countsTheSessions();
    void evidence_isThatOfTheSession();
    void evidence_standsAtBothOfOneId();
    void bar_isDescribed();
    void block_isClicked();
    void block_tellsItsTimes();
    void keys_goFromBlockToBlock();
    void oddBlock_isMarked();
    void remark_isNoMark();
    void withoutTimes_thereIsNoBar();

private:
    void show(quint32 row, const Zone &zone = {});
    ConversationBar *bar() const { return m_view->findChild<ConversationBar *>(); }
    QLabel *evidence() const { return m_view->findChild<QLabel *>(u"evidence"_s); }
    /// In the middle of the bar's block of that number, of four that are as long.
    QPoint middleOf(int block) const { return {bar()->width() * (2 * block + 1) / 8, 12}; }

    std::unique_ptr<ConversationView> m_view;
    std::shared_ptr<const CheckedSessions> m_checked;
};

void TestConversationView::init()
{
    std::vector<GeneratedSession> sessions = conversations(1);
    sessions[3].billingEnd = sessions[3].conversationEnd = sessions[3].billingStart + 1000;
    m_checked = checkedSessions(sessions, checkOrder(u"session"_s));
    m_view = std::make_unique<ConversationView>();
    m_view->resize(400, 120);
    m_view->show();
}

void TestConversationView::show(quint32 row, const Zone &zone)
{
    m_view->showSession(m_checked->store, row, *m_checked, zone);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestConversationView::title_countsTheSessions()
{
    show(0);
    QCOMPARE(m_view->findChild<QLabel *>()->text(), u"4 billing sessions in its conversation"_s);
}

void TestConversationView::evidence_isThatOfTheSession()
{
    show(3);
    QVERIFY(evidence()->isVisible());
    QCOMPARE(
        evidence()->text(), u"A 15-minute block lasts longer than 15 minutes: Lasts 16:40; a block lasts 15:00."_s);
    show(0);
    QVERIFY(!evidence()->isVisible());
}

void TestConversationView::evidence_standsAtBothOfOneId()
{
    std::vector<GeneratedSession> sessions = conversations(2);
    sessions[6].billingSessionId = sessions[1].billingSessionId;
    sessions[6].channel = "sms";
    m_checked = checkedSessions(sessions, checkOrder({}));
    const QString start = u"One billing id stands for several sessions: Another session has this id. "_s;
    show(6);
    QVERIFY2(evidence()->text().startsWith(start + u"Channel: SMS here, Web/Mobile Client there; "_s),
        qPrintable(evidence()->text()));
    show(1);
    QVERIFY2(evidence()->text().startsWith(start + u"Channel: Web/Mobile Client here, SMS there; "_s),
        qPrintable(evidence()->text()));
    show(0);
    QVERIFY(!evidence()->isVisible());
}

void TestConversationView::bar_isDescribed()
{
    show(0, Zone::fromOffset(3600));
    QCOMPARE(bar()->accessibleDescription(),
        u"The conversation lasts from 11:00:00 to 12:01:40.\n"
        "4 billing sessions:\n"
        "11:00:00 to 11:15:00, 0:15:00\n"
        "11:15:00 to 11:30:00, 0:15:00\n"
        "11:30:00 to 11:45:00, 0:15:00\n"
        "11:45:00 to 12:01:40, 0:16:40\n"
        "A 15-minute block lasts longer than 15 minutes: Lasts 16:40; a block lasts 15:00."_s);
}

void TestConversationView::block_isClicked()
{
    show(0);
    QSignalSpy wished(m_view.get(), &ConversationView::rowRequested);
    QTest::mouseClick(bar(), Qt::LeftButton, {}, middleOf(2));
    QCOMPARE(wished.count(), 1);
    QCOMPARE(wished.constFirst().constFirst().toUInt(), 2U);
    QTest::mouseClick(bar(), Qt::LeftButton, {}, QPoint(bar()->width() / 2, bar()->height() - 2));
    QCOMPARE(wished.count(), 1);
}

void TestConversationView::block_tellsItsTimes()
{
    show(0);
    QHelpEvent event(QEvent::ToolTip, middleOf(1), bar()->mapToGlobal(middleOf(1)));
    QVERIFY(QCoreApplication::sendEvent(bar(), &event));
    QCOMPARE(QToolTip::text(), u"10:15:00 to 10:30:00, 0:15:00"_s);
    QToolTip::hideText();
}

void TestConversationView::keys_goFromBlockToBlock()
{
    show(2);
    QSignalSpy wished(m_view.get(), &ConversationView::rowRequested);
    QTest::keyClick(bar(), Qt::Key_Right);
    QTest::keyClick(bar(), Qt::Key_Left);
    QCOMPARE(wished.count(), 2);
    QCOMPARE(wished.constFirst().constFirst().toUInt(), 3U);
    QCOMPARE(wished.constLast().constFirst().toUInt(), 1U);
    show(3);
    QTest::keyClick(bar(), Qt::Key_Right);
    QCOMPARE(wished.count(), 2);
}

static int redsAround(QWidget *widget, QPoint point)
{
    const QImage image = widget->grab().toImage();
    int count = 0;
    for (int x = -5; x <= 5; ++x) {
        for (int y = -5; y <= 5; ++y) {
            const QColor color = image.pixelColor(point + QPoint(x, y));
            count += color.red() > color.blue() + 40 ? 1 : 0;
        }
    }
    return count;
}

void TestConversationView::oddBlock_isMarked()
{
    show(0);
    QVERIFY(redsAround(bar(), middleOf(3)) > 20);
    QCOMPARE(redsAround(bar(), middleOf(1)), 0);
}

void TestConversationView::remark_isNoMark()
{
    auto remarks = std::make_shared<CheckedSessions>(*m_checked);
    for (Finding &finding : remarks->result.findings)
        finding.severity = Severity::Info;
    m_checked = remarks;
    show(0);
    QCOMPARE(redsAround(bar(), middleOf(3)), 0);
    show(3);
    QVERIFY(evidence()->isVisible());
}

void TestConversationView::withoutTimes_thereIsNoBar()
{
    SessionBuilder builder;
    builder.add({.conversation = "c", .billing = "b", .start = "soon"});
    m_view->showSession(builder.store(), 0, {}, {});
    QVERIFY(!bar()->isVisible());
    QCOMPARE(m_view->findChild<QLabel *>()->text(), u"1 billing sessions in its conversation"_s);
}

QTEST_MAIN(TestConversationView)
#include "tst_conversationview.moc"
