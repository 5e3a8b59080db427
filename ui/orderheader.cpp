// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orderheader.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int MarkWidth = 22;

OrderHeader::OrderHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
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
    m_pressed = event->position().toPoint();
    QHeaderView::mousePressEvent(event);
}

void OrderHeader::mouseReleaseEvent(QMouseEvent *event)
{
    // Resizing and moving begin with a press too; only a press that stayed where it was is a click.
    const QPoint point = event->position().toPoint();
    const bool resizing = cursor().shape() == Qt::SplitHCursor;
    const int column = logicalIndexAt(point);
    QHeaderView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !resizing && column >= 0 && (point - m_pressed).manhattanLength() < 4)
        sortBy(static_cast<Field>(column), event->modifiers().testFlag(Qt::ShiftModifier));
}

void OrderHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const auto key = std::find_if(m_order.begin(), m_order.end(),
        [logicalIndex](const SortKey &entry) { return static_cast<int>(entry.field) == logicalIndex; });
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    if (key == m_order.end())
        return;
    QString mark = key->descending ? u"▼"_s : u"▲"_s;
    if (m_order.size() > 1)
        mark += QString::number(key - m_order.begin() + 1);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect place = mirrored ? QRect(rect.left() + 2, rect.top(), MarkWidth, rect.height())
                                 : QRect(rect.right() - MarkWidth - 2, rect.top(), MarkWidth, rect.height());
    painter->save();
    painter->fillRect(place.adjusted(0, 1, 0, -2), palette().window());
    painter->setPen(palette().link().color());
    painter->drawText(place, Qt::AlignCenter, mark);
    painter->restore();
}

QSize OrderHeader::sectionSizeFromContents(int logicalIndex) const
{
    return QHeaderView::sectionSizeFromContents(logicalIndex) + QSize(MarkWidth, 0);
}
