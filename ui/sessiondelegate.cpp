// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiondelegate.h"

#include "sessiontablemodel.h"

#include <QPainter>

using namespace Qt::StringLiterals;

SessionDelegate::SessionDelegate(const SessionTableModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{ }

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, option.palette.highlight());
    else if (index.row() & 1)
        painter->fillRect(option.rect, option.palette.alternateBase());

    const Field field = m_model.fieldAt(index.column());
    const quint32 row = m_model.storeRow(index.row());
    QString text = m_model.displayText(row, field);
    const bool missing = text.isEmpty();
    if (missing)
        text = u"–"_s;
    const bool unreadable = kindOf(field) == FieldKind::Time && m_model.store().time(field, row) == UnreadableTime;
    painter->setPen(selected ? option.palette.highlightedText().color()
            : missing        ? option.palette.placeholderText().color()
            : unreadable     ? QColor(0xc7, 0x5c, 0x00)
                             : option.palette.text().color());
    const bool atRight = (kindOf(field) == FieldKind::Length) != (option.direction == Qt::RightToLeft);
    const QRect place = option.rect.adjusted(6, 0, -6, 0);
    painter->setFont(option.font);
    painter->drawText(place, Qt::AlignVCenter | Qt::TextSingleLine | (atRight ? Qt::AlignRight : Qt::AlignLeft),
        option.fontMetrics.elidedText(
            text, kindOf(field) == FieldKind::Text ? Qt::ElideMiddle : Qt::ElideRight, place.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(option.palette.link().color(), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}
