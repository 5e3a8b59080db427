// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "uniformtableview.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStringListModel>

#include <algorithm>

UniformTableView::UniformTableView(QWidget *parent)
    : QTableView(parent)
    , m_noRows(new QStringListModel(this))
    , m_rowHeight(fontMetrics().height() + 9)
{
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerItem);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    // Hides the button in the corner, which is shown unless a header is hidden.
    QTableView::updateGeometries();
}

void UniformTableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    verticalHeader()->setModel(m_noRows);
}

void UniformTableView::reset()
{
    QTableView::reset();
    updateRows();
}

int UniformTableView::rowCount() const
{
    return model() ? model()->rowCount() : 0;
}

int UniformTableView::rowsPerPage() const
{
    return std::max(1, viewport()->height() / m_rowHeight);
}

int UniformTableView::rowAtY(int y) const
{
    const int offset = y + m_offset;
    return offset >= 0 ? offset / m_rowHeight : -((m_rowHeight - 1 - offset) / m_rowHeight);
}

int UniformTableView::rowViewportPosition(int row) const
{
    return row * m_rowHeight - m_offset;
}

std::pair<int, int> UniformTableView::rowsBetween(int top, int bottom) const
{
    return {std::max(rowAtY(top), 0), std::min(rowAtY(bottom) + 1, rowCount())};
}

QRect UniformTableView::visualRect(const QModelIndex &index) const
{
    // Of a column that is hidden it has no width, but where the row lies is true.
    if (!index.isValid())
        return {};
    return {columnViewportPosition(index.column()), rowViewportPosition(index.row()), columnWidth(index.column()),
        m_rowHeight};
}

QModelIndex UniformTableView::indexAt(const QPoint &point) const
{
    return model() ? model()->index(rowAtY(point.y()), horizontalHeader()->logicalIndexAt(point.x())) : QModelIndex();
}

bool UniformTableView::isIndexHidden(const QModelIndex &index) const
{
    return isColumnHidden(index.column());
}

void UniformTableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    scrollToRow(index.row(), hint);
    if (isIndexHidden(index))
        return;
    const int left = horizontalHeader()->sectionPosition(index.column());
    const int room = viewport()->width() - columnWidth(index.column());
    const int offset = horizontalScrollBar()->value();
    horizontalScrollBar()->setValue(hint == PositionAtCenter ? left - room / 2
            : room < 0                                       ? left
                                                             : std::clamp(offset, left - room, left));
}

void UniformTableView::scrollToRow(int row, ScrollHint hint)
{
    const int last = row - rowsPerPage() + 1;
    const int top = verticalScrollBar()->value();
    verticalScrollBar()->setValue(hint == PositionAtTop ? row
            : hint == PositionAtBottom                  ? last
            : hint == PositionAtCenter                  ? row - std::max(0, viewport()->height() / 2 / m_rowHeight - 1)
                                                        : std::clamp(top, last, row));
}

/// The column at this place of the screen or, if it is hidden, at the next one in this direction; the last one that is
/// shown on the way back if there is none.
int UniformTableView::shownColumn(int place, int step) const
{
    const QHeaderView *header = horizontalHeader();
    const auto isShown = [header](int at) { return !header->isSectionHidden(header->logicalIndex(at)); };
    const auto isPlace = [header](int at) { return at >= 0 && at < header->count(); };
    while (isPlace(place) && !isShown(place))
        place += step;
    if (!isPlace(place)) {
        place -= step;
        while (isPlace(place) && !isShown(place))
            place -= step;
    }
    return header->logicalIndex(place);
}

QModelIndex UniformTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (rowCount() == 0)
        return {};
    const int lastPlace = horizontalHeader()->count() - 1;
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return model()->index(0, shownColumn(0, 1));
    const int place = horizontalHeader()->visualIndex(current.column());
    const int toTheRight = isRightToLeft() ? -1 : 1;
    int row = current.row();
    int column = current.column();
    switch (action) {
    case MoveUp:
        --row;
        break;
    case MoveDown:
        ++row;
        break;
    case MovePageUp:
        row -= rowsPerPage();
        break;
    case MovePageDown:
        row += rowsPerPage();
        break;
    case MoveLeft:
        column = shownColumn(place - toTheRight, -toTheRight);
        break;
    case MoveRight:
        column = shownColumn(place + toTheRight, toTheRight);
        break;
    case MovePrevious:
        column = shownColumn(place - 1, -1);
        break;
    case MoveNext:
        column = shownColumn(place + 1, 1);
        break;
    case MoveHome:
        column = shownColumn(0, 1);
        row = modifiers.testFlag(Qt::ControlModifier) ? 0 : row;
        break;
    case MoveEnd:
        column = shownColumn(lastPlace, -1);
        row = modifiers.testFlag(Qt::ControlModifier) ? rowCount() - 1 : row;
        break;
    }
    return model()->index(std::clamp(row, 0, rowCount() - 1), column);
}

