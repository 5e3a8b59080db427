// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlegend.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int ValueRole = Qt::UserRole;
constexpr int CountRole = Qt::UserRole + 1;
constexpr int ColorRole = Qt::UserRole + 2;

constexpr int Margin = 8;
constexpr int Swatch = 10;
constexpr int Gap = 8;
constexpr int WidestTitle = 190;

/// A square of the colour, the value, its count; of a value that is left out only the outline of the square.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        const bool shown = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const bool dark = palette.base().color().lightness() < 128;
        const bool mirrored = option.direction == Qt::RightToLeft;
        painter->save();
        // Else it mirrors by itself what is mirrored here.
        painter->setLayoutDirection(Qt::LeftToRight);
        if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, palette.alternateBase());
        const QRect line = option.rect.adjusted(Margin, 0, -Margin, 0);
        QRect square(line.left(), line.center().y() - Swatch / 2 + 1, Swatch, Swatch);
        QRect text = line.adjusted(Swatch + Gap, 0, 0, 0);
        if (mirrored) {
            square.moveRight(line.right());
            text = line.adjusted(0, 0, -Swatch - Gap, 0);
        }
        const QColor color = chartColor(index.data(ColorRole).toInt(), dark);
        painter->setPen(color);
        painter->setBrush(shown ? color : QColor(Qt::transparent));
        painter->drawRect(square.adjusted(0, 0, -1, -1));

        painter->setPen(palette.color(shown ? QPalette::Text : QPalette::PlaceholderText));
        const QString count = QLocale().toString(index.data(CountRole).toULongLong());
        painter->drawText(
            text, Qt::AlignVCenter | Qt::TextSingleLine | (mirrored ? Qt::AlignLeft : Qt::AlignRight), count);
        const int room = text.width() - option.fontMetrics.horizontalAdvance(count) - Gap;
        painter->drawText(text, Qt::AlignVCenter | Qt::TextSingleLine | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(palette.link().color());
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(1, 0, -2, -1));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString count = QLocale().toString(index.data(CountRole).toULongLong());
        const int title = std::min(option.fontMetrics.horizontalAdvance(index.data().toString()) + 1, WidestTitle);
        return {2 * Margin + Swatch + 2 * Gap + title + option.fontMetrics.horizontalAdvance(count),
            option.fontMetrics.height() + 6};
    }
};

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"chartLegend"_s);
    setAccessibleName(tr("Legend of the chart: Return takes a value into the filter, or out of it"));
    setItemDelegate(new EntryDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(NoSelection);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QListWidget::itemClicked, this,
        [this](const QListWidgetItem *item) { emit valueToggled(item->data(ValueRole).toString()); });
}

void ChartLegend::setEntries(const std::vector<LegendEntry> &entries)
{
    const QString current = currentItem() ? currentItem()->data(ValueRole).toString() : QString();
    const bool hadCurrent = currentItem();
    const int place = verticalScrollBar()->value();
    clear();
    for (const LegendEntry &entry : entries) {
        auto *item = new QListWidgetItem(entry.title, this);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setData(ValueRole, entry.rawValue);
        item->setData(CountRole, entry.total);
        item->setData(ColorRole, entry.color);
        item->setData(Qt::CheckStateRole, entry.isShown ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::AccessibleTextRole,
            (entry.isShown ? tr("%1: %2") : tr("%1: %2, left out by the filter"))
                .arg(entry.title, QLocale().toString(entry.total)));
        item->setToolTip(entry.rawValue == entry.title || entry.rawValue.isEmpty()
                ? entry.title
                : u"%1 (%2)"_s.arg(entry.title, entry.rawValue));
        if (hadCurrent && entry.rawValue == current)
            setCurrentItem(item);
    }
    fitWidth();
    verticalScrollBar()->setValue(place);
}

void ChartLegend::fitWidth()
{
    setVisible(count() > 0);
    setFixedWidth(sizeHint().width());
    fitRows();
}

/// Lines that have to be scrolled to are none that are cut in the middle.
void ChartLegend::fitRows()
{
    const int line = std::max(sizeHintForRow(0), 1);
    const int rest = height() < line || count() * line <= height() ? 0 : height() % line;
    if (viewportMargins().bottom() != rest)
        setViewportMargins(0, 0, 0, rest);
}

void ChartLegend::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    fitRows();
}

QSize ChartLegend::sizeHint() const
{
    return {std::max(sizeHintForColumn(0), 0) + verticalScrollBar()->sizeHint().width() + 2, 100};
}

void ChartLegend::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentItem())
            emit valueToggled(currentItem()->data(ValueRole).toString());
        return;
    default:
        QListWidget::keyPressEvent(event);
    }
}

void ChartLegend::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitWidth();
}
