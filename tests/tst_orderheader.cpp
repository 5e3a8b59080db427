// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orderheader.h"

#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

using Order = std::vector<SortKey>;

class TestOrderHeader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void click_sortsByThatColumnAlone();
    void shiftClick_addsAndTurns();
    void setOrder_emitsNothing();
    void dragAndResize_areNoClicks();
    void otherButtons_areNoClicks();
    void marks_arePainted();
    void hasAName();

private:
    QPoint middle(Field field) const;
    void click(Field field, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton);
    QImage picture(const Order &order);

    QStandardItemModel m_model{0, TableFieldCount};
    std::unique_ptr<OrderHeader> m_header;
};

void TestOrderHeader::init()
{
    m_header = std::make_unique<OrderHeader>();
    m_header->setModel(&m_model);
    m_header->resize(1400, 30);
    m_header->show();
}

void TestOrderHeader::cleanup()
{
    m_header.reset();
}

QPoint TestOrderHeader::middle(Field field) const
{
    const int column = int(field);
    return {m_header->sectionViewportPosition(column) + m_header->sectionSize(column) / 2, 15};
}

void TestOrderHeader::click(Field field, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    QTest::mouseClick(m_header->viewport(), button, modifiers, middle(field));
}

QImage TestOrderHeader::picture(const Order &order)
{
    m_header->setOrder(order);
    return m_header->grab().toImage();
}

void TestOrderHeader::click_sortsByThatColumnAlone()
{
    QSignalSpy orders(m_header.get(), &OrderHeader::orderRequested);
    click(Field::Channel);
    QCOMPARE(m_header->order(), (Order{{Field::Channel, false}}));
    click(Field::Channel);
    QCOMPARE(m_header->order(), (Order{{Field::Channel, true}}));
    click(Field::Channel);
    QCOMPARE(m_header->order(), (Order{{Field::Channel, false}}));
    click(Field::BotId);
    QCOMPARE(m_header->order(), (Order{{Field::BotId, false}}));
    QCOMPARE(orders.count(), 4);
    QCOMPARE(orders.last().constFirst().value<Order>(), m_header->order());
}

void TestOrderHeader::shiftClick_addsAndTurns()
{
    click(Field::Channel);
    click(Field::BotId, Qt::ShiftModifier);
    QCOMPARE(m_header->order(), (Order{{Field::Channel, false}, {Field::BotId, false}}));
    click(Field::Channel, Qt::ShiftModifier);
    QCOMPARE(m_header->order(), (Order{{Field::Channel, true}, {Field::BotId, false}}));
    click(Field::BotId);
    QCOMPARE(m_header->order(), (Order{{Field::BotId, false}}));
}

void TestOrderHeader::setOrder_emitsNothing()
{
    QSignalSpy orders(m_header.get(), &OrderHeader::orderRequested);
    m_header->setOrder({{Field::BillingStart, true}});
    QCOMPARE(orders.count(), 0);
    QCOMPARE(m_header->order(), (Order{{Field::BillingStart, true}}));
}

void TestOrderHeader::dragAndResize_areNoClicks()
{
    QSignalSpy orders(m_header.get(), &OrderHeader::orderRequested);
    QWidget *place = m_header->viewport();
    QTest::mousePress(place, Qt::LeftButton, {}, middle(Field::BotId));
    QTest::mouseMove(place, middle(Field::Channel));
    QTest::mouseMove(place, middle(Field::KoreUserId));
    QTest::mouseRelease(place, Qt::LeftButton, {}, middle(Field::KoreUserId));

    const QPoint edge(m_header->sectionViewportPosition(m_header->logicalIndex(0)) + m_header->sectionSize(0) - 1, 15);
    QTest::mouseMove(place, edge);
    QTest::mousePress(place, Qt::LeftButton, {}, edge);
    QTest::mouseRelease(place, Qt::LeftButton, {}, edge);
    // Fits the column; what lies under the pointer then is another place.
    QTest::mouseDClick(place, Qt::LeftButton, {}, edge);
    QCOMPARE(orders.count(), 0);
}

void TestOrderHeader::otherButtons_areNoClicks()
{
    QSignalSpy orders(m_header.get(), &OrderHeader::orderRequested);
    click(Field::Channel, {}, Qt::RightButton);
    click(Field::Channel, {}, Qt::MiddleButton);
    QCOMPARE(orders.count(), 0);
}

void TestOrderHeader::marks_arePainted()
{
    const QImage none = picture({});
    const QImage ascending = picture({{Field::Channel, false}});
    const QImage descending = picture({{Field::Channel, true}});
    const QImage second = picture({{Field::BotId, false}, {Field::Channel, true}});
    const QRect section(m_header->sectionViewportPosition(int(Field::Channel)), 0,
        m_header->sectionSize(int(Field::Channel)), m_header->height());
    const auto mark = [&section](const QImage &image) { return image.copy(section); };
    QVERIFY(mark(ascending) != mark(none));
    QVERIFY(mark(descending) != mark(ascending));
    QVERIFY2(mark(second) != mark(descending), "the number in the order is missing");
    QCOMPARE(picture({}), none);
}

void TestOrderHeader::hasAName()
{
    QVERIFY(!m_header->accessibleName().isEmpty());
}

QTEST_MAIN(TestOrderHeader)
#include "tst_orderheader.moc"
