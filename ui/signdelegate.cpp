// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signdelegate.h"

#include <QPainter>

static constexpr int SignMargin = 6;

SignDelegate::SignDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{ }

/// The sign and the gap behind it; an icon of the style's stands as far from its text as that from the edge.
static int signWidth(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() + SignMargin;
}

void SignDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, option.palette.highlight());
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int size = option.fontMetrics.height();
    QRect sign(option.rect.left() + SignMargin, option.rect.center().y() - size / 2, size, size);
    if (mirrored)
        sign.moveRight(option.rect.right() - SignMargin);
    signOf(index, option).paint(painter, sign, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    QStyleOptionViewItem text = option;
    text.rect.adjust(mirrored ? 0 : signWidth(option), 0, mirrored ? -signWidth(option) : 0, 0);
    QStyledItemDelegate::paint(painter, text, index);
}

QSize SignDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(signWidth(option), 0);
}
