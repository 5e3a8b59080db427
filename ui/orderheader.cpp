// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orderheader.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int MarkWidth = 9;
static constexpr int MarkHeight = 5;
static constexpr int Gap = 6;

OrderHeader::OrderHeader(QWidget *parent)
    : TitleHeader(parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Column titles; a click sorts, Shift and a click sorts by several columns"));
}

void OrderHeader::setOrder(const std::vector<SortKey> &order)
{
    m_order = order;
    viewport()->update();
}

void OrderHeader::sortBy(Field field, bool add)
{
    auto order = m_order;
    const auto known = std::find_if(
        order.begin(), order.end(), [field](const SortKey &key) { return key.field == field; });
    const bool descending = known != order.end() && !known->descending;
    if (!add)
        order = {{field, descending && m_order.size() == 1}};
    else if (known != order.end())
        known->descending = !known->descending;
    else
        order.push_back({field, false});
    setOrder(order);
    emit orderRequested(order);
}

void OrderHeader::mousePressEvent(QMouseEvent *event)
{
    notePress(event);
    QHeaderView::mousePressEvent(event);
}

void OrderHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    notePress(event);
    QHeaderView::mouseDoubleClickEvent(event);
}

void OrderHeader::notePress(const QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    m_isOnEdge = cursor().shape() == Qt::SplitHCursor;
}

void OrderHeader::mouseReleaseEvent(QMouseEvent *event)
{
    // Resizing and moving begin with a press too; only a press that stayed where it was is a click.
    const QPoint point = event->position().toPoint();
    const int column = logicalIndexAt(point);
    QHeaderView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !m_isOnEdge && column >= 0 && (point - m_pressed).manhattanLength() < 4)
        sortBy(static_cast<Field>(column), event->modifiers().testFlag(Qt::ShiftModifier));
}

std::vector<SortKey>::const_iterator OrderHeader::keyOf(int logicalIndex) const
{
    return std::find_if(m_order.begin(), m_order.end(),
        [logicalIndex](const SortKey &entry) { return static_cast<int>(entry.field) == logicalIndex; });
}

int OrderHeader::markRoom(bool numbered) const
{
    return MarkWidth + Gap + (numbered ? fontMetrics().horizontalAdvance(u'9') + 2 : 0);
}

int OrderHeader::markWidth(int logicalIndex) const
{
    if (keyOf(logicalIndex) == m_order.end())
        return 0;
    return markRoom(m_order.size() > 1);
}

void OrderHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    TitleHeader::paintSection(painter, rect, logicalIndex);
    const auto key = keyOf(logicalIndex);
    if (key == m_order.end())
        return;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int width = markWidth(logicalIndex) - Gap;
    QRect place(rect.right() - Gap - width, rect.top(), width, rect.height());
    if (mirrored)
        place.moveLeft(rect.left() + Gap);
    const double top = place.center().y() - MarkHeight / 2.0 + 0.5;
    const double tip = key->descending ? top + MarkHeight : top;
    const double base = key->descending ? top : top + MarkHeight;
    const double left = place.left();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette().windowText());
    painter->drawPolygon(
        QPolygonF{QPointF(left, base), QPointF(left + MarkWidth, base), QPointF(left + MarkWidth / 2.0, tip)});
    if (m_order.size() > 1) {
        painter->setPen(palette().windowText().color());
        painter->setLayoutDirection(Qt::LeftToRight);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(key - m_order.begin() + 1));
    }
    painter->restore();
}
