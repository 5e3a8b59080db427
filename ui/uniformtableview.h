// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

class QStringListModel;

/// A table of rows of one height, of which whole ones are selected: a million rows cost no more than ten.
///
/// QTableView keeps a height of each row in its vertical header, and goes through all of them whenever their number
/// changes. Here that header is empty and never shown, and where a row lies is computed. Rows are as high as the font
/// wants them at the beginning; they are not hidden, moved, spanned or removed one by one, and nothing is edited,
/// dragged or fetched bit by bit. It scrolls by rows, and sideways by pixels.
class UniformTableView : public QTableView
{
    Q_OBJECT

public:
    explicit UniformTableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void reset() override;
    /// Pixels.
    int rowHeight() const { return m_rowHeight; }
    /// The y of the viewport at which the row begins, which may be outside of it.
    int rowViewportPosition(int row) const;

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    /// The same, but not sideways.
    void scrollToRow(int row, ScrollHint hint = EnsureVisible);

protected:
    int verticalOffset() const override { return m_offset; }
    bool isIndexHidden(const QModelIndex &index) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    int sizeHintForColumn(int column) const override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

private:
    int rowCount() const;
    /// The row at this y of the viewport, as if there were rows without end in both directions.
    int rowAtY(int y) const;
    /// Whole rows in the viewport, at least one.
    int rowsPerPage() const;
    /// The rows of the model between two y of the viewport, from the first to before the second one.
    std::pair<int, int> rowsBetween(int top, int bottom) const;
    int shownColumn(int place, int step) const;
    void updateRows();
    void updateHeader();
    void updateOffset();
    void paintRow(QPainter *painter, int row, const QRect &area, QStyleOptionViewItem option) const;

    QStringListModel *m_noRows;
    const int m_rowHeight;
    /// How many pixels of rows are scrolled out at the top.
    int m_offset = 0;
    bool m_isUpdatingHeader = false;
};
