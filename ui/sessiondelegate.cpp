// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiondelegate.h"

#include "chartdata.h"
#include "sessiontablemodel.h"

#include <QPainter>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

SessionDelegate::SessionDelegate(const SessionTableModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{ }

/// Where a text that is too long is cut: of an id both ends are telling, of a name its begin.
static Qt::TextElideMode elideModeOf(Field field)
{
    const bool isId = field == Field::BotId || field == Field::KoreUserId || kindOf(field) == FieldKind::Id;
    return isId ? Qt::ElideMiddle : Qt::ElideRight;
}

static void frame(QPainter *painter, const QRect &rect, const QColor &color)
{
    // Four bars and no pen: a pen of a scaled screen draws half a pixel outside of the cell.
    painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), color);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color);
    painter->fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), color);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), color);
}

/// The sign that the chart hatches its bars by, behind the text, and never cut; tells what room is left for the text.
static QRect paintChangeMark(
    QPainter *painter, const QRect &place, const QStyleOptionViewItem &option, const QString &text)
{
    const QString mark(ChangeMark);
    const int width = option.fontMetrics.horizontalAdvance(mark);
    const int gap = text.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(u' ');
    const int textWidth = std::min(option.fontMetrics.horizontalAdvance(text), place.width() - width - gap);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int left = mirrored ? place.right() + 1 - width : place.left() + textWidth + gap;
    painter->drawText(QRect(left, place.top(), width, place.height()), Qt::AlignVCenter | Qt::TextSingleLine, mark);
    return place.adjusted(0, 0, -width - gap, 0);
}

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    const bool current = view && view->currentIndex().row() == index.row();
    if (selected) {
        painter->fillRect(option.rect, palette.highlight());
    } else if (current) {
        QColor tint = palette.highlight().color();
        tint.setAlphaF(0.14F);
        painter->fillRect(option.rect, tint);
    } else if (index.row() & 1) {
        painter->fillRect(option.rect, palette.alternateBase());
    }

    const Field field = m_model.fieldAt(index.column());
    const quint32 row = m_model.storeRow(index.row());
    QString text = m_model.displayText(row, field);
    const bool missing = text.isEmpty();
    const QString estimate = field == Field::BillingStart ? m_model.estimatedDay(row) : QString();
    const bool open = field == Field::BillingEnd && m_model.mayChange(row);
    if (!estimate.isEmpty())
        text += (missing ? u""_s : u"  "_s) + estimate;
    else if (missing && !open)
        text = u"–"_s;
    const bool unreadable = kindOf(field) == FieldKind::Time && m_model.store().time(field, row) == UnreadableTime;
    const bool dark = palette.base().color().lightness() < 128;
    painter->setPen(selected ? palette.highlightedText().color()
            : missing        ? palette.placeholderText().color()
            : unreadable     ? (dark ? QColor(0xf0, 0xa3, 0x5e) : QColor(0xb6, 0x54, 0x00))
                             : palette.text().color());
    const bool atRight = (kindOf(field) == FieldKind::Length) != (option.direction == Qt::RightToLeft);
    QRect place = option.rect.adjusted(6, 0, -6, 0);
    QFont font = option.font;
    font.setItalic(!estimate.isEmpty());
    painter->setFont(font);
    // Times and ids read from left to right in every language; where they stand follows the window.
    painter->setLayoutDirection(Qt::LeftToRight);
    if (open)
        place = paintChangeMark(painter, place, option, missing ? QString() : text);
    painter->drawText(place, Qt::AlignVCenter | Qt::TextSingleLine | (atRight ? Qt::AlignRight : Qt::AlignLeft),
        option.fontMetrics.elidedText(text, elideModeOf(field), place.width()));
    if (option.state.testFlag(QStyle::State_HasFocus))
        frame(painter, option.rect, selected ? palette.highlightedText().color() : palette.link().color());
}
