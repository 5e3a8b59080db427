// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slidingrow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest/qtestspontaneevent.h>

#include <memory>

using namespace Qt::StringLiterals;

/// Six buttons and a field in a row that may be narrower than they are.
class TestSlidingRow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void wide_looksLikeTheRow();
    void narrow_isSlidByItsEnds();
    void narrow_isSlidByWheel();
    void narrow_followsTheKeyboard();
    void focusFromElsewhere_isShown();
    void wheelOverAField_slides();
    void hiddenControls_makeItSmaller();

private:
    QToolButton *button(int number) const { return m_buttons.at(static_cast<size_t>(number)); }
    QToolButton *end(int which) const
    {
        return m_row->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly).at(which);
    }
    bool isSeen(const QWidget *widget) const
    {
        const int left = widget->mapTo(m_row, QPoint()).x();
        return left >= 0 && left + widget->width() <= m_row->width();
    }
    void narrow()
    {
        m_window->resize(m_row->sizeHint().width() / 2, 60);
        QTRY_VERIFY(end(1)->isVisible());
    }

    std::unique_ptr<QWidget> m_window;
    SlidingRow *m_row = nullptr;
    QComboBox *m_combo = nullptr;
    std::vector<QToolButton *> m_buttons;
};

void TestSlidingRow::init()
{
    m_window = std::make_unique<QWidget>();
    auto *content = new QWidget;
    auto *inner = new QHBoxLayout(content);
    m_buttons.clear();
    for (int number = 0; number < 6; ++number) {
        m_buttons.push_back(new QToolButton);
        m_buttons.back()->setText(u"Button number %1"_s.arg(number));
        m_buttons.back()->setFocusPolicy(Qt::TabFocus);
        inner->addWidget(m_buttons.back());
    }
    m_combo = new QComboBox;
    m_combo->addItems({u"One"_s, u"Two"_s});
    inner->addWidget(m_combo);
    m_row = new SlidingRow(content);
    auto *outer = new QVBoxLayout(m_window.get());
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_row);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSlidingRow::wide_looksLikeTheRow()
{
    m_window->resize(m_row->sizeHint().width() + 20, 60);
    QTRY_VERIFY(isSeen(button(5)));
    QVERIFY(!end(0)->isVisible());
    QVERIFY(!end(1)->isVisible());
    QVERIFY(m_row->minimumSizeHint().width() < m_row->sizeHint().width());
    QCOMPARE(m_row->height(), m_row->sizeHint().height());
}

void TestSlidingRow::narrow_isSlidByItsEnds()
{
    narrow();
    QVERIFY(!end(0)->isVisible());
    QVERIFY(!isSeen(button(5)));
    for (int clicks = 0; end(1)->isVisible() && clicks < 9; ++clicks)
        QTest::mouseClick(end(1), Qt::LeftButton);
    QVERIFY(isSeen(button(5)));
    QVERIFY(end(0)->isVisible());
    for (int clicks = 0; end(0)->isVisible() && clicks < 9; ++clicks)
        QTest::mouseClick(end(0), Qt::LeftButton);
    QVERIFY(isSeen(button(0)));
}

void TestSlidingRow::narrow_isSlidByWheel()
{
    narrow();
    const QPointF centre = m_row->viewport()->rect().center();
    QWheelEvent event(centre, m_row->viewport()->mapToGlobal(centre), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_row->viewport(), &event);
    QVERIFY(m_row->horizontalScrollBar()->value() > 0);
}

void TestSlidingRow::narrow_followsTheKeyboard()
{
    narrow();
    button(0)->setFocus();
    for (int number = 1; number < 6; ++number) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        QTRY_VERIFY(button(number)->hasFocus());
        QVERIFY(isSeen(button(number)));
    }
}

void TestSlidingRow::focusFromElsewhere_isShown()
{
    narrow();
    button(5)->setFocus();
    QTRY_VERIFY(isSeen(button(5)));
}

void TestSlidingRow::wheelOverAField_slides()
{
    narrow();
    const QPointF centre = m_combo->rect().center();
    QWheelEvent event(
        centre, m_combo->mapToGlobal(centre), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    // Only one of the system goes on to the widget around.
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(m_combo, &event);
    QCOMPARE(m_combo->currentIndex(), 0);
    QVERIFY(m_row->horizontalScrollBar()->value() > 0);
}

void TestSlidingRow::hiddenControls_makeItSmaller()
{
    const int all = m_row->sizeHint().width();
    button(5)->hide();
    QTRY_VERIFY(m_row->sizeHint().width() < all);
}

QTEST_MAIN(TestSlidingRow)
#include "tst_slidingrow.moc"