void UniformTableView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    // A rectangle that is upside down is not what QRect::normalized() takes it for.
    const auto [top, bottom] = std::minmax({rect.top(), rect.bottom()});
    const auto [first, end] = rowsBetween(top, bottom);
    if (first < end)
        selectionModel()->select(
            {model()->index(first, 0), model()->index(end - 1, model()->columnCount() - 1)}, command);
}

QRegion UniformTableView::visualRegionForSelection(const QItemSelection &selection) const
{
    const auto [first, end] = rowsBetween(0, viewport()->height() - 1);
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int top = std::max(range.top(), first);
        const int rows = std::min(range.bottom() + 1, end) - top;
        if (rows > 0)
            region += QRect(0, rowViewportPosition(top), viewport()->width(), rows * m_rowHeight);
    }
    return region;
}

void UniformTableView::updateHeader()
{
    // Margins lay out anew what is around the viewport, and repaint it, even if they are the same.
    QHeaderView *header = horizontalHeader();
    const int height = header->isHidden()
        ? 0
        : std::clamp(header->sizeHint().height(), header->minimumHeight(), header->maximumHeight());
    if (const QMargins margins(0, height, 0, 0); viewportMargins() != margins)
        setViewportMargins(margins);
    const QRect area = viewport()->geometry();
    header->setGeometry(area.left(), area.top() - height, area.width(), height);
}

void UniformTableView::updateGeometries()
{
    if (m_isUpdatingHeader)
        return;
    m_isUpdatingHeader = true;
    updateHeader();
    m_isUpdatingHeader = false;

    // A bar that appears takes from the viewport, and calls this again meanwhile.
    const QHeaderView *header = horizontalHeader();
    const auto size = [this, header] {
        // No bar is needed where there is only not enough room for the other one.
        const QSize largest = maximumViewportSize();
        const bool isRoom = largest.width() >= header->length() && largest.height() / m_rowHeight >= rowCount();
        return isRoom ? largest : viewport()->size();
    };
    const int width = size().width();
    horizontalScrollBar()->setPageStep(width);
    horizontalScrollBar()->setSingleStep(std::max(2, header->defaultSectionSize() / 2));
    horizontalScrollBar()->setRange(0, std::max(0, header->length() - width));
    const int rows = std::max(1, size().height() / m_rowHeight);
    verticalScrollBar()->setPageStep(rows);
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setRange(0, std::max(0, rowCount() - rows));
    updateOffset();
}

/// The first row is whole, but at the end the last one.
void UniformTableView::updateOffset()
{
    const QScrollBar *bar = verticalScrollBar();
    const bool isAtEnd = bar->maximum() > 0 && bar->value() == bar->maximum();
    m_offset = isAtEnd ? rowCount() * m_rowHeight - viewport()->height() : bar->value() * m_rowHeight;
}

void UniformTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, 0);
    if (dy == 0)
        return;
    const int former = m_offset;
    updateOffset();
    scrollDirtyRegion(0, former - m_offset);
    viewport()->scroll(0, former - m_offset);
}

void UniformTableView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTableView::rowsInserted(parent, start, end);
    updateRows();
}

void UniformTableView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    // Of several cells Qt asks the header of rows which of them are on the screen.
    viewport()->update();
}

void UniformTableView::updateRows()
{
    updateGeometries();
    viewport()->update();
}

int UniformTableView::sizeHintForColumn(int column) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    // As many as Qt looks at, from the first one on the screen on.
    const int most = horizontalHeader()->resizeContentsPrecision();
    const int first = std::clamp(rowAtY(0), 0, std::max(0, rowCount() - most));
    int width = 0;
    for (int row = first; row < std::min(first + most, rowCount()); ++row) {
        const QModelIndex index = model()->index(row, column);
        width = std::max(width, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return width;
}

void UniformTableView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.palette.setCurrentColorGroup(isEnabled() ? QPalette::Normal : QPalette::Disabled);
    const auto [first, end] = rowsBetween(event->rect().top(), event->rect().bottom());
    for (int row = first; row < end; ++row)
        paintRow(&painter, row, event->rect(), option);
}

void UniformTableView::paintRow(QPainter *painter, int row, const QRect &area, QStyleOptionViewItem option) const
{
    const bool hasFocus = this->hasFocus() || viewport()->hasFocus();
    if (selectionModel()->isSelected(model()->index(row, 0)))
        option.state |= QStyle::State_Selected;
    const QStyle::State state = option.state;
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        const QModelIndex index = model()->index(row, column);
        option.rect = visualRect(index);
        if (!option.rect.intersects(area))
            continue;
        option.state = state;
        if (hasFocus && index == currentIndex())
            option.state |= QStyle::State_HasFocus;
        itemDelegateForIndex(index)->paint(painter, option, index);
    }
}
